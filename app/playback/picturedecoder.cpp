// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturedecoder.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! Of those that were decoded, as many more than the way to the last needed are kept, for stepping
//! back without decoding again.
constexpr size_t keptBeside = 2;

//! Further back no key frame is looked for: each attempt is one key frame earlier.
constexpr int seekAttempts = 8;

//! From a damaged place, in search of a good one.
constexpr std::array<std::chrono::seconds, 5> stepsBack{ 0s, 1s, 3s, 8s, 20s };

int64_t avLengthOf(const AVFrame &frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100) // FFmpeg 6.0
    return frame.duration;
#else
    return frame.pkt_duration;
#endif
}

int64_t avStampOf(const AVPacket &packet)
{
    return packet.pts == AV_NOPTS_VALUE ? packet.dts : packet.pts;
}

} // namespace

int PictureTrack::Decoder::isInterrupted(void *decoder)
{
    const Interrupt *interrupt = static_cast<Decoder *>(decoder)->m_interrupt;
    return interrupt && *interrupt && (*interrupt)() ? 1 : 0;
}

Result<> PictureTrack::Decoder::open(const QString &path, int threads)
{
    return m_input.open(path, threads, { &Decoder::isInterrupted, this });
}

Microseconds PictureTrack::Decoder::startOf(const AVFrame &frame) const
{
    return m_input.toPosition(FrameRun::stampOf(frame));
}

Microseconds PictureTrack::Decoder::endOf(const AVFrame &frame) const
{
    const AVFrame *next = m_run.following(&frame);
    const int64_t length
        = m_input.period > 0 ? m_input.period : std::max<int64_t>(avLengthOf(frame), 1);
    return m_input.toPosition(next ? FrameRun::stampOf(*next) : FrameRun::stampOf(frame) + length);
}

//! Whether the run says which frame is on screen at `stamp`.
bool PictureTrack::Decoder::isKnown(int64_t stamp) const
{
    return !m_run.isEmpty() && m_run.firstStamp() <= stamp && (reaches(stamp) || m_isDrained);
}

//! Whether nothing that is still to be decoded can be on screen at `stamp`.
bool PictureTrack::Decoder::reaches(int64_t stamp) const
{
    return !m_run.isEmpty() && stamp < m_run.lastStamp() + m_input.period;
}

//! Whether decoding on is the shortest way to `stamp`: there is no key frame in between.
bool PictureTrack::Decoder::isAhead(int64_t stamp) const
{
    if (m_run.isEmpty() || m_isDrained || m_run.lastStamp() > stamp) {
        return false;
    }
    const int index = av_index_search_timestamp(m_input.stream, stamp, AVSEEK_FLAG_BACKWARD);
    const AVIndexEntry *entry
        = index < 0 ? nullptr : avformat_index_get_entry(m_input.stream, index);
    return entry && entry->timestamp <= m_run.lastStamp();
}

void PictureTrack::Decoder::forget()
{
    avcodec_flush_buffers(m_input.codec.get());
    m_run.clear();
    m_isFinished = false;
    m_isDrained = false;
    av_packet_unref(m_packet.get());
    m_hasPacket = false;
}

//! Reads on to the next packet with a picture, which then waits in m_packet.
bool PictureTrack::Decoder::readPacket()
{
    while (!m_hasPacket) {
        av_packet_unref(m_packet.get());
        if (av_read_frame(m_input.file.get(), m_packet.get()) < 0) {
            return false;
        }
        m_isFresh = false;
        m_hasPacket = m_packet->stream_index == m_input.stream->index;
    }
    return true;
}

//! Places the file at the key frame from which the picture of `stamp` can be decoded. Files are
//! indexed by decoding time, so the first attempt may find a key frame that is shown only later.
bool PictureTrack::Decoder::goBefore(int64_t stamp)
{
    int64_t wanted = stamp;
    int64_t last = INT64_MAX;
    for (int attempt = 0; attempt < seekAttempts; ++attempt) {
        forget();
        if (av_seek_frame(m_input.file.get(), m_input.stream->index, wanted, AVSEEK_FLAG_BACKWARD)
            < 0) {
            break;
        }
        if (!readPacket() || avStampOf(*m_packet) == AV_NOPTS_VALUE
            || avStampOf(*m_packet) <= stamp) {
            return true; // at the end, decoding tells what is the last
        }
        const int64_t before = m_packet->dts == AV_NOPTS_VALUE ? wanted : m_packet->dts;
        if (before >= std::exchange(last, before)) {
            break; // there is none before it
        }
        wanted = std::min(wanted, before) - std::max<int64_t>(m_input.lengthOf(*m_packet), 1);
    }
    // Before the first key frame, or a file without an index: from the beginning.
    forget();
    return m_isFresh
        || avformat_seek_file(m_input.file.get(), -1, INT64_MIN, INT64_MIN, INT64_MAX, 0) >= 0
        || av_seek_frame(m_input.file.get(), -1, 0, AVSEEK_FLAG_BYTE) >= 0;
}

