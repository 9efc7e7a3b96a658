// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The cues of a SubRip (.srt) file.
#pragma once

#include <course/captiontrack.h>

namespace companion {

struct SubRipCues {
    QList<Cue> cues; //!< as they stand in the file
    int dropped = 0; //!< without text, or with times that cannot be
};

//! Every line with an arrow between times begins a cue: numbers may be missing, blank lines may be
//! missing between cues or stand inside them. `text` has plain line ends.
[[nodiscard]] SubRipCues readSubRip(const QString &text);

} // namespace companion
