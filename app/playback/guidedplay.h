// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays a list of stretches one after another.
#pragma once

#include <playback/spanrun.h>

#include <QObject>

namespace companion {

class Player;
struct PlaybackSample;

//! Pausing and playing stay with the user; a run that is paused goes on when the player does.
class GuidedPlay final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuidedPlay)

public:
    enum class End {
        Finished, //!< the last stretch was played; the player is paused behind it
        Left, //!< the user went elsewhere; the player goes on there
        Stopped, //!< by stop(); the player does what it did
    };
    Q_ENUM(End)

    //! `player` outlives this.
    explicit GuidedPlay(Player &player);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const SpanRun &run() const { return m_run; }

    //! Plays from the beginning of the first. A run that is on is stopped. Nothing without spans,
    //! or while nothing can be played.
    void start(const QList<TimeSpan> &spans);
    void goTo(qsizetype index);
    void stop();

Q_SIGNALS:
    //! Another stretch is the current one; also the first.
    void moved(qsizetype index);
    void ended(companion::GuidedPlay::End end);

private:
    void observe(Milliseconds position);
    void enterCurrent();
    void finish(End end);

    Player &m_player;
    SpanRun m_run;
    bool m_isRunning = false;
    bool m_isMoving = false; //!< positions are still those of before
};

} // namespace companion
