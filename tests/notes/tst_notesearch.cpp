// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Search: what finds what, and that no input is an error.
#include <base/searchwords.h>
#include <notes/notesearch.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestNoteSearch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void orderIsByPosition();
    void followsChanges();
    void rebuildReplacesEverything();
    void randomInputIsNeverAnError();
    void marks_data();
    void marks();
};

namespace {

Note noteWith(const QString &id, int position, const QString &text)
{
    return { .id = { id }, .position = Milliseconds(position), .text = text };
}

QString idsOf(const NoteSearch &search, const QString &query)
{
    const auto found = search.find(query);
    if (!found) {
        return u"error: "_s + found.error().detail;
    }
    QStringList ids;
    for (const NoteId &id : *found) {
        ids.append(id.value);
    }
    return ids.join(u' ');
}

std::unique_ptr<NoteSearch> searchOver(const QList<Note> &notes)
{
    auto search = NoteSearch::create();
    if (!search || !(*search)->rebuild(notes)) {
        qFatal("no search");
    }
    return std::move(*search);
}

} // namespace

void TestNoteSearch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("ids");
    QTest::newRow("nothing") << QString() << u""_s;
    QTest::newRow("blanks") << u"   "_s << u""_s;
    QTest::newRow("a word") << u"rail"_s << u"a"_s;
    QTest::newRow("beginning of a word") << u"umb"_s << u"b"_s;
    QTest::newRow("one letter") << u"u"_s << u"b"_s;
    QTest::newRow("middle of a word") << u"brella"_s << u""_s;
    QTest::newRow("every word must be there") << u"rail umbrella"_s << u""_s;
    QTest::newRow("in any order") << u"café ŵyn"_s << u"c"_s;
    QTest::newRow("only the last is a beginning") << u"umb rain"_s << u""_s;
    QTest::newRow("whole and beginning") << u"umbrella rai"_s << u"b"_s;
    QTest::newRow("case") << u"RAIL"_s << u"a"_s;
    QTest::newRow("without accents") << u"cafe"_s << u"c"_s;
    QTest::newRow("with accents") << u"Café"_s << u"c"_s;
    QTest::newRow("decomposed accents") << u"Cafe\u0301"_s << u"c"_s;
    QTest::newRow("Welsh") << u"wyn"_s << u"c"_s;
    QTest::newRow("Greek") << u"ζωη"_s << u"d"_s;
    QTest::newRow("Cyrillic") << u"ЖИЗ"_s << u"d"_s;
    QTest::newRow("outside the first plane") << u"𝐴𝐵"_s << u"d"_s;
    QTest::newRow("apostrophe") << u"it's"_s << u"a"_s;
    QTest::newRow("parts of a word not side by side") << u"per's cent"_s << u""_s;
    QTest::newRow("parts of a word in another order") << u"rail/the"_s << u""_s;
    QTest::newRow("parts of a word divided otherwise") << u"the-rail"_s << u"a"_s;
    QTest::newRow("soft hyphen in the text") << u"behaviour"_s << u"e"_s;
    QTest::newRow("soft hyphen in the query") << u"um\u00adbrel"_s << u"b"_s;
    QTest::newRow("letter as an apostrophe") << u"don't"_s << u"e"_s;
    QTest::newRow("operator as a word") << u"rail OR umbrella"_s << u""_s;
    QTest::newRow("quote") << u"a\"b OR ("_s << u""_s;
    QTest::newRow("only marks") << u"\"*()^:-+"_s << u""_s;
    QTest::newRow("column filter") << u"id:a"_s << u""_s;
    QTest::newRow("number") << u"80"_s << u"a"_s;
}

void TestNoteSearch::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, ids);
    const auto search = searchOver({ noteWith(u"a"_s, 1, u"He holds the rail; it's 80 per cent."_s),
                                     noteWith(u"b"_s, 2, u"Umbrella up in the rain."_s),
                                     noteWith(u"c"_s, 3, u"Ŵyn at the café"_s),
                                     noteWith(u"d"_s, 4, u"Ζωή, жизнь, 𝐴𝐵𝐶"_s),
                                     noteWith(u"e"_s, 5, u"beha\u00adviour I donʼt see"_s) });
    QCOMPARE(idsOf(*search, query), ids);
}

