// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player, a viewer and a machine to which things happen; it knows what was really played.
#pragma once

#include "millisecondmap.h"
#include <progress/coverage.h>
#include <progress/watchrecorder.h>
#include <support/fakeclock.h>

#include <QRandomGenerator>
#include <QStringList>

namespace companion {

//! Samples as Player promises to: ten a second while playing, one at every change, two at a seek.
class PlayingWorld final {
public:
    PlayingWorld(int length, quint32 seed);

    void play();
    void pause();
    void seek(Milliseconds target);
    void setRate(double rate);
    void passOver(Milliseconds silence); //!< in the middle of playing
    void wait(Milliseconds time); //!< a multiple of 100 ms
    void stall(Milliseconds time); //!< says it plays, and does not
    void suspend(bool monotonicRuns); //!< the machine sleeps for hours
    void freeze(Milliseconds time); //!< the process gets no time, the media clock runs on
    void setWallClock(std::chrono::hours by);
    //! Some dozens of the above, drawn by the seed.
    void runScript();

    [[nodiscard]] const Coverage &credited() const { return m_credited; }
    [[nodiscard]] QList<TimeSpan> played() const;
    [[nodiscard]] const QStringList &trace() const { return m_trace; }

private:
    void doSomething();
    void advance(Milliseconds time);
    void finish();
    void sample(bool playing);
    void take(const std::optional<WatchedSpan> &closed);
    [[nodiscard]] Milliseconds randomTime(int most);

    FakeClock m_clock;
    QRandomGenerator m_random;
    WatchRecorder m_recorder;
    Coverage m_credited;
    MillisecondMap m_map;
    Milliseconds m_length;
    Milliseconds m_position{ 0 };
    Milliseconds m_lastCheckpoint{ 0 };
    double m_rate = 1.0;
    bool m_isPlaying = false;
    QStringList m_trace;
};

} // namespace companion
