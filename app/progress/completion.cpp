// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/completion.h>

#include <algorithm>

namespace companion {

QList<TimeSpan> requiredParts(const Recording &recording, const TimeSpan &chapter)
{
    Coverage spared;
    for (const Exercise &exercise : recording.exercises) {
        if (exercise.optional) {
            spared.add(exercise.span);
        }
    }
    return spared.gapsWithin(chapter);
}

double chapterPercent(const Recording &recording, const ChapterId &chapter,
                      const Coverage &coverage)
{
    const auto span = recording.spanOf(chapter);
    if (!span) {
        return 0;
    }
    Milliseconds needed{ 0 };
    Milliseconds watched{ 0 };
    for (const TimeSpan &part : requiredParts(recording, *span)) {
        needed += part.length();
        watched += coverage.totalWithin(part);
    }
    if (needed == Milliseconds{ 0 }) {
        return 100; // the whole chapter is an optional exercise
    }
    return 100.0 * static_cast<double>(watched.count()) / static_cast<double>(needed.count());
}

Completion evaluate(const Course &course, const Recording &recording, const Coverage &coverage,
                    int reflectionWords)
{
    Completion completion;
    for (const Chapter &chapter : course.chapters) {
        if (chapter.optional) {
            continue;
        }
        Requirement watch{ .kind = Requirement::Kind::ChapterCoverage,
                           .chapter = chapter.id,
                           .have = chapterPercent(recording, chapter.id, coverage),
                           .need = course.completion.coveragePercent };
        watch.met = watch.have >= watch.need;
        completion.requirements.append(watch);
    }
    if (course.completion.reflectionWords > 0) {
        completion.requirements.append(
            { .kind = Requirement::Kind::ReflectionWords,
              .chapter = {},
              .have = static_cast<double>(reflectionWords),
              .need = static_cast<double>(course.completion.reflectionWords),
              .met = reflectionWords >= course.completion.reflectionWords });
    }
    completion.complete = !completion.requirements.isEmpty()
        && std::ranges::all_of(completion.requirements, &Requirement::met);
    return completion;
}

} // namespace companion
