// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left to be watched, against an oracle of one truth value a millisecond.
#include "millisecondmap.h"
#include <progress/completion.h>
#include <progress/gapplan.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

const ChapterId c1{ u"C01"_s };
const ChapterId c2{ u"C02"_s };
const ChapterId c3{ u"C03"_s };

Chapter chapter(const ChapterId &id, bool optional = false)
{
    Chapter made;
    made.id = id;
    made.optional = optional;
    return made;
}

Course course()
{
    Course made;
    made.chapters = { chapter(c1), chapter(c2), chapter(c3, true) };
    made.completion = { .coveragePercent = 95, .reflectionWords = 50 };
    return made;
}

//! C01 0–60 s, C02 60–120 s with an optional exercise 80–100 s, C03 120–180 s optional.
Recording recording()
{
    Recording made;
    made.duration = 180s;
    made.chapters = { { c1, { 0s, 60s } }, { c2, { 60s, 120s } }, { c3, { 120s, 180s } } };
    made.exercises = {
        Exercise{ .id = u"a"_s, .title = {}, .task = {}, .span = { 80s, 100s }, .optional = true },
        Exercise{ .id = u"b"_s, .title = {}, .task = {}, .span = { 10s, 20s }, .optional = false }
    };
    return made;
}

//! A cue of four seconds every five.
CaptionTrack captions()
{
    QList<Cue> cues;
    for (int at = 0; at < 180; at += 5) {
        cues.append({ .span = { Milliseconds(at * 1000), Milliseconds(at * 1000 + 4000) },
                      .text = u"words"_s,
                      .speaker = {} });
    }
    return CaptionTrack(cues);
}

GapPlan plan(const QList<TimeSpan> &covered, const CaptionTrack &track = {})
{
    return planGaps(course(), recording(), track, Coverage(covered));
}

