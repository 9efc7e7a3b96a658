// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where bookmarks and loops go in another cut of a talk.
#include <workspace/markplan.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestMarkPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksFollowTheWords_data();
    void marksFollowTheWords();
};

namespace {

const QStringList lines{ u"Safety behaviours prevent a feared outcome, so we learn nothing"_s,
                         u"Coping strategies help people to approach what matters to them"_s,
                         u"Nobody can tell the two apart by looking at the form alone"_s,
                         u"Ask instead which function it has for this person on this day"_s };

//! Ten seconds each, one after another from `begin` on.
StoredTranscript cut(const QString &id, Milliseconds begin, const QList<int> &said)
{
    StoredTranscript cut{ .recording = { id } };
    for (const int line : said) {
        cut.cues.append({ .span = { begin, begin + 9s }, .text = lines.at(line) });
        begin += 10s;
    }
    cut.duration = begin;
    return cut;
}

QString print(const MarkPlan &plan)
{
    const auto seconds = [](Milliseconds at) { return QString::number((at.count() + 500) / 1000); };
    QStringList words;
    for (const MarkMove &move : plan.moves) {
        words.append(move.mark.value + u' ' + seconds(move.start)
                     + (move.end ? u'-' + seconds(*move.end) : QString()));
    }
    for (const Mark &mark : plan.staying) {
        words.append(mark.id.value + u" stays"_s);
    }
    return words.join(u", "_s);
}

} // namespace

void TestMarkPlan::marksFollowTheWords_data()
{
    QTest::addColumn<StoredTranscript>("to");
    QTest::addColumn<QString>("printed");
    QTest::newRow("an introduction before it")
        << cut(u"new"_s, 5s, { 0, 1, 2, 3 })
        << u"one 9, two 19, cross 9-29, long 7-43, short 27-28"_s;
    QTest::newRow("a passage gone") << cut(u"new"_s, 0s, { 0, 2, 3 })
                                    << u"one 4, cross 4-14, long 2-28, short 12-13, two stays"_s;
    QTest::newRow("the end gone") << cut(u"new"_s, 0s, { 0, 1 })
                                  << u"one 4, two 14, cross stays, long stays, short stays"_s;
    QTest::newRow("no words") << cut(u"new"_s, 60s, {})
                              << u"one stays, two stays, cross stays, long stays, short stays"_s;
}

void TestMarkPlan::marksFollowTheWords()
{
    QFETCH(const StoredTranscript, to);
    QFETCH(const QString, printed);
    const RecordingId old{ u"old"_s };
    const QList<Mark> marks{
        { .id = { u"one"_s }, .recording = old, .from = 4s },
        { .id = { u"two"_s }, .recording = old, .from = 14s },
        { .id = { u"cross"_s }, .recording = old, .from = 4s, .to = 24s },
        { .id = { u"long"_s }, .recording = old, .from = 2s, .to = 38s },
        { .id = { u"short"_s }, .recording = old, .from = 22s, .to = 22500ms },
    };
    const StoredTranscript from = cut(u"old"_s, 0s, { 0, 1, 2, 3 });
    const MarkPlan plan = planMarks(marks, from, to);
    QCOMPARE(print(plan), printed);
    QCOMPARE(plan.moves.size() + plan.staying.size(), marks.size());
    for (const MarkMove &move : plan.moves) {
        QCOMPARE(move.from, old);
        QCOMPARE(move.to, to.recording);
    }
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestMarkPlan)
#include "tst_markplan.moc"
