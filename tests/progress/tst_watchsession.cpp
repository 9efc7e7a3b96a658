// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was watched reaches the disk in time, stays there, and waits in memory while it cannot.
#include "millisecondmap.h"
#include <playback/player.h>
#include <progress/watchsession.h>
#include <storage/database.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

Recording recording()
{
    Recording made;
    made.id = RecordingId{ u"recording-1"_s };
    made.duration = 600s;
    return made;
}

//! A session that is fed by hand, at the pace of a fake clock.
struct Sitting {
    explicit Sitting(TestDatabase &storage)
        : database(storage)
        , player(clock.clock())
        , session(WatchSession::open(player, storage.database(), recording(), newSittingId(),
                                     clock.clock()))
    {
        if (!session) {
            qFatal("no session: %s", qPrintable(session.error().detail));
        }
    }

    void sample(bool playing)
    {
        (*session)->observe({ .position = position,
                              .duration = 600s,
                              .rate = 1.0,
                              .playing = playing,
                              .monotonic = clock.mono });
    }
    void watch(Milliseconds time)
    {
        sample(true);
        for (Milliseconds passed = 0ms; passed < time; passed += 100ms) {
            clock.advance(100ms);
            position += 100ms;
            sample(true);
        }
    }
    [[nodiscard]] QString onDisk() const
    {
        const auto log = WatchLog(database.database()).load(recording().id);
        return log ? print(coverageOf(*log).spans()) : log.error().detail;
    }
    [[nodiscard]] QString shown() const { return print((*session)->coverage().spans()); }

    TestDatabase &database;
    FakeClock clock;
    Player player;
    Milliseconds position{ 0 };
    Result<std::unique_ptr<WatchSession>> session;
};

//! The database refuses to grow, as on a full disk.
void fillDisk(TestDatabase &storage)
{
    const int pages = storage.committed(u"PRAGMA page_count"_s).toInt();
    QVERIFY(storage.database().execute(u"PRAGMA max_page_count = %1"_s.arg(pages)));
}

void freeDisk(TestDatabase &storage)
{
    QVERIFY(storage.database().execute(u"PRAGMA max_page_count = 1000000"_s));
}

} // namespace

class tst_WatchSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverChangesTheLog();
    void keepsEveryFiveSeconds();
    void keepsAtOnceWhenPlayingStops();
    void keepsOnFlushAndAtTheEnd();
    void showsWhatIsNotYetKept();
    void announcesOnceASecond();
    void goesOnFromTheLog();
    void savesTheResumePoint();
    void ignoresWhereNothingWasPlayed();
    void resumesWhereItWasPlayedLast();
    void losesNothingOnAFullDisk();
    void keepsRecordingsApart();
    void givesEachRunItsOwnSitting();
    void anotherFilmIsNotCredited();
    void whatIsInDoubtWaits_data();
    void whatIsInDoubtWaits();
};

void tst_WatchSession::neverChangesTheLog()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(6s);
    QVERIFY(!storage.database().execute(u"UPDATE watched SET to_ms = 999999"_s));
    QVERIFY(!storage.database().execute(u"DELETE FROM watched"_s));
    QCOMPARE(sitting.onDisk(), u"0-5000"_s);
}

void tst_WatchSession::keepsEveryFiveSeconds()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(4900ms);
    QCOMPARE(sitting.onDisk(), u""_s);
    sitting.watch(100ms);
    QCOMPARE(sitting.onDisk(), u"0-5000"_s);
    sitting.watch(60s);
    QCOMPARE(sitting.onDisk(), u"0-65000"_s);
    QCOMPARE(storage.committed(u"SELECT count(*) FROM watched"_s), u"13"_s);
}

void tst_WatchSession::keepsAtOnceWhenPlayingStops()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(700ms);
    sitting.sample(false);
    QCOMPARE(sitting.onDisk(), u"0-700"_s);
    sitting.position = 100s;
    sitting.watch(300ms);
    sitting.sample(false);
    QCOMPARE(sitting.onDisk(), u"0-700 100000-100300"_s);
}

void tst_WatchSession::keepsOnFlushAndAtTheEnd()
{
    TestDatabase storage;
    {
        Sitting sitting(storage);
        sitting.watch(700ms);
        QVERIFY((*sitting.session)->flush());
        QCOMPARE(sitting.onDisk(), u"0-700"_s);
        sitting.watch(500ms);
    }
    QCOMPARE(storage.committed(u"SELECT max(to_ms) FROM watched"_s), u"1200"_s);
}

void tst_WatchSession::showsWhatIsNotYetKept()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(700ms);
    QCOMPARE(sitting.shown(), u"0-700"_s);
    QCOMPARE(sitting.onDisk(), u""_s);
}

void tst_WatchSession::announcesOnceASecond()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(100ms);
    const QSignalSpy changes(sitting.session->get(), &WatchSession::coverageChanged);
    sitting.watch(4s);
    QCOMPARE(changes.size(), 4);
}

