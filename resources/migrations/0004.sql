-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes can be starred. In clear, as their kinds are: it says nothing of what stands in a note.

-- step
ALTER TABLE note ADD COLUMN starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1));
