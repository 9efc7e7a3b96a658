// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waits for the disk.
#pragma once

#include <base/result.h>

namespace companion {

//! Returns once what was written to a file, or the names in a folder, would outlive a power cut
//! (fsync(2)). A folder whose file system cannot do that counts as reached. Errors: DiskFull, Io.
[[nodiscard]] Result<> reachDisk(const QString &path);

} // namespace companion
