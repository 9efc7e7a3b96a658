// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/captionfiles.h>
#include <course/embeddedcaptions.h>
#include <media/mediafile.h>
#include <media/mp4boxes.h>

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr Milliseconds unknownLength{ 4'000 }; //!< of a cue whose end the file does not tell
constexpr int fieldsBeforeText = 8; //!< of an ASS event: ReadOrder, Layer … Effect

//! Only files in these containers: a play list inside a file could name a network address.
av::File openMedia(const QString &path, AVIOInterruptCB interrupt = {})
{
    av::File file;
    const int code = av::open(file, path, { .formats = "mov,matroska", .interrupt = interrupt });
    return code == 0 ? std::move(file) : av::File();
}

//! Whoever asked for a reading, asked in turn with each block of the file: what lies between two
//! captions is passed over inside of libavformat, and that can be half an hour.
class Reader final {
    Q_DISABLE_COPY_MOVE(Reader)

public:
    explicit Reader(const ReadOn &readOn)
        : m_readOn(readOn)
    {
    }

    [[nodiscard]] AVIOInterruptCB interrupt() { return { &Reader::ask, this }; }
    //! That is read from now on, and outlives the reading.
    void setFile(const AVFormatContext *file) { m_file = file; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    static int ask(void *reader)
    {
        auto *self = static_cast<Reader *>(reader);
        AVIOContext *io = self->m_file ? self->m_file->pb : nullptr;
        if (!self->m_isStopped && self->m_readOn) {
            self->m_isStopped = !self->m_readOn(io ? avio_tell(io) : 0);
        }
        return self->m_isStopped ? 1 : 0;
    }

    const ReadOn &m_readOn;
    const AVFormatContext *m_file = nullptr;
    bool m_isStopped = false;
};

//! Handlers of tracks that may be text: those of MP4 and those of QuickTime. A recording of three
//! hours is not opened only to find that it has none.
bool mayHoldText(const QString &path)
{
    constexpr std::array handlers{ "text", "sbtl", "subt", "clcp" };
    const QList<Mp4Track> tracks = mp4Tracks(path);
    return tracks.isEmpty() || std::ranges::any_of(tracks, [&handlers](const Mp4Track &track) {
               return std::ranges::find(handlers, track.handler) != handlers.end();
           });
}

std::span<AVStream *const> streamsOf(const AVFormatContext &format)
{
    return { format.streams, format.nb_streams };
}

bool isText(const AVStream &stream)
{
    constexpr std::array known{ AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_SUBRIP, AV_CODEC_ID_WEBVTT,
                                AV_CODEC_ID_TEXT,     AV_CODEC_ID_ASS,    AV_CODEC_ID_SSA };
    return stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE
        && std::ranges::find(known, stream.codecpar->codec_id) != known.end();
}

QString metadata(const AVStream &stream, const char *key)
{
    const AVDictionaryEntry *entry = av_dict_get(stream.metadata, key, nullptr, 0);
    return entry ? QString::fromUtf8(entry->value) : QString();
}

av::Codec openDecoder(const AVStream &stream)
{
    const AVCodec *decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    av::Codec codec(decoder ? avcodec_alloc_context3(decoder) : nullptr);
    if (!codec || avcodec_parameters_to_context(codec.get(), stream.codecpar) < 0) {
        return {};
    }
    codec->pkt_timebase = stream.time_base;
    return avcodec_open2(codec.get(), decoder, nullptr) == 0 ? std::move(codec) : av::Codec();
}

//! The text of an ASS event: without override blocks, with plain line ends.
QString eventText(const QString &event)
{
    const QString body = event.section(u',', fieldsBeforeText);
    QString text;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const QChar next = at + 1 < body.size() ? body[at + 1] : QChar();
        if (body[at] == u'{' && next == u'}') {
            ++at; // after a brace of the text, since FFmpeg 7
        } else if (body[at] == u'{' && next == u'\\') {
            const qsizetype end = body.indexOf(u'}', at);
            at = end < 0 ? body.size() : end;
        } else if (body[at] == u'\\' && (next == u'N' || next == u'n')) {
            text += u'\n';
            ++at;
        } else if (body[at] == u'\\' && (next == u'h' || next == u'{' || next == u'}')) {
            text += next == u'h' ? QChar(QChar::Nbsp) : next;
            ++at;
        } else {
            text += body[at];
        }
    }
    return text;
}

QString textOf(const AVSubtitle &subtitle)
{
    QStringList lines;
    for (const AVSubtitleRect *rect : std::span(subtitle.rects, subtitle.num_rects)) {
        const QString text = rect->ass ? eventText(QString::fromUtf8(rect->ass))
                                       : QString::fromUtf8(rect->text ? rect->text : "");
        for (const QString &line : text.split(u'\n')) {
            lines += line.trimmed();
        }
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

//! Decodes packets of one stream to cues.
class CueDecoder final {
public:
    CueDecoder(av::Codec codec, const AVStream &stream)
        : m_codec(std::move(codec))
        , m_stream(stream)
    {
    }

    void take(AVPacket &packet)
    {
        AVSubtitle subtitle{};
        int hasSubtitle = 0;
        if (packet.pts == AV_NOPTS_VALUE
            || avcodec_decode_subtitle2(m_codec.get(), &subtitle, &hasSubtitle, &packet) < 0) {
            ++m_dropped;
            return;
        }
        if (hasSubtitle != 0) {
            append(packet, subtitle);
            avsubtitle_free(&subtitle);
        }
    }
    [[nodiscard]] CaptionTrack track() const { return CaptionTrack(m_cues, m_dropped); }

private:
    [[nodiscard]] Milliseconds milliseconds(int64_t ticks) const
    {
        return Milliseconds(av_rescale_q(ticks, m_stream.time_base, { 1, 1000 }));
    }

    void append(const AVPacket &packet, const AVSubtitle &subtitle)
    {
        const Milliseconds from = milliseconds(packet.pts);
        const Milliseconds length = milliseconds(packet.duration);
        const QString text = textOf(subtitle);
        if (text.isEmpty()) {
            return; // a stretch without captions, as MP4 has them between two cues
        }
        m_cues.append({ .span = { from, from + (length.count() > 0 ? length : unknownLength) },
                        .text = text,
                        .speaker = {} });
    }

    av::Codec m_codec;
    const AVStream &m_stream;
    QList<Cue> m_cues;
    int m_dropped = 0;
};

//! Those of `indices` that are text, by their numbers. All other streams are passed over.
std::map<int, CueDecoder> decodersOf(const AVFormatContext &format, const QList<int> &indices)
{
    std::map<int, CueDecoder> decoders;
    for (AVStream *stream : streamsOf(format)) {
        stream->discard = AVDISCARD_ALL;
        av::Codec codec = indices.contains(stream->index) && isText(*stream) ? openDecoder(*stream)
                                                                             : av::Codec();
        if (codec) {
            stream->discard = AVDISCARD_DEFAULT;
            decoders.try_emplace(stream->index, std::move(codec), *stream);
        }
    }
    return decoders;
}

} // namespace

QList<CaptionFile> captionsInside(const QString &mediaPath)
{
    QList<CaptionFile> found;
    const av::File format = mayHoldText(mediaPath) ? openMedia(mediaPath) : av::File();
    if (!format) {
        return found;
    }
    for (const AVStream *stream : streamsOf(*format)) {
        if (isText(*stream)) {
            found.append({ .language = languageTag(metadata(*stream, "language")),
                           .path = QFileInfo(mediaPath).absoluteFilePath(),
                           .label = metadata(*stream, "title"),
                           .stream = stream->index });
        }
    }
    return found;
}

Result<CaptionTrack> readCaptionsInside(const QString &mediaPath, int index)
{
    return readCaptionsInside(mediaPath, QList<int>{ index }, {})
        .map([](const QList<CaptionTrack> &tracks) { return tracks.first(); });
}

Result<QList<CaptionTrack>> readCaptionsInside(const QString &mediaPath, const QList<int> &indices,
                                               const ReadOn &readOn)
{
    Reader reader(readOn);
    const av::File format = openMedia(mediaPath, reader.interrupt());
    if (reader.isStopped()) {
        return fail(Error::Code::Cancelled, u"reading captions was ended"_s);
    }
    if (!format) {
        return QFileInfo::exists(mediaPath)
            ? fail(Error::Code::Invalid, u"not a media file that holds captions"_s, mediaPath)
            : fail(Error::Code::NotFound, u"no such media file"_s, mediaPath);
    }
    reader.setFile(format.get());
    auto decoders = decodersOf(*format, indices);
    if (decoders.empty()) {
        return fail(Error::Code::Invalid, u"holds no text track of that number"_s, mediaPath,
                    u"stream %1"_s.arg(indices.value(0)));
    }
    const av::Packet packet(av_packet_alloc());
    while (packet && av_read_frame(format.get(), packet.get()) == 0) {
        if (const auto found = decoders.find(packet->stream_index); found != decoders.end()) {
            found->second.take(*packet);
        }
        av_packet_unref(packet.get());
    }
    if (reader.isStopped()) {
        return fail(Error::Code::Cancelled, u"reading captions was ended"_s);
    }
    QList<CaptionTrack> tracks;
    for (const int index : indices) {
        const auto found = decoders.find(index);
        tracks.append(found == decoders.end() ? CaptionTrack() : found->second.track());
    }
    return tracks;
}

Result<CaptionTrack> readCaptions(const CaptionFile &file)
{
    return file.stream ? readCaptionsInside(file.path, *file.stream)
                       : CaptionTrack::read(file.path);
}

} // namespace companion