//! Hands one packet to the codec. On the way to `stamp` it may pass over frames that no other
//! refers to.
void PictureTrack::Decoder::feed(int64_t stamp, int margin)
{
    if (!readPacket()) {
        m_isFinished = true;
        avcodec_send_packet(m_input.codec.get(), nullptr);
        return;
    }
    const int64_t here = avStampOf(*m_packet);
    const bool isOnTheWay = m_skips && here != AV_NOPTS_VALUE
        && here + m_input.lengthOf(*m_packet) * (margin + 1) <= stamp;
    m_input.codec->skip_frame = isOnTheWay ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    if (isOnTheWay) {
        m_run.allowToPass(here);
    }
    if (avcodec_send_packet(m_input.codec.get(), m_packet.get()) != AVERROR(EAGAIN)) {
        av_packet_unref(m_packet.get()); // taken, or damaged and passed over
        m_hasPacket = false;
    }
}

Result<> PictureTrack::Decoder::decodeUntil(int64_t stamp, int margin, const Interrupt &interrupt)
{
    while (!m_isDrained && !reaches(stamp)) {
        if (interrupt && interrupt()) {
            return fail(Error::Code::Cancelled, u"overtaken"_s);
        }
        const int status = avcodec_receive_frame(m_input.codec.get(), m_frame.get());
        if (status >= 0) {
            m_run.add(*m_frame);
        } else if (status == AVERROR_EOF || m_isFinished) {
            m_isDrained = true;
        } else {
            feed(stamp, margin); // it asks for more, or a frame is damaged: the next may be whole
        }
    }
    return {};
}

//! Where pictures last unevenly, the one that is wanted may have been passed over: then the run
//! begins after it.
bool PictureTrack::Decoder::isPassedOver(int64_t stamp) const
{
    return m_skips && m_run.hasPassedOver() && !m_run.isEmpty() && m_run.firstStamp() > stamp;
}

//! A broken place gives the last good picture, if one is near. Some formats are sought to where no
//! picture can be decoded yet: then from further back.
Result<> PictureTrack::Decoder::search(int64_t stamp, int margin, const Interrupt &interrupt)
{
    for (const std::chrono::seconds back : stepsBack) {
        const int64_t from = std::min(stamp, m_input.lastStamp())
            - av_rescale_q(back.count(), { 1, 1 }, m_input.stream->time_base);
        if (!goBefore(from)) {
            return fail(Error::Code::Media, u"its pictures cannot be sought"_s);
        }
        const Result<> step = decodeUntil(stamp, margin, interrupt);
        const bool isThere
            = !m_run.isEmpty() && (m_run.firstStamp() <= stamp || m_run.hasPassedOver());
        if (!step || isThere) {
            return step;
        }
    }
    return m_run.isEmpty()
        ? Result<>(fail(Error::Code::Media, u"no picture can be decoded there"_s))
        : Result<>();
}

Result<const AVFrame *> PictureTrack::Decoder::find(Microseconds position, int margin,
                                                    const Interrupt &interrupt)
{
    const int64_t stamp = m_input.toStamp(position);
    m_run.setMost(size_t(margin) + keptBeside);
    m_interrupt = &interrupt;
    const auto guard = qScopeGuard([this] { m_interrupt = nullptr; });
    m_skips = true;
    Result<> step;
    if (!isKnown(stamp)) {
        step = isAhead(stamp) ? decodeUntil(stamp, margin, interrupt)
                              : search(stamp, margin, interrupt);
    }
    if (step && isPassedOver(stamp)) {
        m_skips = false;
        step = search(stamp, margin, interrupt);
    }
    if (!step) {
        forget();
        return failWith(step);
    }
    return m_run.shownAt(stamp);
}

} // namespace companion
