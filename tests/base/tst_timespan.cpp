// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Half-open spans, and positions as people read them.

#include <base/clock.h>
#include <base/timespan.h>

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace std::chrono_literals;

class TimeSpanTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void positionsAreWritten_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("rounded");
        QTest::addColumn<QString>("exact");
        QTest::newRow("start") << 0LL << u"0:00:00"_s << u"0:00:00.000"_s;
        QTest::newRow("last millisecond of a second") << 999LL << u"0:00:00"_s << u"0:00:00.999"_s;
        QTest::newRow("minutes") << 2'470'005LL << u"0:41:10"_s << u"0:41:10.005"_s;
        QTest::newRow("hours") << 9'900'000LL << u"2:45:00"_s << u"2:45:00.000"_s;
        QTest::newRow("ten hours") << 36'000'000LL << u"10:00:00"_s << u"10:00:00.000"_s;
        QTest::newRow("before the start") << -5LL << u"0:00:00"_s << u"0:00:00.000"_s;
    }
    void positionsAreWritten()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const QString, rounded);
        QFETCH(const QString, exact);
        QCOMPARE(formatPosition(Milliseconds(milliseconds)), rounded);
        QCOMPARE(formatPositionExact(Milliseconds(milliseconds)), exact);
    }

    void endsAreExclusive()
    {
        const TimeSpan span{ 1s, 2s };
        QVERIFY(!span.contains(999ms));
        QVERIFY(span.contains(1s));
        QVERIFY(!span.contains(2s));
        QVERIFY(!span.overlaps({ 2s, 3s }));
        QVERIFY(span.overlaps({ 1999ms, 3s }));
        QCOMPARE(span.length(), 1000ms);
        QCOMPARE((TimeSpan{ 2s, 1s }.length()), 0ms);
    }

    void instantsAreStoredInUtc()
    {
        const QDateTime summer(QDate(2026, 7, 1), QTime(10, 0, 0, 7), QTimeZone("Europe/London"));
        QCOMPARE(toStored(summer), u"2026-07-01T09:00:00.007Z"_s);
    }
};

QTEST_GUILESS_MAIN(TimeSpanTest)
#include "tst_timespan.moc"
