// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is credited equals what was played, whatever happens; what was not played earns nothing.
#include "playingworld.h"

#include <QDate>
#include <QDateTime>
#include <QTest>
#include <QTime>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr int length = 60'000;

PlaybackSample at(int position, int monotonic, double rate = 1.0, bool playing = true)
{
    return { .position = Milliseconds(position),
             .duration = Milliseconds(length),
             .rate = rate,
             .playing = playing,
             .monotonic = Milliseconds(monotonic) };
}

//! Feeds samples and returns all that they earn, with a checkpoint every 5 s.
Coverage earnings(const QList<PlaybackSample> &samples)
{
    WatchRecorder recorder;
    Coverage earned;
    const QDateTime utc = utcTime(QDate(2026, 3, 2), QTime(18, 0));
    const auto take = [&](const std::optional<WatchedSpan> &closed) {
        earned.add(closed ? closed->span : TimeSpan());
    };
    Milliseconds last = samples.first().monotonic;
    for (const PlaybackSample &sample : samples) {
        take(recorder.observe(sample, utc));
        if (sample.monotonic - last >= 5s) {
            last = sample.monotonic;
            take(recorder.checkpoint(utc));
        }
    }
    take(recorder.checkpoint(utc));
    return earned;
}

//! Ten samples a second of a position that moves `step` each, under the claim of `rate`.
QList<PlaybackSample> moving(int step, double rate)
{
    QList<PlaybackSample> samples;
    for (int index = 0; index * step < length; ++index) {
        samples += at(index * step, index * 100, rate);
    }
    return samples;
}

} // namespace

class tst_WatchRecorder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void creditsPlainPlaying();
    void closesOnPauseAndRate();
    void tellsTheOpenSpan();
    void grantsTheLastMoment_data();
    void grantsTheLastMoment();
    void keepsUtcFromTheMonotonicClock();
    void creditsWhatWasPlayed();
    void dragToTheEndEarnsNothing();
    void silenceEarnsOnlyInTheMiddleOfPlaying();
    void jumpsEarnNothing_data();
    void jumpsEarnNothing();
    void liesAboutTheRateEarnNothing_data();
    void liesAboutTheRateEarnNothing();
    void fastClaimEarnsOnlyWhatMoved();
    void watchingAgainEarnsNothing();
    void skippingThroughEarnsOnlyWhatWasPlayed();
    void longPauseThenSeekEarnsNothing();
    void setWallClockEarnsNothing();
};

void tst_WatchRecorder::creditsPlainPlaying()
{
    QCOMPARE(print(earnings(moving(100, 1.0)).spans()), u"0-59900"_s);
    QCOMPARE(print(earnings(moving(250, 2.5)).spans()), u"0-59750"_s);
    QCOMPARE(print(earnings(moving(50, 0.5)).spans()), u"0-59950"_s);
}

void tst_WatchRecorder::closesOnPauseAndRate()
{
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    WatchRecorder recorder;
    QVERIFY(!recorder.observe(at(0, 0), utc));
    QVERIFY(!recorder.observe(at(100, 100), utc));
    const auto paused = recorder.observe(at(150, 150, 1.0, false), utc);
    QVERIFY(paused);
    QCOMPARE(paused->span, (TimeSpan{ 0ms, 150ms }));
    QVERIFY(!recorder.observe(at(150, 900), utc));
    QVERIFY(!recorder.observe(at(250, 1000), utc));
    const auto faster = recorder.observe(at(300, 1050, 2.0), utc);
    QVERIFY(faster);
    QCOMPARE(faster->span, (TimeSpan{ 150ms, 300ms }));
    QCOMPARE(faster->rate, 1.0);
    QVERIFY(!recorder.observe(at(500, 1150, 2.0), utc));
    const auto kept = recorder.checkpoint(utc);
    QVERIFY(kept);
    QCOMPARE(kept->span, (TimeSpan{ 300ms, 500ms }));
    QCOMPARE(kept->rate, 2.0);
    QVERIFY(!recorder.checkpoint(utc));
}

