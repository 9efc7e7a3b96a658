// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where to begin and end around a moment, so that nothing is cut in the middle of a word.
#pragma once

#include <course/captiontrack.h>

namespace companion {

//! The start of the first of the cues that are spoken at `position`; a cue that began before
//! `earliest` is no speech but a heading that stays, and does not count. None where there is none.
[[nodiscard]] std::optional<Milliseconds>
startOfSpoken(const CaptionTrack &track, Milliseconds position, Milliseconds earliest);

//! The start of the first cue that is spoken at `position`, else of the last that ended less than
//! 3 s before. Where there is none, or it began more than 15 s before: 2 s before `position`. Never
//! below 0.
[[nodiscard]] Milliseconds beginBefore(const CaptionTrack &track, Milliseconds position);

//! The end of the sentence that is spoken at `position`: of the first cue from there that ends with
//! a mark of punctuation or is followed by a silence of more than 1 s, and not before all that are
//! spoken at `position` have ended. Cues that end more than 15 s away do not count; without others:
//! 8 s after `position`.
[[nodiscard]] Milliseconds endAfter(const CaptionTrack &track, Milliseconds position);

//! The moment of a note in its context: the note was begun after its words had been heard, so this
//! reaches a few seconds back.
[[nodiscard]] TimeSpan around(const CaptionTrack &track, Milliseconds position);

} // namespace companion
