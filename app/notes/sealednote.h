// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a note's row is read and its box bound to its place; shared by the parts of NoteStore.
#pragma once

#include <base/result.h>
#include <notes/note.h>

namespace companion {

class Sealer;
class Statement;

//! Associated data of a box: "note/1|<id>|<recording>".
[[nodiscard]] QByteArray boxPlace(const NoteId &id, const RecordingId &recording);

//! Columns: id, recording, position_ms, kind, box, created_at, updated_at, starred. Corrupt when
//! the box does not open or the kind is unknown.
[[nodiscard]] Result<Note> noteFromRow(const Statement &row, const Sealer &sealer);

} // namespace companion
