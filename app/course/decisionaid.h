// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small tree of questions that ends in hypotheses. Nothing is scored and nothing is a diagnosis.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>
#include <course/labels.h>

#include <QStringList>

#include <optional>

namespace companion {

//! One question. An answer leads to another question or to an end.
struct DecisionNode {
    StepId id;
    QString question;
    std::optional<QString> help;
    StepId yes;
    StepId no;
    StepId unsure;
    QList<LensId> lenses; //!< that inform the answer
    bool operator==(const DecisionNode &) const = default;
};

struct DecisionEnd {
    StepId id;
    QString title;
    QString text;
    std::optional<WorkingLabel> label;
    std::optional<BehaviourPattern> pattern;
    QList<MoveId> moves; //!< to consider
    std::optional<StepId> next; //!< a question to go on with; ask first, for this makes loops
    bool operator==(const DecisionEnd &) const = default;
};

struct DecisionAid {
    StepId start;
    QStringList caveats; //!< shown with the aid, and again at an end
    QList<DecisionNode> nodes;
    QList<DecisionEnd> ends;

    //! Null where the step is an end, or there is none such.
    [[nodiscard]] const DecisionNode *node(const StepId &id) const;
    [[nodiscard]] const DecisionEnd *end(const StepId &id) const;
    bool operator==(const DecisionAid &) const = default;
};

//! Errors: Invalid where any part has a fault, for a tree with a hole is of no use.
[[nodiscard]] Result<DecisionAid> readDecisionAid(const DataFile &file);

} // namespace companion