void TestNoteSearch::orderIsByPosition()
{
    const auto search = searchOver({ noteWith(u"late"_s, 900'000, u"test"_s),
                                     noteWith(u"early"_s, 1'000, u"test"_s),
                                     noteWith(u"middle"_s, 20'000, u"test"_s) });
    QCOMPARE(idsOf(*search, u"test"_s), u"early middle late"_s);
}

void TestNoteSearch::followsChanges()
{
    const auto search = searchOver({});
    QVERIFY(search->put(noteWith(u"a"_s, 1, u"first words"_s)));
    QCOMPARE(idsOf(*search, u"first"_s), u"a"_s);
    QVERIFY(search->put(noteWith(u"a"_s, 1, u"other words"_s)));
    QCOMPARE(idsOf(*search, u"first"_s), u""_s);
    QCOMPARE(idsOf(*search, u"words"_s), u"a"_s); // once
    QVERIFY(search->remove({ u"a"_s }));
    QCOMPARE(idsOf(*search, u"words"_s), u""_s);
    QVERIFY(search->remove({ u"never there"_s }));
}

void TestNoteSearch::rebuildReplacesEverything()
{
    const auto search = searchOver({ noteWith(u"a"_s, 1, u"old"_s) });
    QVERIFY(search->rebuild({ noteWith(u"b"_s, 1, u"new"_s) }));
    QCOMPARE(idsOf(*search, u"old"_s), u""_s);
    QCOMPARE(idsOf(*search, u"new"_s), u"b"_s);
}

void TestNoteSearch::randomInputIsNeverAnError()
{
    const auto search = searchOver({ noteWith(u"a"_s, 1, u"He holds the rail"_s) });
    QRandomGenerator random(20261114);
    const QString spice = u"\"'*()^:-+{}[]\\%_&|~!AND OR NOT NEAR \0\u0301\u200b\ufffd"_s;
    for (int round = 0; round < 5'000; ++round) {
        QString query;
        const int length = random.bounded(1, 24);
        for (int i = 0; i < length; ++i) {
            const bool spicy = random.bounded(2) == 0;
            query += spicy ? spice.at(random.bounded(int(spice.size())))
                           : QChar(random.bounded(0x10000)); // lone surrogates too
        }
        const auto found = search->find(query);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        for (const auto &[start, length2] : matchesIn(query + u" holds"_s, query)) {
            QVERIFY(start >= 0 && length2 > 0 && start + length2 <= query.size() + 6);
        }
    }
}

void TestNoteSearch::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("marked");
    QTest::newRow("nothing") << u"He holds"_s << QString() << u"He holds"_s;
    QTest::newRow("word") << u"He holds the rail"_s << u"rail"_s << u"He holds the [rail]"_s;
    QTest::newRow("beginning") << u"holds, holding"_s << u"hold"_s << u"[holds], [holding]"_s;
    QTest::newRow("not the middle") << u"withhold"_s << u"hold"_s << u"withhold"_s;
    QTest::newRow("accents") << u"au Café"_s << u"cafe"_s << u"au [Café]"_s;
    QTest::newRow("two words") << u"rain on the rail"_s << u"rail rain"_s
                               << u"[rain] on the [rail]"_s;
    QTest::newRow("whole and beginning")
        << u"a rain, rainy"_s << u"rain a"_s << u"[a] [rain], rainy"_s;
    QTest::newRow("parts of a word side by side")
        << u"I don’t see that Don is there, don"_s << u"don't"_s
        << u"I [don’t] see that Don is there, don"_s;
    QTest::newRow("last part as a beginning")
        << u"doi 10.1000/182, 10.1000 or 182"_s << u"10.1000/1"_s
        << u"doi [10.1000/182], 10.1000 or 182"_s;
    QTest::newRow("only the last word's last part as a beginning")
        << u"a well-known rail, well-knownness"_s << u"well-known rai"_s
        << u"a [well-known] [rail], well-knownness"_s;
    QTest::newRow("marked once") << u"don't"_s << u"don't don"_s << u"[don't]"_s;
    QTest::newRow("soft hyphen") << u"a beha\u00adviour is"_s << u"behaviour"_s
                                 << u"a [beha\u00adviour] is"_s;
    QTest::newRow("zero width space")
        << u"\u200ba\u200bct."_s << u"act"_s << u"\u200b[a\u200bct]."_s;
    QTest::newRow("letters of more and of fewer units")
        << u"ﬁn 𝐴𝐵, cafe\u0301, rail"_s << u"fin ab cafe rail"_s
        << u"[ﬁn] [𝐴𝐵], [cafe\u0301], [rail]"_s;
    QTest::newRow("a mark alone is no word") << u"rain"_s << u"\u0301"_s << u"rain"_s;
    QTest::newRow("a dash is no word") << u"rain – rail"_s << u"rain –"_s << u"[rain] – rail"_s;
}

void TestNoteSearch::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QString, marked);
    const auto matches = matchesIn(text, query);
    for (auto match = matches.crbegin(); match != matches.crend(); ++match) {
        text.insert(match->first + match->second, u']');
        text.insert(match->first, u'[');
    }
    QCOMPARE(text, marked);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestNoteSearch)
#include "tst_notesearch.moc"
