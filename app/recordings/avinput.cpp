// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avinput.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Begins as MP4 does, so that what cannot be read of it was never finished.
bool beginsAsMp4(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(12).sliced(4).startsWith("ftyp");
}

tl::unexpected<Refusal> refuseUnopened(const QString &path, int code)
{
    const bool mayRead = QFileInfo(path).isReadable();
    if (code == AVERROR(ENOENT)) {
        return refuse(Refusal::Reason::NotFound, path);
    }
    if (!mayRead || code == AVERROR(EACCES) || code == AVERROR(EIO)) {
        return refuse(Refusal::Reason::Unreadable, path);
    }
    const bool isMp4 = QFileInfo(path).size() >= 12 && beginsAsMp4(path);
    return refuse(isMp4 ? Refusal::Reason::Unfinished : Refusal::Reason::NotMedia, path,
                  u"libavformat code %1"_s.arg(code));
}

} // namespace

OrRefusal<av::File> openInput(const QString &path)
{
    if (!QFileInfo(path).isFile()) {
        return refuse(Refusal::Reason::NotFound, path);
    }
    av::File file;
    const int code = av::open(file, path, { .formats = "mov,matroska,webm" });
    if (code < 0) {
        return refuseUnopened(path, code);
    }
    return file;
}

AVStream *firstStream(AVFormatContext &input, AVMediaType type)
{
    for (unsigned index = 0; index < input.nb_streams; ++index) {
        AVStream *stream = input.streams[index];
        if (stream->codecpar->codec_type == type && stream->codecpar->codec_id != AV_CODEC_ID_NONE
            && !(stream->disposition & AV_DISPOSITION_ATTACHED_PIC)) {
            return stream;
        }
    }
    return nullptr;
}

Milliseconds beginOf(AVFormatContext &input)
{
    std::optional<Milliseconds> begin;
    for (const AVMediaType type : { AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO }) {
        const AVStream *stream = firstStream(input, type);
        if (stream && stream->start_time != AV_NOPTS_VALUE) {
            const Milliseconds start(
                av_rescale_q(stream->start_time, stream->time_base, AV_TIME_BASE_Q) / 1000);
            begin = std::min(begin.value_or(start), start);
        }
    }
    return begin.value_or(Milliseconds{ 0 });
}

Milliseconds toMilliseconds(int64_t time, AVRational base, Milliseconds begin)
{
    constexpr int64_t twoDays = 2 * 86'400'000LL;
    const int64_t since = av_sat_sub64(av_rescale_q(time, base, { 1, 1000 }), begin.count());
    return Milliseconds(std::clamp(since, -twoDays, twoDays));
}

} // namespace companion
