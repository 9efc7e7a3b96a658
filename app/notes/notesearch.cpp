// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notesearch.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! UTF-16 units of the word character that begins at `at`, or 0.
qsizetype wordUnitsAt(const QString &text, qsizetype at)
{
    const bool pair
        = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    const char32_t character = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                    : char32_t(text.at(at).unicode());
    if (!QChar::isLetterOrNumber(character) && !QChar::isMark(character)) {
        return 0;
    }
    return pair ? 2 : 1;
}

struct Word {
    qsizetype start = 0;
    qsizetype length = 0;
    QString folded;
};

//! Without case, diacritics and compatibility forms. Done here and not by the tokenizer, whose
//! remove_diacritics knows Latin letters only: "ζωη" finds "Ζωή" too.
QString folded(const QString &text)
{
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) {
        return text.toLower();
    }
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.toCaseFolded();
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        while (at < text.size()) {
            const qsizetype units = wordUnitsAt(text, at);
            if (units == 0) {
                break;
            }
            at += units;
        }
        if (at == start) {
            ++at;
            continue;
        }
        words.append({ start, at - start, folded(text.sliced(start, at - start)) });
    }
    return words;
}

//! Every word quoted, so that no input is an operator; the last one as a prefix.
QString matchExpression(const QString &query)
{
    QStringList terms;
    for (const Word &word : wordsOf(query)) {
        terms.append(u'"' + QString(word.folded).replace(u'"', u"\"\""_s) + u'"');
    }
    return terms.isEmpty() ? QString() : terms.join(u' ') + u'*';
}

} // namespace

struct NoteSearch::Private {
    std::unique_ptr<Database> database;
    QHash<NoteId, qint64> rows;
    qint64 nextRow = 1;

    Result<> insert(const Note &note);
    Result<> erase(qint64 row);
};

Result<> NoteSearch::Private::insert(const Note &note)
{
    Statement insert(*database, uR"(
        INSERT INTO note_text (rowid, id, position, body) VALUES (:row, :id, :position, :body))"_s);
    const qint64 row = nextRow++;
    insert.bind(u":row"_s, row);
    insert.bind(u":id"_s, note.id.value);
    insert.bind(u":position"_s, qint64(note.position.count()));
    insert.bind(u":body"_s, folded(note.text));
    auto done = insert.run();
    if (done) {
        rows.insert(note.id, row);
    }
    return done;
}

Result<> NoteSearch::Private::erase(qint64 row)
{
    Statement erase(*database, u"DELETE FROM note_text WHERE rowid = :row"_s);
    erase.bind(u":row"_s, row);
    return erase.run();
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
        CREATE VIRTUAL TABLE note_text USING fts5(id UNINDEXED, position UNINDEXED, body,
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
    if (auto cleared = d->database->execute(u"DELETE FROM note_text"_s); !cleared) {
        return cleared;
    }
    d->rows.clear();
    Statement insert(*d->database, uR"(
        INSERT INTO note_text (rowid, id, position, body) VALUES (:row, :id, :position, :body))"_s);
    for (const Note &note : notes) {
        const qint64 row = d->nextRow++;
        insert.bind(u":row"_s, row);
        insert.bind(u":id"_s, note.id.value);
        insert.bind(u":position"_s, qint64(note.position.count()));
        insert.bind(u":body"_s, folded(note.text));
        if (auto inserted = insert.run(); !inserted) {
            return inserted;
        }
        d->rows.insert(note.id, row);
    }
    return transaction.commit();
}

Result<> NoteSearch::put(const Note &note)
{
    if (auto removed = remove(note.id); !removed) {
        return removed;
    }
    return d->insert(note);
}

Result<> NoteSearch::remove(const NoteId &id)
{
    const auto row = d->rows.constFind(id);
    if (row == d->rows.constEnd()) {
        return {};
    }
    auto erased = d->erase(*row);
    if (erased) {
        d->rows.erase(row);
    }
    return erased;
}

Result<QList<NoteId>> NoteSearch::find(const QString &query) const
{
    const QString expression = matchExpression(query);
    QList<NoteId> found;
    if (expression.isEmpty()) {
        return found;
    }
    Statement select(*d->database, uR"(
        SELECT id FROM note_text WHERE note_text MATCH :query ORDER BY position, rowid)"_s);
    select.bind(u":query"_s, expression);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    while (select.next()) {
        found.append({ select.value(0).toString() });
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return found;
}

QList<std::pair<qsizetype, qsizetype>> matchesIn(const QString &text, const QString &query)
{
    const QList<Word> wanted = wordsOf(query);
    QList<std::pair<qsizetype, qsizetype>> matches;
    if (wanted.isEmpty()) {
        return matches;
    }
    const auto hit = [&wanted](const Word &word) {
        return word.folded.startsWith(wanted.last().folded)
            || std::any_of(wanted.begin(), wanted.end(),
                           [&word](const Word &want) { return want.folded == word.folded; });
    };
    for (const Word &word : wordsOf(text)) {
        if (hit(word)) {
            matches.append({ word.start, word.length });
        }
    }
    return matches;
}

} // namespace companion
