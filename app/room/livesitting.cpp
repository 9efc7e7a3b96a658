// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/livesitting.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QUuid>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QDateTime fromStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<> run(Database &database, const QString &sql,
             std::initializer_list<std::pair<QString, QVariant>> values)
{
    Statement statement(database, sql);
    for (const auto &[placeholder, value] : values) {
        statement.bind(placeholder, value);
    }
    return statement.run();
}

} // namespace

LiveSittingStore::LiveSittingStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<QList<LiveSitting>> LiveSittingStore::list(const CourseId &course) const
{
    Statement select(m_database, uR"(
        SELECT live_sitting.id, begun_at, ended_at, count(note.id)
        FROM live_sitting LEFT JOIN note ON note.recording = live_sitting.id
            AND note.deleted_at IS NULL
        WHERE course = :course GROUP BY live_sitting.id
        ORDER BY begun_at DESC, live_sitting.id)"_s);
    select.bind(u":course"_s, course.value);
    if (auto done = select.run(); !done) {
        return failWith(done);
    }
    QList<LiveSitting> sittings;
    while (select.next()) {
        LiveSitting sitting{ .id = { select.value(0).toString() },
                             .course = course,
                             .begunAt = fromStored(select.value(1)),
                             .notes = select.value(3).toInt() };
        if (!select.value(2).isNull()) {
            sitting.endedAt = fromStored(select.value(2));
        }
        sittings.append(std::move(sitting));
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return sittings;
}

Result<LiveSitting> LiveSittingStore::begin(const CourseId &course)
{
    const LiveSitting sitting{ .id = { u"live-"_s
                                       + QUuid::createUuid().toString(QUuid::WithoutBraces) },
                               .course = course,
                               .begunAt = m_clock.utcNow() };
    const QString now = toStored(sitting.begunAt);
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    if (auto ended = run(m_database, uR"(
            UPDATE live_sitting SET ended_at = :now
            WHERE course = :course AND ended_at IS NULL)"_s,
                         { { u":now"_s, now }, { u":course"_s, course.value } });
        !ended) {
        return failWith(ended);
    }
    if (auto begun = run(
            m_database,
            u"INSERT INTO live_sitting (id, course, begun_at) VALUES (:id, :course, :now)"_s,
            { { u":id"_s, sitting.id.value }, { u":course"_s, course.value }, { u":now"_s, now } });
        !begun) {
        return failWith(begun);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return sitting;
}

Result<> LiveSittingStore::end(const RecordingId &id)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto ended = run(m_database, u"UPDATE live_sitting SET ended_at = :now WHERE id = :id"_s,
                         { { u":now"_s, toStored(m_clock.utcNow()) }, { u":id"_s, id.value } });
        !ended) {
        return ended;
    }
    return transaction.commit();
}

Result<> LiveSittingStore::reopen(const RecordingId &id)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto opened = run(m_database, u"UPDATE live_sitting SET ended_at = NULL WHERE id = :id"_s,
                          { { u":id"_s, id.value } });
        !opened) {
        return opened;
    }
    return transaction.commit();
}

} // namespace companion
