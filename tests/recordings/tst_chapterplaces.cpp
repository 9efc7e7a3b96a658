// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the chapters of a course are placed in a recording that does not know the course.
#include <recordings/chapterplan.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

Course makeCourse()
{
    Course course;
    for (const auto &[id, title, minutes] :
         { std::tuple{ u"C01"_s, u"Welcome"_s, 10.0 },
           std::tuple{ u"C02"_s, u"Two ideas that look alike"_s, 20.0 },
           std::tuple{ u"C03"_s, u"Practice: what would you do?"_s, 30.0 } }) {
        course.chapters.append({ .id = ChapterId{ id }, .title = title, .minutes = minutes });
    }
    return course;
}

QString print(const QList<PlacedChapter> &placed)
{
    QStringList words;
    for (const PlacedChapter &chapter : placed) {
        words << u"%1@%2%3"_s.arg(chapter.id.value)
                     .arg(std::chrono::duration_cast<std::chrono::seconds>(chapter.from).count())
                     .arg(u"TOPC"_s[int(chapter.source)]);
    }
    return words.join(u' ');
}

} // namespace

class TestChapterPlaces final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void shortFilmHasRoomForAll();
    void faults_data();
    void faults();
    void endsOfTheirOwnSurviveARoundTrip();
    void shares_data();
    void shares();
    void planAlwaysHoldsEnough_data();
    void planAlwaysHoldsEnough();
    void optionalChapterCannotHoldTheRest();
    void outsideIsListed();
};

void TestChapterPlaces::marks_data()
{
    QTest::addColumn<QList<ChapterMark>>("marks");
    QTest::addColumn<QString>("printed");
    using Marks = QList<ChapterMark>;
    QTest::newRow("none") << Marks{} << u"C01@0P C02@600P C03@1800P"_s;
    QTest::newRow("by title, in other letters")
        << Marks{ { u"1. WELCOME!"_s, 5s },
                  { u"Two ideas"_s, 700s },
                  { u"Break"_s, 1500s },
                  { u"Chapter 3: Practice – what would you do?"_s, 2000s } }
        << u"C01@5T C02@700T C03@2000T"_s;
    QTest::newRow("by id") << Marks{ { u"C01"_s, 0s }, { u"C02"_s, 10s }, { u"C03"_s, 20s } }
                           << u"C01@0T C02@10T C03@20T"_s;
    QTest::newRow("by order") << Marks{
        { u"Teil 1"_s, 1s }, { u"Teil 2"_s, 900s }, { u"Teil 3"_s, 1900s }
    } << u"C01@1O C02@900O C03@1900O"_s;
    QTest::newRow("some by title, the rest between")
        << Marks{ { u"Welcome"_s, 30s }, { u"Practice: what would you do?"_s, 3030s } }
        << u"C01@30T C02@1030P C03@3030T"_s;
    QTest::newRow("strange marks, of another number")
        << Marks{ { u"x"_s, 5s }, { u"y"_s, 10s } } << u"C01@0P C02@600P C03@1800P"_s;
}

void TestChapterPlaces::marks()
{
    QFETCH(const QList<ChapterMark>, marks);
    QFETCH(const QString, printed);
    const auto placed = placeChapters(makeCourse(), marks, 3600s);
    QCOMPARE(print(placed), printed);
    QCOMPARE(faultOf(placed, 3600s), std::nullopt);
}

void TestChapterPlaces::shortFilmHasRoomForAll()
{
    const auto placed = placeChapters(makeCourse(), {}, 2s);
    QCOMPARE(faultOf(placed, 2s), std::nullopt);
    const auto spans = toSpans(placed, 2s);
    QCOMPARE(spans.first().span.from, 0ms);
    QCOMPARE(spans.last().span.to, 2s);
}

void TestChapterPlaces::faults_data()
{
    QTest::addColumn<QList<PlacedChapter>>("chapters");
    QTest::addColumn<QString>("printed");
    using Chapters = QList<PlacedChapter>;
    const ChapterId a{ u"C01"_s };
    const ChapterId b{ u"C02"_s };
    QTest::newRow("right") << Chapters{ { a, 0s, 5s }, { b, 6s } } << u""_s;
    QTest::newRow("same start") << Chapters{ { a, 3s }, { b, 3s } } << u"C02 0"_s;
    QTest::newRow("before") << Chapters{ { a, 3s }, { b, 2s } } << u"C02 0"_s;
    QTest::newRow("inside") << Chapters{ { a, 0s, 5s }, { b, 4s } } << u"C02 0"_s;
    QTest::newRow("beyond") << Chapters{ { a, 0s }, { b, 10s } } << u"C02 1"_s;
    QTest::newRow("ends beyond") << Chapters{ { a, 0s }, { b, 2s, 11s } } << u"C02 1"_s;
    QTest::newRow("ends before") << Chapters{ { a, 4s, 3s }, { b, 5s } } << u"C01 2"_s;
}

void TestChapterPlaces::faults()
{
    QFETCH(const QList<PlacedChapter>, chapters);
    QFETCH(const QString, printed);
    const auto fault = faultOf(chapters, 10s);
    QCOMPARE(fault ? u"%1 %2"_s.arg(fault->id.value).arg(int(fault->kind)) : u""_s, printed);
}

