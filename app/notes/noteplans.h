// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plans where notes go when another recording takes the place of theirs.
#pragma once

#include <base/partclock.h>
#include <notes/noterelocation.h>
#include <notes/transcriptstore.h>

namespace companion {

//! Notes of `from` onto `to`, by what was said at their moments; what was not found waits, with the
//! moment at which it would be if nothing had been cut. Without words on either side all wait.
[[nodiscard]] NoteRelocation planMove(const QList<Note> &notes, const StoredTranscript &from,
                                      const StoredTranscript &to);

//! Notes written live, in a sitting that began at `begunAt`, onto a recording made by `clock`: part
//! by part, and from a stop to where the next part begins. What lies outside of it waits.
[[nodiscard]] NoteRelocation planLineUp(const QList<Note> &notes, const QDateTime &begunAt,
                                        const PartClock &clock, const RecordingId &to,
                                        Milliseconds duration);

//! A waiting note at a moment of `to`.
[[nodiscard]] NoteRelocation planPlacing(const Note &note, const RecordingId &to,
                                         Milliseconds position);

//! A waiting note stays where it was written, or waits again.
[[nodiscard]] NoteRelocation planKeeping(const WaitingNote &waiting, const RecordingId &awaited,
                                         bool kept);

} // namespace companion
