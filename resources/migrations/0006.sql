-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The room of the live session: its chat beside the recording, notes written live, and notes that follow the
-- words from one cut of a recording to the next.

-- step
-- The messages of a chat as one sealed box; anchors are the user's calibration as JSON.
CREATE TABLE chat (
    recording TEXT PRIMARY KEY,
    box BLOB NOT NULL,
    anchors TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- step
-- What each recording of a course said, so that its notes can be placed on a later cut after it has gone.
CREATE TABLE transcript (
    recording TEXT PRIMARY KEY,
    course TEXT NOT NULL,
    title TEXT NOT NULL,
    duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
    cues BLOB NOT NULL,
    seen_at TEXT NOT NULL
) STRICT;

-- step
CREATE INDEX transcript_by_course ON transcript (course, seen_at);

-- step
-- A note that could not be placed on a recording. It stays where it was written until the user decides; kept:
-- it is to stay there for good, and is not offered again.
CREATE TABLE note_waiting (
    note TEXT PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE,
    recording TEXT NOT NULL,
    guess_ms INTEGER CHECK (guess_ms >= 0),
    kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1))
) STRICT;

-- step
CREATE INDEX note_waiting_by_recording ON note_waiting (recording);

-- step
-- A live session that the user sat in. Its id stands for a recording in the notes written then, whose
-- positions count from begun_at.
CREATE TABLE live_sitting (
    id TEXT PRIMARY KEY,
    course TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

-- step
CREATE INDEX live_sitting_by_course ON live_sitting (course, begun_at);