void tst_WatchRecorder::tellsTheOpenSpan()
{
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    WatchRecorder recorder;
    QCOMPARE(recorder.openSpan(), std::nullopt);
    QVERIFY(!recorder.observe(at(1000, 0), utc));
    QCOMPARE(recorder.openSpan(), std::nullopt);
    QVERIFY(!recorder.observe(at(1100, 100), utc));
    QCOMPARE(recorder.openSpan(), std::optional(TimeSpan{ 1000ms, 1100ms }));
    QVERIFY(recorder.observe(at(1100, 100, 1.0, false), utc));
    QCOMPARE(recorder.openSpan(), std::nullopt);
}

void tst_WatchRecorder::grantsTheLastMoment_data()
{
    QTest::addColumn<int>("reached");
    QTest::addColumn<int>("credited");
    QTest::newRow("one sample missing") << length - 100 << length;
    QTest::newRow("just under a second missing") << length - 999 << length;
    QTest::newRow("a second missing") << length - 1000 << length - 1000;
    QTest::newRow("half missing") << length / 2 << length / 2;
    QTest::newRow("nothing missing") << length << length;
}

void tst_WatchRecorder::grantsTheLastMoment()
{
    QFETCH(const int, reached);
    QFETCH(const int, credited);
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    WatchRecorder recorder;
    QVERIFY(!recorder.observe(at(reached - 100, 0), utc));
    QVERIFY(!recorder.observe(at(reached, 100), utc));
    const auto closed = recorder.finishAtEnd(Milliseconds(length));
    const auto atEnd = recorder.observe(at(length, 101, 1.0, false), utc);
    QVERIFY(closed.has_value() != atEnd.has_value());
    QCOMPARE((closed ? closed : atEnd)->span.to, Milliseconds(credited));

    QVERIFY(!recorder.observe(at(length, 5000), utc)); // sought there, and the end came at once
    QVERIFY(!recorder.finishAtEnd(Milliseconds(length)));
    QVERIFY(!recorder.observe(at(length, 5000, 1.0, false), utc));
}

void tst_WatchRecorder::keepsUtcFromTheMonotonicClock()
{
    const QDateTime utc = utcTime(QDate(2026, 3, 2), QTime(18, 0));
    WatchRecorder recorder;
    QVERIFY(!recorder.observe(at(0, 0), utc));
    QVERIFY(!recorder.observe(at(2000, 2000), utc.addYears(-1)));
    const auto closed = recorder.checkpoint(utc.addDays(5));
    QVERIFY(closed);
    QCOMPARE(closed->utcFrom, utc);
    QCOMPARE(closed->utcTo, utc.addSecs(2));
    QVERIFY(!recorder.observe(at(2100, 2100), utc));
    QCOMPARE(recorder.checkpoint(utc)->utcFrom, utc.addDays(5));
}

void tst_WatchRecorder::creditsWhatWasPlayed()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        PlayingWorld world(20'000, seed);
        world.runScript();
        const QString played = print(world.played());
        if (print(world.credited().spans()) != played) {
            qWarning().noquote() << "seed" << seed << '\n' << world.trace().join(u'\n');
        }
        QCOMPARE(print(world.credited().spans()), played);
    }
}

void tst_WatchRecorder::dragToTheEndEarnsNothing()
{
    PlayingWorld world(length, 1);
    world.play();
    for (int position = 0; position <= length; position += 500) {
        world.seek(Milliseconds(position));
    }
    world.pause();
    QCOMPARE(print(world.credited().spans()), u""_s);
}

void tst_WatchRecorder::silenceEarnsOnlyInTheMiddleOfPlaying()
{
    const QDateTime utc = utcTime(QDate(2026, 3, 2), QTime(18, 0));
    WatchRecorder recorder;
    const auto earns = [&](Milliseconds from, Milliseconds to) {
        return recorder.passOver({ .from = from, .to = to }, utc).has_value();
    };
    QVERIFY(!earns(0s, 2s)); // nothing plays
    QVERIFY(!recorder.observe(at(1000, 0), utc));
    QVERIFY(!earns(1s, 2s)); // nothing has been played yet
    QVERIFY(!recorder.observe(at(1100, 100), utc));
    QVERIFY(earns(1100ms, 2s));
    QVERIFY(earns(1350ms, 2s));
    QVERIFY(!earns(1450ms, 2s)); // elsewhere
    QVERIFY(!earns(500ms, 2s));
    QVERIFY(!earns(2s, 1s));
    QVERIFY(!earns(1100ms, 1100ms));
    QVERIFY(!earns(1100ms, 12s)); // no pause in speech
    QVERIFY(recorder.observe(at(1100, 200, 1.0, false), utc));
    QVERIFY(!earns(1100ms, 2s)); // paused
}

