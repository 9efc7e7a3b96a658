// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A course folder is read, or refused with file and place.
#include "coursefolder.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QTest>
#include <QTime>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

using Spoil = std::function<void(CourseFolder &)>;

//! Sets `course.json`'s member at a path such as "chapters.0.title".
Spoil setCourse(const QString &path, const QJsonValue &value)
{
    return [=](CourseFolder &folder) { folder.setCourse(path, value); };
}

Spoil setRecording(const QString &path, const QJsonValue &value)
{
    return [=](CourseFolder &folder) { folder.setRecording(path, value); };
}

} // namespace

class tst_Manifest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheBundledCourse();
    void readsCourseAndRecording();
    void findsChaptersAndSlides();
    void saysWhetherTheEditionIsPartial();
    void refusesCourses_data();
    void refusesCourses();
    void saysWhatIsExpected();
    void refusesRecordings_data();
    void refusesRecordings();
};

void tst_Manifest::readsTheBundledCourse()
{
    const auto course = readCourse(QStringLiteral(BUNDLED_COURSE));
    QVERIFY2(course, qPrintable(course ? QString() : course.error().place + course.error().detail));
    QCOMPARE(course->id.value, u"safety-behaviours-vs-coping-strategies"_s);
    QCOMPARE(course->cpdHours, 3.0);
    QCOMPARE(course->outcomes.size(), 8);
    QVERIFY(course->event);
    QCOMPARE(course->event->date, QDate(2025, 11, 14));
    QCOMPARE(course->event->start, QTime(9, 0));
    QCOMPARE(course->event->timeZone, u"Europe/London"_s);
    QVERIFY(!course->brief.isEmpty() && !course->accreditation.isEmpty());
    QVERIFY(!course->chapters.isEmpty());
    QCOMPARE(course->hash.size(), 32);
    QVERIFY(!course->privacyNotice.isEmpty() && !course->certificateStatement.isEmpty());
}

void tst_Manifest::readsCourseAndRecording()
{
    const CourseFolder folder;
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    QCOMPARE(course->chapters.size(), 2);
    QCOMPARE(course->chapters[0].contentNote, std::optional(u"Mentions panic."_s));
    QCOMPARE(course->chapters[1].contentNote, std::optional<QString>());
    QCOMPARE(course->chapters[1].outcomes, (QList{ OutcomeId{ u"LO1"_s }, OutcomeId{ u"LO2"_s } }));
    QCOMPARE(course->completion.coveragePercent, 90.0);
    QCOMPARE(course->completion.reflectionWords, 30);

    const auto recording = readRecording(*course);
    QVERIFY(recording);
    QCOMPARE(recording->course, course->id);
    QCOMPARE(recording->media, folder.path() + u"/recording/session.mp4"_s);
    QCOMPARE(recording->duration, 20s);
    QCOMPARE(recording->sha256.toHex(), QByteArray(64, 'a'));
    QCOMPARE(recording->captions.size(), 1);
    QCOMPARE(recording->slides.size(), 2);
    QCOMPARE(recording->exercises.size(), 1);
    QVERIFY(recording->exercises[0].optional);
}

void tst_Manifest::findsChaptersAndSlides()
{
    const CourseFolder folder;
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    const auto recording = readRecording(*course);
    QVERIFY(recording);
    const std::optional first(ChapterId{ u"C01"_s });
    const std::optional second(ChapterId{ u"C02"_s });
    QCOMPARE(recording->chapterAt(0ms), first);
    QCOMPARE(recording->chapterAt(7999ms), first);
    QCOMPARE(recording->chapterAt(8000ms), second);
    QCOMPARE(recording->chapterAt(20s), std::nullopt);
    QCOMPARE(recording->spanOf(*second), std::optional(TimeSpan{ 8s, 20s }));
    QCOMPARE(recording->spanOf(ChapterId{ u"C09"_s }), std::nullopt);
    QCOMPARE(recording->slideAt(9s)->id, u"S02"_s);
    QVERIFY(!recording->slideAt(20s));
    QVERIFY(course->chapter(*first) && !course->chapter(ChapterId{ u"C09"_s }));
}

void tst_Manifest::saysWhetherTheEditionIsPartial()
{
    Chapter chapter;
    chapter.minutes = 9.5;
    Course course;
    course.chapters = { chapter, chapter };
    course.plannedMinutes = 20;
    QCOMPARE(course.chapterMinutes(), 19.0);
    QVERIFY(!course.isPartial());
    course.plannedMinutes = 21;
    QVERIFY(course.isPartial());
}

