// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedcaptions.h"

#include "avinput.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

av::Codec openDecoder(const AVStream &stream)
{
    const AVCodec *decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    av::Codec codec(decoder ? avcodec_alloc_context3(decoder) : nullptr);
    if (!codec || avcodec_parameters_to_context(codec.get(), stream.codecpar) < 0) {
        return {};
    }
    codec->pkt_timebase = stream.time_base;
    return avcodec_open2(codec.get(), decoder, nullptr) < 0 ? av::Codec() : std::move(codec);
}

//! The decoders of all text formats speak ASS: eight fields, then text with {overrides} and \N.
QString plainText(const char *ass)
{
    static const QRegularExpression overrides(u"\\{\\\\[^}]*\\}"_s);
    const QString text = QString::fromUtf8(ass).section(u',', 8);
    return QString(text)
        .remove(overrides)
        .replace(u"\\N"_s, u"\n"_s)
        .replace(u"\\n"_s, u"\n"_s)
        .replace(u"\\h"_s, u" "_s)
        .trimmed();
}

QString decode(AVCodecContext &codec, AVPacket &packet)
{
    AVSubtitle subtitle{};
    int isThere = 0;
    if (avcodec_decode_subtitle2(&codec, &subtitle, &isThere, &packet) < 0 || !isThere) {
        return {};
    }
    QStringList lines;
    for (unsigned index = 0; index < subtitle.num_rects; ++index) {
        if (const char *ass = subtitle.rects[index]->ass) {
            lines.append(plainText(ass));
        }
    }
    avsubtitle_free(&subtitle);
    return lines.join(u'\n').trimmed();
}

} // namespace

OrRefusal<QList<Cue>> readEmbeddedCaptions(const QString &path, int stream, WorkToken &token)
{
    const auto opened = openInput(path);
    if (!opened) {
        return refuseWith(opened);
    }
    AVFormatContext &input = **opened;
    avformat_find_stream_info(&input, nullptr);
    const av::Packet packet(av_packet_alloc());
    if (stream < 0 || stream >= int(input.nb_streams) || !packet) {
        return refuse(Refusal::Reason::WrongCaptions, path);
    }
    const AVStream &source = *input.streams[stream];
    const av::Codec codec = openDecoder(source);
    if (!codec) {
        return refuse(Refusal::Reason::WrongCaptions, path);
    }
    for (unsigned index = 0; index < input.nb_streams; ++index) {
        input.streams[index]->discard = int(index) == stream ? AVDISCARD_NONE : AVDISCARD_ALL;
    }
    QList<Cue> cues;
    while (av_read_frame(&input, packet.get()) >= 0) {
        const int size = packet->size;
        if (packet->stream_index == stream && packet->pts != AV_NOPTS_VALUE
            && packet->duration > 0) {
            const Milliseconds from = toMilliseconds(packet->pts, source.time_base);
            const Milliseconds length = toMilliseconds(packet->duration, source.time_base);
            const QString text = decode(*codec, *packet);
            if (!text.isEmpty() && from >= Milliseconds{ 0 }) {
                cues.append({ .span = { from, from + length }, .text = text, .speaker = {} });
            }
        }
        av_packet_unref(packet.get());
        if (!token.advance(size)) {
            return refuse(Refusal::Reason::Cancelled);
        }
    }
    return cues;
}

} // namespace companion
