// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/recordingstore.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QVariant orNull(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant(QString());
}

QDateTime readInstant(const QVariant &stored)
{
    return QDateTime::fromString(stored.toString(), Qt::ISODateWithMs);
}

AddedRecording readRow(const Statement &row)
{
    AddedRecording recording{ .id = RecordingId{ row.value(0).toString() },
                              .course = CourseId{ row.value(1).toString() },
                              .title = row.value(2).toString(),
                              .mediaName = row.value(3).toString(),
                              .bytes = row.value(5).toLongLong(),
                              .sha256 = row.value(6).toByteArray(),
                              .duration = Milliseconds(row.value(7).toLongLong()),
                              .origin = row.value(9).toString(),
                              .addedAt = readInstant(row.value(10)) };
    if (!row.value(4).isNull()) {
        recording.linkedMedia = row.value(4).toString();
    }
    if (!row.value(8).isNull()) {
        recording.startedAt = readInstant(row.value(8));
    }
    return recording;
}

QVariant orNull(const std::optional<QDateTime> &instant)
{
    return instant ? QVariant(toStored(*instant)) : QVariant(QString());
}

Result<QList<RecordedPart>> partsOf(Database &database, const RecordingId &recording)
{
    Statement rows(database, uR"(
        SELECT from_ms, started_at FROM recording_part WHERE recording = :recording
        ORDER BY number)"_s);
    rows.bind(u":recording"_s, recording.value);
    if (auto done = rows.run(); !done) {
        return failWith(done);
    }
    QList<RecordedPart> parts;
    while (rows.next()) {
        parts.append({ .from = Milliseconds(rows.value(0).toLongLong()) });
        if (!rows.value(1).isNull()) {
            parts.last().startedAt = readInstant(rows.value(1));
        }
    }
    if (auto end = rows.ended(); !end) {
        return failWith(end);
    }
    return parts;
}

//! In place of those that were there; within the caller's transaction.
Result<> writeParts(Database &database, const AddedRecording &recording)
{
    Statement clear(database, u"DELETE FROM recording_part WHERE recording = :recording"_s);
    clear.bind(u":recording"_s, recording.id.value);
    if (auto cleared = clear.run(); !cleared) {
        return cleared;
    }
    int number = 0;
    for (const RecordedPart &part : recording.parts) {
        Statement insert(database, uR"(
            INSERT INTO recording_part (recording, number, from_ms, started_at)
            VALUES (:recording, :number, :from, :started_at))"_s);
        insert.bind(u":recording"_s, recording.id.value);
        insert.bind(u":number"_s, number++);
        insert.bind(u":from"_s, qint64(part.from.count()));
        insert.bind(u":started_at"_s, orNull(part.startedAt));
        if (auto done = insert.run(); !done) {
            return done;
        }
    }
    return {};
}

Result<> runInTransaction(Database &database, Statement &statement)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto done = statement.run(); !done) {
        return done;
    }
    return transaction.commit();
}

Result<> clearActive(Database &database, const QString &column, const QString &value)
{
    Statement clear(database, u"DELETE FROM active_recording WHERE %1 = :value"_s.arg(column));
    clear.bind(u":value"_s, value);
    return clear.run();
}

std::optional<AddedRecording> firstOf(const QList<AddedRecording> &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list.first());
}

} // namespace

RecordingStore::RecordingStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

//! `condition` is SQL of this file with the placeholder :value.
Result<QList<AddedRecording>> RecordingStore::select(const QString &condition,
                                                     const QString &value) const
{
    Statement rows(m_database,
                   uR"(
        SELECT id, course, title, media_name, linked_media, media_bytes, media_sha256, duration_ms,
               started_at, origin, added_at
        FROM added_recording WHERE )"_s
                       + condition + u" ORDER BY added_at DESC, id"_s);
    rows.bind(u":value"_s, value);
    if (auto done = rows.run(); !done) {
        return failWith(done);
    }
    QList<AddedRecording> list;
    while (rows.next()) {
        list.append(readRow(rows));
    }
    if (auto end = rows.ended(); !end) {
        return failWith(end);
    }
    for (AddedRecording &recording : list) {
        auto parts = partsOf(m_database, recording.id);
        if (!parts) {
            return failWith(parts);
        }
        recording.parts = *std::move(parts);
    }
    return list;
}

Result<QList<AddedRecording>> RecordingStore::list(const CourseId &course) const
{
    return select(u"course = :value AND removed_at IS NULL"_s, course.value);
}