void TestChapterPlaces::endsOfTheirOwnSurviveARoundTrip()
{
    const Course course = makeCourse();
    const QList<PlacedChapter> chapters{ { ChapterId{ u"C01"_s }, 1s },
                                         { ChapterId{ u"C02"_s }, 4s, 6s },
                                         { ChapterId{ u"C03"_s }, 8s } };
    Recording recording;
    recording.duration = 10s;
    recording.chapters = toSpans(chapters, 10s);
    QCOMPARE(recording.chapters[0].span, (TimeSpan{ 1s, 4s }));
    QCOMPARE(recording.chapters[1].span, (TimeSpan{ 4s, 6s }));
    const auto again = placedChapters(course, recording);
    QCOMPARE(toSpans(again, 10s), recording.chapters);
    QCOMPARE(again[0].to, std::nullopt);
    QCOMPARE(again[1].to, std::optional<Milliseconds>(6s));
}

void TestChapterPlaces::shares_data()
{
    QTest::addColumn<QList<TimeSpan>>("spans");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isEnough");
    using Spans = QList<TimeSpan>;
    // Planned: 10, 20 and 30 minutes.
    QTest::newRow("whole") << Spans{ { 0min, 9min }, { 9min, 30min }, { 30min, 60min } } << 60
                           << true;
    QTest::newRow("a break of six minutes")
        << Spans{ { 0min, 10min }, { 16min, 30min }, { 30min, 60min } } << 60 << true;
    QTest::newRow("a break of seven")
        << Spans{ { 0min, 10min }, { 17min, 30min }, { 30min, 60min } } << 60 << false;
    QTest::newRow("a lunch that was recorded too")
        << Spans{ { 0min, 10min }, { 60min, 80min }, { 80min, 110min } } << 120 << true;
    QTest::newRow("a brisk speaker")
        << Spans{ { 0min, 8min }, { 8min, 20min }, { 20min, 50min } } << 50 << true;
    QTest::newRow("a cut of six minutes")
        << Spans{ { 0min, 1min }, { 1min, 3min }, { 3min, 6min } } << 6 << true;
    QTest::newRow("half of a cut")
        << Spans{ { 0min, 1min }, { 1min, 2min }, { 2min, 3min } } << 6 << false;
    QTest::newRow("seconds of hours")
        << Spans{ { 0s, 1s }, { 1s, 2s }, { 2s, 3s } } << 180 << false;
}

void TestChapterPlaces::shares()
{
    QFETCH(const QList<TimeSpan>, spans);
    QFETCH(const int, minutes);
    QFETCH(const bool, isEnough);
    const Milliseconds duration = std::chrono::minutes(minutes);
    const Course course = makeCourse();
    QList<RecordedChapter> chapters;
    for (qsizetype index = 0; index < spans.size(); ++index) {
        chapters.append({ .id = course.chapters[index].id, .span = spans[index] });
    }
    QCOMPARE(shareOf(course, chapters, duration).isEnough(), isEnough);
    const auto held = holdingEnough(course, chapters, duration);
    QCOMPARE(held == chapters, isEnough);
    QVERIFY(shareOf(course, held, duration).isEnough());
    QCOMPARE(held[1].span.from, spans[1].from); // where a chapter begins is known
}

void TestChapterPlaces::planAlwaysHoldsEnough_data()
{
    QTest::addColumn<Milliseconds>("duration");
    for (const Milliseconds duration :
         QList<Milliseconds>{ 1s, 45s, 10min, 60min, 61min, 3h, 10h }) {
        QTest::newRow(qPrintable(formatPosition(duration))) << duration;
    }
}

void TestChapterPlaces::planAlwaysHoldsEnough()
{
    QFETCH(const Milliseconds, duration);
    for (int optional = -1; optional < 3; ++optional) {
        Course course = makeCourse();
        if (optional >= 0) {
            course.chapters[optional].optional = true;
        }
        const auto spans = toSpans(placeChapters(course, {}, duration), duration);
        QVERIFY(shareOf(course, spans, duration).isEnough());
    }
}

void TestChapterPlaces::optionalChapterCannotHoldTheRest()
{
    Course course = makeCourse();
    course.chapters[2].optional = true;
    const QList<RecordedChapter> chapters{ { course.chapters[0].id, { 0s, 1s } },
                                           { course.chapters[1].id, { 1s, 2s } },
                                           { course.chapters[2].id, { 2s, 1h } } };
    QVERIFY(!shareOf(course, chapters, 1h).isEnough());
    const auto held = holdingEnough(course, chapters, 1h);
    QCOMPARE(held, toSpans(placeChapters(course, {}, 1h), 1h)); // nothing better is known
}

void TestChapterPlaces::outsideIsListed()
{
    Recording recording;
    recording.duration = 10s;
    recording.chapters = { { ChapterId{ u"C01"_s }, { 1s, 4s } },
                           { ChapterId{ u"C02"_s }, { 4s, 6s } },
                           { ChapterId{ u"C03"_s }, { 8s, 9s } } };
    const QList<TimeSpan> expected{ { 0s, 1s }, { 6s, 8s }, { 9s, 10s } };
    QCOMPARE(recording.outsideChapters(), expected);
    recording.chapters = { { ChapterId{ u"C01"_s }, { 0s, 10s } } };
    QCOMPARE(recording.outsideChapters(), QList<TimeSpan>{});
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestChapterPlaces)
#include "tst_chapterplaces.moc"
