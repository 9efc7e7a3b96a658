// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what the player reports into spans that were honestly watched.
#pragma once

#include <base/timespan.h>
#include <playback/playbacksample.h>

#include <QDateTime>
#include <QList>

#include <optional>

namespace companion {

struct WatchedSpan {
    TimeSpan span;
    double rate = 1.0;
    QDateTime utcFrom;
    QDateTime utcTo; //!< utcFrom + monotonic time: setting the wall clock meanwhile is no matter
    bool isSilence = false; //!< passed over, not played: measured silence in the middle of playing
    bool operator==(const WatchedSpan &) const = default;
};

//! Pure: no event loop, no clock of its own. The rule: while playing, a step from one sample to the
//! next counts when 0 ≤ Δposition ≤ Δmonotonic × rate + 300 ms and the samples are at most 3 s
//! apart (a process that was stopped showed nothing); anything else closes the span. A change of
//! state or rate, a seek, a new source closes it too. A closed span counts only when its length is
//! at most elapsed monotonic time × rate + 1 s, so that many small skips cannot add up. At the end
//! of the media, less than 1 s that is missing is granted. Rates above 2.5 are not watching.
//!
//! A silence that the player passes over is credited, as silence, only in the middle of playing: it
//! begins at most 300 ms from where an open span that is creditable itself has come to, and is at
//! most 10 s long. It takes no time, and so adds nothing to time on task.
class WatchRecorder final {
public:
    //! Feeds one sample; returns the span that this sample closed, if any.
    [[nodiscard]] std::optional<WatchedSpan> observe(const PlaybackSample &sample,
                                                     const QDateTime &utcNow);
    //! The player is about to pass over `silence`, which was measured in the sound track. Tell it
    //! before the samples of the jump.
    [[nodiscard]] std::optional<WatchedSpan> passOver(const TimeSpan &silence,
                                                      const QDateTime &utcNow) const;
    //! The end of the media was reached. Feed the sample that says so next.
    [[nodiscard]] std::optional<WatchedSpan> finishAtEnd(Milliseconds duration);
    //! Closes the open span and, while playing, opens the next at the same place: called every 5 s,
    //! and before quitting. What has not been closed is lost with the process.
    [[nodiscard]] std::optional<WatchedSpan> checkpoint(const QDateTime &utcNow);
    //! The open span, for display.
    [[nodiscard]] std::optional<TimeSpan> openSpan() const;

private:
    struct Open {
        TimeSpan span;
        Milliseconds monotonicFrom{ 0 };
        Milliseconds monotonicTo{ 0 };
        double rate = 1.0;
        QDateTime utcFrom;
        bool isContinued = false; //!< a checkpoint closed what came before

        [[nodiscard]] bool isPlausible() const;
        [[nodiscard]] bool isCreditable() const { return !span.isEmpty() && isPlausible(); }
        [[nodiscard]] WatchedSpan watched() const;
    };
    [[nodiscard]] bool extendTo(const PlaybackSample &sample);
    [[nodiscard]] std::optional<WatchedSpan> close();

    std::optional<Open> m_open;
};

} // namespace companion
