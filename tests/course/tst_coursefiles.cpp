// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of a course folder: broken, missing, huge, or outside of it.
#include "coursefolder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

class tst_CourseFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesPathsThatLeadOut_data();
    void refusesPathsThatLeadOut();
    void refusesLinksThatLeadOut();
    void acceptsLinksInside();
    void saysTheLineOfBadJson_data();
    void saysTheLineOfBadJson();
    void refusesMissingFiles();
    void refusesDeepAndLongJson();
    void isQuickWithTheLargestRecording();
};

void tst_CourseFiles::refusesPathsThatLeadOut_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("parent") << u"../session.mp4"_s;
    QTest::newRow("parent within") << u"slides/../../session.mp4"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("resource") << u":/schema/course.schema.json"_s;
    QTest::newRow("backslash") << u"..\\session.mp4"_s;
    QTest::newRow("drive") << u"C:/session.mp4"_s;
    QTest::newRow("URL") << u"file:///etc/passwd"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("dot") << u"."_s;
}

void tst_CourseFiles::refusesPathsThatLeadOut()
{
    QFETCH(const QString, path);
    CourseFolder folder;
    folder.write(u"session.mp4"_s, "outside the recording");
    folder.setRecording(u"media"_s, path);
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    const auto recording = readRecording(*course);
    QVERIFY(!recording);
    QCOMPARE(recording.error().place, u"media"_s);

    folder.setCourse(u"chapters.0.script"_s, path);
    const auto withScript = readCourse(folder.path());
    QVERIFY(!withScript);
    QCOMPARE(withScript.error().place, u"chapters[0].script"_s);
    QCOMPARE(withScript.error().file, folder.path() + u"/course.json"_s);
}

void tst_CourseFiles::refusesLinksThatLeadOut()
{
    const QTemporaryDir elsewhere;
    CourseFolder folder;
    CourseFolder::writeTo(elsewhere.filePath(u"secret.txt"_s), "not of the course");
    QVERIFY(QFile::link(elsewhere.filePath(u"secret.txt"_s),
                        folder.path() + u"/recording/linked.mp4"_s));
    folder.setRecording(u"media"_s, u"linked.mp4"_s);
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    const auto recording = readRecording(*course);
    QVERIFY(!recording);
    QCOMPARE(recording.error().code, Error::Code::Invalid);
    QCOMPARE(recording.error().place, u"media"_s);

    QVERIFY(QFile::link(elsewhere.path(), folder.path() + u"/session/linked"_s));
    folder.setCourse(u"chapters.0.script"_s, u"session/linked/secret.txt"_s);
    const auto withScript = readCourse(folder.path());
    QVERIFY(!withScript);
    QCOMPARE(withScript.error().code, Error::Code::Invalid);
    QCOMPARE(withScript.error().place, u"chapters[0].script"_s);
}

void tst_CourseFiles::acceptsLinksInside()
{
    CourseFolder folder;
    QVERIFY(QFile::link(folder.path() + u"/recording/session.mp4"_s,
                        folder.path() + u"/recording/linked.mp4"_s));
    folder.setRecording(u"media"_s, u"linked.mp4"_s);
    const auto course = readCourse(folder.path());
    QVERIFY(course && readRecording(*course));
}

void tst_CourseFiles::saysTheLineOfBadJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QByteArray() << u"line 1"_s;
    QTest::newRow("not an object") << QByteArray("[1]") << u"line 1"_s;
    QTest::newRow("missing comma") << QByteArray("{\n \"a\": 1\n \"b\": 2\n}") << u"line 3"_s;
    QTest::newRow("Windows line ends")
        << QByteArray("{\r\n \"a\": 1,\r\n \"b\": x\r\n}") << u"line 3"_s;
    QTest::newRow("cut off") << QByteArray("{\n \"a\": {\n  \"b\": 2\n") << u"line 4"_s;
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << u"line 1"_s;
}

void tst_CourseFiles::saysTheLineOfBadJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, line);
    const auto course = parseCourse(json, u"course.json"_s);
    QVERIFY(!course);
    QCOMPARE(course.error().code, Error::Code::Invalid);
    QCOMPARE(course.error().file, u"course.json"_s);
    QCOMPARE(course.error().place, line);
    const auto recording = parseRecording(json, u"recording.json"_s, Course());
    QVERIFY(!recording);
    QCOMPARE(recording.error().file, u"recording.json"_s);
    QCOMPARE(recording.error().place, line);
}

void tst_CourseFiles::refusesMissingFiles()
{
    CourseFolder folder;
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    QVERIFY(QFile::remove(folder.path() + u"/recording/recording.json"_s));
    const auto recording = readRecording(*course);
    QVERIFY(!recording);
    QCOMPARE(recording.error().code, Error::Code::NotFound);
    QCOMPARE(recording.error().file, folder.path() + u"/course.json"_s);
    QCOMPARE(recording.error().place, u"recording"_s);

    QVERIFY(QFile::remove(folder.path() + u"/course.json"_s));
    const auto gone = readCourse(folder.path());
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Error::Code::NotFound);
    QCOMPARE(gone.error().file, folder.path() + u"/course.json"_s);
    QCOMPARE(gone.error().place, u"whole file"_s);
    QVERIFY(!readCourse(u"/nowhere/at/all"_s));
}

void tst_CourseFiles::refusesDeepAndLongJson()
{
    const auto deep = parseCourse("{\"a\":" + QByteArray(100'000, '['), u"course.json"_s);
    QVERIFY(!deep);
    QCOMPARE(deep.error().place, u"line 1"_s);
    const auto nested = parseCourse("{\"a\":" + QByteArray(900, '[') + QByteArray(900, ']') + "}",
                                    u"course.json"_s);
    QVERIFY(!nested);
}

void tst_CourseFiles::isQuickWithTheLargestRecording()
{
    CourseFolder folder;
    folder.addSlides(997);
    const auto course = readCourse(folder.path());
    QVERIFY(course);
    QElapsedTimer timer;
    timer.start();
    const auto recording = readRecording(*course);
    QVERIFY(recording);
    QCOMPARE(recording->slides.size(), 999);
    qInfo("999 slides: %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(tst_CourseFiles)
#include "tst_coursefiles.moc"