MillisecondMap mapOf(const QList<TimeSpan> &spans)
{
    MillisecondMap map(180'000);
    for (const TimeSpan &span : spans) {
        map.mark(span);
    }
    return map;
}

//! Spans of all sizes, slivers among them, with gaps of all sizes between.
QList<TimeSpan> randomCoverage(QRandomGenerator &random)
{
    QList<TimeSpan> spans;
    int at = random.bounded(2) ? random.bounded(20'000) : 0;
    while (at < 180'000) {
        const int length = random.bounded(3) ? random.bounded(1, 6'000) : random.bounded(1, 60'000);
        const int to = std::min(at + length, 180'000);
        spans.append({ Milliseconds(at), Milliseconds(to) });
        at = to + (random.bounded(3) ? random.bounded(1, 5'000) : random.bounded(1, 40'000));
    }
    return spans;
}

} // namespace

class tst_GapPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void leadsInWithTheCue();
    void plansOneChapter();
    void agreesWithTheOracle();
};

void tst_GapPlan::plans_data()
{
    QTest::addColumn<QList<TimeSpan>>("covered");
    QTest::addColumn<QString>("gaps");
    QTest::addColumn<QString>("stretches");
    const auto row
        = [](const char *name, const QList<TimeSpan> &covered, const QString &gaps,
             const QString &stretches) { QTest::newRow(name) << covered << gaps << stretches; };
    row("nothing seen", {}, u"0-60000 60000-80000 100000-120000"_s, u"0-80000 100000-120000"_s);
    row("all seen", { { 0s, 180s } }, {}, {});
    row("all that counts seen", { { 0s, 80s }, { 100s, 120s } }, {}, {});
    row("lead-in of two seconds", { { 0s, 30s }, { 40s, 180s } }, u"30000-40000"_s,
        u"28000-40000"_s);
    row("no lead-in over the border of a chapter", { { 0s, 60s }, { 70s, 180s } }, u"60000-70000"_s,
        u"60000-70000"_s);
    row("no lead-in into an optional exercise", { { 0s, 100s }, { 110s, 180s } },
        u"100000-110000"_s, u"100000-110000"_s);
    row("a sliver of the rest is passed over", { { 0s, 30s }, { 32s, 180s } }, {}, {});
    row("a sliver that the percentage needs", { { 0s, 30s }, { 32s, 40s }, { 42s, 180s } },
        u"30000-32000"_s, u"28000-32000"_s);
    row("seen for a moment only", { { 0s, 30s }, { 40s, 42s }, { 50s, 180s } },
        u"30000-40000 42000-50000"_s, u"28000-50000"_s);
    row("two places", { { 0s, 10s }, { 20s, 40s }, { 50s, 180s } }, u"10000-20000 40000-50000"_s,
        u"8000-20000 38000-50000"_s);
}

void tst_GapPlan::plans()
{
    QFETCH(const QList<TimeSpan>, covered);
    const GapPlan made = plan(covered);
    QTEST(print(made.gaps), "gaps");
    QTEST(print(made.stretches), "stretches");
    Milliseconds sum{ 0 };
    for (const TimeSpan &gap : made.gaps) {
        sum += gap.length();
    }
    QCOMPARE(made.missing(), sum);
}

void tst_GapPlan::leadsInWithTheCue()
{
    // 29 s lies between two cues, 31.5 s in the one that begins at 30 s.
    QCOMPARE(print(plan({ { 0s, 31s }, { 50s, 180s } }, captions()).stretches), u"29000-50000"_s);
    QCOMPARE(print(plan({ { 0s, 33500ms }, { 50s, 180s } }, captions()).stretches),
             u"30000-50000"_s);
    const CaptionTrack oneLongCue({ { .span = { 0s, 60s }, .text = u"words"_s, .speaker = {} } });
    QCOMPARE(print(plan({ { 0s, 30s }, { 50s, 180s } }, oneLongCue).stretches), u"28000-50000"_s);
}

void tst_GapPlan::plansOneChapter()
{
    const Coverage nothing;
    QCOMPARE(print(planGaps(course(), recording(), {}, nothing, c2).gaps),
             u"60000-80000 100000-120000"_s);
    QCOMPARE(print(planGaps(course(), recording(), {}, nothing, c3).gaps), u"120000-180000"_s);
    QVERIFY(planGaps(course(), recording(), {}, nothing, ChapterId{ u"C99"_s }).gaps.isEmpty());
}

void tst_GapPlan::agreesWithTheOracle()
{
    QRandomGenerator random(20260304);
    const Recording film = recording();
    MillisecondMap needed(180'000);
    for (const TimeSpan &part : { TimeSpan{ 0s, 80s }, TimeSpan{ 100s, 120s } }) {
        needed.mark(part);
    }
    for (int round = 0; round < 120; ++round) {
        const QList<TimeSpan> covered = randomCoverage(random);
        const CaptionTrack track = round % 2 ? captions() : CaptionTrack();
        const GapPlan made = plan(covered, track);
        const MillisecondMap seen = mapOf(covered);
        const MillisecondMap gaps = mapOf(made.gaps);
        const MillisecondMap played = mapOf(made.stretches);

        // What is needed and not seen is planned, slivers apart; nothing else is.
        Coverage after(covered);
        for (const TimeSpan &gap : made.gaps) {
            QVERIFY(gap.from < gap.to);
            QCOMPARE(seen.count(gap), 0ms);
            QCOMPARE(needed.count(gap), gap.length());
            QCOMPARE(played.count(gap), gap.length());
            after.add(gap);
        }
        for (const TimeSpan &part :
             { TimeSpan{ 0s, 60s }, TimeSpan{ 60s, 80s }, TimeSpan{ 100s, 120s } }) {
            for (const TimeSpan &unseen : seen.unmarked(part)) {
                const Milliseconds planned = gaps.count(unseen);
                QVERIFY(planned == unseen.length()
                        || (planned == 0ms && unseen.length() < smallestGap));
            }
        }
        // With it the chapters are complete, and without any one of its slivers they are not.
        for (const ChapterId &id : { c1, c2 }) {
            QVERIFY(chapterPercent(film, id, after) >= 95);
        }
        for (const TimeSpan &gap : made.gaps) {
            if (gap.length() < smallestGap) {
                Coverage without(covered);
                for (const TimeSpan &other : made.gaps) {
                    if (other != gap && other.length() >= gap.length()) {
                        without.add(other);
                    }
                }
                QVERIFY(chapterPercent(film, *film.chapterAt(gap.from), without) < 95);
            }
        }
        // Stretches ascend, end with a gap, and what they play beside gaps is a short lead-in or a
        // moment between two.
        Milliseconds behind = -1ms;
        for (const TimeSpan &stretch : made.stretches) {
            QVERIFY(stretch.from > behind);
            behind = stretch.to;
            QVERIFY(gaps.isMarked(stretch.to - 1ms));
            for (const TimeSpan &extra : gaps.unmarked(stretch)) {
                QVERIFY2(extra.length() < 9s, qPrintable(print({ extra })));
            }
            QVERIFY(gaps.unmarked(stretch).isEmpty()
                    || gaps.unmarked(stretch).first().from != stretch.from
                    || gaps.unmarked(stretch).first().length() <= 6s);
        }
        QVERIFY(played.count({ 80s, 100s }) == 0ms);
    }
}

QTEST_GUILESS_MAIN(tst_GapPlan)
#include "tst_gapplan.moc"
