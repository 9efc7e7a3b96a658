// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chats that lie with the files that a recording was made from.
#pragma once

#include <recordings/addedrecording.h>

#include <QStringList>

namespace companion {

//! Absolute; of all its parts, and of no other session in the same folder. Nothing of them is read.
[[nodiscard]] QStringList findChats(const AddedRecording &recording);

} // namespace companion
