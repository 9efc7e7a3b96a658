// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a file that the user asked for: whole, or not at all.
#pragma once

#include <base/result.h>

#include <QByteArray>

namespace companion {

//! Replaces `path` atomically. Errors: Denied, DiskFull, Io.
[[nodiscard]] Result<> saveFile(const QString &path, const QByteArray &bytes);

//! Errors: NotFound, Denied, Io.
[[nodiscard]] Result<QByteArray> loadFile(const QString &path);

} // namespace companion
