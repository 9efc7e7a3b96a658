// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Owners for what FFmpeg's libraries allocate.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace companion::av {

//! `release` takes the address of the pointer, as those functions do.
template <auto release> struct Releaser {
    template <typename T> void operator()(T *object) const { release(&object); }
};

struct ScalerReleaser {
    void operator()(SwsContext *scaler) const { sws_freeContext(scaler); }
};

using Codec = std::unique_ptr<AVCodecContext, Releaser<avcodec_free_context>>;
using Packet = std::unique_ptr<AVPacket, Releaser<av_packet_free>>;
using Frame = std::unique_ptr<AVFrame, Releaser<av_frame_free>>;
using Converter = std::unique_ptr<SwrContext, Releaser<swr_free>>;
using Scaler = std::unique_ptr<SwsContext, ScalerReleaser>;

} // namespace companion::av
