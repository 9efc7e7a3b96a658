// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that ffmpeg does for a recording: pictures to H.264, speech to AAC, chapters to one
// file.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QImage>
#include <QList>
#include <QString>

#include <functional>

namespace companion {

namespace video {
inline constexpr int framesPerSecond = 10;
inline constexpr int framesPerGroup = 20; //!< a key frame every 2 s
} // namespace video

//! A group of pictures that shows one image for `frames` frames, as an H.264 byte stream. Groups
//! begin with a key frame and refer to nothing before it, so they can be strung together and
//! repeated.
[[nodiscard]] Result<QByteArray> encodeStill(const QImage &image, int frames);

//! A stream for `frames` frames in which `imageAt(second)` shows for one second each.
[[nodiscard]] Result<QByteArray> encodeSeconds(const std::function<QImage(int)> &imageAt,
                                               int frames);

//! Levels speech to −16 LUFS with true peaks below −1 dB and writes it as AAC in ADTS packets. The
//! encoder's delay is taken off, and what would not fill a last packet is left out, so that
//! chapters can be strung together.
[[nodiscard]] Result<> encodeSpeech(const QString &wav, Milliseconds length, const QString &adts);

//! Sound and pictures of one chapter, without encoding anything again.
[[nodiscard]] Result<> muxChapter(const QString &h264, const QString &adts, const QString &mp4);

struct MediaPart {
    QString file;
    QString title; //!< of the chapter mark
    TimeSpan span;
};

//! Chapters one after the other, with marks, and with the index at the front. Nothing is encoded
//! again.
[[nodiscard]] Result<> joinChapters(const QList<MediaPart> &parts, const QString &title,
                                    const QString &mp4);

} // namespace companion
