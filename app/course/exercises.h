// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the learner is asked to do, and the keys.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

#include <optional>

namespace companion {

//! A named choice of vignettes.
struct VignetteSet {
    QString id;
    QString label;
    QList<VignetteId> vignettes;
    bool operator==(const VignetteSet &) const = default;
};

//! One tile of a loop to build.
struct LoopTile {
    QString tag; //!< place in the loop
    QString text;
    std::optional<QString> job; //!< what the response is meant to do
    bool operator==(const LoopTile &) const = default;
};

//! By closeness to the model's label. "{lens}" stands for the name of a lens.
struct LabelFeedback {
    QString same;
    QString adjacent; //!< another label, with a lens that matches
    QString opposite;
    bool operator==(const LabelFeedback &) const = default;
};

struct PracticeExercise {
    ExerciseId id;
    QString title;
    ChapterId chapter;
    int minutes = 0; //!< suggested
    QString task;
    QList<WorksheetId> worksheets;
    QList<VignetteId> vignettes;
    QList<PairId> pairs;
    QList<VignetteSet> sets;
    QList<LoopTile> tiles; //!< in the right order
    std::optional<LabelFeedback> feedback;
    QStringList key;
    bool operator==(const PracticeExercise &) const = default;
};

//! Errors: Invalid where a kind of feedback comes twice.
[[nodiscard]] Result<PracticeExercise> readExercise(const DataRecord &record);

} // namespace companion
