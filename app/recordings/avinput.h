// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libavformat's objects with their ends, for this module only.
#pragma once

#include <base/timespan.h>
#include <recordings/refusal.h>

#include <QString>

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace companion {

struct CloseInput {
    void operator()(AVFormatContext *input) const { avformat_close_input(&input); }
};
struct FreePacket {
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
};
struct FreeCodec {
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
};

using AvInput = std::unique_ptr<AVFormatContext, CloseInput>;
using AvPacket = std::unique_ptr<AVPacket, FreePacket>;
using AvCodec = std::unique_ptr<AVCodecContext, FreeCodec>;

//! Opens one of the known formats and nothing else: no play lists, which name other files, and no
//! network. Refusals: NotFound, Unreadable, NotMedia, Unfinished.
[[nodiscard]] OrRefusal<AvInput> openInput(const QString &path);

//! The first stream of that kind that is no cover picture, or null.
[[nodiscard]] AVStream *firstStream(AVFormatContext &input, AVMediaType type);

//! Never beyond two days either way, whatever a damaged file says.
[[nodiscard]] Milliseconds toMilliseconds(int64_t time, AVRational base);

} // namespace companion
