// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How PictureTrack finds its way in a file and through its frames.
#pragma once

#include <playback/framerun.h>
#include <playback/picturestream.h>
#include <playback/picturetrack.h>

namespace companion {

class PictureTrack::Decoder final {
public:
    [[nodiscard]] Result<> open(const QString &path, int threads);

    //! Decodes until it is known which frame is on screen at `position`: that one, or null where
    //! the first begins later. `margin` frames before it are decoded too.
    [[nodiscard]] Result<const AVFrame *> find(Microseconds position, int margin,
                                               const Interrupt &interrupt);
    //! What was decoded last: the neighbours of a frame that find() gave.
    [[nodiscard]] const FrameRun &run() const { return m_run; }

    [[nodiscard]] Microseconds startOf(const AVFrame &frame) const;
    [[nodiscard]] Microseconds endOf(const AVFrame &frame) const;
    [[nodiscard]] Microseconds end() const { return m_input.end(); }

private:
    [[nodiscard]] bool isKnown(int64_t stamp) const;
    [[nodiscard]] bool reaches(int64_t stamp) const;
    [[nodiscard]] bool isAhead(int64_t stamp) const;
    [[nodiscard]] bool goBefore(int64_t stamp);
    [[nodiscard]] bool readPacket();
    [[nodiscard]] Result<> decodeUntil(int64_t stamp, int margin, const Interrupt &interrupt);
    void feed(int64_t stamp, int margin);
    void forget();
    [[nodiscard]] bool isPassedOver(int64_t stamp) const;
    [[nodiscard]] Result<> search(int64_t stamp, int margin, const Interrupt &interrupt);
    static int isInterrupted(void *decoder);

    PictureStream m_input;
    av::Packet m_packet{ av_packet_alloc() };
    av::Frame m_frame{ av_frame_alloc() };
    FrameRun m_run;
    const Interrupt *m_interrupt = nullptr; //!< of the search under way
    bool m_hasPacket = false; //!< m_packet was read and not yet handed to the codec
    bool m_isFinished = false; //!< the codec has been told of the end
    bool m_isDrained = false; //!< and has given all that it had
    bool m_isFresh = true; //!< nothing was read since the file was opened
    bool m_skips = true;
};

} // namespace companion
