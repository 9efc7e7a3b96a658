// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A code that opens the vault when keyring or passphrase are lost: printed on paper, typed by hand.
#pragma once

#include <base/result.h>
#include <vault/secretbytes.h>

namespace companion {

//! 30 random characters (150 bits) and two of check, in Crockford's base32 alphabet
//! (https://www.crockford.com/base32.html), which has no I, L, O and U: "7QXM-…", eight groups of
//! four, ASCII.
[[nodiscard]] SecretBytes makeRecoveryCode();

//! The 32 characters of a code as somebody typed it (UTF-8): case, spaces and dashes do not matter,
//! O is read as 0, I and L as 1. Invalid when length, alphabet or check say that it was mistyped.
[[nodiscard]] Result<SecretBytes> readRecoveryCode(const SecretBytes &typed);

} // namespace companion
