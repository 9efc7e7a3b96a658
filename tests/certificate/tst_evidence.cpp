// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is concluded from a watch log, and the JSON that is signed.

#include "samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace companion;
using namespace companion::samples;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! One chapter of ten minutes, 95 % needed, and `words` words.
Course tenMinutes(int words)
{
    Course course;
    course.id = { u"ten"_s };
    course.title = u"Ten minutes"_s;
    course.chapters = { { .id = { u"C01"_s }, .title = u"Only"_s, .minutes = 10 } };
    course.plannedMinutes = 10;
    course.completion = { .coveragePercent = 95, .reflectionWords = words };
    return course;
}

Evidence gather(const Course &course, const QList<LoggedSpan> &log, int words = 0,
                const QDateTime &reflectionAt = {})
{
    return gatherEvidence(course, recordingOf(course), log, words, reflectionAt);
}

QString print(const QList<Sitting> &sittings)
{
    QStringList lines;
    for (const Sitting &sitting : sittings) {
        lines.append(u"%1 %2-%3 watched %4 playing %5"_s.arg(
            sitting.id.value, sitting.from.toString(u"d.HH:mm:ss"_s),
            sitting.to.toString(u"d.HH:mm:ss"_s), formatPosition(sitting.watched),
            formatPosition(sitting.playing)));
    }
    return lines.join(u'\n');
}

} // namespace

class TestEvidence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void medianSpeed_data();
    void medianSpeed();
    void completedWithTheSpanThatWasEnough();
    void completedWithTheReflection_data();
    void completedWithTheReflection();
    void incompleteHasNoDate();
    void sittings();
    void breaksAndTimeOnTask();
    void watchingTwiceOrFastAddsNothing_data();
    void watchingTwiceOrFastAddsNothing();
    void silenceCountsAsWatchedAndNotAsTimeOnTask();
    void whatItsUserLeavesOutIsTold();
    void goldenJson();
    void jsonIsReadBack_data();
    void jsonIsReadBack();
    void otherJsonIsRefused_data();
    void otherJsonIsRefused();
    void jsonIsTheSameInEveryLocale();
    void percentagesAreRoundedDown();
    void supersedingIsPartOfTheEvidence();
};

void TestEvidence::medianSpeed_data()
{
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<QList<double>>("rates");
    QTest::addColumn<double>("median");
    QTest::newRow("nothing watched") << QList<int>{} << QList<double>{} << 1.0;
    QTest::newRow("one") << QList<int>{ 3 } << QList<double>{ 1.5 } << 1.5;
    QTest::newRow("by time, not by spans")
        << QList<int>{ 1, 1, 1, 6 } << QList<double>{ 2.0, 2.0, 2.0, 1.0 } << 1.0;
    QTest::newRow("order does not matter")
        << QList<int>{ 6, 1, 1 } << QList<double>{ 1.25, 1.0, 2.0 } << 1.25;
    QTest::newRow("halves: the slower") << QList<int>{ 2, 2 } << QList<double>{ 2.0, 1.0 } << 1.0;
}

void TestEvidence::medianSpeed()
{
    QFETCH(QList<int>, minutes);
    QFETCH(QList<double>, rates);
    QFETCH(double, median);
    QList<LoggedSpan> log;
    Milliseconds at{ 0 };
    for (qsizetype i = 0; i < minutes.size(); ++i) {
        const Milliseconds next = at + std::chrono::minutes(minutes.at(i));
        log.append(played(u"s"_s, at, next, march(2, 18, int(i)), rates.at(i)));
        at = next;
    }
    QCOMPARE(gather(tenMinutes(0), log).medianRate, median);
}

void TestEvidence::completedWithTheSpanThatWasEnough()
{
    // 0–5, 5–9 is 90 %; 9:00–9:30 makes 95 %; what comes after changes nothing.
    const QList<LoggedSpan> log{
        played(u"a"_s, 0min, 5min, march(2, 18)), played(u"a"_s, 5min, 9min, march(2, 18, 10)),
        played(u"a"_s, 0min, 9min, march(3, 18)), played(u"b"_s, 540s, 570s, march(4, 18)),
        played(u"b"_s, 570s, 600s, march(5, 18)), played(u"b"_s, 0min, 10min, march(6, 18))
    };
    const Evidence evidence = gather(tenMinutes(0), log);
    QVERIFY(evidence.completion.complete);
    QCOMPARE(evidence.completedAt, march(4, 18, 0, 30));
}

