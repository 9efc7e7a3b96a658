// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a captions file, of both formats.
#include <course/captiontrack.h>

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

//! Whatever was read can be looked up, and is fit to be shown.
void check(const companion::Result<companion::CaptionTrack> &track)
{
    if (!track) {
        return;
    }
    for (const companion::Cue &cue : track->cues()) {
        if (cue.text.isEmpty() || !track->cueAt(cue.span.from) || !track->cueBefore(cue.span.to)) {
            __builtin_trap();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace companion;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(CaptionTrack::parse(bytes, QStringLiteral("captions.vtt")));
    check(CaptionTrack::parseSubRip(bytes, QStringLiteral("captions.srt")));
    return 0;
}
