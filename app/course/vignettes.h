// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Invented cases to practise with, and the authors' reasoned view of each.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>
#include <course/labels.h>

#include <QStringList>

#include <optional>

namespace companion {

struct LensNote {
    LensId lens;
    QString note;
    bool operator==(const LensNote &) const = default;
};

//! How sure the authors are of a label.
enum class Confidence { Low, Moderate, ModerateToHigh, High };

struct Vignette {
    VignetteId id;
    QString name;
    int age = 0; //!< years
    std::optional<QString> pronouns;
    QString title; //!< begins small: "Callum, 34 · the tinted cream"
    QString presentation;
    std::optional<QString> contentNote;
    QStringList topics; //!< "needles"; for learners who would rather avoid one
    QString text;
    QString behaviour; //!< the one to think about
    WorkingLabel label = WorkingLabel::Both;
    std::optional<QString> labelNote;
    QList<BehaviourPattern> patterns;
    Confidence confidence = Confidence::Low;
    QList<LensNote> lenses; //!< one for each lens, each lens once
    QString askNext; //!< without quotation marks
    QString flipsIf; //!< a clause after the words "Flips if"
    QString response; //!< moves stand in capitals
    QList<MoveId> moves;
    QString commonSlip;
    QList<PresentationId> presentations;
    QList<PairId> pairs;
    QList<ExerciseId> exercises;
    QList<ReferenceId> references;
    bool operator==(const Vignette &) const = default;
};

//! Errors: Invalid where a lens comes twice.
[[nodiscard]] Result<Vignette> readVignette(const DataRecord &record);

} // namespace companion
