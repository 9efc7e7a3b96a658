// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pairs.h"

#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<ContrastPair> readPair(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    return ContrastPair{ .id = toId<PairId>(json["id"_L1]),
                         .act = json["act"_L1].toString(),
                         .safety = json["safety"_L1].toString(),
                         .coping = json["coping"_L1].toString(),
                         .hinge = json["hinge"_L1].toString(),
                         .lenses = toIds<LensId>(json["lenses"_L1]),
                         .vignettes = toIds<VignetteId>(json["vignettes"_L1]),
                         .exercises = toIds<ExerciseId>(json["exercises"_L1]) };
}

} // namespace companion
