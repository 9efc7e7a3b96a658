// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courselibrary.h"

#include <algorithm>

namespace companion {

namespace {

template <typename Record, typename IdType>
const Record *find(const QList<Record> &records, const IdType &id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

} // namespace

const Vignette *CourseLibrary::vignette(const VignetteId &id) const { return find(vignettes, id); }

const ContrastPair *CourseLibrary::pair(const PairId &id) const { return find(pairs, id); }

const Question *CourseLibrary::question(const QuestionId &id) const { return find(questions, id); }

const Term *CourseLibrary::term(const TermId &id) const { return find(glossary, id); }

const Worksheet *CourseLibrary::worksheet(const WorksheetId &id) const
{
    return find(worksheets, id);
}

const Presentation *CourseLibrary::presentation(const PresentationId &id) const
{
    return find(presentations, id);
}

const Claim *CourseLibrary::claim(const ClaimId &id) const { return find(claims, id); }

const Work *CourseLibrary::reference(const ReferenceId &id) const { return find(references, id); }

const Lens *CourseLibrary::lens(const LensId &id) const { return find(lenses, id); }

const Move *CourseLibrary::move(const MoveId &id) const { return find(moves, id); }

const PracticeExercise *CourseLibrary::exercise(const ExerciseId &id) const
{
    return find(exercises, id);
}

QList<Question> CourseLibrary::knowledgeCheck() const
{
    QList<Question> check;
    for (const QuestionId &id : checkRules.questions) {
        if (const Question *found = question(id)) {
            check.append(*found);
        }
    }
    return check;
}

QList<Question> CourseLibrary::checkpoints(const ChapterId &chapter) const
{
    QList<Question> asked;
    std::ranges::copy_if(questions, std::back_inserter(asked), [&chapter](const Question &one) {
        return one.kind == QuestionKind::Checkpoint && one.chapter == chapter;
    });
    return asked;
}

} // namespace companion
