-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Append-only file: never edited after a release; changes are a new number.
-- Instants are ISO 8601 in UTC with Z; positions are integer milliseconds of the recording.

-- step
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key_id TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('keyring', 'passphrase')),
    check_box BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- step
-- The data key wrapped by a key derived with Argon2id from a passphrase or a recovery code.
CREATE TABLE key_wrap (
    method TEXT PRIMARY KEY CHECK (method IN ('passphrase', 'recovery')),
    salt BLOB NOT NULL,
    operations INTEGER NOT NULL,
    memory_bytes INTEGER NOT NULL,
    box BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- step
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    recording TEXT NOT NULL,
    position_ms INTEGER NOT NULL CHECK (position_ms >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'practice')),
    box BLOB NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

-- step
CREATE INDEX note_by_position ON note (recording, position_ms);

-- step
CREATE TABLE note_version (
    id INTEGER PRIMARY KEY,
    note TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    box BLOB NOT NULL,
    written_at TEXT NOT NULL
) STRICT;

-- step
CREATE INDEX note_version_by_note ON note_version (note);

-- step
CREATE TABLE reflection (
    course TEXT PRIMARY KEY,
    box BLOB NOT NULL,
    words INTEGER NOT NULL CHECK (words >= 0),
    updated_at TEXT NOT NULL
) STRICT;

-- step
CREATE TABLE watched (
    id INTEGER PRIMARY KEY,
    recording TEXT NOT NULL,
    sitting TEXT NOT NULL,
    from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
    to_ms INTEGER NOT NULL CHECK (to_ms > from_ms),
    rate REAL NOT NULL CHECK (rate > 0),
    utc_from TEXT NOT NULL,
    utc_to TEXT NOT NULL
) STRICT;

-- step
CREATE INDEX watched_by_recording ON watched (recording, id);

-- step
CREATE TRIGGER watched_is_never_changed BEFORE UPDATE ON watched
BEGIN
    SELECT RAISE(ABORT, 'the watch log is append-only');
END;

-- step
CREATE TRIGGER watched_is_never_removed BEFORE DELETE ON watched
BEGIN
    SELECT RAISE(ABORT, 'the watch log is append-only');
END;

-- step
CREATE TABLE resume (
    recording TEXT PRIMARY KEY,
    position_ms INTEGER NOT NULL CHECK (position_ms >= 0),
    saved_at TEXT NOT NULL
) STRICT;

-- step
CREATE TABLE holder (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    registration TEXT NOT NULL
) STRICT;

-- step
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    public_key BLOB NOT NULL,
    signing_key_box BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- step
CREATE TABLE certificate (
    number TEXT PRIMARY KEY,
    course TEXT NOT NULL,
    recording TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    holder_body TEXT NOT NULL,
    holder_registration TEXT NOT NULL,
    completed_at TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    evidence BLOB NOT NULL,
    signature BLOB NOT NULL,
    public_key BLOB NOT NULL,
    pdf BLOB NOT NULL,
    pdf_signature BLOB NOT NULL,
    supersedes TEXT UNIQUE REFERENCES certificate (number),
    reason TEXT NOT NULL DEFAULT '',
    CHECK ((supersedes IS NULL) = (reason = ''))
) STRICT;

-- step
CREATE TRIGGER certificate_is_never_changed BEFORE UPDATE ON certificate
BEGIN
    SELECT RAISE(ABORT, 'an issued certificate is frozen');
END;

-- step
CREATE TRIGGER certificate_is_never_removed BEFORE DELETE ON certificate
BEGIN
    SELECT RAISE(ABORT, 'an issued certificate is frozen');
END;
