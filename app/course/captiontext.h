// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of a captions file as text with plain line ends.
#pragma once

#include <QByteArray>
#include <QString>

namespace companion {

//! UTF-8, as WebVTT prescribes; bytes that are none become U+FFFD.
[[nodiscard]] QString utf8Captions(const QByteArray &bytes);

//! SubRip names no encoding: a byte order mark decides (UTF-8, UTF-16), then whether the bytes are
//! UTF-8; everything else is taken for Windows-1252, the encoding of most older files.
[[nodiscard]] QString guessedCaptions(const QByteArray &bytes);

} // namespace companion
