// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moves of notes between recordings: sealed anew for their place, all of them or none.

#include <notes/notestore.h>
#include <notes/sealednote.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<NoteRelocation> NoteStore::relocate(const NoteRelocation &relocation)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    NoteRelocation inverse;
    for (const NoteMove &move : relocation.moves) {
        auto back = moveOne(move);
        if (!back) {
            return failWith(back);
        }
        inverse.moves.prepend(*back);
    }
    for (const WaitingChange &change : relocation.waiting) {
        auto back = changeWaiting(change);
        if (!back) {
            return failWith(back);
        }
        inverse.waiting.prepend(*back);
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return inverse;
}

Result<NoteMove> NoteStore::moveOne(const NoteMove &move)
{
    QByteArray box;
    NoteMove back{ .note = move.note, .from = move.to, .to = move.from };
    {
        Statement select(m_database, u"SELECT box, position_ms FROM note WHERE id = :id"_s);
        select.bind(u":id"_s, move.note.value);
        if (auto run = select.run(); !run) {
            return failWith(run);
        }
        if (!select.next()) {
            return fail(Error::Code::NotFound, u"no such note to move"_s);
        }
        box = select.value(0).toByteArray();
        back.position = Milliseconds(select.value(1).toLongLong());
    }
    auto sealed = resealed(box, move);
    if (!sealed) {
        return failWith(sealed);
    }
    Statement update(m_database, uR"(
        UPDATE note SET recording = :to, position_ms = :position, box = :box
        WHERE id = :id AND recording = :from)"_s);
    update.bind(u":to"_s, move.to.value);
    update.bind(u":position"_s, qint64(move.position.count()));
    update.bind(u":box"_s, *sealed);
    update.bind(u":id"_s, move.note.value);
    update.bind(u":from"_s, move.from.value);
    if (auto run = update.run(); !run) {
        return failWith(run);
    }
    if (update.rowsAffected() != 1) {
        return fail(Error::Code::NotFound, u"the note is on another recording"_s);
    }
    if (auto versions = moveVersions(move); !versions) {
        return failWith(versions);
    }
    return back;
}

Result<QByteArray> NoteStore::resealed(const QByteArray &box, const NoteMove &move) const
{
    auto text = m_sealer.open(box, boxPlace(move.note, move.from));
    if (!text) {
        return failWith(text);
    }
    return m_sealer.seal(*text, boxPlace(move.note, move.to));
}

//! Earlier texts go along. One that does not open stays as it is: it was lost before.
Result<> NoteStore::moveVersions(const NoteMove &move)
{
    QList<std::pair<qint64, QByteArray>> versions;
    {
        Statement select(m_database, u"SELECT id, box FROM note_version WHERE note = :note"_s);
        select.bind(u":note"_s, move.note.value);
        if (auto run = select.run(); !run) {
            return run;
        }
        while (select.next()) {
            versions.append({ select.value(0).toLongLong(), select.value(1).toByteArray() });
        }
        if (auto end = select.ended(); !end) {
            return end;
        }
    }
    for (const auto &[id, box] : std::as_const(versions)) {
        const auto sealed = resealed(box, move);
        if (!sealed) {
            continue;
        }
        Statement update(m_database, u"UPDATE note_version SET box = :box WHERE id = :id"_s);
        update.bind(u":box"_s, *sealed);
        update.bind(u":id"_s, id);
        if (auto run = update.run(); !run) {
            return run;
        }
    }
    return {};
}

Result<WaitingChange> NoteStore::changeWaiting(const WaitingChange &change)
{
    WaitingChange back{ .note = change.note };
    {
        Statement select(
            m_database, u"SELECT recording, guess_ms, kept FROM note_waiting WHERE note = :note"_s);
        select.bind(u":note"_s, change.note.value);
        if (auto run = select.run(); !run) {
            return failWith(run);
        }
        if (select.next()) {
            back.place = WaitingPlace{ .recording = { select.value(0).toString() },
                                       .kept = select.value(2).toBool() };
            if (!select.value(1).isNull()) {
                back.place->guess = Milliseconds(select.value(1).toLongLong());
            }
        }
    }
    Statement write(m_database,
                    change.place ? uR"(
        INSERT INTO note_waiting (note, recording, guess_ms, kept)
        VALUES (:note, :recording, :guess, :kept)
        ON CONFLICT (note) DO UPDATE SET recording = excluded.recording,
            guess_ms = excluded.guess_ms, kept = excluded.kept)"_s
                                 : u"DELETE FROM note_waiting WHERE note = :note"_s);
    write.bind(u":note"_s, change.note.value);
    if (change.place) {
        write.bind(u":recording"_s, change.place->recording.value);
        write.bind(u":guess"_s,
                   change.place->guess ? QVariant(qint64(change.place->guess->count()))
                                       : QVariant(QMetaType::fromType<qint64>()));
        write.bind(u":kept"_s, change.place->kept ? 1 : 0);
    }
    if (auto run = write.run(); !run) {
        return failWith(run);
    }
    return back;
}

Result<QList<WaitingNote>> NoteStore::waiting(const RecordingId &recording) const
{
    Statement select(m_database, uR"(
        SELECT note.id, note.recording, position_ms, kind, box, created_at, updated_at, starred,
            guess_ms, kept
        FROM note_waiting JOIN note ON note.id = note_waiting.note
        WHERE note_waiting.recording = :recording AND deleted_at IS NULL
        ORDER BY note.recording, position_ms, created_at, note.id)"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    QList<WaitingNote> waiting;
    while (select.next()) {
        if (auto note = noteFromRow(select, m_sealer)) {
            WaitingNote entry{ .note = *std::move(note), .kept = select.value(9).toBool() };
            if (!select.value(8).isNull()) {
                entry.guess = Milliseconds(select.value(8).toLongLong());
            }
            waiting.append(std::move(entry));
        }
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return waiting;
}

} // namespace companion
