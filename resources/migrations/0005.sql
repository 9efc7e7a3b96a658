-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recordings that a user added beside the one that a course brings. A row stays when its files are removed:
-- notes and evidence keep the name of what they were made on, and find it again when it is added again.

-- step
CREATE TABLE added_recording (
    id TEXT PRIMARY KEY,
    course TEXT NOT NULL,
    title TEXT NOT NULL,
    media_name TEXT NOT NULL,
    linked_media TEXT,
    media_bytes INTEGER NOT NULL CHECK (media_bytes > 0),
    media_sha256 BLOB NOT NULL CHECK (length(media_sha256) = 32),
    duration_ms INTEGER NOT NULL CHECK (duration_ms > 0),
    started_at TEXT,
    origin TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;

-- step
CREATE INDEX added_recording_by_course ON added_recording (course, added_at);

-- step
-- No row: the recording that the course brings is played.
CREATE TABLE active_recording (
    course TEXT PRIMARY KEY,
    recording TEXT NOT NULL REFERENCES added_recording (id)
) STRICT;
