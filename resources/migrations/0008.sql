-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A recording that was stopped and started again is joined of parts. Where each begins on it, and when it was
-- started, place what was written by the clock. Of a recording that was added before nothing is known of them.

-- step
CREATE TABLE recording_part (
    recording TEXT NOT NULL REFERENCES added_recording (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 0),
    from_ms INTEGER NOT NULL CHECK (from_ms >= 0),
    started_at TEXT, -- NULL: no name told it
    PRIMARY KEY (recording, number)
) STRICT;
