// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stream of pictures in a media file that was opened, with its decoder and its time base.
#pragma once

#include <base/result.h>
#include <media/mediafile.h>

#include <chrono>

namespace companion {

using Microseconds = std::chrono::microseconds;

struct PictureStream {
    av::File file;
    av::Codec codec;
    AVStream *stream = nullptr; //!< of file
    int64_t period = 0; //!< no picture is shorter; zero where that is not known

    //! Errors: Media where the file cannot be opened; NotFound where it has no pictures.
    //! `interrupt` is asked during long reading, also afterwards.
    [[nodiscard]] Result<> open(const QString &path, int threads, const AVIOInterruptCB &interrupt);

    //! Down: a picture that begins within the microsecond has not begun yet.
    [[nodiscard]] int64_t toStamp(Microseconds position) const;
    //! Up, so that the position of a picture is found in it again.
    [[nodiscard]] Microseconds toPosition(int64_t stamp) const;
    //! Where the file says that it ends: some formats find nothing when they are sought beyond.
    [[nodiscard]] int64_t lastStamp() const;
    [[nodiscard]] Microseconds end() const; //!< as PictureTrack's
    [[nodiscard]] int64_t lengthOf(const AVPacket &packet) const;

private:
    [[nodiscard]] Result<> openFile(const QString &path, const AVIOInterruptCB &interrupt);
    [[nodiscard]] Result<> openCodec(int threads);
};

} // namespace companion
