// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small pictures of one recording on disk, each under the exact time for which it is right.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QImage>
#include <QString>

#include <chrono>
#include <map>

namespace companion {

using Microseconds = std::chrono::microseconds;

//! A cache: what is missing or broken is made again. To be used by one thread at a time.
class ThumbnailStore final {
public:
    //! `recording` names the very file: another recording, another folder. Of those only the ones
    //! used last are kept.
    ThumbnailStore(const QString &folder, const QString &recording);

    //! The name for a recording: its hash, and size and time of the file, should the hash be old.
    [[nodiscard]] static QString nameOf(const QString &path, const QByteArray &sha256);

    [[nodiscard]] bool has(Microseconds position) const;
    //! Null when there is none whose time holds `position`.
    [[nodiscard]] QImage find(Microseconds position);
    //! Errors: Io, DiskFull. The picture is right from `start` up to `end`.
    [[nodiscard]] Result<> add(Microseconds start, Microseconds end, const QImage &image);

private:
    [[nodiscard]] QString pathOf(Microseconds start, Microseconds end) const;

    QString m_folder;
    std::map<Microseconds, Microseconds> m_spans; //!< start to end
};

} // namespace companion
