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

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestChapterPlaces)
#include "tst_chapterplaces.moc"
