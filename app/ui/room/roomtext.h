// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words that the parts of the room share.
#pragma once

#include <room/chatlog.h>

#include <QString>

namespace companion {

//! "Delegate 7".
[[nodiscard]] QString delegateName(int number);
//! The name that the user kept, or the pseudonym.
[[nodiscard]] QString authorOf(const ChatMessage &message);
//! "0:22:10, Delegate 7 asks: …", as a screen reader says it.
[[nodiscard]] QString spokenMessage(const ChatMessage &message, Milliseconds position);

//! Hours and, where they are not whole, minutes, with their sign: "+1", "−5:30".
[[nodiscard]] QString shiftLabel(Milliseconds shift);

} // namespace companion
