// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturedecoder.h"
#include <media/mp4boxes.h>
#include <playback/picturetrack.h>
#include <playback/pictureturn.h>

#include <QVideoFrameFormat>

#include <array>
#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr int ofInterest = 1; //!< frames decoded before the one that is wanted
constexpr int onTheWayBack = 8; //!< more, because the user will step on

bool isFullRange(const AVFrame &frame)
{
    return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P;
}

QVideoFrameFormat formatOf(const AVFrame &frame)
{
    QVideoFrameFormat format({ frame.width, frame.height }, QVideoFrameFormat::Format_YUV420P);
    format.setColorRange(isFullRange(frame) ? QVideoFrameFormat::ColorRange_Full
                                            : QVideoFrameFormat::ColorRange_Video);
    if (frame.colorspace == AVCOL_SPC_BT709) {
        format.setColorSpace(QVideoFrameFormat::ColorSpace_BT709);
    } else if (frame.colorspace == AVCOL_SPC_SMPTE170M || frame.colorspace == AVCOL_SPC_BT470BG) {
        format.setColorSpace(QVideoFrameFormat::ColorSpace_BT601);
    } else if (frame.colorspace == AVCOL_SPC_BT2020_NCL) {
        format.setColorSpace(QVideoFrameFormat::ColorSpace_BT2020);
    }
    return format;
}

//! Whatever the codec gives, as three planes of 4:2:0.
bool copyPlanes(const AVFrame &frame, QVideoFrame &target)
{
    const std::array<uint8_t *, 4> planes{ target.bits(0), target.bits(1), target.bits(2) };
    const std::array<int, 4> strides{ target.bytesPerLine(0), target.bytesPerLine(1),
                                      target.bytesPerLine(2) };
    const auto format = AVPixelFormat(frame.format);
    if (format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P) {
        for (size_t plane = 0; plane < 3; ++plane) {
            const int width = plane == 0 ? frame.width : (frame.width + 1) / 2;
            const int height = plane == 0 ? frame.height : (frame.height + 1) / 2;
            for (int row = 0; row < height; ++row) {
                std::memcpy(planes[plane] + ptrdiff_t(row) * strides[plane],
                            frame.data[plane] + ptrdiff_t(row) * frame.linesize[plane],
                            size_t(width));
            }
        }
        return true;
    }
    const av::Scaler scaler(sws_getContext(frame.width, frame.height, format, frame.width,
                                           frame.height, AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr,
                                           nullptr, nullptr));
    return scaler
        && sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(),
                     strides.data())
        == frame.height;
}

} // namespace

PictureTrack::PictureTrack(std::unique_ptr<Decoder> decoder, int turn)
    : m_decoder(std::move(decoder))
    , m_turn(turn)
{
}

PictureTrack::~PictureTrack() = default;

Microseconds PictureTrack::end() const { return m_decoder->end(); }

Result<std::unique_ptr<PictureTrack>> PictureTrack::open(const QString &path, int threads)
{
    auto decoder = std::make_unique<Decoder>();
    if (const Result<> step = decoder->open(path, threads); !step) {
        return failWith(step);
    }
    return std::unique_ptr<PictureTrack>(new PictureTrack(std::move(decoder), mp4Turn(path)));
}

Result<QVideoFrame> PictureTrack::copied(const AVFrame *frame) const
{
    if (!frame) {
        return fail(Error::Code::Media, u"no picture can be decoded there"_s);
    }
    QVideoFrame copy(formatOf(*frame));
    if (!copy.map(QVideoFrame::WriteOnly) || !copyPlanes(*frame, copy)) {
        return fail(Error::Code::Media, u"its pictures cannot be converted"_s);
    }
    copy.unmap();
    setTurn(copy, m_turn);
    copy.setStartTime(m_decoder->startOf(*frame).count());
    copy.setEndTime(m_decoder->endOf(*frame).count());
    return copy;
}

Result<QVideoFrame> PictureTrack::at(Microseconds position, const Interrupt &interrupt)
{
    const auto found = m_decoder->find(position, ofInterest, interrupt);
    return found ? copied(*found ? *found : m_decoder->run().first())
                 : Result<QVideoFrame>(failWith(found));
}

Result<QVideoFrame> PictureTrack::after(Microseconds position, const Interrupt &interrupt)
{
    const auto here = m_decoder->find(position, ofInterest, interrupt);
    if (!here || !*here) {
        return here ? copied(m_decoder->run().first()) : Result<QVideoFrame>(failWith(here));
    }
    // Where the time base does not divide evenly the next may begin a tick later than pictures last
    // on the whole, so it is looked for again, half a picture on.
    const Microseconds start = m_decoder->startOf(**here);
    const Microseconds end = m_decoder->endOf(**here);
    auto next = m_decoder->find(end, ofInterest, interrupt);
    if (next && *next && m_decoder->startOf(**next) == start) {
        next = m_decoder->find(end + (end - start) / 2, ofInterest, interrupt);
    }
    return next ? copied(*next) : Result<QVideoFrame>(failWith(next));
}

Result<QVideoFrame> PictureTrack::before(Microseconds position, const Interrupt &interrupt)
{
    auto found = m_decoder->find(position, onTheWayBack, interrupt);
    if (!found) {
        return failWith(found);
    }
    if (const AVFrame *previous = *found ? m_decoder->run().preceding(*found) : nullptr) {
        return copied(previous);
    }
    const AVFrame *here = *found ? *found : m_decoder->run().first();
    if (here) {
        found = m_decoder->find(m_decoder->startOf(*here) - 1us, onTheWayBack, interrupt);
        return found ? copied(*found ? *found : m_decoder->run().first())
                     : Result<QVideoFrame>(failWith(found));
    }
    return copied(here);
}

} // namespace companion
