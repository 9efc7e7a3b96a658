// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plans where notes go when another recording takes the place of theirs.
#pragma once

#include <notes/noterelocation.h>
#include <notes/transcriptstore.h>

namespace companion {

//! Notes of `from` onto `to`, by what was said at their moments; what was not found waits, with the
//! moment at which it would be if nothing had been cut. Without words on either side all wait.
[[nodiscard]] NoteRelocation planMove(const QList<Note> &notes, const StoredTranscript &from,
                                      const StoredTranscript &to);

//! Notes written live, onto a recording that began `lead` after the first moment of the sitting
//! (or, negative, before it). What lies outside of the recording waits.
[[nodiscard]] NoteRelocation planLineUp(const QList<Note> &notes, Milliseconds lead,
                                        const RecordingId &to, Milliseconds duration);

//! A waiting note at a moment of `to`.
[[nodiscard]] NoteRelocation planPlacing(const Note &note, const RecordingId &to,
                                         Milliseconds position);

//! A waiting note stays where it was written, or waits again.
[[nodiscard]] NoteRelocation planKeeping(const WaitingNote &waiting, const RecordingId &awaited,
                                         bool kept);

} // namespace companion
