// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moves of marks between recordings: sealed anew for their place, all of them or none.

#include <marks/markstore.h>
#include <marks/sealedmark.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<QList<MarkMove>> MarkStore::relocate(const QList<MarkMove> &moves)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return failWith(transaction.begun());
    }
    QList<MarkMove> inverse;
    for (const MarkMove &move : moves) {
        auto back = moveOne(move);
        if (!back) {
            return failWith(back);
        }
        inverse.prepend(*std::move(back));
    }
    if (auto committed = transaction.commit(); !committed) {
        return failWith(committed);
    }
    return inverse;
}

Result<MarkMove> MarkStore::moveOne(const MarkMove &move)
{
    MarkMove back{ .mark = move.mark, .from = move.to, .to = move.from };
    QByteArray box;
    {
        Statement select(m_database, u"SELECT box, from_ms, to_ms FROM mark WHERE id = :id"_s);
        select.bind(u":id"_s, move.mark.value);
        if (auto run = select.run(); !run) {
            return failWith(run);
        }
        if (!select.next()) {
            return fail(Error::Code::NotFound, u"no such mark to move"_s);
        }
        box = select.value(0).toByteArray();
        back.start = Milliseconds(select.value(1).toLongLong());
        if (const QVariant end = select.value(2); !end.isNull()) {
            back.end = Milliseconds(end.toLongLong());
        }
    }
    const auto name = m_sealer.open(box, markBoxPlace(move.mark, move.from));
    if (!name) {
        return failWith(name);
    }
    Statement update(m_database, uR"(
        UPDATE mark SET recording = :to, from_ms = :start, to_ms = :end, box = :box
        WHERE id = :id AND recording = :from)"_s);
    update.bind(u":to"_s, move.to.value);
    update.bind(u":start"_s, qint64(move.start.count()));
    update.bind(u":end"_s, move.end ? QVariant(qint64(move.end->count())) : QVariant());
    update.bind(u":box"_s, m_sealer.seal(*name, markBoxPlace(move.mark, move.to)));
    update.bind(u":id"_s, move.mark.value);
    update.bind(u":from"_s, move.from.value);
    if (auto run = update.run(); !run) {
        return failWith(run);
    }
    if (update.rowsAffected() != 1) {
        return fail(Error::Code::NotFound, u"the mark is on another recording"_s);
    }
    return back;
}

} // namespace companion
