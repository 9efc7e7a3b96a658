// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avinput.h"
#include "filework.h"
#include <media/mp4boxes.h>
#include <recordings/mediajoin.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

struct CloseOutput {
    void operator()(AVFormatContext *output) const
    {
        avio_closep(&output->pb);
        avformat_free_context(output);
    }
};
using AvOutput = std::unique_ptr<AVFormatContext, CloseOutput>;

constexpr std::array kinds{ AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO };

OrRefusal<av::File> openPart(const QString &path)
{
    auto input = openInput(path);
    if (input) {
        avformat_find_stream_info(input->get(), nullptr);
    }
    return input;
}

bool isSameCodec(const AVStream *a, const AVStream *b)
{
    if (!a || !b) {
        return a == b;
    }
    const AVCodecParameters &first = *a->codecpar;
    const AVCodecParameters &second = *b->codecpar;
    const auto extra = [](const AVCodecParameters &codec) {
        return QByteArray(reinterpret_cast<const char *>(codec.extradata), codec.extradata_size);
    };
    return first.codec_id == second.codec_id && first.width == second.width
        && first.height == second.height && first.sample_rate == second.sample_rate
        && first.ch_layout.nb_channels == second.ch_layout.nb_channels
        && extra(first) == extra(second);
}

//! How its pictures are to be turned; since FFmpeg 6.1 that belongs to the parameters.
void copyTurn([[maybe_unused]] const AVStream &source, [[maybe_unused]] AVStream &target)
{
#if LIBAVCODEC_VERSION_INT < AV_VERSION_INT(60, 30, 100)
    size_t size = 0;
    const uint8_t *matrix = av_stream_get_side_data(&source, AV_PKT_DATA_DISPLAYMATRIX, &size);
    uint8_t *copy
        = matrix ? av_stream_new_side_data(&target, AV_PKT_DATA_DISPLAYMATRIX, size) : nullptr;
    if (copy) {
        std::copy_n(matrix, size, copy);
    }
#endif
}

bool fits(AVFormatContext &first, AVFormatContext &other)
{
    return std::ranges::all_of(kinds, [&](AVMediaType kind) {
        return isSameCodec(firstStream(first, kind), firstStream(other, kind));
    });
}

tl::unexpected<Refusal> refuseWriting(int code, const QString &target)
{
    const bool isFull = code == AVERROR(ENOSPC);
    return refuse(isFull ? Refusal::Reason::DiskFull : Refusal::Reason::CannotWrite, target,
                  u"libavformat code %1"_s.arg(code));
}

//! Writes one file out of the streams of the first part.
class Joiner final {
public:
    explicit Joiner(QString target)
        : m_target(std::move(target))
    {
    }

    OrRefusal<> begin(AVFormatContext &first, const QString &ending)
    {
        AVFormatContext *made = nullptr;
        const char *format = ending == u"mkv" ? "matroska" : ending == u"mov" ? "mov" : "mp4";
        int code = avformat_alloc_output_context2(&made, nullptr, format, nullptr);
        m_output.reset(made);
        for (const AVMediaType kind : kinds) {
            const AVStream *source = firstStream(first, kind);
            AVStream *stream = source && made ? avformat_new_stream(made, nullptr) : nullptr;
            if (stream) {
                avcodec_parameters_copy(stream->codecpar, source->codecpar);
                copyTurn(*source, *stream);
                stream->codecpar->codec_tag = 0;
                stream->time_base = source->time_base;
            }
        }
        if (made && ending == u"mkv") {
            forgetPriming(*made);
        }
        const QByteArray url = QFile::encodeName(u"file:"_s + m_target);
        code = code < 0 ? code : avio_open(&made->pb, url.constData(), AVIO_FLAG_WRITE);
        code = code < 0 ? code : avformat_write_header(made, nullptr);
        return code < 0 ? refuseWriting(code, m_target) : OrRefusal<>();
    }

    //! Behind what is there already. Only the end of the file at `path` ends a part: whatever else
    //! stops it would leave a recording that is shorter than it says.
    OrRefusal<> append(AVFormatContext &part, const QString &path, WorkToken &token)
    {
        const av::Packet packet(av_packet_alloc());
        m_shift = m_end - beginOf(part);
        int code = AVERROR(ENOMEM);
        while (packet && (code = av_read_frame(&part, packet.get())) >= 0) {
            const int size = packet->size;
            if (const int written = write(part, *packet); written < 0) {
                return refuseWriting(written, m_target);
            }
            av_packet_unref(packet.get());
            if (!token.advance(size)) {
                return refuse(Refusal::Reason::Cancelled);
            }
        }
        if (code != AVERROR_EOF || (part.pb && part.pb->error < 0)) {
            return refuse(Refusal::Reason::Unreadable, path, u"libavformat code %1"_s.arg(code));
        }
        m_end = m_reached;
        return {};
    }

