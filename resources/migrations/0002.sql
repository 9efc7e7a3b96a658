-- SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Silences that were passed over while playing are logged as what they are: credited, but not played.

-- step
ALTER TABLE watched ADD COLUMN silence INTEGER NOT NULL DEFAULT 0 CHECK (silence IN (0, 1));
