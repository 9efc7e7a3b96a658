// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/watchlog.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QDateTime fromStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

WatchLog::WatchLog(Database &database)
    : m_database(database)
{
}

Result<> WatchLog::append(const RecordingId &recording, const SittingId &sitting,
                          const WatchedSpan &span)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    Statement insert(m_database, uR"(
        INSERT INTO watched (recording, sitting, from_ms, to_ms, rate, utc_from, utc_to, silence)
        VALUES (:recording, :sitting, :from, :to, :rate, :utc_from, :utc_to, :silence))"_s);
    insert.bind(u":recording"_s, recording.value);
    insert.bind(u":sitting"_s, sitting.value);
    insert.bind(u":from"_s, qint64(span.span.from.count()));
    insert.bind(u":to"_s, qint64(span.span.to.count()));
    insert.bind(u":rate"_s, span.rate);
    insert.bind(u":utc_from"_s, toStored(span.utcFrom));
    insert.bind(u":utc_to"_s, toStored(span.utcTo));
    insert.bind(u":silence"_s, span.isSilence ? 1 : 0);
    if (auto done = insert.run(); !done) {
        return done;
    }
    return transaction.commit();
}

Result<QList<LoggedSpan>> WatchLog::load(const RecordingId &recording) const
{
    Statement select(m_database, uR"(
        SELECT sitting, from_ms, to_ms, rate, utc_from, utc_to, silence FROM watched
        WHERE recording = :recording ORDER BY id)"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto done = select.run(); !done) {
        return failWith(done);
    }
    QList<LoggedSpan> log;
    while (select.next()) {
        log.append({ .watched = { .span = { .from = Milliseconds(select.value(1).toLongLong()),
                                            .to = Milliseconds(select.value(2).toLongLong()) },
                                  .rate = select.value(3).toDouble(),
                                  .utcFrom = fromStored(select.value(4)),
                                  .utcTo = fromStored(select.value(5)),
                                  .isSilence = select.value(6).toInt() != 0 },
                     .sitting = SittingId{ select.value(0).toString() } });
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return log;
}

Coverage playedCoverageOf(const QList<LoggedSpan> &log)
{
    Coverage coverage;
    for (const LoggedSpan &entry : log) {
        if (!entry.watched.isSilence) {
            coverage.add(entry.watched.span);
        }
    }
    return coverage;
}

Coverage coverageOf(const QList<LoggedSpan> &log)
{
    Coverage coverage;
    for (const LoggedSpan &entry : log) {
        coverage.add(entry.watched.span);
    }
    return coverage;
}

} // namespace companion
