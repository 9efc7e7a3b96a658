// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures of a media file, each exactly where it belongs, by FFmpeg's libraries.
#pragma once

#include <base/result.h>

#include <QString>
#include <QVideoFrame>

#include <chrono>
#include <functional>
#include <memory>

struct AVFrame;

namespace companion {

using Microseconds = std::chrono::microseconds;

//! Start and end of a frame's time are exact, and it tells how it is to be turned. Damaged parts
//! give the last good picture. To be used by one thread at a time.
class PictureTrack final {
    Q_DISABLE_COPY_MOVE(PictureTrack)

public:
    //! Asked between frames; true gives up with Error::Code::Cancelled.
    using Interrupt = std::function<bool()>;

    //! Errors: Media where the file cannot be opened; NotFound where it has no pictures.
    [[nodiscard]] static Result<std::unique_ptr<PictureTrack>> open(const QString &path,
                                                                    int threads = 2);
    ~PictureTrack();

    //! Where the last picture ends by what the file says; zero where it does not say so.
    [[nodiscard]] Microseconds end() const;

    //! The one on screen at `position`: before the first, the first; after the last, the last.
    [[nodiscard]] Result<QVideoFrame> at(Microseconds position, const Interrupt &interrupt = {});
    //! The first that begins after `position`; at the end, the last.
    [[nodiscard]] Result<QVideoFrame> after(Microseconds position, const Interrupt &interrupt = {});
    //! The one before that which is on screen at `position`; at the beginning, the first.
    [[nodiscard]] Result<QVideoFrame> before(Microseconds position,
                                             const Interrupt &interrupt = {});

private:
    class Decoder;
    PictureTrack(std::unique_ptr<Decoder> decoder, int turn);
    [[nodiscard]] Result<QVideoFrame> copied(const AVFrame *frame) const;

    std::unique_ptr<Decoder> m_decoder;
    const int m_turn; //!< of all frames, in degrees
};

} // namespace companion
