// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions of the knowledge check, and those that the session asks at its checkpoints.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

namespace companion {

enum class QuestionKind {
    Check,
    Checkpoint, //!< never scored
};

struct QuestionOption {
    QString id; //!< a key and not a label: options may be shuffled where there are more than two
    QString text;
    QString rationale; //!< why it is right or wrong
    bool operator==(const QuestionOption &) const = default;
};

struct Question {
    QuestionId id;
    QuestionKind kind = QuestionKind::Check;
    ChapterId chapter;
    QList<OutcomeId> outcomes;
    QString stem;
    QList<QuestionOption> options; //!< two to four
    QString answer; //!< id of the best option
    QString explanation;
    QList<LensId> lenses;
    QList<MoveId> moves;
    QList<VignetteId> vignettes;
    QList<TermId> glossary;
    QList<ReferenceId> references;
    bool operator==(const Question &) const = default;
};

//! How the knowledge check is put. Attempts are unlimited; explanations follow each attempt.
struct CheckRules {
    QList<QuestionId> questions; //!< in order
    int suggestedPass = 0; //!< of the questions; a suggestion, never a gate
    bool shuffleOnRetake = false;
    int minutes = 0; //!< suggested
    bool operator==(const CheckRules &) const = default;
};

//! Errors: Invalid where two options share an id, or the answer is none of them.
[[nodiscard]] Result<Question> readQuestion(const DataRecord &record);
[[nodiscard]] CheckRules toCheckRules(const QJsonObject &json);

} // namespace companion
