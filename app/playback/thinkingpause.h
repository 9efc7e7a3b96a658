// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets the voice wait, or go quiet, while a note is typed.
#pragma once

#include <base/clock.h>
#include <playback/thinkingrule.h>

#include <QObject>
#include <QTimer>

#include <functional>

namespace companion {

class Player;

//! Carries out a ThinkingRule on a player. After a pause playing goes on at the start of the cue,
//! unless the user has moved meanwhile.
class ThinkingPause final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThinkingPause)

public:
    //! `resumeFrom`: where to go on for a position. `player` outlives this.
    ThinkingPause(Player &player, Clock clock,
                  std::function<Milliseconds(Milliseconds)> resumeFrom);

    [[nodiscard]] ThinkingRule::State state() const { return m_rule.state(); }
    [[nodiscard]] WhileTyping mode() const { return m_mode; }
    void setMode(WhileTyping mode);
    //! A key changed the text of a note.
    void keyTyped();

Q_SIGNALS:
    void stateChanged();

private:
    void carryOut(ThinkingRule::Act act);
    void perform(ThinkingRule::Act act);
    void resume();
    void takeTick();
    void startTimer();

    Player &m_player;
    Clock m_clock;
    std::function<Milliseconds(Milliseconds)> m_resumeFrom;
    ThinkingRule m_rule;
    WhileTyping m_mode = WhileTyping::Off;
    Milliseconds m_pausedAt{ 0 };
    ThinkingRule::State m_announced = ThinkingRule::State::Resting;
    QTimer m_timer;
    bool m_isActing = false; //!< what the player reports is our own doing
};

} // namespace companion
