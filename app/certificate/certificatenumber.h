// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Certificate numbers that can be read out over the telephone and checked.
#pragma once

#include <QString>

namespace companion {

//! "MC-K7QF-2M9X-TC": 9 random characters of 0-9 A-Z without I, L, O, U and a check character by
//! ISO/IEC 7064 MOD 37,36, grouped. About 45 bits: unique within one person's certificates and
//! beyond.
[[nodiscard]] QString newCertificateNumber();
//! True when the check character fits; spaces, hyphens and case do not matter.
[[nodiscard]] bool isCertificateNumber(const QString &text);

} // namespace companion
