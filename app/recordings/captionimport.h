// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions and chapter marks of a found recording, whatever their form, as cues and as WebVTT.
#pragma once

#include <course/captiontrack.h>
#include <recordings/foundrecording.h>
#include <recordings/mediaprobe.h>

namespace companion {

//! The cues of one source, in the time of its part. `start` of the part is needed for Live ones,
//! which tell the time of day. Refusals: NotFound, Unreadable, WrongCaptions, Cancelled.
[[nodiscard]] OrRefusal<QList<Cue>> readCaptionSource(const CaptionSource &source,
                                                      const std::optional<QDateTime> &start,
                                                      WorkToken &token);

//! The cues of the text tracks `streams` inside a media file, in that order and in one pass. What
//! is reached in the file counts as done. Refusals: NotFound, WrongCaptions, Cancelled.
[[nodiscard]] OrRefusal<QList<QList<Cue>>>
readEmbeddedCaptions(const QString &path, const QList<int> &streams, WorkToken &token);

//! The marks of a chapters file (WebVTT, "chapter title text"). Refusals as above.
[[nodiscard]] OrRefusal<QList<ChapterMark>> readChapterMarks(const QString &path);

//! Speakers become voice tags.
[[nodiscard]] QByteArray writeWebVtt(const QList<Cue> &cues);

//! Zoom's transcripts: "Name: text" names a speaker only where the same name begins two cues, so
//! that "Note: …" and "10:30" stay text.
void takeSpeakersFromText(QList<Cue> &cues);

//! Zoom's closed_caption.txt: "[Name] 09:00:12", then lines of text. `start` is the time of day at
//! which the recording began.
[[nodiscard]] QList<Cue> parseLiveCaptions(const QString &text, QTime start);

} // namespace companion
