// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One observation of the player, on which all evidence rests.
#pragma once

#include <base/timespan.h>

namespace companion {

struct PlaybackSample {
    Milliseconds position{ 0 }; //!< media clock
    Milliseconds duration{ 0 }; //!< 0 while unknown
    double rate = 1.0;
    bool playing = false;
    Milliseconds monotonic{ 0 }; //!< Clock::monotonic
    bool operator==(const PlaybackSample &) const = default;
};

} // namespace companion
