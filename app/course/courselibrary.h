// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that a course holds beside its session: cases, questions, words, sheets, works.
#pragma once

#include <course/claims.h>
#include <course/course.h>
#include <course/decisionaid.h>
#include <course/exercises.h>
#include <course/glossary.h>
#include <course/lenses.h>
#include <course/moves.h>
#include <course/pairs.h>
#include <course/presentations.h>
#include <course/questions.h>
#include <course/references.h>
#include <course/vignettes.h>
#include <course/worksheets.h>

namespace companion {

//! Lists are in the order of their files, and empty where a course has no such file. A query by id
//! answers null where the record was left out: links to it stay in other records, so that one bad
//! record does not pull others down.
struct CourseLibrary {
    QString vignetteNotice; //!< notices are texts to show above the list
    QList<Vignette> vignettes;
    QList<ContrastPair> pairs;
    QString questionNotice;
    CheckRules checkRules;
    QList<Question> questions;
    QList<Term> glossary;
    WorksheetWords worksheetWords;
    QList<Worksheet> worksheets;
    std::optional<DecisionAid> decisionAid; //!< whole, or not at all
    QString presentationNotice;
    QList<Presentation> presentations;
    QList<Claim> claims;
    QList<Work> references;
    LensAdvice lensAdvice;
    QList<Lens> lenses;
    QList<MoveTiming> moveTiming;
    QString moveTimingNote;
    QList<Move> moves;
    QList<PracticeExercise> exercises;
    //! One for each record or file that was left out, with file and place.
    QList<Error> problems;

    [[nodiscard]] const Vignette *vignette(const VignetteId &id) const;
    [[nodiscard]] const ContrastPair *pair(const PairId &id) const;
    [[nodiscard]] const Question *question(const QuestionId &id) const;
    [[nodiscard]] const Term *term(const TermId &id) const;
    [[nodiscard]] const Worksheet *worksheet(const WorksheetId &id) const;
    [[nodiscard]] const Presentation *presentation(const PresentationId &id) const;
    [[nodiscard]] const Claim *claim(const ClaimId &id) const;
    [[nodiscard]] const Work *reference(const ReferenceId &id) const;
    [[nodiscard]] const Lens *lens(const LensId &id) const;
    [[nodiscard]] const Move *move(const MoveId &id) const;
    [[nodiscard]] const PracticeExercise *exercise(const ExerciseId &id) const;

    //! The questions of the knowledge check, in its order.
    [[nodiscard]] QList<Question> knowledgeCheck() const;
    //! The questions that the session asks in one chapter.
    [[nodiscard]] QList<Question> checkpoints(const ChapterId &chapter) const;

    bool operator==(const CourseLibrary &) const = default;
};

//! Reads what course.json names under "data". Never fails as a whole: see `problems`. Ids of
//! chapters are not checked in a partial edition, whose data may speak of chapters to come.
[[nodiscard]] CourseLibrary readCourseLibrary(const Course &course);

} // namespace companion
