// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/foldedtext.h>
#include <base/searchwords.h>
#include <notes/notesearch.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QHash>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Every word quoted, so that no input is an operator; the last one as a prefix.
QString matchExpression(const QString &query)
{
    QStringList terms;
    for (const QStringList &parts : searchWords(query)) {
        terms.append(u'"' + parts.join(u' ').replace(u'"', u"\"\""_s) + u'"');
    }
    return terms.isEmpty() ? QString() : terms.join(u' ') + u'*';
}

QString insertSql() { return u"INSERT INTO note_text (rowid, body) VALUES (:row, :body)"_s; }

} // namespace

struct NoteSearch::Private {
    //! What the index holds of a note. It keeps no text itself, and wants it back to take it out.
    struct Entry {
        NoteId id;
        Milliseconds position{ 0 };
        QString folded;
    };

    std::unique_ptr<Database> database;
    QHash<NoteId, qint64> rows;
    QHash<qint64, Entry> entries;
    qint64 nextRow = 1;

    Result<> insert(Statement &statement, const Note &note);
    Result<> erase(qint64 row);
};

Result<> NoteSearch::Private::insert(Statement &statement, const Note &note)
{
    const qint64 row = nextRow++;
    const Entry entry{ .id = note.id,
                       .position = note.position,
                       .folded = FoldedText(note.text).text() };
    statement.bind(u":row"_s, row);
    statement.bind(u":body"_s, entry.folded);
    auto done = statement.run();
    if (done) {
        rows.insert(note.id, row);
        entries.insert(row, entry);
    }
    return done;
}

Result<> NoteSearch::Private::erase(qint64 row)
{
    const auto entry = entries.constFind(row);
    Statement erase(*database, uR"(
        INSERT INTO note_text (note_text, rowid, body) VALUES ('delete', :row, :body))"_s);
    erase.bind(u":row"_s, row);
    erase.bind(u":body"_s, entry->folded);
    auto done = erase.run();
    if (done) {
        rows.remove(entry->id);
        entries.erase(entry);
    }
    return done;
}

NoteSearch::NoteSearch()
    : d(std::make_unique<Private>())
{
}

NoteSearch::~NoteSearch() = default;

Result<std::unique_ptr<NoteSearch>> NoteSearch::create()
{
    auto database = Database::openInMemory();
    if (!database) {
        return failWith(database);
    }
    const auto table = (*database)->execute(uR"(
        CREATE VIRTUAL TABLE note_text USING fts5(body, content = '', columnsize = 0,
            tokenize = "unicode61 remove_diacritics 0"))"_s);
    if (!table) {
        return failWith(table);
    }
    std::unique_ptr<NoteSearch> search(new NoteSearch);
    search->d->database = *std::move(database);
    return search;
}

Result<> NoteSearch::rebuild(const QList<Note> &notes)
{
    Transaction transaction(*d->database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto cleared
        = d->database->execute(u"INSERT INTO note_text (note_text) VALUES ('delete-all')"_s);
        !cleared) {
        return cleared;
    }
    d->rows.clear();
    d->entries.clear();
    Statement insert(*d->database, insertSql());
    for (const Note &note : notes) {
        if (auto inserted = d->insert(insert, note); !inserted) {
            return inserted;
        }
    }
    return transaction.commit();
}

Result<> NoteSearch::put(const Note &note)
{
    if (auto removed = remove(note.id); !removed) {
        return removed;
    }
    Statement insert(*d->database, insertSql());
    return d->insert(insert, note);
}

Result<> NoteSearch::remove(const NoteId &id)
{
    const auto row = d->rows.constFind(id);
    if (row == d->rows.constEnd()) {
        return {};
    }
    return d->erase(*row);
}

Result<QList<NoteId>> NoteSearch::find(const QString &query) const
{
    const QString expression = matchExpression(query);
    if (expression.isEmpty()) {
        return QList<NoteId>();
    }
    // One row with all of them: the driver takes as long for a row as SQLite for a hundred hits.
    Statement select(*d->database,
                     u"SELECT group_concat(rowid) FROM note_text WHERE note_text MATCH :query"_s);
    select.bind(u":query"_s, expression);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        return fail(Error::Code::Corrupt, u"the search gives no answer"_s);
    }
    const QString rows = select.value(0).toString();
    QList<const Private::Entry *> hits;
    for (const QStringView row : QStringView(rows).tokenize(u',', Qt::SkipEmptyParts)) {
        if (const auto hit = d->entries.constFind(row.toLongLong()); hit != d->entries.constEnd()) {
            hits.append(&*hit);
        }
    }
    std::ranges::sort(
        hits, {}, [](const Private::Entry *hit) { return std::tie(hit->position, hit->id.value); });
    QList<NoteId> found;
    found.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(found), &Private::Entry::id);
    return found;
}

} // namespace companion
