// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts narration into sentences, the unit that is spoken, captioned and timed.
#pragma once

#include <QStringList>

namespace companion {

//! Cuts after . ? ! or … and closing quotes, where a new sentence begins with a capital or a digit.
//! Abbreviations such as "e.g." and initials do not end one. Nothing but spaces is lost.
[[nodiscard]] QStringList splitSentences(const QString &paragraph);

} // namespace companion
