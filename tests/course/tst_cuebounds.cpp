// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where to begin and end around a moment.
#include <course/cuebounds.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

Cue cue(Milliseconds from, Milliseconds to, const QString &text)
{
    return { .span = { from, to }, .text = text, .speaker = {} };
}

CaptionTrack track()
{
    return CaptionTrack({ cue(10s, 13s, u"This is a sentence"_s), cue(13s, 16s, u"in two cues.”"_s),
                          cue(16s, 19s, u"Another one?"_s), cue(30s, 33s, u"and then"_s),
                          cue(40s, 70s, u"A very long cue"_s), cue(70s, 72s, u"no end"_s),
                          cue(72s, 74s, u"in sight"_s), cue(74s, 100s, u"for long."_s) });
}

} // namespace

class tst_CueBounds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheCue_data();
    void beginsWithTheCue();
    void endsWithTheSentence_data();
    void endsWithTheSentence();
    void reachesAroundNotes();
    void hearsAllWhoSpeakAtOnce_data();
    void hearsAllWhoSpeakAtOnce();
};

void tst_CueBounds::beginsWithTheCue_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<Milliseconds>("begin");
    const auto row = [](const char *name, Milliseconds position, Milliseconds begin) {
        QTest::newRow(name) << position << begin;
    };
    row("at the very start", 0s, 0s);
    row("before the first cue", 1s, 0s);
    row("two seconds without cues", 8s, 6s);
    row("inside a cue", 14s, 13s);
    row("at the start of a cue", 13s, 13s);
    row("just behind a cue", 21s, 16s);
    row("long behind a cue", 25s, 23s);
    row("far into a long cue", 60s, 58s);
    row("within reach in a long cue", 55s, 40s);
}

void tst_CueBounds::beginsWithTheCue()
{
    QFETCH(const Milliseconds, position);
    QTEST(beginBefore(track(), position), "begin");
    QCOMPARE(beginBefore({}, position), std::max<Milliseconds>(position - 2s, 0s));
}

void tst_CueBounds::endsWithTheSentence_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<Milliseconds>("end");
    const auto row = [](const char *name, Milliseconds position, Milliseconds end) {
        QTest::newRow(name) << position << end;
    };
    row("in the first cue of a sentence", 11s, 16s);
    row("in the last cue of a sentence", 15s, 16s);
    row("followed by silence", 31s, 33s);
    row("before any cue", 5s, 16s);
    row("in a gap, with the next far", 20s, 33s);
    row("a cue that lasts", 41s, 49s);
    row("a sentence that lasts", 71s, 79s);
    row("behind the last", 200s, 208s);
}

void tst_CueBounds::endsWithTheSentence()
{
    QFETCH(const Milliseconds, position);
    QTEST(endAfter(track(), position), "end");
    QCOMPARE(endAfter({}, position), position + 8s);
}

void tst_CueBounds::reachesAroundNotes()
{
    QCOMPARE(around(track(), 18s), TimeSpan({ 13s, 19s }));
    QCOMPARE(around({}, 18s), TimeSpan({ 12s, 26s }));
    QCOMPARE(around({}, 1s), TimeSpan({ 0s, 9s }));
}

void tst_CueBounds::hearsAllWhoSpeakAtOnce_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<Milliseconds>("begin");
    QTest::addColumn<Milliseconds>("end");
    const auto row = [](const char *name, Milliseconds position, Milliseconds begin,
                        Milliseconds end) { QTest::newRow(name) << position << begin << end; };
    row("one alone", 102s, 101s, 105s);
    row("two at once", 104s, 101s, 108s);
    row("the first has ended", 106s, 103s, 108s);
    row("within another", 111s, 110s, 118s);
    row("just behind the longer", 119s, 110s, 133s);
    row("below a heading alone", 126s, 124s, 133s);
}

//! A heading stays for a minute; below it two speak at once, and one while another goes on.
void tst_CueBounds::hearsAllWhoSpeakAtOnce()
{
    const CaptionTrack several({ cue(80s, 150s, u"A heading"_s), cue(101s, 105s, u"I thought."_s),
                                 cue(103s, 108s, u"And so did I."_s),
                                 cue(110s, 118s, u"It goes on"_s), cue(111s, 112s, u"Yes"_s),
                                 cue(130s, 133s, u"The next."_s) });
    QFETCH(const Milliseconds, position);
    QTEST(beginBefore(several, position), "begin");
    QTEST(endAfter(several, position), "end");
}

QTEST_GUILESS_MAIN(tst_CueBounds)
#include "tst_cuebounds.moc"
