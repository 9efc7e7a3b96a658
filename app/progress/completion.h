// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the rules of the course are met, rule by rule.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <progress/coverage.h>

namespace companion {

struct Requirement {
    enum class Kind { ChapterCoverage, ReflectionWords };
    Kind kind = Kind::ChapterCoverage;
    ChapterId chapter; //!< for ChapterCoverage
    double have = 0; //!< percent, or words
    double need = 0;
    bool met = false;
    bool operator==(const Requirement &) const = default;
};

struct Completion {
    QList<Requirement> requirements; //!< in the order of the chapters, the reflection last
    bool complete = false; //!< all met, and there is at least one
    bool operator==(const Completion &) const = default;
};

//! The parts of a chapter's span that have to be watched: what is not an optional exercise.
[[nodiscard]] QList<TimeSpan> requiredParts(const Recording &recording, const TimeSpan &chapter);

//! Coverage of a chapter counts the parts of its span that are not optional exercises.
[[nodiscard]] double chapterPercent(const Recording &recording, const ChapterId &chapter,
                                    const Coverage &coverage);

[[nodiscard]] Completion evaluate(const Course &course, const Recording &recording,
                                  const Coverage &coverage, int reflectionWords);

} // namespace companion
