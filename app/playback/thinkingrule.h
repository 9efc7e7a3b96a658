// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the voice gives way to somebody who writes, and when it comes back.
#pragma once

#include <base/timespan.h>

namespace companion {

//! What typing a note does to the voice.
enum class WhileTyping { Off, Soften, Pause };

//! Pure: no event loop, no clock of its own. It begins with the first key while playing and ends
//! two seconds after the last. Nothing that was not running is ever started, and what the user does
//! to the player meanwhile stands until those two seconds have passed.
class ThinkingRule final {
public:
    static constexpr Milliseconds patience{ 2'000 }; //!< after the last key

    enum class State {
        Resting,
        Softened, //!< plays quietly
        Waiting, //!< paused
        Overruled, //!< the user played or paused; left alone until typing rests
    };
    //! What is to be done to the player.
    enum class Act { None, Soften, Pause, Restore, Resume };

    [[nodiscard]] State state() const { return m_state; }
    //! When tick() is due while the state is not Resting.
    [[nodiscard]] Milliseconds dueAt() const { return m_lastKey + patience; }

    [[nodiscard]] Act keyTyped(WhileTyping mode, bool isPlaying, Milliseconds now);
    [[nodiscard]] Act tick(Milliseconds now);
    [[nodiscard]] Act userPlayed();
    //! Also when playing ended for any other reason.
    [[nodiscard]] Act userPaused();
    //! Ends it now, as two seconds without a key would; when the function is switched off.
    [[nodiscard]] Act finish();

private:
    State m_state = State::Resting;
    Milliseconds m_lastKey{ 0 };
};

} // namespace companion
