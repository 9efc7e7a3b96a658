// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Repeats a stretch of the recording: A to B, and from A again.
#pragma once

#include <base/timespan.h>
#include <playback/playbacksample.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace companion {

class Player;

//! The ends of a loop.
enum class LoopEnd { A, B };

//! Only playing across the end goes back to the start; whoever seeks elsewhere stays there, and the
//! loop waits. It never starts playing by itself.
class Looper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Looper)

public:
    enum class State { Off, Begun, Looping };
    static constexpr Milliseconds shortest{ 500 };

    //! `player` outlives the looper.
    explicit Looper(Player &player, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    //! Where it starts, once A is set.
    [[nodiscard]] std::optional<Milliseconds> start() const { return m_start; }
    //! Both ends, while it loops.
    [[nodiscard]] std::optional<TimeSpan> span() const { return m_span; }

    //! One key for all: sets A, then B (and goes to the earlier of the two), then clears. B within
    //! half a second of A takes A back.
    void setPoint();
    //! Repeats `span` from now on and goes to its start unless playing is within it.
    void loop(const TimeSpan &span);
    //! Gives the loop that is repeated other ends. Playing stays where it is; but what has been
    //! within the loop, or is at its new end, goes to the new start rather than out of the loop.
    void reshape(const TimeSpan &span);
    void clear();

    //! `loop` with that end moved `to` there, half a second from the other end at least.
    [[nodiscard]] static TimeSpan withEnd(const TimeSpan &loop, LoopEnd end, Milliseconds to);

Q_SIGNALS:
    void changed();

private:
    void set(std::optional<Milliseconds> start, std::optional<TimeSpan> span);
    void follow(const PlaybackSample &sample);
    void goBack();
    void goBackFromEnd();

    Player &m_player;
    std::optional<Milliseconds> m_start;
    std::optional<TimeSpan> m_span;
    std::optional<Milliseconds> m_last; //!< of the stretch that has been playing without a seek
    QTimer m_atEnd; //!< between two samples, so that the turn comes on time
};

} // namespace companion