Result<std::optional<AddedRecording>> RecordingStore::find(const RecordingId &id) const
{
    return select(u"id = :value"_s, id.value).map(firstOf);
}

Result<bool> RecordingStore::isThere(const RecordingId &id) const
{
    return select(u"id = :value AND removed_at IS NULL"_s, id.value)
        .map([](const QList<AddedRecording> &list) { return !list.isEmpty(); });
}

Result<std::optional<AddedRecording>> RecordingStore::active(const CourseId &course) const
{
    return select(u"removed_at IS NULL AND course = :value AND id IN "
                  "(SELECT recording FROM active_recording WHERE course = :value)"_s,
                  course.value)
        .map(firstOf);
}

Result<AddedRecording> RecordingStore::add(AddedRecording recording)
{
    recording.addedAt = m_clock.utcNow();
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    Statement insert(m_database, uR"(
        INSERT INTO added_recording (id, course, title, media_name, linked_media, media_bytes,
            media_sha256, duration_ms, started_at, origin, added_at, removed_at)
        VALUES (:id, :course, :title, :media_name, :linked_media, :media_bytes, :media_sha256,
            :duration, :started_at, :origin, :added_at, NULL)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, media_name = excluded.media_name,
            linked_media = excluded.linked_media, media_bytes = excluded.media_bytes,
            media_sha256 = excluded.media_sha256, duration_ms = excluded.duration_ms,
            started_at = excluded.started_at, origin = excluded.origin,
            added_at = excluded.added_at, removed_at = NULL)"_s);
    insert.bind(u":id"_s, recording.id.value);
    insert.bind(u":course"_s, recording.course.value);
    insert.bind(u":title"_s, recording.title);
    insert.bind(u":media_name"_s, recording.mediaName);
    insert.bind(u":linked_media"_s, orNull(recording.linkedMedia));
    insert.bind(u":media_bytes"_s, recording.bytes);
    insert.bind(u":media_sha256"_s, recording.sha256);
    insert.bind(u":duration"_s, qint64(recording.duration.count()));
    insert.bind(u":started_at"_s, orNull(recording.startedAt));
    insert.bind(u":origin"_s, recording.origin.isNull() ? u""_s : recording.origin);
    insert.bind(u":added_at"_s, toStored(recording.addedAt));
    if (auto done = insert.run(); !done) {
        return failWith(done);
    }
    if (auto done = writeParts(m_database, recording); !done) {
        return failWith(done);
    }
    if (auto done = transaction.commit(); !done) {
        return failWith(done);
    }
    return recording;
}

Result<> RecordingStore::setActive(const CourseId &course, const std::optional<RecordingId> &id)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto cleared = clearActive(m_database, u"course"_s, course.value); !cleared) {
        return cleared;
    }
    if (id) {
        Statement insert(m_database, uR"(
            INSERT INTO active_recording (course, recording) VALUES (:course, :recording))"_s);
        insert.bind(u":course"_s, course.value);
        insert.bind(u":recording"_s, id->value);
        if (auto done = insert.run(); !done) {
            return done;
        }
    }
    return transaction.commit();
}

Result<> RecordingStore::change(const QString &sql, const RecordingId &id,
                                const QString &placeholder, const QString &value)
{
    Statement update(m_database, sql);
    update.bind(u":id"_s, id.value);
    update.bind(placeholder, value);
    return runInTransaction(m_database, update);
}

Result<> RecordingStore::rename(const RecordingId &id, const QString &title)
{
    return change(u"UPDATE added_recording SET title = :title WHERE id = :id"_s, id, u":title"_s,
                  title);
}

Result<> RecordingStore::setLinkedMedia(const RecordingId &id, const QString &path)
{
    return change(u"UPDATE added_recording SET linked_media = :path WHERE id = :id"_s, id,
                  u":path"_s, path);
}

Result<> RecordingStore::remove(const RecordingId &id)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto cleared = clearActive(m_database, u"recording"_s, id.value); !cleared) {
        return cleared;
    }
    Statement update(m_database, u"UPDATE added_recording SET removed_at = :at WHERE id = :id"_s);
    update.bind(u":id"_s, id.value);
    update.bind(u":at"_s, toStored(m_clock.utcNow()));
    if (auto done = update.run(); !done) {
        return done;
    }
    return transaction.commit();
}

} // namespace companion
