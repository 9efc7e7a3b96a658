// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live sessions that the user sat in; what stands for a recording until there is one.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <base/result.h>
#include <base/timespan.h>

#include <QDateTime>
#include <QList>

#include <optional>

namespace companion {

class Database;

struct LiveSitting {
    RecordingId id; //!< of its notes, whose positions count from begunAt
    CourseId course;
    QDateTime begunAt; //!< UTC
    std::optional<QDateTime> endedAt; //!< UTC
    int notes = 0; //!< not deleted, and not yet on a recording
    bool operator==(const LiveSitting &) const = default;

    //! The instant of a note written in it.
    [[nodiscard]] QDateTime instantOf(Milliseconds position) const
    {
        return begunAt.addMSecs(position.count());
    }
};

//! Every call is one transaction.
class LiveSittingStore final {
public:
    LiveSittingStore(Database &database, Clock clock);

    //! The newest first.
    [[nodiscard]] Result<QList<LiveSitting>> list(const CourseId &course) const;
    //! Begins now; one that was left open ends.
    [[nodiscard]] Result<LiveSitting> begin(const CourseId &course);
    [[nodiscard]] Result<> end(const RecordingId &id);
    //! Opens it again, when it was ended by mistake.
    [[nodiscard]] Result<> reopen(const RecordingId &id);

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace companion
