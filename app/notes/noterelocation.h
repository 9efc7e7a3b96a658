// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes that change their recording or wait to be placed, as one step that can be undone.
#pragma once

#include <notes/note.h>

#include <QList>

#include <optional>

namespace companion {

//! From one recording (or live sitting) to a moment of another.
struct NoteMove {
    NoteId note;
    RecordingId from;
    RecordingId to;
    Milliseconds position{ 0 };
    bool operator==(const NoteMove &) const = default;
};

//! Where a note waits to be placed, and where it probably belongs.
struct WaitingPlace {
    RecordingId recording;
    std::optional<Milliseconds> guess = {};
    bool kept = false; //!< the user wants it to stay where it was written
    bool operator==(const WaitingPlace &) const = default;
};

struct WaitingChange {
    NoteId note;
    std::optional<WaitingPlace> place; //!< none: waits no longer
    bool operator==(const WaitingChange &) const = default;
};

struct NoteRelocation {
    QList<NoteMove> moves;
    QList<WaitingChange> waiting;
    [[nodiscard]] bool isEmpty() const { return moves.isEmpty() && waiting.isEmpty(); }
    bool operator==(const NoteRelocation &) const = default;
};

//! A note that waits, still on the recording that it was written on.
struct WaitingNote {
    Note note;
    std::optional<Milliseconds> guess;
    bool kept = false;
    bool operator==(const WaitingNote &) const = default;
};

} // namespace companion
