// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sounddecoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! Before a place that is sought, so that codecs with a memory (AAC, Opus) have settled there.
constexpr Microseconds leadIn = 200ms;

//! No frame of the media lies further behind its end; what says so is damaged.
constexpr qint64 endSlack = 10 * SoundTrack::rate;
constexpr qint64 longestMedia = qint64{ 100 } * 3600 * SoundTrack::rate;

constexpr AVRational sampleTime{ 1, SoundTrack::rate };

QString textOf(int error)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

int askWhetherCancelled(void *isCancelled)
{
    return (*static_cast<SoundTrack::Cancelled *>(isCancelled))() ? 1 : 0;
}

//! Also sound of which nothing more is known.
bool holdsSound(const AVFormatContext &file)
{
    const std::span streams(file.streams, file.nb_streams);
    return std::ranges::any_of(streams, [](const AVStream *stream) {
        return stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    });
}

//! Damaged sound decodes to anything.
void limit(std::vector<float> &samples)
{
    for (float &sample : samples) {
        sample = std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F;
    }
}

} // namespace

Result<> SoundTrack::Decoder::openFile(const QString &path)
{
    int status = av::open(
        file, path,
        { .tracks = Tracks::Sound, .interrupt = { &askWhetherCancelled, &isCancelled } });
    status = status < 0 ? status : avformat_find_stream_info(file.get(), nullptr);
    if (status < 0) {
        return fail(Error::Code::Media, textOf(status), path);
    }
    const int index = av_find_best_stream(file.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (index < 0) {
        return holdsSound(*file)
            ? fail(Error::Code::Media, u"its sound is of no known kind"_s, path)
            : fail(Error::Code::NotFound, u"there is no sound in it"_s, path);
    }
    for (unsigned i = 0; i < file->nb_streams; ++i) {
        file->streams[i]->discard = int(i) == index ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    }
    stream = file->streams[index];
    return {};
}

Result<> SoundTrack::Decoder::openCodec()
{
    const AVCodec *kind = avcodec_find_decoder(stream->codecpar->codec_id);
    codec.reset(kind ? avcodec_alloc_context3(kind) : nullptr);
    if (!codec) {
        return fail(Error::Code::Media, u"there is no decoder for its sound"_s);
    }
    int status = avcodec_parameters_to_context(codec.get(), stream->codecpar);
    codec->pkt_timebase = stream->time_base;
    status = status < 0 ? status : avcodec_open2(codec.get(), kind, nullptr);
    return status < 0 ? Result<>(fail(Error::Code::Invalid, textOf(status))) : Result<>();
}

void SoundTrack::Decoder::seek(Microseconds position)
{
    // Before the beginning too: there lies the packet from which AAC's first samples are made.
    const int64_t stamp
        = av_rescale_q((position - leadIn).count(), AVRational{ 1, 1'000'000 }, stream->time_base);
    av_seek_frame(file.get(), stream->index, stamp, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(codec.get());
    converter.reset();
    isFinished = false;
}

SoundTrack::Decoder::Probe SoundTrack::Decoder::probe(Microseconds position, int packets)
{
    seek(position);
    Probe found;
    while (found.taken + found.refused < packets && !isCancelled()
           && av_read_frame(file.get(), packet.get()) >= 0) {
        if (packet->stream_index == stream->index) {
            const bool isTaken = avcodec_send_packet(codec.get(), packet.get()) >= 0;
            ++(isTaken ? found.taken : found.refused);
            while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) { }
        }
        av_packet_unref(packet.get());
    }
    return found;
}

Microseconds SoundTrack::Decoder::length() const
{
    return Microseconds(std::max<int64_t>(file->duration, 0)); // AV_NOPTS_VALUE is negative
}

//! Hands the codec one more packet of the track, or tells it that there is none.
bool SoundTrack::Decoder::feed()
{
    while (!isFinished) {
        if (isCancelled() || av_read_frame(file.get(), packet.get()) < 0) {
            isFinished = true;
            avcodec_send_packet(codec.get(), nullptr);
            return true;
        }
        const bool isOurs = packet->stream_index == stream->index;
        const bool isTaken = isOurs && avcodec_send_packet(codec.get(), packet.get()) >= 0;
        av_packet_unref(packet.get());
        if (isTaken) {
            return true;
        }
    }
    return false;
}

bool SoundTrack::Decoder::decode()
{
    for (;;) {
        const int status = avcodec_receive_frame(codec.get(), frame.get());
        if (status >= 0) {
            return !isCancelled();
        }
        if (status == AVERROR_EOF || !feed()) {
            return false;
        }
    }
}

bool SoundTrack::Decoder::fitConverter()
{
    const Shape shape{ .format = frame->format,
                       .rate = frame->sample_rate,
                       .channels = frame->ch_layout.nb_channels };
    if (converter && shape == m_shape) {
        return true;
    }
    m_shape = shape;
    converter.reset();
    if (shape.rate <= 0 || shape.channels <= 0) {
        return false;
    }
    AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext *made = nullptr;
    swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_FLT, SoundTrack::rate, &frame->ch_layout,
                        AVSampleFormat(shape.format), shape.rate, 0, nullptr);
    converter.reset(made);
    // One voice in both ears as loud as it is; by itself the converter takes 3 dB off.
    constexpr std::array both{ 1.0, 1.0 };
    const bool isMade = made && (shape.channels > 1 || swr_set_matrix(made, both.data(), 1) >= 0);
    if (!isMade || swr_init(made) < 0) {
        converter.reset();
    }
    return converter != nullptr;
}

std::vector<float> SoundTrack::Decoder::converted()
{
    if (!fitConverter()) {
        return {};
    }
    const int room = swr_get_out_samples(converter.get(), frame->nb_samples);
    std::vector<float> samples(size_t(std::max(room, 0)) * channels);
    auto *out = reinterpret_cast<uint8_t *>(samples.data());
    const int count
        = swr_convert(converter.get(), &out, std::max(room, 0),
                      const_cast<const uint8_t **>(frame->extended_data), frame->nb_samples);
    samples.resize(size_t(std::max(count, 0)) * channels);
    limit(samples);
    return samples;
}

std::optional<qint64> SoundTrack::Decoder::framePosition() const
{
    const int64_t stamp = frame->best_effort_timestamp;
    if (stamp == AV_NOPTS_VALUE) {
        return std::nullopt;
    }
    const qint64 position = av_rescale_q(stamp, stream->time_base, sampleTime);
    const qint64 length = file->duration > 0
        ? av_rescale_q(file->duration, AVRational{ 1, AV_TIME_BASE }, sampleTime)
        : longestMedia;
    const bool isBelievable
        = position > -endSlack && position < std::min(length, longestMedia) + endSlack;
    return isBelievable ? std::optional(position) : std::nullopt;
}

bool SoundTrack::Decoder::isFrameDamaged() const
{
    return frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0;
}

} // namespace companion
