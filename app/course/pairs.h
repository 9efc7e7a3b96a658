// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One act in two functions, side by side.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

namespace companion {

struct ContrastPair {
    PairId id;
    QString act;
    QString safety; //!< the act as a safety behaviour
    QString coping; //!< the act as coping or precaution
    QString hinge; //!< the question that tells them apart
    QList<LensId> lenses; //!< the first is the one that the hinge asks about
    QList<VignetteId> vignettes;
    QList<ExerciseId> exercises;
    bool operator==(const ContrastPair &) const = default;
};

[[nodiscard]] Result<ContrastPair> readPair(const DataRecord &record);

} // namespace companion
