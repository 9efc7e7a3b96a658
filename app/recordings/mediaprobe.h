// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a media file holds, read by libavformat without decoding it.
#pragma once

#include <base/timespan.h>
#include <recordings/refusal.h>
#include <recordings/worktoken.h>

#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace companion {

//! A named place, from the marks of a file or from a chapters file.
struct ChapterMark {
    QString title;
    Milliseconds from{ 0 };
    bool operator==(const ChapterMark &) const = default;
};

//! Captions inside a media file.
struct EmbeddedCaptions {
    int stream = 0;
    QString language; //!< BCP 47, or empty
    bool operator==(const EmbeddedCaptions &) const = default;
};

struct MediaFacts {
    QString path; //!< absolute
    qint64 bytes = 0;
    bool isMp4 = false; //!< MP4, MOV, M4A; otherwise Matroska or WebM
    //! Of the first sample, in the stamps of the file; zero unless that is late. All other times
    //! here are counted from it.
    Milliseconds begin{ 0 };
    Milliseconds duration{ 0 }; //!< from the first sample to the last
    QString videoCodec; //!< empty without pictures
    QString audioCodec; //!< empty without sound
    QSize pictureSize; //!< as they are shown
    QList<ChapterMark> marks; //!< ascending
    QList<EmbeddedCaptions> captions; //!< text only
    //! How far the file can be played when its end is missing.
    std::optional<Milliseconds> playableUntil;

    bool operator==(const MediaFacts &) const = default;
};

//! MP4, MOV, M4A, Matroska and WebM. Reads the whole file only where it does not say its length, or
//! begins late.
//! Refusals: NotFound, Unreadable, NotMedia, Unfinished, NothingPlayable, TooLong, Cancelled.
[[nodiscard]] OrRefusal<MediaFacts> probeMedia(const QString &path, WorkToken token = {});

//! By name only: ".mp4", ".mkv" and so on.
[[nodiscard]] bool hasMediaName(const QString &path);

} // namespace companion
