// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/thinkingrule.h>

#include <utility>

namespace companion {

ThinkingRule::Act ThinkingRule::keyTyped(WhileTyping mode, bool isPlaying, Milliseconds now)
{
    m_lastKey = now;
    if (m_state != State::Resting || !isPlaying) {
        return Act::None;
    }
    switch (mode) {
    case WhileTyping::Off:
        return Act::None;
    case WhileTyping::Soften:
        m_state = State::Softened;
        return Act::Soften;
    case WhileTyping::Pause:
        m_state = State::Waiting;
        return Act::Pause;
    }
    return Act::None;
}

ThinkingRule::Act ThinkingRule::tick(Milliseconds now)
{
    return now < dueAt() ? Act::None : finish();
}

ThinkingRule::Act ThinkingRule::finish()
{
    switch (std::exchange(m_state, State::Resting)) {
    case State::Softened:
        return Act::Restore;
    case State::Waiting:
        return Act::Resume;
    case State::Resting:
    case State::Overruled:
        return Act::None;
    }
    return Act::None;
}

ThinkingRule::Act ThinkingRule::userPlayed()
{
    if (m_state == State::Waiting) {
        m_state = State::Overruled;
    }
    return Act::None;
}

ThinkingRule::Act ThinkingRule::userPaused()
{
    const bool wasSoftened = m_state == State::Softened;
    if (m_state != State::Resting) {
        m_state = State::Overruled;
    }
    return wasSoftened ? Act::Restore : Act::None;
}

} // namespace companion