void tst_WatchRecorder::jumpsEarnNothing_data()
{
    QTest::addColumn<int>("monotonic");
    QTest::addColumn<int>("position");
    QTest::newRow("unannounced jump") << 100 << length;
    QTest::newRow("just too far") << 100 << 401;
    QTest::newRow("backwards") << 100 << -1;
    QTest::newRow("machine slept, media clock ran on") << 8 * 3'600'000 << length;
    QTest::newRow("process was stopped, media clock ran on") << 3001 << 3001;
    QTest::newRow("monotonic clock went back") << -100 << 0;
}

void tst_WatchRecorder::jumpsEarnNothing()
{
    QFETCH(const int, monotonic);
    QFETCH(const int, position);
    const Coverage earned = earnings(
        { at(10'000, 50'000), at(10'100, 50'100), at(10'100 + position, 50'100 + monotonic) });
    QCOMPARE(print(earned.spans()), u"10000-10100"_s);
}

void tst_WatchRecorder::liesAboutTheRateEarnNothing_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<double>("claimed");
    QTest::newRow("plays at 2, says 1") << 200 << 1.0;
    QTest::newRow("many small skips") << 390 << 1.0;
    QTest::newRow("small skips at 2.5") << 540 << 2.5;
    QTest::newRow("says 16") << 1600 << 16.0;
    QTest::newRow("says 2.51") << 251 << 2.51;
    QTest::newRow("says 0") << 100 << 0.0;
    QTest::newRow("says -1") << 100 << -1.0;
    QTest::newRow("says infinity") << 100 << std::numeric_limits<double>::infinity();
    QTest::newRow("says nothing") << 100 << std::nan("");
}

void tst_WatchRecorder::liesAboutTheRateEarnNothing()
{
    QFETCH(const int, step);
    QFETCH(const double, claimed);
    // The last stretch may be too short to tell from measurement: at most the slack of one second.
    QCOMPARE_LE(earnings(moving(step, claimed)).total(), 2s);
}

void tst_WatchRecorder::fastClaimEarnsOnlyWhatMoved()
{
    QCOMPARE(print(earnings(moving(100, 2.5)).spans()), u"0-59900"_s);
    QCOMPARE(print(earnings({ at(0, 0, 2.5), at(0, 1000, 2.5), at(0, 2000, 2.5) }).spans()), u""_s);
}

void tst_WatchRecorder::watchingAgainEarnsNothing()
{
    PlayingWorld world(length, 1);
    world.play();
    for (int times = 0; times < 10; ++times) {
        world.seek(5000ms);
        world.wait(2000ms);
    }
    world.pause();
    QCOMPARE(print(world.credited().spans()), u"5000-7000"_s);
}

void tst_WatchRecorder::skippingThroughEarnsOnlyWhatWasPlayed()
{
    PlayingWorld world(length, 1);
    world.play();
    for (int position = 0; position < length; position += 5000) {
        world.seek(Milliseconds(position));
        world.wait(100ms);
    }
    world.pause();
    QCOMPARE(world.credited().total(), 1200ms);
    QCOMPARE(world.credited().spans().size(), 12);
}

void tst_WatchRecorder::longPauseThenSeekEarnsNothing()
{
    PlayingWorld world(length, 1);
    world.play();
    world.wait(1000ms);
    world.pause();
    world.wait(3600s);
    world.seek(50s);
    world.play();
    world.wait(500ms);
    world.pause();
    QCOMPARE(print(world.credited().spans()), u"0-1000 50000-50500"_s);
}

void tst_WatchRecorder::setWallClockEarnsNothing()
{
    PlayingWorld world(length, 1);
    world.play();
    world.wait(1000ms);
    world.setWallClock(24h * 365);
    world.wait(1000ms);
    world.setWallClock(-24h * 365 * 2);
    world.wait(1000ms);
    world.pause();
    QCOMPARE(print(world.credited().spans()), u"0-3000"_s);
}

QTEST_GUILESS_MAIN(tst_WatchRecorder)
#include "tst_watchrecorder.moc"
#include <base/utctime.h>
