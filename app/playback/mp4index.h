// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells an MP4 file whose recorder never finished it.
#pragma once

#include <QString>

namespace companion {

//! Whether the file is an MP4 or QuickTime file without the movie box that says where its pictures
//! lie (ISO/IEC 14496-12, 8.2.1). Files of other kinds, and those that cannot be read, are not.
[[nodiscard]] bool isUnfinishedMp4(const QString &path);

} // namespace companion
