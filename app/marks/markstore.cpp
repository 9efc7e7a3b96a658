// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/markstore.h>
#include <marks/sealedmark.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QDateTime fromStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

//! Sets when a mark was deleted (null: it is not), inside a transaction of its own.
Result<> setDeleted(Database &database, const MarkId &id, const QVariant &at)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    {
        Statement update(database, u"UPDATE mark SET deleted_at = :at WHERE id = :id"_s);
        update.bind(u":at"_s, at);
        update.bind(u":id"_s, id.value);
        if (auto run = update.run(); !run) {
            return run;
        }
        if (update.rowsAffected() != 1) {
            return fail(Error::Code::NotFound, u"no such mark"_s);
        }
    }
    return transaction.commit();
}

} // namespace

MarkStore::MarkStore(Database &database, const Sealer &sealer, Clock clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(std::move(clock))
{
}

MarkId MarkStore::newId() { return { QUuid::createUuid().toString(QUuid::WithoutBraces) }; }

Result<MarkStore::Loaded> MarkStore::load(const RecordingId &recording) const
{
    Statement select(m_database, uR"(
        SELECT id, from_ms, to_ms, box, created_at, updated_at FROM mark
        WHERE recording = :recording AND deleted_at IS NULL ORDER BY from_ms, created_at, id)"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    Loaded loaded;
    while (select.next()) {
        Mark mark{ .id = { select.value(0).toString() },
                   .recording = recording,
                   .from = Milliseconds(select.value(1).toLongLong()),
                   .createdAt = fromStored(select.value(4)),
                   .updatedAt = fromStored(select.value(5)) };
        if (const QVariant to = select.value(2); !to.isNull()) {
            mark.to = Milliseconds(to.toLongLong());
        }
        const auto name
            = m_sealer.open(select.value(3).toByteArray(), markBoxPlace(mark.id, recording));
        if (name) {
            mark.name = QString::fromUtf8(*name);
            loaded.marks.append(std::move(mark));
        } else {
            loaded.damaged.append(mark.id);
        }
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return loaded;
}

Result<Mark> MarkStore::save(const Mark &mark)
{
    Mark stored = mark;
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
    if (auto written = upsert(stored); !written) {
        return failWith(written);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return stored;
}

Result<> MarkStore::refuseDamaged(const Mark &mark) const
{
    Statement select(m_database, u"SELECT box FROM mark WHERE id = :id"_s);
    select.bind(u":id"_s, mark.id.value);
    if (auto run = select.run(); !run) {
        return run;
    }
    if (!select.next()) {
        return select.ended();
    }
    const auto name
        = m_sealer.open(select.value(0).toByteArray(), markBoxPlace(mark.id, mark.recording));
    return name ? Result<>() : failWith(name);
}

Result<> MarkStore::upsert(const Mark &mark)
{
    Statement write(m_database, uR"(
        INSERT INTO mark (id, recording, from_ms, to_ms, box, created_at, updated_at)
        VALUES (:id, :recording, :from, :to, :box, :created, :updated)
        ON CONFLICT (id) DO UPDATE SET from_ms = excluded.from_ms, to_ms = excluded.to_ms,
            box = excluded.box, updated_at = excluded.updated_at, deleted_at = NULL)"_s);
    write.bind(u":id"_s, mark.id.value);
    write.bind(u":recording"_s, mark.recording.value);
    write.bind(u":from"_s, qint64(mark.from.count()));
    write.bind(u":to"_s, mark.to ? QVariant(qint64(mark.to->count())) : QVariant());
    write.bind(u":box"_s, m_sealer.seal(mark.name.toUtf8(), markBoxPlace(mark.id, mark.recording)));
    write.bind(u":created"_s, toStored(mark.createdAt));
    write.bind(u":updated"_s, toStored(mark.updatedAt));
    return write.run();
}

Result<> MarkStore::remove(const MarkId &id)
{
    return setDeleted(m_database, id, toStored(m_clock.utcNow()));
}

Result<> MarkStore::restore(const MarkId &id) { return setDeleted(m_database, id, QVariant()); }

Result<> MarkStore::purgeAll()
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto done = m_database.execute(u"DELETE FROM mark"_s); !done) {
        return done;
    }
    return transaction.commit();
}

} // namespace companion
