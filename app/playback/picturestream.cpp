// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/picturestream.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! No recording has larger pictures, but a damaged header may say so.
constexpr int64_t mostPixels = int64_t(8192) * 8192;

constexpr AVRational microsecond{ 1, 1'000'000 };

QString avErrorText(int error)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

} // namespace

Result<> PictureStream::open(const QString &path, int threads, const AVIOInterruptCB &interrupt)
{
    const Result<> step = openFile(path, interrupt);
    return step ? openCodec(threads) : step;
}

Result<> PictureStream::openFile(const QString &path, const AVIOInterruptCB &interrupt)
{
    int status = av::open(file, path, { .tracks = Tracks::Pictures, .interrupt = interrupt });
    AVFormatContext *opened = file.get();
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
    stream = opened->streams[index];
    // The mean of all that the container has counted, and the finest that was seen: where they
    // agree no picture is shorter.
    const AVRational rate = stream->avg_frame_rate;
    const bool isMean = stream->nb_frames > 0 && rate.num > 0;
    if (isMean && av_cmp_q(rate, stream->r_frame_rate) == 0) {
        period = av_rescale_q(1, av_inv_q(rate), stream->time_base);
    }
    return {};
}

Result<> PictureStream::openCodec(int threads)
{
    const AVCodec *kind = avcodec_find_decoder(stream->codecpar->codec_id);
    codec.reset(kind ? avcodec_alloc_context3(kind) : nullptr);
    if (!codec) {
        return fail(Error::Code::Media, u"there is no decoder for its pictures"_s);
    }
    int status = avcodec_parameters_to_context(codec.get(), stream->codecpar);
    codec->pkt_timebase = stream->time_base;
    codec->max_pixels = mostPixels;
    codec->thread_count = threads;
    status = status < 0 ? status : avcodec_open2(codec.get(), kind, nullptr);
    return status < 0 ? Result<>(fail(Error::Code::Media, avErrorText(status))) : Result<>();
}

int64_t PictureStream::toStamp(Microseconds position) const
{
    return av_rescale_q_rnd(position.count(), microsecond, stream->time_base, AV_ROUND_DOWN);
}

Microseconds PictureStream::toPosition(int64_t stamp) const
{
    return Microseconds(av_rescale_q_rnd(stamp, stream->time_base, microsecond, AV_ROUND_UP));
}

Microseconds PictureStream::end() const
{
    const int64_t start = stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
    return stream->duration > 0 ? toPosition(start + stream->duration) : Microseconds(0);
}

int64_t PictureStream::lengthOf(const AVPacket &packet) const
{
    if (packet.duration > 0) {
        return packet.duration;
    }
    const AVRational rate = stream->avg_frame_rate;
    return rate.num > 0 ? av_rescale_q(1, av_inv_q(rate), stream->time_base) : 1;
}

int64_t PictureStream::lastStamp() const
{
    if (file->duration <= 0) {
        return INT64_MAX;
    }
    const int64_t start = file->start_time == AV_NOPTS_VALUE ? 0 : file->start_time;
    return av_rescale_q(start + file->duration, { 1, AV_TIME_BASE }, stream->time_base);
}

} // namespace companion
