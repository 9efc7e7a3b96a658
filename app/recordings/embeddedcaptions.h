// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text captions that lie inside a media file.
#pragma once

#include <course/captiontrack.h>
#include <recordings/refusal.h>
#include <recordings/worktoken.h>

namespace companion {

//! Reads the whole file once. Refusals: as openInput, WrongCaptions, Cancelled.
[[nodiscard]] OrRefusal<QList<Cue>> readEmbeddedCaptions(const QString &path, int stream,
                                                         WorkToken &token);

} // namespace companion
