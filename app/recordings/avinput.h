// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens media files, and says why one cannot be.
#pragma once

#include <base/timespan.h>
#include <media/mediafile.h>
#include <recordings/refusal.h>

namespace companion {

//! Opens one of the known formats and nothing else: no play lists, which name other files, and no
//! network. Refusals: NotFound, Unreadable, NotMedia, Unfinished.
[[nodiscard]] OrRefusal<av::File> openInput(const QString &path);

//! The first stream of that kind that is no cover picture, or null.
[[nodiscard]] AVStream *firstStream(AVFormatContext &input, AVMediaType type);

//! Where the first of the pictures and the sound begins that are played; zero where neither says.
[[nodiscard]] Milliseconds beginOf(AVFormatContext &input);

//! Counted from `begin`; never beyond two days either way, whatever a damaged file says.
[[nodiscard]] Milliseconds toMilliseconds(int64_t time, AVRational base, Milliseconds begin = {});

} // namespace companion
