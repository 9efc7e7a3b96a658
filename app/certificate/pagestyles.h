// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the pages of the certificate set their text.
#pragma once

#include "sheet.h"
#include <look/theme.h>

namespace companion {

//! Paper is light.
inline const Theme &paperTheme() { return Theme::light(); }

inline TextStyle plain(qreal size) { return { .size = size, .colour = paperTheme().ink }; }
inline TextStyle muted(qreal size) { return { .size = size, .colour = paperTheme().muted }; }
inline TextStyle centred(TextStyle style)
{
    style.align = Qt::AlignHCenter;
    return style;
}

} // namespace companion
