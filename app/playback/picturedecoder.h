// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How PictureTrack finds its way in a file and through its frames.
#pragma once

#include <media/mediafile.h>
#include <playback/picturetrack.h>

#include <deque>
#include <optional>
#include <set>

namespace companion {

class PictureTrack::Decoder final {
public:
    [[nodiscard]] Result<> open(const QString &path, int threads);

    //! Decodes until it is known which frame is on screen at `position`: that one, or null where
    //! the first begins later. `margin` frames before it are decoded too.
    [[nodiscard]] Result<const AVFrame *> find(Microseconds position, int margin,
                                               const Interrupt &interrupt);
    //! The neighbours of a frame that find() gave; null where there is none at hand.
    [[nodiscard]] const AVFrame *following(const AVFrame *frame) const;
    [[nodiscard]] const AVFrame *preceding(const AVFrame *frame) const;
    [[nodiscard]] const AVFrame *first() const;

    [[nodiscard]] Microseconds startOf(const AVFrame &frame) const;
    [[nodiscard]] Microseconds endOf(const AVFrame &frame) const;
    [[nodiscard]] Microseconds end() const; //!< as PictureTrack's

private:
    [[nodiscard]] Result<> openFile(const QString &path);
    [[nodiscard]] Result<> openCodec(int threads);
    [[nodiscard]] bool isKnown(int64_t stamp) const;
    [[nodiscard]] bool reaches(int64_t stamp) const;
    [[nodiscard]] bool isAhead(int64_t stamp) const;
    [[nodiscard]] bool goBefore(int64_t stamp);
    [[nodiscard]] bool readPacket();
    [[nodiscard]] Result<> decodeUntil(int64_t stamp, int margin, const Interrupt &interrupt);
    void feed(int64_t stamp, int margin);
    void forget();
    void keepFrame();
    [[nodiscard]] bool isPassedOver(int64_t stamp) const;
    [[nodiscard]] Result<> search(int64_t stamp, int margin, const Interrupt &interrupt);
    [[nodiscard]] const AVFrame *shownAt(int64_t stamp) const;
    [[nodiscard]] int64_t lengthOf(const AVPacket &packet) const;
    [[nodiscard]] int64_t lastStamp() const;
    [[nodiscard]] int64_t toStamp(Microseconds position) const;
    [[nodiscard]] Microseconds toPosition(int64_t stamp) const;
    static int isInterrupted(void *decoder);

    av::File m_file;
    av::Codec m_codec;
    av::Packet m_packet{ av_packet_alloc() };
    av::Frame m_frame{ av_frame_alloc() };
    AVStream *m_stream = nullptr; //!< of m_file
    //! Consecutive in time; the last is the newest that the codec gave.
    std::deque<av::Frame> m_run;
    size_t m_mostFrames = 0; //!< in m_run
    int64_t m_period = 0; //!< none is shorter; zero where that is not known
    const Interrupt *m_interrupt = nullptr; //!< of the search under way
    std::set<int64_t> m_unseen; //!< stamps that the codec was allowed to pass over
    bool m_hasPacket = false; //!< m_packet was read and not yet handed to the codec
    bool m_isFinished = false; //!< the codec has been told of the end
    bool m_isDrained = false; //!< and has given all that it had
    bool m_isFresh = true; //!< nothing was read since the file was opened
    bool m_hasPassedOver = false; //!< the run begins after frames that were not decoded
    bool m_skips = true;
};

} // namespace companion
