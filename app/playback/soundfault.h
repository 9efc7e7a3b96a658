// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why the sound of a recording cannot be heard, though it has one.
#pragma once

namespace companion {

enum class SoundFault {
    UnknownKind, //!< nothing here decodes it
    Damaged, //!< hardly any of it can be decoded
};

} // namespace companion
