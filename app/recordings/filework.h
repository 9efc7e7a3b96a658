// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files copied and hashed block by block, with progress, and safe on a full disk.
#pragma once

#include <recordings/refusal.h>
#include <recordings/worktoken.h>

#include <QByteArray>
#include <QString>

namespace companion {

struct HashedFile {
    QByteArray sha256;
    qint64 bytes = 0; //!< that were read
};

//! The copy is on disk when this returns. Refusals: NotFound,
//! Unreadable, DiskFull, CannotWrite, Cancelled; `target` may then be there in part.
[[nodiscard]] OrRefusal<HashedFile> copyHashed(const QString &source, const QString &target,
                                               WorkToken &token);

//! Brings a file that was written by others, and its name, to the disk. Refusals: DiskFull,
//! CannotWrite.
[[nodiscard]] OrRefusal<> bringToDisk(const QString &path);

//! Refusals: NotFound, Unreadable, Cancelled.
[[nodiscard]] OrRefusal<HashedFile> hashFile(const QString &path, WorkToken &token);

//! Whole or not at all, and on disk when this returns. Refusals: DiskFull, CannotWrite.
[[nodiscard]] OrRefusal<> writeSmallFile(const QString &path, const QByteArray &bytes);

//! Whether `bytes` more fit where `folder` lies, with a margin for the database. DiskFull tells
//! both figures.
[[nodiscard]] OrRefusal<> requireSpace(const QString &folder, qint64 bytes);

} // namespace companion
