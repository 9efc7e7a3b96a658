// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/player.h>
#include <playback/thinkingpause.h>

#include <QScopedValueRollback>

#include <algorithm>

namespace companion {

ThinkingPause::ThinkingPause(Player &player, Clock clock,
                             std::function<Milliseconds(Milliseconds)> resumeFrom)
    : m_player(player)
    , m_clock(std::move(clock))
    , m_resumeFrom(std::move(resumeFrom))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ThinkingPause::takeTick);
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (!m_isActing) {
            carryOut(state == Player::State::Playing ? m_rule.userPlayed() : m_rule.userPaused());
        }
    });
    connect(&player, &Player::pauseWanted, this, [this] {
        if (!m_isActing) {
            carryOut(m_rule.userPaused());
        }
    });
}

void ThinkingPause::setMode(WhileTyping mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        carryOut(m_rule.finish());
    }
}

void ThinkingPause::keyTyped()
{
    carryOut(m_rule.keyTyped(m_mode, m_player.isPlaying(), m_clock.monotonic()));
    startTimer();
}

void ThinkingPause::startTimer()
{
    if (m_rule.state() != ThinkingRule::State::Resting && !m_timer.isActive()) {
        m_timer.start(std::max(m_rule.dueAt() - m_clock.monotonic(), Milliseconds(1)));
    }
}

void ThinkingPause::takeTick()
{
    carryOut(m_rule.tick(m_clock.monotonic()));
    startTimer(); // keys came meanwhile
}

void ThinkingPause::carryOut(ThinkingRule::Act act)
{
    {
        const QScopedValueRollback<bool> acting(m_isActing, true);
        perform(act);
    }
    if (m_announced != m_rule.state()) {
        m_announced = m_rule.state();
        Q_EMIT stateChanged();
    }
}

void ThinkingPause::perform(ThinkingRule::Act act)
{
    switch (act) {
    case ThinkingRule::Act::None:
        return;
    case ThinkingRule::Act::Soften:
        m_player.setSoftened(true);
        return;
    case ThinkingRule::Act::Restore:
        m_player.setSoftened(false);
        return;
    case ThinkingRule::Act::Pause:
        m_player.pause();
        m_pausedAt = m_player.position();
        return;
    case ThinkingRule::Act::Resume:
        resume();
        return;
    }
}

void ThinkingPause::resume()
{
    if (m_player.position() == m_pausedAt) { // else the user has moved, and means that place
        m_player.seek(m_resumeFrom(m_pausedAt));
    }
    m_player.play();
}

} // namespace companion
