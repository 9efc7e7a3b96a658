// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A media file of which a reader sees only the tracks that it needs.
#pragma once

#include <QFile>
#include <QList>

#include <chrono>

namespace companion {

//! Which tracks are needed. Of MP4 files the others are not even seen, and then the numbers of the
//! streams are not those of the whole file: the index of three hours takes 7 MB for pictures and
//! 13 MB for sound, and four readers are at work on a recording.
enum class Tracks { All, Pictures, Sound };

//! Its bytes, but the boxes of tracks that are not needed are free space (ISO/IEC 14496-12, 8.1.2).
//! All of them where the needed ones are not found, and in files of other kinds.
class TrackFile final : public QFile {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrackFile)

public:
    //! Reads what the boxes of the file say; open() is still to come.
    TrackFile(const QString &path, Tracks wanted);

    [[nodiscard]] bool hidesTracks() const { return !m_hidden.isEmpty(); }
    //! By how much the longest hidden track is longer than all others; not below zero. The most
    //! there can be where nobody knows how long those are.
    [[nodiscard]] std::chrono::milliseconds hiddenTail() const;
    //! Read-only and unbuffered, whatever is asked for.
    [[nodiscard]] bool open(OpenMode mode = ReadOnly) override;

protected:
    qint64 readData(char *bytes, qint64 size) override;

private:
    QList<qint64> m_hidden; //!< where their boxes begin
    std::chrono::milliseconds m_shownLength{ 0 };
    std::chrono::milliseconds m_hiddenLength{ 0 };
};

} // namespace companion
