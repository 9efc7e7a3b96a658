// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the chapters of a course lie in a recording that knows nothing of the course.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <recordings/mediaprobe.h>

#include <optional>

namespace companion {

struct PlacedChapter {
    //! What the start is taken from.
    enum class Source {
        Title, //!< a mark of the same title
        Order, //!< the marks are as many as the chapters, in order
        Plan, //!< the planned minutes, for want of anything better
        Chosen, //!< by the user
    };

    ChapterId id;
    Milliseconds from{ 0 };
    std::optional<Milliseconds> to = {}; //!< none: where the next begins, or the recording ends
    Source source = Source::Plan;
    bool operator==(const PlacedChapter &) const = default;
};

//! One for each chapter of the course, in order. Marks are matched by title; where that finds fewer
//! than half and there are as many marks as chapters, by order. The rest is spread by the planned
//! minutes between what is known.
[[nodiscard]] QList<PlacedChapter>
placeChapters(const Course &course, const QList<ChapterMark> &marks, Milliseconds duration);

//! As they stand in a recording, to be edited.
[[nodiscard]] QList<PlacedChapter> placedChapters(const Course &course, const Recording &recording);

//! What is wrong with a plan: the first chapter at fault.
struct ChapterFault {
    enum class Kind { NotAfterThePrevious, BeyondTheEnd, EndsBeforeItBegins };
    ChapterId id;
    Kind kind = Kind::NotAfterThePrevious;
    bool operator==(const ChapterFault &) const = default;
};
[[nodiscard]] std::optional<ChapterFault> faultOf(const QList<PlacedChapter> &chapters,
                                                  Milliseconds duration);

//! Spans for recording.json; `chapters` has no fault.
[[nodiscard]] QList<RecordedChapter> toSpans(const QList<PlacedChapter> &chapters,
                                             Milliseconds duration);

} // namespace companion