    OrRefusal<> end()
    {
        int code = av_write_trailer(m_output.get());
        // A disk that is full may only show when what was gathered is written.
        code = code < 0 ? code : m_output->pb->error;
        const int closed = avio_closep(&m_output->pb);
        code = code < 0 ? code : closed;
        return code < 0 ? refuseWriting(code, m_target) : bringToDisk(m_target);
    }

private:
    //! Readers of Matroska take it off the times, and not every version of libavformat adds it when
    //! it writes. The head of the sound says as well how much is to be dropped.
    static void forgetPriming(AVFormatContext &made)
    {
        if (const AVStream *sound = firstStream(made, AVMEDIA_TYPE_AUDIO)) {
            sound->codecpar->initial_padding = 0;
        }
    }

    int write(AVFormatContext &part, AVPacket &packet)
    {
        const AVStream *source = part.streams[packet.stream_index];
        const AVMediaType kind = source->codecpar->codec_type;
        if (source != firstStream(part, kind) || std::ranges::find(kinds, kind) == kinds.end()) {
            return 0;
        }
        AVStream *target = firstStream(*m_output, kind);
        const int64_t shift = av_rescale_q(m_shift.count(), { 1, 1000 }, target->time_base);
        av_packet_rescale_ts(&packet, source->time_base, target->time_base);
        packet.pts += packet.pts == AV_NOPTS_VALUE ? 0 : shift;
        packet.dts += packet.dts == AV_NOPTS_VALUE ? 0 : shift;
        packet.stream_index = target->index;
        packet.pos = -1;
        keepAscending(packet, m_lastDts[kind == AVMEDIA_TYPE_VIDEO ? 0U : 1U]);
        if (packet.pts != AV_NOPTS_VALUE) {
            m_reached = std::max(m_reached,
                                 toMilliseconds(packet.pts, target->time_base)
                                     + toMilliseconds(packet.duration, target->time_base));
        }
        return av_interleaved_write_frame(m_output.get(), &packet);
    }

    //! Where two parts meet, the decoding times may overlap by a frame. Those of the first pictures
    //! of Matroska are not known where pictures are decoded in another order than they are shown
    //! in; libavformat would place them by the pictures before.
    static void keepAscending(AVPacket &packet, std::optional<int64_t> &last)
    {
        if (packet.dts == AV_NOPTS_VALUE && !last) {
            return;
        }
        if (last && (packet.dts == AV_NOPTS_VALUE || packet.dts <= *last)) {
            packet.dts = *last + 1;
            packet.pts
                = packet.pts == AV_NOPTS_VALUE ? packet.pts : std::max(packet.pts, packet.dts);
        }
        last = packet.dts;
    }

    QString m_target;
    AvOutput m_output;
    Milliseconds m_shift{ 0 };
    Milliseconds m_end{ 0 }; //!< of the parts that are there
    Milliseconds m_reached{ 0 };
    std::array<std::optional<int64_t>, 2> m_lastDts;
};

} // namespace

QString joinedEnding(const MediaFacts &first)
{
    // QuickTime may hold kinds of sound that MP4 may not.
    const bool isQuickTime = QFileInfo(first.path).suffix().toLower() == u"mov";
    return !first.isMp4 ? u"mkv"_s : isQuickTime ? u"mov"_s : u"mp4"_s;
}

OrRefusal<> mayJoin(const QList<MediaFacts> &parts)
{
    const auto cut = std::ranges::find_if(
        parts, [](const MediaFacts &part) { return part.playableUntil.has_value(); });
    if (cut != parts.end()) {
        // What is written anew ends where it ends, and no longer says that it breaks off there.
        return refuse(parts.size() > 1 ? Refusal::Reason::CutOff : Refusal::Reason::LateAndCutOff,
                      cut->path);
    }
    auto first = openPart(parts.first().path);
    if (!first) {
        return refuseWith(first);
    }
    for (const MediaFacts &part : parts.sliced(1)) {
        auto other = openPart(part.path);
        if (!other) {
            return refuseWith(other);
        }
        const bool isTurnedAlike = mp4Turn(part.path) == mp4Turn(parts.first().path);
        if (!isTurnedAlike || !fits(**first, **other)) {
            return refuse(Refusal::Reason::PartsDiffer, part.path);
        }
    }
    return {};
}

OrRefusal<> joinMedia(const QList<MediaFacts> &parts, const QString &target, WorkToken &token)
{
    if (const auto may = mayJoin(parts); !may) {
        return may;
    }
    Joiner joiner(target);
    for (qsizetype index = 0; index < parts.size(); ++index) {
        auto part = openPart(parts[index].path);
        if (!part) {
            return refuseWith(part);
        }
        if (index == 0) {
            if (auto begun = joiner.begin(**part, joinedEnding(parts.first())); !begun) {
                return begun;
            }
        }
        if (auto added = joiner.append(**part, parts[index].path, token); !added) {
            return added;
        }
    }
    return joiner.end();
}

} // namespace companion
