// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notestore.h>
#include <notes/sealednote.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 versionAgeSeconds = 60;

enum class Rows { One, Any };

//! Runs one statement that changes something, inside a transaction of its own.
Result<> runAlone(Database &database, Rows rows, const QString &sql,
                  std::initializer_list<std::pair<QString, QVariant>> values)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    {
        Statement statement(database, sql);
        for (const auto &[placeholder, value] : values) {
            statement.bind(placeholder, value);
        }
        if (auto run = statement.run(); !run) {
            return run;
        }
        if (rows == Rows::One && statement.rowsAffected() != 1) {
            return fail(Error::Code::NotFound, u"no such note"_s);
        }
    }
    return transaction.commit();
}

} // namespace

NoteStore::NoteStore(Database &database, const Sealer &sealer, Clock clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(std::move(clock))
{
}

NoteId NoteStore::newId() { return { QUuid::createUuid().toString(QUuid::WithoutBraces) }; }

Result<NoteStore::Loaded> NoteStore::load(const RecordingId &recording) const
{
    Statement select(m_database, uR"(
        SELECT id, recording, position_ms, kind, box, created_at, updated_at, starred FROM note
        WHERE recording = :recording AND deleted_at IS NULL ORDER BY position_ms, created_at, id)"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    Loaded loaded;
    while (select.next()) {
        if (auto note = noteFromRow(select, m_sealer)) {
            loaded.notes.append(*std::move(note));
        } else {
            loaded.damaged.append({ select.value(0).toString() });
        }
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return loaded;
}

Result<Note> NoteStore::save(const Note &note)
{
    Note stored = note;
    stored.updatedAt = m_clock.utcNow();
    if (!stored.createdAt.isValid()) {
        stored.createdAt = stored.updatedAt;
    }
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    if (auto sound = refuseDamaged(stored); !sound) {
        return failWith(sound);
    }
    if (auto kept = keepVersion(stored); !kept) {
        return failWith(kept);
    }
    if (auto written = upsert(stored); !written) {
        return failWith(written);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return stored;
}

Result<> NoteStore::refuseDamaged(const Note &note)
{
    Statement select(m_database, u"SELECT box FROM note WHERE id = :id"_s);
    select.bind(u":id"_s, note.id.value);
    if (auto run = select.run(); !run) {
        return run;
    }
    if (!select.next()) {
        return select.ended();
    }
    const auto text
        = m_sealer.open(select.value(0).toByteArray(), boxPlace(note.id, note.recording));
    return text ? Result<>() : failWith(text);
}

Result<> NoteStore::keepVersion(const Note &note)
{
    Statement keep(m_database, uR"(
        INSERT INTO note_version (note, box, written_at)
        SELECT id, box, updated_at FROM note
        WHERE id = :id AND (updated_at <= :before OR updated_at > :now))"_s);
    keep.bind(u":id"_s, note.id.value);
    keep.bind(u":now"_s, toStored(note.updatedAt)); // later than that: the clock was set back
    keep.bind(u":before"_s, toStored(note.updatedAt.addSecs(-versionAgeSeconds)));
    return keep.run();
}

Result<> NoteStore::upsert(const Note &note)
{
    Statement write(m_database, uR"(
        INSERT INTO note (id, recording, position_ms, kind, box, created_at, updated_at, starred)
        VALUES (:id, :recording, :position, :kind, :box, :created, :updated, :starred)
        ON CONFLICT (id) DO UPDATE SET position_ms = excluded.position_ms, kind = excluded.kind,
            box = excluded.box, updated_at = excluded.updated_at, starred = excluded.starred,
            deleted_at = NULL)"_s);
    write.bind(u":id"_s, note.id.value);
    write.bind(u":recording"_s, note.recording.value);
    write.bind(u":position"_s, qint64(note.position.count()));
    write.bind(u":kind"_s, storedName(note.kind));
    write.bind(u":box"_s, m_sealer.seal(note.text.toUtf8(), boxPlace(note.id, note.recording)));
    write.bind(u":created"_s, toStored(note.createdAt));
    write.bind(u":updated"_s, toStored(note.updatedAt));
    write.bind(u":starred"_s, note.starred ? 1 : 0);
    return write.run();
}

Result<> NoteStore::remove(const NoteId &id)
{
    return runAlone(m_database, Rows::One, u"UPDATE note SET deleted_at = :now WHERE id = :id"_s,
                    { { u":now"_s, toStored(m_clock.utcNow()) }, { u":id"_s, id.value } });
}

Result<> NoteStore::restore(const NoteId &id)
{
    return runAlone(m_database, Rows::One, u"UPDATE note SET deleted_at = NULL WHERE id = :id"_s,
                    { { u":id"_s, id.value } });
}

Result<> NoteStore::purgeAll()
{
    return runAlone(m_database, Rows::Any, u"DELETE FROM note"_s, {});
}

} // namespace companion
