// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A title as a file name.
#pragma once

#include <QString>

namespace companion {

//! `name` without the characters that file systems refuse, at most 80 letters.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace companion
