// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stores below a watch session.
#include "millisecondmap.h"
#include <progress/resumestore.h>
#include <progress/watchlog.h>
#include <storage/database.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {
const RecordingId recording{ u"recording-1"_s };
const SittingId sitting{ u"sitting-1"_s };
}

class tst_WatchLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logsSpansAsTheyWere();
    void tellsSilenceFromPlaying();
    void refusesSpansThatAreNone();
    void replacesTheResumePoint();
    void resumesBeforeThePoint_data();
    void resumesBeforeThePoint();
};

void tst_WatchLog::logsSpansAsTheyWere()
{
    TestDatabase storage;
    FakeClock clock;
    const WatchedSpan first{
        .span = { 1ms, 2s }, .rate = 1.25, .utcFrom = clock.utc, .utcTo = clock.utc.addMSecs(1599)
    };
    const WatchedSpan second{ .span = { 0ms, 1s },
                              .rate = 1.0,
                              .utcFrom = clock.utc.addSecs(5),
                              .utcTo = clock.utc.addSecs(6) };
    {
        WatchLog log(storage.database());
        QVERIFY(log.append(recording, sitting, first));
        QVERIFY(log.append(recording, sitting, second));
    }
    storage.reopen();
    const auto loaded = WatchLog(storage.database()).load(recording);
    QVERIFY(loaded);
    QCOMPARE(*loaded, (QList<LoggedSpan>{ { first, sitting }, { second, sitting } }));
    QCOMPARE(print(coverageOf(*loaded).spans()), u"0-2000"_s);
}

void tst_WatchLog::tellsSilenceFromPlaying()
{
    TestDatabase storage;
    FakeClock clock;
    const WatchedSpan played{
        .span = { 0ms, 2s }, .rate = 1.0, .utcFrom = clock.utc, .utcTo = clock.utc.addSecs(2)
    };
    const WatchedSpan silence{ .span = { 2s, 3s },
                               .rate = 1.0,
                               .utcFrom = clock.utc.addSecs(2),
                               .utcTo = clock.utc.addSecs(2),
                               .isSilence = true };
    WatchLog log(storage.database());
    QVERIFY(log.append(recording, sitting, played));
    QVERIFY(log.append(recording, sitting, silence));
    storage.reopen();
    const auto loaded = WatchLog(storage.database()).load(recording);
    QVERIFY(loaded);
    QCOMPARE(*loaded, (QList<LoggedSpan>{ { played, sitting }, { silence, sitting } }));
    QCOMPARE(print(coverageOf(*loaded).spans()), u"0-3000"_s);
    QCOMPARE(print(playedCoverageOf(*loaded).spans()), u"0-2000"_s);
    QCOMPARE(storage.committed(u"SELECT sum(silence) FROM watched"_s), u"1"_s);
}

void tst_WatchLog::refusesSpansThatAreNone()
{
    TestDatabase storage;
    FakeClock clock;
    WatchLog log(storage.database());
    const WatchedSpan empty{
        .span = { 2s, 2s }, .rate = 1, .utcFrom = clock.utc, .utcTo = clock.utc
    };
    const auto appended = log.append(recording, sitting, empty);
    QVERIFY(!appended);
    QCOMPARE(appended.error().code, Error::Code::Invalid);
    const auto loaded = log.load(recording);
    QVERIFY(loaded && loaded->isEmpty());
}

void tst_WatchLog::replacesTheResumePoint()
{
    TestDatabase storage;
    FakeClock clock;
    {
        ResumeStore store(storage.database(), clock.clock());
        const auto none = store.load(recording);
        QVERIFY(none);
        QCOMPARE(*none, std::nullopt);
        QVERIFY(store.save(recording, 5s));
        clock.advance(1min);
        QVERIFY(store.save(recording, 3s));
    }
    storage.reopen();
    const auto point = ResumeStore(storage.database(), clock.clock()).load(recording);
    QVERIFY(point);
    QCOMPARE(*point, (std::optional(ResumePoint{ .position = 3s, .savedAt = clock.utc })));
}

void tst_WatchLog::resumesBeforeThePoint_data()
{
    QTest::addColumn<int>("saved");
    QTest::addColumn<int>("duration");
    QTest::addColumn<int>("start");
    QTest::newRow("in the middle") << 60'000 << 600'000 << 57'000;
    QTest::newRow("at the very beginning") << 2'000 << 600'000 << 0;
    QTest::newRow("near the end") << 593'000 << 600'000 << 590'000;
    QTest::newRow("too near the end") << 593'001 << 600'000 << 0;
    QTest::newRow("at the end") << 600'000 << 600'000 << 0;
    QTest::newRow("behind the end") << 700'000 << 600'000 << 0;
    QTest::newRow("duration unknown") << 60'000 << 0 << 57'000;
    QTest::newRow("shorter than the margin") << 5'000 << 8'000 << 0;
}

void tst_WatchLog::resumesBeforeThePoint()
{
    QFETCH(const int, saved);
    QFETCH(const int, duration);
    QFETCH(const int, start);
    QCOMPARE(resumeAt(Milliseconds(saved), Milliseconds(duration)), Milliseconds(start));
    if (start > 0) {
        QCOMPARE(resumeAt(pointFor(Milliseconds(start)), Milliseconds(duration)),
                 Milliseconds(start));
    }
}

QTEST_GUILESS_MAIN(tst_WatchLog)
#include "tst_watchlog.moc"