void tst_Manifest::refusesCourses_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("place");

    const QJsonValue undefined(QJsonValue::Undefined);
    QTest::newRow("title is a number") << setCourse(u"title"_s, 7) << u"title"_s;
    QTest::newRow("no title") << setCourse(u"title"_s, undefined) << u"title"_s;
    QTest::newRow("wrong format") << setCourse(u"format"_s, 2) << u"format"_s;
    QTest::newRow("unknown key") << setCourse(u"colour"_s, u"red"_s) << u"colour"_s;
    QTest::newRow("id with spaces") << setCourse(u"id"_s, u"my course"_s) << u"id"_s;
    QTest::newRow("chapters is an object")
        << setCourse(u"chapters"_s, QJsonObject()) << u"chapters"_s;
    QTest::newRow("no chapters") << setCourse(u"chapters"_s, QJsonArray()) << u"chapters"_s;
    QTest::newRow("unknown key in a chapter")
        << setCourse(u"chapters.1.colour"_s, 1) << u"chapters[1].colour"_s;
    QTest::newRow("chapter without title")
        << setCourse(u"chapters.1.title"_s, undefined) << u"chapters[1].title"_s;
    QTest::newRow("minutes are text")
        << setCourse(u"chapters.0.minutes"_s, u"7"_s) << u"chapters[0].minutes"_s;
    QTest::newRow("two chapters of one id")
        << setCourse(u"chapters.1.id"_s, u"C01"_s) << u"chapters[1].id"_s;
    QTest::newRow("two outcomes of one id")
        << setCourse(u"outcomes.1.id"_s, u"LO1"_s) << u"outcomes[1].id"_s;
    QTest::newRow("two references of one id")
        << setCourse(u"references.1.id"_s, u"R01"_s) << u"references[1].id"_s;
    QTest::newRow("two modes of one id")
        << setCourse(u"modes.1.id"_s, u"live"_s) << u"modes[1].id"_s;
    QTest::newRow("unknown outcome")
        << setCourse(u"chapters.1.outcomes.1"_s, u"LO7"_s) << u"chapters[1].outcomes[1]"_s;
    QTest::newRow("missing script")
        << setCourse(u"chapters.1.script"_s, u"session/C07.md"_s) << u"chapters[1].script"_s;
    QTest::newRow("31 November") << setCourse(u"event.date"_s, u"2025-11-31"_s) << u"event.date"_s;
    QTest::newRow("25 o'clock") << setCourse(u"event.end"_s, u"25:00"_s) << u"event.end"_s;
    QTest::newRow("no such time zone")
        << setCourse(u"event.timeZone"_s, u"Europe/Lodnon"_s) << u"event.timeZone"_s;
    QTest::newRow("101 percent") << setCourse(u"completion.coveragePercent"_s, 101)
                                 << u"completion.coveragePercent"_s;
    QTest::newRow("negative words")
        << setCourse(u"completion.reflectionWords"_s, -1) << u"completion.reflectionWords"_s;
    QTest::newRow("negative minutes")
        << setCourse(u"chapters.0.minutes"_s, -1) << u"chapters[0].minutes"_s;
    QTest::newRow("plan shorter than its chapters")
        << setCourse(u"plan.minutes"_s, 2.9) << u"plan.minutes"_s;
    QTest::newRow("unknown kind of data")
        << setCourse(u"data"_s, QJsonObject{ { u"songs"_s, u"data/songs.json"_s } })
        << u"data.songs"_s;
    QTest::newRow("data outside the folder")
        << setCourse(u"data"_s, QJsonObject{ { u"pairs"_s, u"data/../../pairs.json"_s } })
        << u"data.pairs"_s;
    QTest::newRow("endless text") << setCourse(u"brief.0"_s, QString(100'000, u'a'))
                                  << u"brief[0]"_s;
}

void tst_Manifest::refusesCourses()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, place);
    CourseFolder folder;
    spoil(folder);
    const auto course = readCourse(folder.path());
    QVERIFY(!course);
    QCOMPARE(course.error().file, folder.path() + u"/course.json"_s);
    QCOMPARE(course.error().place, place);
    QVERIFY(!course.error().detail.isEmpty());
}