void tst_WatchSession::goesOnFromTheLog()
{
    TestDatabase storage;
    {
        Sitting sitting(storage);
        sitting.watch(10s);
    }
    storage.reopen();
    Sitting sitting(storage);
    QCOMPARE(sitting.shown(), u"0-10000"_s);
    sitting.position = 10s;
    sitting.watch(1s);
    QCOMPARE(sitting.shown(), u"0-11000"_s);
}

void tst_WatchSession::savesTheResumePoint()
{
    TestDatabase storage;
    const QString saved = u"SELECT position_ms FROM resume"_s;
    Sitting sitting(storage);
    sitting.watch(30s);
    // Never more than a second behind, whatever happens now.
    QCOMPARE_GE(storage.committed(saved).toInt(), 29'000);
    sitting.sample(false);
    QCOMPARE(storage.committed(saved), u"30000"_s);
    QCOMPARE(storage.committed(u"SELECT saved_at FROM resume"_s), toStored(sitting.clock.utc));
}

void tst_WatchSession::ignoresWhereNothingWasPlayed()
{
    TestDatabase storage;
    {
        Sitting sitting(storage);
        sitting.watch(30s);
        sitting.sample(false);
        sitting.position = 0ms; // a stop, a new source, a seek while paused
        sitting.sample(false);
        sitting.position = 500s;
        sitting.sample(false);
    }
    const Sitting sitting(storage);
    QCOMPARE((*sitting.session)->resumePosition(), 27s);
}

//! The media may have to be loaded again: the disk was pulled out.
void tst_WatchSession::resumesWhereItWasPlayedLast()
{
    TestDatabase storage;
    {
        Sitting sitting(storage);
        sitting.watch(10s);
    }
    Sitting sitting(storage);
    QCOMPARE((*sitting.session)->resumePosition(), 7s);
    sitting.watch(80s);
    QCOMPARE((*sitting.session)->resumePosition(), sitting.position - 3s);
}

void tst_WatchSession::losesNothingOnAFullDisk()
{
    TestDatabase storage;
    Sitting sitting(storage);
    WatchSession &session = **sitting.session;
    const QSignalSpy failures(&session, &WatchSession::keepingFailed);
    const QSignalSpy recoveries(&session, &WatchSession::keepingRecovered);
    fillDisk(storage);
    sitting.watch(590s); // until the free room inside the last page is used up, and beyond
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::DiskFull);
    QVERIFY(!session.flush());
    QCOMPARE(failures.size(), 1);
    QCOMPARE(sitting.shown(), u"0-590000"_s);
    QVERIFY(sitting.onDisk() != sitting.shown());

    freeDisk(storage);
    QTRY_COMPARE_WITH_TIMEOUT(recoveries.size(), 1, 15'000);
    QCOMPARE(sitting.onDisk(), u"0-590000"_s);
    QCOMPARE_GE(storage.committed(u"SELECT position_ms FROM resume"_s).toInt(), 589'000);
}

void tst_WatchSession::keepsRecordingsApart()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(10s);
    sitting.sample(false);
    const RecordingId other{ u"recording-2"_s };
    const auto log = WatchLog(storage.database()).load(other);
    QVERIFY(log && log->isEmpty());
    const auto point = ResumeStore(storage.database(), sitting.clock.clock()).load(other);
    QVERIFY(point);
    QCOMPARE(*point, std::nullopt);
}

void tst_WatchSession::givesEachRunItsOwnSitting()
{
    QVERIFY(newSittingId() != newSittingId());
    TestDatabase storage;
    for (int run = 0; run < 2; ++run) {
        Sitting sitting(storage);
        sitting.watch(6s);
    }
    QCOMPARE(storage.committed(u"SELECT count(DISTINCT sitting) FROM watched"_s), u"2"_s);
}

void tst_WatchSession::anotherFilmIsNotCredited()
{
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(5s);
    (*sitting.session)->setCrediting(WatchSession::Crediting::Off);
    sitting.watch(20s);
    sitting.sample(false);
    QCOMPARE(sitting.shown(), u"0-5000"_s);
    QCOMPARE((*sitting.session)->resumePosition(), 2s);
    sitting.session = {};
    QCOMPARE(sitting.onDisk(), u"0-5000"_s);
}

void tst_WatchSession::whatIsInDoubtWaits_data()
{
    QTest::addColumn<bool>("counts");
    QTest::addColumn<QString>("kept");
    QTest::newRow("it counts") << true << u"0-12000"_s;
    QTest::newRow("it is another film") << false << u"0-2000"_s;
}

void tst_WatchSession::whatIsInDoubtWaits()
{
    using enum WatchSession::Crediting;
    QFETCH(const bool, counts);
    TestDatabase storage;
    Sitting sitting(storage);
    sitting.watch(2s);
    (*sitting.session)->setCrediting(Held);
    sitting.watch(10s);
    sitting.sample(false);
    QCOMPARE(sitting.shown(), u"0-12000"_s);
    QCOMPARE(sitting.onDisk(), u"0-2000"_s);
    (*sitting.session)->setCrediting(counts ? Kept : Off);
    QTEST(sitting.shown(), "kept");
    QTEST(sitting.onDisk(), "kept");
}

QTEST_MAIN(tst_WatchSession)
#include "tst_watchsession.moc"
