// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What assistive technology finds at the room lane.
#pragma once

namespace companion {

//! Once for the program: the lane is a slider over its messages, with the message in words.
void installRoomAccess();

} // namespace companion
