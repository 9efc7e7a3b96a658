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
constexpr int keptBeside = 2;

//! No recording has larger pictures, but a damaged header may say so.
constexpr int64_t mostPixels = int64_t(8192) * 8192;

//! Further back no key frame is looked for: each attempt is one key frame earlier.
constexpr int seekAttempts = 8;

//! From a damaged place, in search of a good one.
constexpr std::array<std::chrono::seconds, 5> stepsBack{ 0s, 1s, 3s, 8s, 20s };

constexpr AVRational microsecond{ 1, 1'000'000 };

QString avErrorText(int error)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

int64_t avStampOf(const AVFrame &frame)
{
    return frame.best_effort_timestamp == AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
}

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
    const Result<> step = openFile(path);
    return step ? openCodec(threads) : step;
}

Result<> PictureTrack::Decoder::openFile(const QString &path)
{
    int status = av::open(
        m_file, path,
        { .tracks = Tracks::Pictures, .interrupt = { &Decoder::isInterrupted, this } });
    AVFormatContext *opened = m_file.get();
    status = status < 0 ? status : avformat_find_stream_info(opened, nullptr);
    if (status < 0) {
        return fail(Error::Code::Media, avErrorText(status), path);
    }
    const int index = av_find_best_stream(opened, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0 || (opened->streams[index]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) {
        return fail(Error::Code::NotFound, u"there are no pictures in it"_s, path);
    }
    for (unsigned i = 0; i < opened->nb_streams; ++i) {
        opened->streams[i]->discard = int(i) == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    m_stream = opened->streams[index];
    // The mean of all that the container has counted, and the finest that was seen: where they
    // agree no picture is shorter.
    const AVRational rate = m_stream->avg_frame_rate;
    const bool isMean = m_stream->nb_frames > 0 && rate.num > 0;
    if (isMean && av_cmp_q(rate, m_stream->r_frame_rate) == 0) {
        m_period = av_rescale_q(1, av_inv_q(rate), m_stream->time_base);
    }
    return {};
}

Result<> PictureTrack::Decoder::openCodec(int threads)
{
    const AVCodec *kind = avcodec_find_decoder(m_stream->codecpar->codec_id);
    m_codec.reset(kind ? avcodec_alloc_context3(kind) : nullptr);
    if (!m_codec) {
        return fail(Error::Code::Media, u"there is no decoder for its pictures"_s);
    }
    int status = avcodec_parameters_to_context(m_codec.get(), m_stream->codecpar);
    m_codec->pkt_timebase = m_stream->time_base;
    m_codec->max_pixels = mostPixels;
    m_codec->thread_count = threads;
    status = status < 0 ? status : avcodec_open2(m_codec.get(), kind, nullptr);
    return status < 0 ? Result<>(fail(Error::Code::Media, avErrorText(status))) : Result<>();
}

int64_t PictureTrack::Decoder::toStamp(Microseconds position) const
{
    // Down: a picture that begins within the microsecond has not begun yet.
    return av_rescale_q_rnd(position.count(), microsecond, m_stream->time_base, AV_ROUND_DOWN);
}

Microseconds PictureTrack::Decoder::toPosition(int64_t stamp) const
{
    // Up, so that the position of a frame is found in it again.
    return Microseconds(av_rescale_q_rnd(stamp, m_stream->time_base, microsecond, AV_ROUND_UP));
}

Microseconds PictureTrack::Decoder::startOf(const AVFrame &frame) const
{
    return toPosition(avStampOf(frame));
}

Microseconds PictureTrack::Decoder::endOf(const AVFrame &frame) const
{
    const AVFrame *next = following(&frame);
    const int64_t length = m_period > 0 ? m_period : std::max<int64_t>(avLengthOf(frame), 1);
    return toPosition(next ? avStampOf(*next) : avStampOf(frame) + length);
}

Microseconds PictureTrack::Decoder::end() const
{
    const int64_t start = m_stream->start_time == AV_NOPTS_VALUE ? 0 : m_stream->start_time;
    return m_stream->duration > 0 ? toPosition(start + m_stream->duration) : Microseconds(0);
}

const AVFrame *PictureTrack::Decoder::first() const
{
    return m_run.empty() ? nullptr : m_run.front().get();
}

const AVFrame *PictureTrack::Decoder::following(const AVFrame *frame) const
{
    const auto here = std::ranges::find(m_run, frame, &av::Frame::get);
    return here == m_run.end() || here + 1 == m_run.end() ? nullptr : (here + 1)->get();
}

const AVFrame *PictureTrack::Decoder::preceding(const AVFrame *frame) const
{
    const auto here = std::ranges::find(m_run, frame, &av::Frame::get);
    return here == m_run.end() || here == m_run.begin() ? nullptr : (here - 1)->get();
}

//! The last of the run that has begun at `stamp`.
const AVFrame *PictureTrack::Decoder::shownAt(int64_t stamp) const
{
    const auto later = std::ranges::find_if(
        m_run, [stamp](const av::Frame &frame) { return avStampOf(*frame) > stamp; });
    return later == m_run.begin() ? nullptr : (later - 1)->get();
}

//! Whether the run says which frame is on screen at `stamp`.
bool PictureTrack::Decoder::isKnown(int64_t stamp) const
{
    return !m_run.empty() && avStampOf(*m_run.front()) <= stamp && (reaches(stamp) || m_isDrained);
}

//! Whether nothing that is still to be decoded can be on screen at `stamp`.
bool PictureTrack::Decoder::reaches(int64_t stamp) const
{
    return !m_run.empty() && stamp < avStampOf(*m_run.back()) + m_period;
}

//! Whether decoding on is the shortest way to `stamp`: there is no key frame in between.
bool PictureTrack::Decoder::isAhead(int64_t stamp) const
{
    if (m_run.empty() || m_isDrained || avStampOf(*m_run.back()) > stamp) {
        return false;
    }
    const int index = av_index_search_timestamp(m_stream, stamp, AVSEEK_FLAG_BACKWARD);
    const AVIndexEntry *entry = index < 0 ? nullptr : avformat_index_get_entry(m_stream, index);
    return entry && entry->timestamp <= avStampOf(*m_run.back());
}

void PictureTrack::Decoder::forget()
{
    avcodec_flush_buffers(m_codec.get());
    m_run.clear();
    m_unseen.clear();
    m_hasPassedOver = false;
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
        if (av_read_frame(m_file.get(), m_packet.get()) < 0) {
            return false;
        }
        m_isFresh = false;
        m_hasPacket = m_packet->stream_index == m_stream->index;
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
        if (av_seek_frame(m_file.get(), m_stream->index, wanted, AVSEEK_FLAG_BACKWARD) < 0) {
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
        wanted = std::min(wanted, before) - std::max<int64_t>(lengthOf(*m_packet), 1);
    }
    // Before the first key frame, or a file without an index: from the beginning.
    forget();
    return m_isFresh
        || avformat_seek_file(m_file.get(), -1, INT64_MIN, INT64_MIN, INT64_MAX, 0) >= 0
        || av_seek_frame(m_file.get(), -1, 0, AVSEEK_FLAG_BYTE) >= 0;
}

int64_t PictureTrack::Decoder::lengthOf(const AVPacket &packet) const
{
    if (packet.duration > 0) {
        return packet.duration;
    }
    const AVRational rate = m_stream->avg_frame_rate;
    return rate.num > 0 ? av_rescale_q(1, av_inv_q(rate), m_stream->time_base) : 1;
}

//! Hands one packet to the codec. On the way to `stamp` it may pass over frames that no other
//! refers to.
void PictureTrack::Decoder::feed(int64_t stamp, int margin)
{
    if (!readPacket()) {
        m_isFinished = true;
        avcodec_send_packet(m_codec.get(), nullptr);
        return;
    }
    const int64_t here = avStampOf(*m_packet);
    const bool isOnTheWay
        = m_skips && here != AV_NOPTS_VALUE && here + lengthOf(*m_packet) * (margin + 1) <= stamp;
    m_codec->skip_frame = isOnTheWay ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    if (isOnTheWay) {
        m_unseen.insert(here);
    }
    if (avcodec_send_packet(m_codec.get(), m_packet.get()) != AVERROR(EAGAIN)) {
        av_packet_unref(m_packet.get()); // taken, or damaged and passed over
        m_hasPacket = false;
    }
}

//! Takes what the codec gave into the run, which begins anew after frames that were passed over.
void PictureTrack::Decoder::keepFrame()
{
    const int64_t stamp = avStampOf(*m_frame);
    const bool isUsable = stamp != AV_NOPTS_VALUE && m_frame->width > 0 && m_frame->height > 0
        && (m_run.empty() || stamp > avStampOf(*m_run.back()));
    if (isUsable) {
        m_unseen.erase(stamp);
        if (!m_unseen.empty() && *m_unseen.begin() < stamp) {
            m_run.clear();
            m_hasPassedOver = true;
            m_unseen.erase(m_unseen.begin(), m_unseen.lower_bound(stamp));
        }
        m_run.emplace_back(av_frame_alloc());
        av_frame_move_ref(m_run.back().get(), m_frame.get());
        while (m_run.size() > m_mostFrames) {
            m_run.pop_front();
        }
    }
    av_frame_unref(m_frame.get());
}

Result<> PictureTrack::Decoder::decodeUntil(int64_t stamp, int margin, const Interrupt &interrupt)
{
    while (!m_isDrained && !reaches(stamp)) {
        if (interrupt && interrupt()) {
            return fail(Error::Code::Cancelled, u"overtaken"_s);
        }
        const int status = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (status >= 0) {
            keepFrame();
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
    return m_skips && m_hasPassedOver && !m_run.empty() && avStampOf(*m_run.front()) > stamp;
}

//! Where the file says that it ends: some formats find nothing when they are sought beyond.
int64_t PictureTrack::Decoder::lastStamp() const
{
    if (m_file->duration <= 0) {
        return INT64_MAX;
    }
    const int64_t start = m_file->start_time == AV_NOPTS_VALUE ? 0 : m_file->start_time;
    return av_rescale_q(start + m_file->duration, { 1, AV_TIME_BASE }, m_stream->time_base);
}

//! A broken place gives the last good picture, if one is near. Some formats are sought to where no
//! picture can be decoded yet: then from further back.
Result<> PictureTrack::Decoder::search(int64_t stamp, int margin, const Interrupt &interrupt)
{
    for (const std::chrono::seconds back : stepsBack) {
        const int64_t from = std::min(stamp, lastStamp())
            - av_rescale_q(back.count(), { 1, 1 }, m_stream->time_base);
        if (!goBefore(from)) {
            return fail(Error::Code::Media, u"its pictures cannot be sought"_s);
        }
        const Result<> step = decodeUntil(stamp, margin, interrupt);
        const bool isThere
            = !m_run.empty() && (avStampOf(*m_run.front()) <= stamp || m_hasPassedOver);
        if (!step || isThere) {
            return step;
        }
    }
    return m_run.empty() ? Result<>(fail(Error::Code::Media, u"no picture can be decoded there"_s))
                         : Result<>();
}

Result<const AVFrame *> PictureTrack::Decoder::find(Microseconds position, int margin,
                                                    const Interrupt &interrupt)
{
    const int64_t stamp = toStamp(position);
    m_mostFrames = size_t(margin + keptBeside);
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
    return shownAt(stamp);
}

} // namespace companion
