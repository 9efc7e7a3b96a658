-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reflection counts from the moment at which it first had the words that its course asks for, however it is mended
-- afterwards: how long it had grown, and when it first was as long. Of a text that is there already only the last
-- change is known.

-- step
CREATE TABLE reflection_growth (
    course TEXT NOT NULL,
    words INTEGER NOT NULL CHECK (words > 0),
    reached_at TEXT NOT NULL,
    PRIMARY KEY (course, words)
) STRICT;

-- step
INSERT INTO reflection_growth (course, words, reached_at)
    SELECT course, words, updated_at FROM reflection WHERE words > 0;