void TestEvidence::completedWithTheReflection_data()
{
    QTest::addColumn<QDateTime>("reflectionAt");
    QTest::addColumn<QDateTime>("completedAt");
    QTest::newRow("written after") << march(4, 9) << march(4, 9);
    QTest::newRow("written before") << march(1, 9) << march(2, 18, 10);
    QTest::newRow("written meanwhile") << march(2, 18, 5) << march(2, 18, 10);
}

void TestEvidence::completedWithTheReflection()
{
    QFETCH(QDateTime, reflectionAt);
    QFETCH(QDateTime, completedAt);
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 10min, march(2, 18)) };
    QCOMPARE(gather(tenMinutes(50), log, 50, reflectionAt).completedAt, completedAt);
}

void TestEvidence::incompleteHasNoDate()
{
    const QList<LoggedSpan> whole{ played(u"a"_s, 0min, 10min, march(2, 18)) };
    const QList<LoggedSpan> part{ played(u"a"_s, 0min, 9min, march(2, 18)) };
    QVERIFY(gather(tenMinutes(50), whole, 49, march(3, 9)).completedAt.isNull());
    QVERIFY(gather(tenMinutes(50), part, 50, march(3, 9)).completedAt.isNull());
    QVERIFY(gather(tenMinutes(50), {}, 50, march(3, 9)).completedAt.isNull());
}

void TestEvidence::sittings()
{
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 2min, march(2, 18)),
                                 played(u"a"_s, 2min, 4min, march(2, 18, 50), 2.0),
                                 // the application stayed open over night
                                 played(u"a"_s, 4min, 6min, march(3, 7)),
                                 // another run, minutes later
                                 played(u"b"_s, 5min, 6min, march(3, 7, 4)) };
    QCOMPARE(print(gather(tenMinutes(0), log).sittings),
             u"a 2.18:00:00-2.18:51:00 watched 0:04:00 playing 0:03:00\n"
             "a 3.07:00:00-3.07:02:00 watched 0:02:00 playing 0:02:00\n"
             "b 3.07:04:00-3.07:05:00 watched 0:01:00 playing 0:01:00"_s);
}

void TestEvidence::breaksAndTimeOnTask()
{
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 2min, march(2, 18)),
                                 played(u"a"_s, 2min, 4min, march(2, 18, 50), 2.0),
                                 // the wall clock was set back: never a negative break
                                 played(u"a"_s, 4min, 6min, march(2, 18, 49)) };
    const Evidence evidence = gather(tenMinutes(0), log);
    QCOMPARE(evidence.breaks(), Milliseconds(51min - 5min));
    QCOMPARE(evidence.watchedTime(), Milliseconds(6min));
    QCOMPARE(evidence.playingTime(), Milliseconds(5min));
    QCOMPARE(evidence.timeOnTask(), Milliseconds(5min));
    QCOMPARE(evidence.recordingPercent(), 60.0);
}

void TestEvidence::watchingTwiceOrFastAddsNothing_data()
{
    QTest::addColumn<QList<double>>("rates"); // of one whole watching each
    QTest::addColumn<int>("minutes");
    QTest::newRow("once") << QList<double>{ 1.0 } << 10;
    QTest::newRow("three times") << QList<double>{ 1.0, 1.0, 1.0 } << 10;
    QTest::newRow("at double speed") << QList<double>{ 2.0 } << 5;
    QTest::newRow("twice at double speed") << QList<double>{ 2.0, 2.0 } << 10;
    QTest::newRow("slowly") << QList<double>{ 0.5 } << 10;
}

void TestEvidence::watchingTwiceOrFastAddsNothing()
{
    QFETCH(QList<double>, rates);
    QFETCH(int, minutes);
    QList<LoggedSpan> log;
    for (const double rate : rates) {
        log.append(played(u"a"_s, 0min, 10min, march(2 + int(log.size()), 18), rate));
    }
    const Evidence evidence = gather(tenMinutes(0), log);
    QCOMPARE(evidence.timeOnTask(), Milliseconds(std::chrono::minutes(minutes)));
    QCOMPARE(evidence.uniqueTime(), Milliseconds(10min));
}

