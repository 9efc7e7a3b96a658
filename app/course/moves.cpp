// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moves.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

FadeLadder toLadder(const QJsonObject &json)
{
    return { .vignette = toId<VignetteId>(json["vignette"_L1]),
             .title = json["title"_L1].toString(),
             .before = toStringList(json["before"_L1]),
             .rungs = toStringList(json["rungs"_L1]),
             .after = toStringList(json["after"_L1]) };
}

} // namespace

Result<Move> readMove(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    const QJsonValue ladder = json["ladder"_L1];
    return Move{ .id = toId<MoveId>(json["id"_L1]),
                 .name = json["name"_L1].toString(),
                 .chooseWhen = json["chooseWhen"_L1].toString(),
                 .looksLike = json["looksLike"_L1].toString(),
                 .watchFor = json["watchFor"_L1].toString(),
                 .ladder
                 = ladder.isObject() ? std::optional(toLadder(ladder.toObject())) : std::nullopt,
                 .vignettes = toIds<VignetteId>(json["vignettes"_L1]) };
}

MoveTiming toMoveTiming(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(), .text = json["text"_L1].toString() };
}

} // namespace companion
