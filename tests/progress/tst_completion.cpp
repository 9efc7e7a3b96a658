// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the rules of a course are met.
#include <progress/completion.h>

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

//! C01 0–100 s, C02 100–200 s with an optional exercise of 50 s and a needed one, C03 200–300 s.
Recording recording()
{
    const auto exercise = [](const QString &id, Milliseconds from, Milliseconds to, bool optional) {
        return Exercise{
            .id = id, .title = {}, .task = {}, .span = { from, to }, .optional = optional
        };
    };
    Recording made;
    made.duration = 300s;
    made.chapters = { { c1, { 0s, 100s } }, { c2, { 100s, 200s } }, { c3, { 200s, 300s } } };
    made.exercises = { exercise(u"a"_s, 140s, 190s, true), exercise(u"b"_s, 100s, 110s, false) };
    return made;
}

} // namespace

class tst_Completion final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsChapters_data();
    void countsChapters();
    void listsRequirementsInOrder();
    void needsEveryRule_data();
    void needsEveryRule();
    void doesNotAskForAReflectionOfNoWords();
    void isNeverCompleteWithoutRules();
    void chapterThatIsNotRecordedIsNotWatched();
    void chapterThatIsOnlyAnOptionalExerciseIsWatched();
};

void tst_Completion::countsChapters_data()
{
    QTest::addColumn<QList<TimeSpan>>("watched");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    using Spans = QList<TimeSpan>;
    QTest::newRow("nothing") << Spans{} << 0.0 << 0.0;
    QTest::newRow("everything") << Spans{ { 0s, 300s } } << 100.0 << 100.0;
    QTest::newRow("across chapters") << Spans{ { 50s, 110s } } << 50.0 << 20.0;
    QTest::newRow("the optional exercise is not missed")
        << Spans{ { 100s, 140s }, { 190s, 200s } } << 0.0 << 100.0;
    QTest::newRow("the optional exercise earns nothing") << Spans{ { 140s, 190s } } << 0.0 << 0.0;
    QTest::newRow("the needed exercise counts") << Spans{ { 110s, 200s } } << 0.0 << 80.0;
}

void tst_Completion::countsChapters()
{
    QFETCH(const QList<TimeSpan>, watched);
    QFETCH(const double, first);
    QFETCH(const double, second);
    const Coverage coverage(watched);
    QCOMPARE(chapterPercent(recording(), c1, coverage), first);
    QCOMPARE(chapterPercent(recording(), c2, coverage), second);
}

void tst_Completion::listsRequirementsInOrder()
{
    const Completion completion
        = evaluate(course(), recording(), Coverage({ { 0s, 95s }, { 100s, 130s } }), 49);
    const QList<Requirement> expected{ { Requirement::Kind::ChapterCoverage, c1, 95, 95, true },
                                       { Requirement::Kind::ChapterCoverage, c2, 60, 95, false },
                                       { Requirement::Kind::ReflectionWords, {}, 49, 50, false } };
    QCOMPARE(completion.requirements, expected);
    QVERIFY(!completion.complete);
}

void tst_Completion::needsEveryRule_data()
{
    QTest::addColumn<int>("firstMs");
    QTest::addColumn<int>("words");
    QTest::addColumn<bool>("complete");
    QTest::newRow("all met, the optional chapter unseen") << 95'000 << 50 << true;
    QTest::newRow("a millisecond short") << 94'999 << 50 << false;
    QTest::newRow("a word short") << 95'000 << 49 << false;
}

void tst_Completion::needsEveryRule()
{
    QFETCH(const int, firstMs);
    QFETCH(const int, words);
    QFETCH(const bool, complete);
    const Coverage coverage({ { 0s, Milliseconds(firstMs) }, { 100s, 200s } });
    QCOMPARE(evaluate(course(), recording(), coverage, words).complete, complete);
}

void tst_Completion::doesNotAskForAReflectionOfNoWords()
{
    Course without = course();
    without.completion.reflectionWords = 0;
    const Completion completion = evaluate(without, recording(), Coverage({ { 0s, 200s } }), 0);
    QCOMPARE(completion.requirements.size(), 2);
    QVERIFY(completion.complete);
}

void tst_Completion::isNeverCompleteWithoutRules()
{
    Course empty;
    empty.completion.reflectionWords = 0;
    QVERIFY(!evaluate(empty, recording(), Coverage({ { 0s, 300s } }), 500).complete);
}

void tst_Completion::chapterThatIsNotRecordedIsNotWatched()
{
    Recording without = recording();
    without.chapters.removeFirst();
    const Coverage all({ { 0s, 300s } });
    QCOMPARE(chapterPercent(without, c1, all), 0.0);
    QVERIFY(!evaluate(course(), without, all, 50).complete);
}

void tst_Completion::chapterThatIsOnlyAnOptionalExerciseIsWatched()
{
    Recording made = recording();
    made.exercises.first().span = { 100s, 200s };
    QCOMPARE(chapterPercent(made, c2, Coverage()), 100.0);
}

QTEST_GUILESS_MAIN(tst_Completion)
#include "tst_completion.moc"
