// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions that lie inside a media file.
#pragma once

#include <course/captiontrack.h>
#include <course/recording.h>

#include <QList>

#include <functional>

namespace companion {

//! The text tracks of an MP4, MOV, MKV or WebM file, in its order; pictures of text are none. A
//! file that cannot be read has none. Reads the head of the file only.
[[nodiscard]] QList<CaptionFile> captionsInside(const QString &mediaPath);

//! Reads the stream `index` of such a file. Where text and sound are interleaved this goes through
//! the whole file: seconds for a long recording, so not on the thread of the windows. Errors:
//! NotFound, Invalid (no such text track).
[[nodiscard]] Result<CaptionTrack> readCaptionsInside(const QString &mediaPath, int index);

//! Asked all along with the place that is reached in the file, in bytes; false ends the reading.
using ReadOn = std::function<bool(qint64 place)>;

//! Several streams in one pass, in the order of `indices`; one that is no text track is empty.
//! Errors: NotFound, Invalid (none of them is a text track), Cancelled.
[[nodiscard]] Result<QList<CaptionTrack>>
readCaptionsInside(const QString &mediaPath, const QList<int> &indices, const ReadOn &readOn);

//! A file of its own or a stream, as `file` says.
[[nodiscard]] Result<CaptionTrack> readCaptions(const CaptionFile &file);

} // namespace companion
