// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a captions file.
#include <course/captiontrack.h>

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace companion;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto track = CaptionTrack::parse(bytes, QStringLiteral("captions.vtt"))) {
        for (const Cue &cue : track->cues()) {
            // Whatever was read can be looked up, and is fit to be shown.
            if (cue.text.isEmpty() || !track->cueAt(cue.span.from)
                || !track->cueBefore(cue.span.to)) {
                __builtin_trap();
            }
        }
    }
    return 0;
}