void TestEvidence::whatItsUserLeavesOutIsTold()
{
    Evidence evidence = completeEvidence(partialCourse(), 2);
    const auto recordingIn = [&evidence] {
        const QByteArray json
            = evidenceJson(evidence, { .name = u"A"_s }, u"MC"_s, march(9, 9), std::nullopt, {});
        return QJsonDocument::fromJson(json)[u"recording"_s].toObject();
    };
    evidence.recording.duration += 90s;
    QCOMPARE(evidence.leftOutByUser(), 0s); // the provider's own plan
    QVERIFY(!recordingIn().contains(u"chaptersSetBy"_s));
    evidence.recording.isAdded = true;
    QCOMPARE(evidence.leftOutByUser(), 90s);
    QCOMPARE(recordingIn()[u"chaptersSetBy"_s].toString(), u"user"_s);
    QCOMPARE(recordingIn()[u"outsideChaptersMs"_s].toInteger(), 90'000);
}

void TestEvidence::silenceCountsAsWatchedAndNotAsTimeOnTask()
{
    LoggedSpan silence = played(u"a"_s, 4min, 5min, march(2, 18, 4));
    silence.watched.isSilence = true;
    silence.watched.utcTo = silence.watched.utcFrom;
    LoggedSpan heardLater = silence;
    heardLater.watched.span = { .from = 7min, .to = 7min + 10s };
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 4min, march(2, 18)), silence, heardLater,
                                 played(u"a"_s, 5min, 10min, march(2, 18, 4)) };
    const Evidence evidence = gather(tenMinutes(0), log);
    QVERIFY(evidence.completion.complete);
    QCOMPARE(evidence.completedAt, march(2, 18, 9));
    QCOMPARE(evidence.uniqueTime(), Milliseconds(10min));
    QCOMPARE(evidence.silenceSkipped, Milliseconds(1min)); // the other was played after all
    QCOMPARE(evidence.watchedTime(), Milliseconds(9min));
    QCOMPARE(evidence.playingTime(), Milliseconds(9min));
    QCOMPARE(evidence.timeOnTask(), Milliseconds(9min));
    QCOMPARE(evidence.sittings.first().silence, Milliseconds(1min + 10s));
    QCOMPARE(evidence.breaks(), Milliseconds(0));
    QCOMPARE(evidence.medianRate, 1.0);
}

void TestEvidence::goldenJson()
{
    Course course = tenMinutes(50);
    course.edition = u"2026.1"_s;
    course.language = u"en-GB"_s;
    course.provider = u"Büro \"X\""_s;
    course.cpdHours = 1.5;
    course.plannedMinutes = 165;
    course.hash = QByteArray::fromHex("0102ff");
    Recording recording = recordingOf(course);
    recording.sha256 = QByteArray::fromHex("a0b1");
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 4min, march(2, 18)),
                                 played(u"b"_s, 3min, 590s, march(3, 18), 1.25) };
    const Evidence evidence = gatherEvidence(course, recording, log, 63, march(3, 19));
    const QByteArray json
        = evidenceJson(evidence, { .name = u"Siân"_s, .body = u"BABCP"_s, .registration = u"1"_s },
                       u"MC-K7QF-2M9X-TC"_s, march(4, 8), std::nullopt, {});
    QCOMPARE(QString::fromUtf8(json),
             uR"({"completedAt":"2026-03-03T19:00:00.000Z",)"
             R"("course":{"edition":"2026.1","editionSeconds":600,"id":"ten","language":"en-GB",)"
             R"("partial":true,"plannedSeconds":9900,"provider":"Büro \"X\"","sha256":"0102ff",)"
             R"("statedCpdMinutes":90,"title":"Ten minutes"},)"
             R"("format":"masterclass-companion-evidence/1",)"
             R"("holder":{"body":"BABCP","name":"Siân","registration":"1"},)"
             R"("issuedAt":"2026-03-04T08:00:00.000Z","knowledgeCheck":"not assessed",)"
             R"("number":"MC-K7QF-2M9X-TC",)"
             R"("recording":{"chapters":[{"fromMs":0,"id":"C01","toMs":600000}],)"
             R"("durationMs":600000,"id":"2f1c9a6e-recording","sha256":"a0b1","synthesised":true,)"
             R"("title":"Ten minutes"},"reflectionWords":63,)"
             R"("rules":[{"chapter":"C01","havePercentHundredths":9833,"kind":"chapterCoverage",)"
             R"("met":true,"needPercentHundredths":9500},)"
             R"({"haveWords":63,"kind":"reflectionWords","met":true,"needWords":50}],)"
             R"("sittings":[{"from":"2026-03-02T18:00:00.000Z","id":"a","playedMs":240000,)"
             R"("playingMs":240000,"silenceSkippedMs":0,"to":"2026-03-02T18:04:00.000Z"},)"
             R"({"from":"2026-03-03T18:00:00.000Z","id":"b","playedMs":410000,)"
             R"("playingMs":328000,"silenceSkippedMs":0,"to":"2026-03-03T18:05:28.000Z"}],)"
             R"("watched":{"breaksMs":0,"medianSpeedHundredths":125,)"
             R"("method":"union of spans played, by the media clock","percentHundredths":9833,)"
             R"("playedMs":650000,"playingMs":568000,"silenceSkippedMs":0,"spansMs":[[0,590000]],)"
             R"("timeOnTaskMs":568000,"uniqueMs":590000}})"_s);
}

