// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/resumestore.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

ResumeStore::ResumeStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<> ResumeStore::save(const RecordingId &recording, Milliseconds position)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    Statement upsert(m_database, uR"(
        INSERT INTO resume (recording, position_ms, saved_at)
        VALUES (:recording, :position, :saved_at)
        ON CONFLICT (recording) DO UPDATE
        SET position_ms = excluded.position_ms, saved_at = excluded.saved_at)"_s);
    upsert.bind(u":recording"_s, recording.value);
    upsert.bind(u":position"_s, qint64(position.count()));
    upsert.bind(u":saved_at"_s, toStored(m_clock.utcNow()));
    if (auto done = upsert.run(); !done) {
        return done;
    }
    return transaction.commit();
}

Result<std::optional<ResumePoint>> ResumeStore::load(const RecordingId &recording) const
{
    Statement select(m_database, uR"(
        SELECT position_ms, saved_at FROM resume WHERE recording = :recording)"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto done = select.run(); !done) {
        return failWith(done);
    }
    std::optional<ResumePoint> point;
    if (select.next()) {
        point = ResumePoint{ .position = Milliseconds(select.value(0).toLongLong()),
                             .savedAt = QDateTime::fromString(select.value(1).toString(),
                                                              Qt::ISODateWithMs) };
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return point;
}

namespace {
constexpr Milliseconds lead = 3s; //!< to find the thread again
}

Milliseconds resumeAt(Milliseconds saved, Milliseconds duration)
{
    constexpr Milliseconds tail = 10s; //!< nothing is left to watch
    const Milliseconds start = std::max<Milliseconds>(saved - lead, 0ms);
    return duration > 0ms && start > duration - tail ? 0ms : start;
}

Milliseconds pointFor(Milliseconds start) { return start + lead; }

} // namespace companion
