// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lenses.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

LensWeight toWeight(const QJsonValue &value)
{
    static constexpr EnumNames<LensWeight, 4> names{ { { "first"_L1, LensWeight::First },
                                                       { "most"_L1, LensWeight::Most },
                                                       { "support"_L1, LensWeight::Support },
                                                       { "colour"_L1, LensWeight::Colour } } };
    return toEnum(value, names);
}

} // namespace

Result<Lens> readLens(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    return Lens{ .id = toId<LensId>(json["id"_L1]),
                 .number = json["number"_L1].toInt(),
                 .name = json["name"_L1].toString(),
                 .question = json["question"_L1].toString(),
                 .safety = json["safety"_L1].toString(),
                 .coping = json["coping"_L1].toString(),
                 .trap = json["trap"_L1].toString(),
                 .weight = toWeight(json["weight"_L1]),
                 .references = toIds<ReferenceId>(json["references"_L1]) };
}

LensAdvice toLensAdvice(const QJsonObject &frame)
{
    return { .notice = frame["notice"_L1].toString(),
             .weighing = toStringList(frame["weighing"_L1]),
             .quick = toStringList(frame["quick"_L1]) };
}

} // namespace companion
