// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avinput.h"
#include <media/mp4boxes.h>
#include <recordings/mediaprobe.h>

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <bit>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds longest = 24h; //!< recording.schema.json

//! Players tell places that are off by where the stamps begin, and do not reach as much of the end.
//! Pictures that wait for others to be decoded and the priming of encoders stay below this; they do
//! no harm, and films with them can be linked and are copied as they are.
constexpr Milliseconds late = 500ms;

QString metadata(const AVDictionary *entries, const char *key)
{
    const AVDictionaryEntry *entry = av_dict_get(entries, key, nullptr, 0);
    return entry ? QString::fromUtf8(entry->value).simplified() : QString();
}

//! Files name languages by three letters, often by those of the English name, "ger"; captions are
//! named by "de".
QString shortLanguage(const QString &tag)
{
    static const QHash<QString, QString> englishNames{
        { u"alb"_s, u"sq"_s }, { u"arm"_s, u"hy"_s }, { u"baq"_s, u"eu"_s }, { u"bur"_s, u"my"_s },
        { u"chi"_s, u"zh"_s }, { u"cze"_s, u"cs"_s }, { u"dut"_s, u"nl"_s }, { u"fre"_s, u"fr"_s },
        { u"geo"_s, u"ka"_s }, { u"ger"_s, u"de"_s }, { u"gre"_s, u"el"_s }, { u"ice"_s, u"is"_s },
        { u"mac"_s, u"mk"_s }, { u"may"_s, u"ms"_s }, { u"per"_s, u"fa"_s }, { u"rum"_s, u"ro"_s },
        { u"slo"_s, u"sk"_s }, { u"wel"_s, u"cy"_s }
    };
    if (englishNames.contains(tag)) {
        return englishNames.value(tag);
    }
    const QLocale::Language language = QLocale::codeToLanguage(tag);
    return language == QLocale::AnyLanguage || language == QLocale::C
        ? QString()
        : QLocale::languageToCode(language);
}

bool isText(const AVCodecParameters &codec)
{
    const AVCodecDescriptor *description = avcodec_descriptor_get(codec.codec_id);
    return codec.codec_type == AVMEDIA_TYPE_SUBTITLE && description
        && (description->props & AV_CODEC_PROP_TEXT_SUB);
}

//! The chapters of an MP4 are kept in a text track too, which is none of captions.
QList<EmbeddedCaptions> captionsOf(const AVFormatContext &input)
{
    QList<EmbeddedCaptions> captions;
    for (unsigned index = 0; index < input.nb_streams; ++index) {
        const AVStream &stream = *input.streams[index];
        if (isText(*stream.codecpar)) {
            captions.append({ .stream = int(index),
                              .language = shortLanguage(metadata(stream.metadata, "language")) });
        }
    }
    return captions;
}

//! By what players take for zero, which is that of the whole file: where anything else in it begins
//! earlier, they begin there.
Milliseconds lateBeginOf(AVFormatContext &input)
{
    const bool isLate
        = input.start_time != AV_NOPTS_VALUE && Milliseconds(input.start_time / 1000) >= late;
    return isLate ? beginOf(input) : 0ms;
}

QList<ChapterMark> marksOf(const AVFormatContext &input, Milliseconds begin, Milliseconds duration)
{
    QList<ChapterMark> marks;
    for (unsigned index = 0; index < input.nb_chapters; ++index) {
        const AVChapter &chapter = *input.chapters[index];
        const Milliseconds from = toMilliseconds(chapter.start, chapter.time_base, begin);
        const bool goesOn = toMilliseconds(chapter.end, chapter.time_base, begin) > 0ms;
        if ((from >= 0ms || goesOn) && from < duration) {
            marks.append(
                { .title = metadata(chapter.metadata, "title"), .from = std::max(from, 0ms) });
        }
    }
    std::ranges::stable_sort(marks, {}, &ChapterMark::from);
    return marks;
}

//! Where the first sample lies that the file no longer holds, by the index of an MP4.
std::optional<Milliseconds> firstMissingSample(const AVFormatContext &input,
                                               const MediaFacts &facts)
{
    std::optional<Milliseconds> first;
    for (unsigned index = 0; index < input.nb_streams; ++index) {
        AVStream *stream = input.streams[index];
        const auto type = stream->codecpar->codec_type;
        if (type != AVMEDIA_TYPE_VIDEO && type != AVMEDIA_TYPE_AUDIO) {
            continue;
        }
        for (int entry = 0; entry < avformat_index_get_entries_count(stream); ++entry) {
            const AVIndexEntry &sample = *avformat_index_get_entry(stream, entry);
            if (sample.pos + sample.size > facts.bytes) {
                const Milliseconds at
                    = toMilliseconds(sample.timestamp, stream->time_base, facts.begin);
                first = std::min(first.value_or(at), std::max(at, 0ms));
                break;
            }
        }
    }
    return first;
}

//! An EBML number: the place of its first bit says how long it is. All ones mean unknown.
std::optional<quint64> readEbmlNumber(QFile &file, bool keepMarker)
{
    char first = 0;
    if (!file.getChar(&first) || first == 0) {
        return std::nullopt;
    }
    const auto byte = static_cast<quint8>(first);
    const int more = std::countl_zero(byte);
    quint64 value = keepMarker ? quint64(byte) : quint64(byte & (0x7Fu >> more));
    for (int count = 0; count < more; ++count) {
        char next = 0;
        if (!file.getChar(&next)) {
            return std::nullopt;
        }
        value = (value << 8) | static_cast<quint8>(next);
    }
    const quint64 unknown = (quint64(1) << (7 * (more + 1))) - 1;
    return !keepMarker && value == unknown ? std::nullopt : std::optional(value);
}

