// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The places on the timeline that have a meaning, from whichever part of the program they come.
#pragma once

#include <base/timespan.h>
#include <marks/looper.h>

#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace companion {

struct TimelineMark {
    enum class Kind {
        Chapter,
        Note,
        Question,
        Practice,
        Hit,
        Exercise,
        Bookmark,
        Loop,
        LoopA,
        LoopB
    };

    Kind kind = Kind::Note;
    Milliseconds position{ 0 };
    std::optional<Milliseconds> end = std::nullopt; //!< of an exercise or a loop
    QString label = {}; //!< what it says; private, so for the screen only

    bool operator==(const TimelineMark &) const = default;
};

//! An end of the loop that is repeated now.
[[nodiscard]] TimelineMark::Kind kindOf(LoopEnd end);
[[nodiscard]] std::optional<LoopEnd> loopEndOf(const TimelineMark &mark);
//! "Bookmark", "Loop", …
[[nodiscard]] QString markLabel(TimelineMark::Kind kind);
//! "0:41:10"; of an end of the loop "0:41:10.4", because it is moved by so little.
[[nodiscard]] QString markTime(const TimelineMark &mark);
//! "Question at 0:41:10: Why then?", for a screen reader.
[[nodiscard]] QString spokenMark(const TimelineMark &mark);

//! Each source replaces its own marks; the timeline shows those of all.
class TimelineMarks final {
public:
    enum class Source { Course, Notes, Hits, Bookmarks, Loops, LoopEnds };

    //! True if anything changed.
    bool replace(Source source, QList<TimelineMark> marks);

    //! In the order of the recording; at one moment in the order of their kinds.
    [[nodiscard]] const QList<TimelineMark> &all() const { return m_all; }
    //! Index in all() of that end of the loop, while one is repeated.
    [[nodiscard]] std::optional<int> indexOf(LoopEnd end) const;
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    //! Index in all() of the mark after `position`, or of the one before it.
    [[nodiscard]] std::optional<int> after(Milliseconds position) const;
    [[nodiscard]] std::optional<int> before(Milliseconds position) const;

private:
    std::map<Source, QList<TimelineMark>> m_bySource;
    QList<TimelineMark> m_all;
};

} // namespace companion
