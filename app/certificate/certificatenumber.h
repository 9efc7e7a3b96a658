// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Certificate numbers that can be read out over the telephone and checked.
#pragma once

#include <QString>

#include <optional>

namespace companion {

//! "MC-K7QF-2M9X-TC": 9 random characters of 0-9 A-Z without I, L, O, U and a check character by
//! ISO/IEC 7064 MOD 37,36, grouped. 45 bits: unique within one person's certificates and beyond.
//! The check covers the ten characters after MC. It finds every single wrong character and nearly
//! every swap of neighbours.
[[nodiscard]] QString newCertificateNumber();
//! True when the check character fits; spaces, hyphens and case do not matter.
[[nodiscard]] bool isCertificateNumber(const QString &text);
//! The ISO/IEC 7064 MOD 37,36 check character of upper-case letters and digits; none when `text`
//! holds anything else.
[[nodiscard]] std::optional<QChar> checkCharacter(const QString &text);

} // namespace companion