void TestEvidence::jsonIsReadBack_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("seconds");
    QTest::newRow("whole") << 1.0 << 600;
    QTest::newRow("uneven percentage") << 1.35 << 571;
    QTest::newRow("incomplete") << 0.75 << 342;
}

void TestEvidence::jsonIsReadBack()
{
    QFETCH(double, rate);
    QFETCH(int, seconds);
    const Course course = tenMinutes(50);
    LoggedSpan silence = played(u"a"_s, 4min, 4min + 3s, march(2, 18, 4));
    silence.watched.isSilence = true;
    const QList<LoggedSpan> log{ played(u"a"_s, 0min, 4min, march(2, 18), rate), silence,
                                 played(u"b"_s, 4min + 3s, std::chrono::seconds(seconds),
                                        march(3, 18), rate) };
    const Evidence evidence = gather(course, log, 63, march(3, 19));
    const auto json = [](const Evidence &facts) {
        return evidenceJson(facts, { .name = u"A"_s }, u"MC"_s, march(9, 9), std::nullopt, {});
    };
    const auto read = readEvidence(json(evidence), course, evidence.recording);
    QVERIFY(read);
    QCOMPARE(json(*read), json(evidence));
    QCOMPARE(read->completion.complete, evidence.completion.complete);
}

void TestEvidence::otherJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("evidence");
    QTest::newRow("other form") << QByteArray(R"({"format":"masterclass-companion-evidence/2"})");
}

void TestEvidence::otherJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const Course course = tenMinutes(50);
    const auto read = readEvidence(json, course, recordingOf(course));
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Corrupt);
}

void TestEvidence::jsonIsTheSameInEveryLocale()
{
    const Evidence evidence = completeEvidence(partialCourse(), 2);
    const auto json = [&evidence] {
        return evidenceJson(evidence, { .name = u"A"_s }, u"MC"_s, march(9, 9), std::nullopt, {});
    };
    const QByteArray british = json();
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QByteArray egyptian = json();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(egyptian, british);
    // Canonical: reading and writing again gives the same bytes.
    QCOMPARE(QJsonDocument::fromJson(british).toJson(QJsonDocument::Compact), british);
}

void TestEvidence::percentagesAreRoundedDown()
{
    // 94.9999 % must not read 95.00 where 95 % are asked for.
    const QList<LoggedSpan> log{ played(u"a"_s, 0ms, 569'999ms, march(2, 18)) };
    const Evidence evidence = gather(tenMinutes(0), log);
    QVERIFY(!evidence.completion.complete);
    const QByteArray json
        = evidenceJson(evidence, { .name = u"A"_s }, u"MC"_s, march(9, 9), std::nullopt, {});
    QVERIFY(json.contains("\"havePercentHundredths\":9499"));
    // 57 % is 56.99999999999999 in doubles.
    const QList<LoggedSpan> exact{ played(u"a"_s, 0ms, 342'000ms, march(2, 18)) };
    const QByteArray other = evidenceJson(gather(tenMinutes(0), exact), { .name = u"A"_s }, u"MC"_s,
                                          march(9, 9), std::nullopt, {});
    QVERIFY(other.contains("\"havePercentHundredths\":5700"));
}

void TestEvidence::supersedingIsPartOfTheEvidence()
{
    const Evidence evidence = completeEvidence(partialCourse(), 1);
    const QByteArray json = evidenceJson(evidence, { .name = u"A"_s }, u"MC-2"_s, march(9, 9),
                                         u"MC-1"_s, u"Misspelt"_s);
    QVERIFY(json.endsWith(R"(,"supersedes":{"number":"MC-1","reason":"Misspelt"},)"
                          + json.sliced(json.indexOf("\"watched\""))));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
