// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The append-only log of watched spans in the database.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <base/result.h>
#include <progress/coverage.h>
#include <progress/watchrecorder.h>

namespace companion {

class Database;

struct LoggedSpan {
    WatchedSpan watched;
    SittingId sitting;
    bool operator==(const LoggedSpan &) const = default;
};

//! Rows are never changed or removed: triggers in the schema refuse it.
class WatchLog final {
public:
    explicit WatchLog(Database &database);

    //! One transaction; ok means it is on disk.
    [[nodiscard]] Result<> append(const RecordingId &recording, const SittingId &sitting,
                                  const WatchedSpan &span);
    //! In the order they were written.
    [[nodiscard]] Result<QList<LoggedSpan>> load(const RecordingId &recording) const;

private:
    Database &m_database;
};

[[nodiscard]] Coverage coverageOf(const QList<LoggedSpan> &log);
//! Without the silences that were passed over.
[[nodiscard]] Coverage playedCoverageOf(const QList<LoggedSpan> &log);

} // namespace companion
