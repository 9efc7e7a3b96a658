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

//! How much of a recording has to be watched when its chapters lie so.
//!
//! Only what lies in a chapter is asked for, so whoever places the chapters of an added recording
//! could make them tiny, push them all to its end, or give nearly all of it to an optional one, and
//! complete the course with next to nothing watched. Breaks are honest, though, and so are hours
//! before and after a session. Hence the measure is the course's plan and not the recording: the
//! chapters that are needed hold nine tenths of the minutes planned for them at least, or the like
//! share of a recording that is shorter than the plan. A recording that is longer may leave out
//! what it is longer by, and a tenth leaves room for a brisk speaker and for a break in a recording
//! as long as the plan.
struct ChapterShare {
    Milliseconds held{ 0 }; //!< by the chapters that are needed for completion
    Milliseconds least{ 0 }; //!< that they have to hold

    [[nodiscard]] bool isEnough() const { return held >= least; }
};
//! `chapters` has no fault.
[[nodiscard]] ChapterShare shareOf(const Course &course, const QList<RecordedChapter> &chapters,
                                   Milliseconds duration);
//! `chapters` if they hold enough. Else each reaches to the next one, and the first and the last to
//! the ends of the recording; and where even that is too little, they follow the plan.
[[nodiscard]] QList<RecordedChapter>
holdingEnough(const Course &course, const QList<RecordedChapter> &chapters, Milliseconds duration);

} // namespace companion