//! How many bytes a Matroska file says that it has, as far as it does.
std::optional<qint64> statedMatroskaSize(const QString &path)
{
    constexpr quint64 segment = 0x18538067;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    for (int element = 0; element < 8; ++element) {
        const auto id = readEbmlNumber(file, true);
        const auto size = id ? readEbmlNumber(file, false) : std::nullopt;
        constexpr quint64 absurd = quint64(1) << 50;
        if (!size || *size > absurd) {
            return std::nullopt;
        }
        const qint64 end = file.pos() + qint64(*size);
        if (*id == segment) {
            return end;
        }
        if (!file.seek(end)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Milliseconds> playableUntil(const AVFormatContext &input, const MediaFacts &facts)
{
    if (facts.isMp4) {
        return firstMissingSample(input, facts);
    }
    const auto stated = statedMatroskaSize(facts.path);
    if (!stated || *stated <= facts.bytes) {
        return std::nullopt;
    }
    // Matroska keeps no list of all its samples; bytes are spread about evenly.
    const double part = double(facts.bytes) / double(*stated);
    return Milliseconds(qint64(double(facts.duration.count()) * part));
}

//! For files that do not say it, as browsers record them, and those that begin late: some programs
//! count the time before the first sample, and some do not.
OrRefusal<Milliseconds> readToTheEnd(AVFormatContext &input, Milliseconds begin,
                                     const QString &path, WorkToken &token)
{
    const av::Packet packet(av_packet_alloc());
    Milliseconds end = 0ms;
    while (packet && av_read_frame(&input, packet.get()) >= 0) {
        const AVStream &stream = *input.streams[packet->stream_index];
        const bool isPlayed = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO
            || stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
        const int64_t time = packet->pts == AV_NOPTS_VALUE ? packet->dts : packet->pts;
        if (isPlayed && time != AV_NOPTS_VALUE) {
            end = std::max(end,
                           toMilliseconds(time, stream.time_base, begin)
                               + toMilliseconds(packet->duration, stream.time_base));
        }
        const int size = packet->size;
        av_packet_unref(packet.get());
        if (!token.advance(size)) {
            return refuse(Refusal::Reason::Cancelled);
        }
    }
    return end > 0ms ? OrRefusal<Milliseconds>(end)
                     : refuse(Refusal::Reason::NothingPlayable, path);
}

OrRefusal<Milliseconds> durationOf(AVFormatContext &input, Milliseconds begin, const QString &path,
                                   WorkToken &token)
{
    const bool isStated = begin == 0ms && input.duration != AV_NOPTS_VALUE && input.duration > 0
        && input.duration_estimation_method != AVFMT_DURATION_FROM_BITRATE;
    const auto duration = isStated ? OrRefusal<Milliseconds>(Milliseconds(input.duration / 1000))
                                   : readToTheEnd(input, begin, path, token);
    if (duration && *duration > longest) {
        return refuse(Refusal::Reason::TooLong, path);
    }
    if (duration && *duration <= 0ms) {
        return refuse(Refusal::Reason::NothingPlayable, path);
    }
    return duration;
}

} // namespace

bool hasMediaName(const QString &path)
{
    static const QStringList known{ u"mp4"_s, u"mkv"_s, u"mov"_s, u"m4a"_s, u"webm"_s, u"m4v"_s };
    return known.contains(QFileInfo(path).suffix().toLower());
}

OrRefusal<MediaFacts> probeMedia(const QString &path, WorkToken token)
{
    const auto opened = openInput(path);
    if (!opened) {
        return refuseWith(opened);
    }
    AVFormatContext &input = **opened;
    avformat_find_stream_info(&input, nullptr); // what it misses is missing below
    const AVStream *video = firstStream(input, AVMEDIA_TYPE_VIDEO);
    const AVStream *audio = firstStream(input, AVMEDIA_TYPE_AUDIO);
    if (!video && !audio) {
        return refuse(Refusal::Reason::NothingPlayable, path);
    }
    const Milliseconds begin = lateBeginOf(input);
    const auto duration = durationOf(input, begin, path, token);
    if (!duration) {
        return refuseWith(duration);
    }
    MediaFacts facts{ .path = QFileInfo(path).absoluteFilePath(),
                      .bytes = QFileInfo(path).size(),
                      .isMp4 = QByteArrayView(input.iformat->name).startsWith("mov"),
                      .begin = begin,
                      .duration = *duration,
                      .marks = marksOf(input, begin, *duration),
                      .captions = captionsOf(input) };
    if (video) {
        facts.videoCodec = QString::fromLatin1(avcodec_get_name(video->codecpar->codec_id));
        const QSize lying(video->codecpar->width, video->codecpar->height);
        facts.pictureSize = mp4Turn(path) % 180 == 0 ? lying : lying.transposed();
    }
    if (audio) {
        facts.audioCodec = QString::fromLatin1(avcodec_get_name(audio->codecpar->codec_id));
    }
    facts.playableUntil = playableUntil(input, facts);
    return facts;
}

} // namespace companion
