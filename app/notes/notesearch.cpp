// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/foldedtext.h>
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
    qsizetype start = 0; //!< in the folded text
    QStringView text;
};

//! Of folded text, which outlives them.
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
        words.append({ start, QStringView(text).sliced(start, at - start) });
    }
    return words;
}

//! The parts of a word as it is typed: "don't" has two, which are looked for side by side.
using Phrase = QStringList;

QList<Phrase> phrasesOf(const QString &query)
{
    QList<Phrase> phrases;
    for (const QString &typed : FoldedText(query).text().simplified().split(u' ')) {
        Phrase phrase;
        for (const Word &word : wordsOf(typed)) {
            phrase.append(word.text.toString());
        }
        if (!phrase.isEmpty()) {
            phrases.append(phrase);
        }
    }
    return phrases;
}

bool standsAt(qsizetype at, const QList<Word> &words, const Phrase &phrase, bool isBeginning)
{
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QStringView word = words.at(at + i).text;
        const bool mayGoOn = isBeginning && i == phrase.size() - 1;
        if (mayGoOn ? !word.startsWith(phrase.at(i)) : word != phrase.at(i)) {
            return false;
        }
    }
    return true;
}

//! Ascending places of the first parts.
QList<qsizetype> placesOf(const Phrase &phrase, const QList<Word> &words, bool isBeginning)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at + phrase.size() <= words.size(); ++at) {
        if (standsAt(at, words, phrase, isBeginning)) {
            places.append(at);
        }
    }
    return places;
}

//! Every word quoted, so that no input is an operator; the last one as a prefix.
QString matchExpression(const QString &query)
{
    QStringList terms;
    for (const Phrase &phrase : phrasesOf(query)) {
        terms.append(u'"' + phrase.join(u' ').replace(u'"', u"\"\""_s) + u'"');
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

QList<std::pair<qsizetype, qsizetype>> matchesIn(const QString &text, const QString &query,
                                                 Beginnings beginnings)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    const QList<Phrase> phrases = phrasesOf(query);
    if (phrases.isEmpty()) {
        return found;
    }
    const FoldedText folded(text);
    const QList<Word> words = wordsOf(folded.text());
    for (qsizetype i = 0; i < phrases.size(); ++i) {
        const bool isBeginning = beginnings == Beginnings::EveryWord || i == phrases.size() - 1;
        for (const qsizetype place : placesOf(phrases.at(i), words, isBeginning)) {
            const Word &last = words.at(place + phrases.at(i).size() - 1);
            const qsizetype start = words.at(place).start;
            found.append(folded.originOf(start, last.start + last.text.size() - start));
        }
    }
    std::ranges::sort(found);
    QList<std::pair<qsizetype, qsizetype>> matches;
    for (const auto &[start, length] : found) {
        if (!matches.isEmpty() && start < matches.last().first + matches.last().second) {
            auto &[lastStart, lastLength] = matches.last();
            lastLength = std::max(lastLength, start + length - lastStart);
        } else {
            matches.append({ start, length });
        }
    }
    return matches;
}

bool holdsEveryWord(const QString &text, const QString &query)
{
    const QList<Phrase> phrases = phrasesOf(query);
    const FoldedText folded(text);
    const QList<Word> words = wordsOf(folded.text());
    return !phrases.isEmpty() && std::ranges::all_of(phrases, [&words](const Phrase &phrase) {
        return !placesOf(phrase, words, true).isEmpty();
    });
}

} // namespace companion
