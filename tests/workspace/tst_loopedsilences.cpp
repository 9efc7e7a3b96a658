// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stretch is repeated while its silences are passed over: each round is whole, and what lies
// behind its end is neither played nor credited.
#include <course/coursefolder.h>
#include <playback/testmedia.h>
#include <progress/watchlog.h>
#include <support/memorykeystore.h>
#include <support/testdatabase.h>
#include <workspace/workspace.h>

#include <QTest>

using namespace companion;

class TestLoopedSilences final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundsAreWhole_data();
    void roundsAreWhole();

private:
    CourseFolder m_course;
};

//! Twenty seconds of a tone, silent from 3 to 5.
void TestLoopedSilences::initTestCase()
{
    Player::preferBackend();
    const QString sound = u"aevalsrc='if(between(t,3,5),0,0.4)*sin(2*PI*300*t)':s=48000:d=20"_s;
    m_course.write(u"recording/captions.en.vtt"_s, "WEBVTT\n");
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=blue:size=320x180:rate=25:duration=20"_s,
                u"-f"_s, u"lavfi"_s, u"-i"_s, sound, u"-pix_fmt"_s, u"yuv420p"_s, u"-c:v"_s,
                u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-g"_s, u"25"_s, u"-c:a"_s, u"aac"_s,
                m_course.path() + u"/recording/session.mp4"_s });
}

void TestLoopedSilences::roundsAreWhole_data()
{
    QTest::addColumn<TimeSpan>("loop");
    QTest::addColumn<bool>("skips");
    QTest::newRow("silence inside") << TimeSpan{ 2s, 6s } << true;
    QTest::newRow("begins in the silence") << TimeSpan{ 4s, 6s } << true;
    QTest::newRow("ends in the silence") << TimeSpan{ 2s, 4s } << false;
    QTest::newRow("ends where it ends") << TimeSpan{ 2s, 5s } << false;
    QTest::newRow("begins and ends in it") << TimeSpan{ 3300ms, 4600ms } << false;
}

void TestLoopedSilences::roundsAreWhole()
{
    QFETCH(const TimeSpan, loop);
    QFETCH(const bool, skips);
    TestDatabase data;
    MemoryKeyStore keys;
    const QTemporaryDir settings;
    auto course = openCourse(m_course.path());
    QVERIFY2(course, course ? "" : qPrintable(course.error().detail));
    auto opened = Workspace::open(data.database(), keys, Clock::system(), *std::move(course),
                                  newSittingId(), settings.filePath(u"settings.ini"_s));
    QVERIFY(opened);
    Workspace &workspace = **opened;
    workspace.settings().skipSilences = true;
    workspace.storeSettings();
    workspace.openRecording();
    Player &player = workspace.player();
    QTRY_COMPARE(player.state(), Player::State::Paused);

    constexpr double rate = 2;
    constexpr auto late = 300ms; // looked at ten times a second, and a busy machine
    QList<Milliseconds> positions; // where the player is, whoever went on before us
    int skipped = 0;
    int rounds = 0;
    connect(&player, &Player::aboutToPassOver, this, [&skipped] { ++skipped; });
    connect(&player, &Player::sampled, this, [&] {
        const Milliseconds now = player.position();
        rounds += !positions.isEmpty() && now < positions.last() - 200ms ? 1 : 0;
        positions.append(now);
    });
    // Once round without counting, so that the sound has been listened to.
    player.setRate(rate);
    workspace.looper().loop(loop);
    player.play();
    QTRY_VERIFY_WITH_TIMEOUT(skips ? skipped > 0 : rounds > 0, 20'000);
    QTRY_VERIFY(rounds > 0);
    skipped = 0;
    rounds = 0;
    positions = { positions.last() };
    QTRY_COMPARE_GE_WITH_TIMEOUT(rounds, 3, 20'000);
    player.pause();
    QCOMPARE(workspace.looper().span(), std::optional(loop));
    QVERIFY2(skips ? skipped >= rounds - 1 : skipped == 0, qPrintable(QString::number(skipped)));
    for (qsizetype i = 1; i < positions.size(); ++i) {
        const Milliseconds before = positions[i - 1];
        const Milliseconds now = positions[i];
        QVERIFY2(now >= loop.from && now <= loop.to + late, qPrintable(formatPosition(now)));
        if (now < before - 200ms) {
            QCOMPARE(now, loop.from);
            QVERIFY2(before >= loop.to - late, qPrintable(formatPosition(before)));
        }
    }

    QVERIFY(workspace.flush());
    const auto log = WatchLog(data.database()).load(workspace.recording().id);
    QVERIFY(log);
    const QList<TimeSpan> spans = coverageOf(*log).spans();
    QVERIFY(!spans.isEmpty());
    for (const TimeSpan &span : spans) {
        QVERIFY(span.from >= loop.from && span.to <= loop.to + late);
    }
    QCOMPARE(coverageOf(*log).total() > playedCoverageOf(*log).total(), skips);
}

QTEST_MAIN(TestLoopedSilences)
#include "tst_loopedsilences.moc"
