-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bookmarks and loops. In clear: the moments; sealed: the name that the user gave.

-- step
CREATE TABLE mark (
    id TEXT PRIMARY KEY,
    recording TEXT NOT NULL,
    from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
    to_ms INTEGER CHECK (to_ms > from_ms), -- NULL: a bookmark
    box BLOB NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

-- step
CREATE INDEX mark_by_position ON mark (recording, from_ms);
