// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a text can be printed with the fonts that the certificate embeds.
#pragma once

#include <base/result.h>

#include <QString>
#include <QStringList>

namespace companion {

//! Makes the embedded certificate fonts known to Qt, once; families in order of preference.
//! Errors: Io when a built-in font cannot be loaded.
[[nodiscard]] Result<QStringList> certificateFontFamilies();

//! The characters of `text` that no embedded font holds, each once, as the user typed them.
[[nodiscard]] QStringList unprintableCharacters(const QString &text);

} // namespace companion
