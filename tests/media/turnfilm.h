// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Films as phones write them.
#pragma once

#include <QString>

namespace companion {

//! Makes an MP4 or QuickTime file whose first track are its pictures say that they are to be turned
//! clockwise by 90, 180 or 270 degrees (ISO/IEC 14496-12, 8.3.2). Ends the test program when that
//! cannot be done.
void turnFilm(const QString &path, int degrees);

} // namespace companion