//! The schema's own words, so that nobody has to know what a pattern or a constraint is.
void tst_Manifest::saysWhatIsExpected()
{
    const auto reason = [](const QString &place, const QJsonValue &value) {
        CourseFolder folder;
        folder.setCourse(place, value);
        const auto course = readCourse(folder.path());
        return course ? u"accepted"_s : course.error().detail;
    };
    QVERIFY(reason(u"chapters.0.id"_s, u"Chapter1"_s)
                .endsWith(u"Expected here: Chapter id, for example C01."_s));
    QVERIFY(reason(u"chapters.1.minutes"_s, u"half"_s)
                .endsWith(u"Expected here: Planned learning time in minutes."_s));
    QVERIFY(reason(u"title"_s, QString(301, u'x'))
                .endsWith(u"Expected here: Title as the provider gives it."_s));
    QVERIFY(reason(u"chapters.1.outcomes.0"_s, 1)
                .endsWith(u"Expected here: Learning outcome id, for example LO1."_s));
    QVERIFY(reason(u"audience"_s, QJsonValue(QJsonValue::Undefined))
                .endsWith(u"Expected here: Who the course is for, in the provider's words."_s));
    QVERIFY(!reason(u"colour"_s, u"red"_s).contains(u"Expected here"_s));
}

void tst_Manifest::refusesRecordings_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("place");

    QTest::newRow("another course") << setRecording(u"course"_s, u"elsewhere"_s) << u"course"_s;
    QTest::newRow("unknown chapter")
        << setRecording(u"chapters.1.id"_s, u"C07"_s) << u"chapters[1].id"_s;
    QTest::newRow("chapter twice")
        << setRecording(u"chapters.1.id"_s, u"C01"_s) << u"chapters[1].id"_s;
    QTest::newRow("chapters overlap")
        << setRecording(u"chapters.1.fromMs"_s, 7999) << u"chapters[1].fromMs"_s;
    QTest::newRow("chapter behind the end")
        << setRecording(u"chapters.1.toMs"_s, 20'001) << u"chapters[1].toMs"_s;
    QTest::newRow("chapter backwards")
        << setRecording(u"chapters.1.toMs"_s, 8000) << u"chapters[1].toMs"_s;
    QTest::newRow("chapter before the beginning")
        << setRecording(u"chapters.0.fromMs"_s, -1) << u"chapters[0].fromMs"_s;
    QTest::newRow("half a millisecond")
        << setRecording(u"chapters.0.fromMs"_s, 0.5) << u"chapters[0].fromMs"_s;
    QTest::newRow("slide behind the end")
        << setRecording(u"slides.1.toMs"_s, 20'001) << u"slides[1].toMs"_s;
    QTest::newRow("slide twice") << setRecording(u"slides.1.id"_s, u"S01"_s) << u"slides[1].id"_s;
    QTest::newRow("missing picture")
        << setRecording(u"slides.1.image"_s, u"slides/S07.png"_s) << u"slides[1].image"_s;
    QTest::newRow("exercise behind the end")
        << setRecording(u"exercises.0.toMs"_s, 20'001) << u"exercises[0].toMs"_s;
    QTest::newRow("missing media") << setRecording(u"media"_s, u"other.mp4"_s) << u"media"_s;
    QTest::newRow("missing captions")
        << setRecording(u"captions.0.file"_s, u"captions.de.vtt"_s) << u"captions[0].file"_s;
    QTest::newRow("missing handout") << setRecording(u"handout"_s, u"other.pdf"_s) << u"handout"_s;
    QTest::newRow("no duration") << setRecording(u"durationMs"_s, 0) << u"durationMs"_s;
    QTest::newRow("duration is text")
        << setRecording(u"durationMs"_s, u"20000"_s) << u"durationMs"_s;
    QTest::newRow("short hash") << setRecording(u"sha256"_s, u"abcd"_s) << u"sha256"_s;
    QTest::newRow("unknown key") << setRecording(u"colour"_s, u"red"_s) << u"colour"_s;
    QTest::newRow("required chapter not recorded")
        << Spoil([](CourseFolder &folder) { folder.removeRecordedChapter(1); }) << u"chapters"_s;
}

void tst_Manifest::refusesRecordings()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, place);
    CourseFolder folder;
    spoil(folder);
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    const auto recording = readRecording(*course);
    QVERIFY(!recording);
    QCOMPARE(recording.error().file, folder.path() + u"/recording/recording.json"_s);
    QCOMPARE(recording.error().place, place);
    QVERIFY(!recording.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Manifest)
#include "tst_manifest.moc"
