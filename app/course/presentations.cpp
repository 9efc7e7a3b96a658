// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presentations.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<Presentation> readPresentation(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    return Presentation{ .id = toId<PresentationId>(json["id"_L1]),
                         .name = json["name"_L1].toString(),
                         .feared = json["feared"_L1].toString(),
                         .outward = toStringList(json["outward"_L1]),
                         .inward = toStringList(json["inward"_L1]),
                         .lookAlikes = toStringList(json["lookAlikes"_L1]),
                         .watchOuts = json["watchOuts"_L1].toString(),
                         .vignettes = toIds<VignetteId>(json["vignettes"_L1]),
                         .references = toIds<ReferenceId>(json["references"_L1]) };
}

} // namespace companion
