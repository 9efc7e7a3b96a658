// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has not been watched yet, as a list of stretches worth playing.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>
#include <progress/coverage.h>

namespace companion {

struct GapPlan {
    QList<TimeSpan> gaps; //!< what is missing, ascending, disjoint
    //! What is played for it: each gap with a lead-in, joined where they are close. Ascending,
    //! disjoint.
    QList<TimeSpan> stretches;

    [[nodiscard]] Milliseconds missing() const; //!< sum of the gaps
    bool operator==(const GapPlan &) const = default;
};

//! Gaps of less than this are passed over, unless a chapter needs them for its percentage.
inline constexpr Milliseconds smallestGap{ 3'000 };

//! Counts what completion counts: chapters that are not optional, without optional exercises. A
//! lead-in begins with the cue that is spoken 2 s before the gap, where that is near, else 2 s
//! before it; it never reaches out of the chapter, nor into an optional exercise.
[[nodiscard]] GapPlan planGaps(const Course &course, const Recording &recording,
                               const CaptionTrack &captions, const Coverage &coverage);

//! The same for one chapter.
[[nodiscard]] GapPlan planGaps(const Course &course, const Recording &recording,
                               const CaptionTrack &captions, const Coverage &coverage,
                               const ChapterId &chapter);

} // namespace companion
