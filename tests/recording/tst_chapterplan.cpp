// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clock of a chapter: everything in its place, and the planned minute hit exactly.
#include <QTest>

#include <chapterplan.h>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace std::chrono_literals;

namespace {

ScriptSlide slide(const QString &id)
{
    return { .id = id, .title = id, .layout = u"list"_s, .alt = id };
}

ScriptParagraph paragraph(const QStringList &sentences, const QStringList &references = {})
{
    ScriptParagraph result;
    for (const QString &text : sentences) {
        result.sentences.append({ .text = text, .references = references });
    }
    return result;
}

ScriptExercise exercise(Milliseconds length, bool fill)
{
    return {
        .id = u"E"_s, .title = u"E"_s, .length = length, .task = { u"Do it."_s }, .fill = fill
    };
}

SessionScript script(QList<ScriptBlock> blocks)
{
    return { .chapter = { u"C01"_s }, .title = u"T"_s, .blocks = std::move(blocks) };
}

QString print(const TimeSpan &span)
{
    return u"%1-%2"_s.arg(span.from.count()).arg(span.to.count());
}

QString print(const ChapterPlan &plan)
{
    QStringList parts;
    for (const SpokenSentence &sentence : plan.sentences) {
        parts << sentence.text + u' ' + print(sentence.span);
    }
    for (const PlannedSlide &planned : plan.slides) {
        parts << planned.slide.id + u' ' + print(planned.span);
    }
    for (const PlannedExercise &planned : plan.exercises) {
        parts << u"exercise "_s + print(planned.span);
    }
    return parts.join(u" | "_s);
}

} // namespace

class TestChapterPlan final : public QObject {
    Q_OBJECT

private slots:
    void placesEverything();
    void fillsToTheMinute();
    void restsWithoutAFill();
    void picturesFollowWithoutGaps();
    void listsReferencesOfASlideOnce();
    void refuses_data();
    void refuses();
};

void TestChapterPlan::placesEverything()
{
    const auto plan = planChapter(
        script({ slide(u"S01"_s), paragraph({ u"a"_s, u"b"_s }), paragraph({ u"c"_s }),
                 ScriptPause{ .length = 2000ms }, slide(u"S02"_s), paragraph({ u"d"_s }) }),
        { 1000ms, 1111ms, 900ms, 500ms }, 15000ms);
    QVERIFY(plan);
    // 1 s before the first word, 380 ms between sentences, 850 between paragraphs; the pause stands
    // for the rest before a slide, which begins on the grid of 200 ms and is seen for 700 before it
    // is spoken of.
    QCOMPARE(
        print(*plan),
        u"a 1000-2000 | b 2380-3491 | c 4341-5241 | d 8100-8600 | S01 0-7400 | S02 7400-15000"_s);
}

void TestChapterPlan::fillsToTheMinute()
{
    const auto plan = planChapter(script({ slide(u"S01"_s), paragraph({ u"a"_s }),
                                           exercise(15000ms, true), paragraph({ u"b"_s }) }),
                                  { 1000ms, 1033ms }, 60000ms);
    QVERIFY(plan);
    QCOMPARE(plan->length, 60000ms);
    QCOMPARE(print(*plan), u"a 1000-2000 | b 57500-58533 | S01 0-60000 | exercise 2800-56800"_s);
}

void TestChapterPlan::restsWithoutAFill()
{
    const auto plan
        = planChapter(script({ slide(u"S01"_s), paragraph({ u"a"_s }) }), { 3000ms }, 15000ms);
    QVERIFY(plan);
    QCOMPARE(print(*plan), u"a 1000-4000 | S01 0-15000"_s);
}

void TestChapterPlan::picturesFollowWithoutGaps()
{
    const auto plan = planChapter(
        script({ slide(u"S01"_s), paragraph({ u"a"_s }), exercise(5000ms, false), slide(u"S02"_s),
                 exercise(5100ms, true), slide(u"S03"_s), paragraph({ u"b"_s }) }),
        { 1234ms, 777ms }, 30000ms);
    QVERIFY(plan);
    Milliseconds end{ 0 };
    for (const PlannedPicture &picture : plan->pictures) {
        QCOMPARE(picture.span.from, end);
        QVERIFY(!picture.span.isEmpty());
        QCOMPARE(picture.span.from % rhythm::grid, 0ms);
        end = picture.span.to;
    }
    QCOMPARE(end, 30000ms);
    QCOMPARE(plan->exercises.size(), 2);
    QCOMPARE(plan->slides.last().span.to, 30000ms);
}

void TestChapterPlan::listsReferencesOfASlideOnce()
{
    const auto plan = planChapter(
        script({ slide(u"S01"_s), paragraph({ u"a"_s, u"b"_s }, { u"R01"_s, u"X02"_s }),
                 slide(u"S02"_s), paragraph({ u"c"_s }, { u"R01"_s }) }),
        { 1000ms, 1000ms, 1000ms }, 15000ms);
    QVERIFY(plan);
    QCOMPARE(plan->slides.at(0).references, (QStringList{ u"R01"_s, u"X02"_s }));
    QCOMPARE(plan->slides.at(1).references, QStringList{ u"R01"_s });
}

void TestChapterPlan::refuses_data()
{
    QTest::addColumn<int>("spokenMs");
    QTest::addColumn<bool>("fill");
    QTest::addColumn<int>("plannedMs");
    QTest::addColumn<QString>("reason");
    QTest::newRow("too long") << 70000 << true << 60000 << u"longer than planned"_s;
    QTest::newRow("fill under its least length")
        << 50000 << true << 60000 << u"longer than planned"_s;
    QTest::newRow("too short without fill") << 5000 << false << 60000 << u"shorter than planned"_s;
    QTest::newRow("off the grid") << 5000 << true << 60100 << u"multiple of 200 ms"_s;
}

void TestChapterPlan::refuses()
{
    QFETCH(int, spokenMs);
    QFETCH(bool, fill);
    QFETCH(int, plannedMs);
    QFETCH(QString, reason);
    const auto plan
        = planChapter(script({ slide(u"S01"_s), paragraph({ u"a"_s }), exercise(15000ms, fill) }),
                      { Milliseconds(spokenMs) }, Milliseconds(plannedMs));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, Error::Code::Invalid);
    QVERIFY2(plan.error().detail.contains(reason), qPrintable(plan.error().detail));
}

QTEST_APPLESS_MAIN(TestChapterPlan)
#include "tst_chapterplan.moc"
