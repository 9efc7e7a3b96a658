// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user pointed at: a media file, several, or a folder as Zoom leaves it.
#pragma once

#include <base/timespan.h>
#include <recordings/refusal.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace companion {

enum class CaptionKind {
    Transcript, //!< Zoom's speech recognition, speakers as "Name: text"
    File, //!< WebVTT or SubRip beside the media
    Typed, //!< Zoom's cc.vtt: typed or by a service
    Live, //!< Zoom's closed_caption.txt: the time of day and a speaker
    Embedded, //!< inside the media file
};

struct CaptionSource {
    CaptionKind kind = CaptionKind::File;
    QString path; //!< of the media file for embedded ones
    QString language = {}; //!< BCP 47 where the name says it, or empty
    int part = 0; //!< which of the media files it belongs to
    int stream = 0; //!< of embedded ones
    bool operator==(const CaptionSource &) const = default;
};

struct FoundPart {
    QString media; //!< absolute
    std::optional<QDateTime> start; //!< as Zoom names it: local time, or UTC in the cloud
    bool operator==(const FoundPart &) const = default;
};

struct FoundRecording {
    enum class Origin { File, ZoomLocal, ZoomCloud };

    Origin origin = Origin::File;
    QString title; //!< the topic of the meeting or the name of the file; may be empty
    QList<FoundPart> parts; //!< in order, at least one
    QList<CaptionSource> captions;
    QString chaptersFile; //!< a WebVTT file of chapters, or empty
    QStringList chats; //!< chat files, absolute; nothing of them has been read
    QStringList otherViews; //!< names of films of the same session that are not used

    bool operator==(const FoundRecording &) const = default;
};

//! Looks at names, and at Zoom's recording.conf; opens no media. Several paths are the parts of one
//! recording. Refusals: NotFound, NotMedia, NothingInFolder, SeveralRecordings (of a single path
//! with the choice, where Zoom's names tell the sessions apart), StillConverting,
//! StillDownloading.
[[nodiscard]] OrRefusal<FoundRecording> findRecording(const QStringList &paths);

} // namespace companion
