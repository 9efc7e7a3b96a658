// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clock on the wall and a recording of several parts.
#include <base/partclock.h>
#include <base/utctime.h>

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

QDateTime at(int hour, int minute, int second = 0)
{
    return utcTime(QDate(2025, 11, 14), QTime(hour, minute, second));
}

QString print(Milliseconds position)
{
    return position < 0ms ? u'-' + formatPosition(-position) : formatPosition(position);
}

//! An hour from nine, a break, and what follows from half past ten; then a stop of ten minutes.
QList<RecordedPart> threeParts()
{
    return { { .from = 0ms, .startedAt = at(9, 0) },
             { .from = 60min, .startedAt = at(10, 30) },
             { .from = 100min, .startedAt = at(11, 20) } };
}

QList<RecordedPart> without(QList<RecordedPart> parts, int unknown)
{
    parts[unknown].startedAt.reset();
    return parts;
}

} // namespace

class TestPartClock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void instantsFindTheirPlace_data();
    void instantsFindTheirPlace();
    void placesHaveTheirInstant_data();
    void placesHaveTheirInstant();
    void isMovedAsAWhole();
};

void TestPartClock::instantsFindTheirPlace_data()
{
    QTest::addColumn<QList<RecordedPart>>("parts");
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QString>("position");
    const auto row
        = [](const char *name, const QList<RecordedPart> &parts, const QDateTime &instant,
             const QString &position) { QTest::newRow(name) << parts << instant << position; };
    row("before the first", threeParts(), at(8, 58), u"-0:02:00"_s);
    row("the first instant", threeParts(), at(9, 0), u"0:00:00"_s);
    row("in the first", threeParts(), at(9, 59, 59), u"0:59:59"_s);
    row("where the first was stopped", threeParts(), at(10, 0), u"1:00:00"_s);
    row("in the stop", threeParts(), at(10, 17), u"1:00:00"_s);
    row("where the second begins", threeParts(), at(10, 30), u"1:00:00"_s);
    row("in the second", threeParts(), at(10, 31), u"1:01:00"_s);
    row("in the second stop", threeParts(), at(11, 15), u"1:40:00"_s);
    row("in the last", threeParts(), at(11, 30), u"1:50:00"_s);
    row("behind the last", threeParts(), at(14, 20), u"4:40:00"_s);
    row("another zone's clock", threeParts(), at(10, 31).toOffsetFromUtc(3 * 3600), u"1:01:00"_s);

    const QList<RecordedPart> overlap{ { .from = 0ms, .startedAt = at(9, 0) },
                                       { .from = 61s, .startedAt = at(9, 1) } };
    row("begun by the clock before the one before it ended", overlap, at(9, 1), u"0:01:01"_s);
    row("the last second before that", overlap, at(9, 0, 59), u"0:00:59"_s);

    const QList<RecordedPart> one{ { .from = 0ms, .startedAt = at(9, 0) } };
    row("a single part", one, at(10, 17), u"1:17:00"_s);
    row("before a single part", one, at(8, 0), u"-1:00:00"_s);
    row("the second unknown", without(threeParts(), 1), at(10, 30), u"1:30:00"_s);
    row("the second unknown, no further than the third", without(threeParts(), 1), at(11, 0),
        u"1:40:00"_s);
    row("the first unknown", without(threeParts(), 0), at(10, 20), u"0:50:00"_s);
    row("none known", { { .from = 0ms } }, at(10, 20), u"0:00:00"_s);
    row("of an earlier version", {}, at(10, 20), u"0:00:00"_s);
    row("a start that runs backwards is none",
        { { .from = 0ms, .startedAt = at(9, 0) }, { .from = 60min, .startedAt = at(8, 0) } },
        at(10, 20), u"1:20:00"_s);
}

void TestPartClock::instantsFindTheirPlace()
{
    QFETCH(const QList<RecordedPart>, parts);
    QFETCH(const QDateTime, instant);
    QFETCH(const QString, position);
    QCOMPARE(print(PartClock(parts).positionOf(instant)), position);
}

void TestPartClock::placesHaveTheirInstant_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<QDateTime>("instant");
    QTest::newRow("start") << Milliseconds(0) << at(9, 0);
    QTest::newRow("in the first") << Milliseconds(59min) << at(9, 59);
    QTest::newRow("where the second begins") << Milliseconds(60min) << at(10, 30);
    QTest::newRow("in the last") << Milliseconds(101min) << at(11, 21);
    QTest::newRow("before it") << Milliseconds(-1min) << at(8, 59);
}

void TestPartClock::placesHaveTheirInstant()
{
    QFETCH(const Milliseconds, position);
    QFETCH(const QDateTime, instant);
    QCOMPARE(PartClock(threeParts()).instantOf(position), instant);
    QCOMPARE(PartClock(threeParts()).positionOf(instant), position);
}

void TestPartClock::isMovedAsAWhole()
{
    const PartClock clock(threeParts());
    QVERIFY(clock.knowsStops());
    const PartClock later = clock.beginningAt(at(9, 0, 7));
    QCOMPARE(later.instantOf(0ms), at(9, 0, 7));
    QCOMPARE(later.instantOf(60min), at(10, 30, 7));
    QCOMPARE(print(later.positionOf(at(10, 31, 7))), u"1:01:00"_s);

    const PartClock fromSecond(without(threeParts(), 0));
    QCOMPARE(fromSecond.instantOf(0ms), at(9, 30)); // as if there had been no stop
    QCOMPARE(fromSecond.beginningAt(at(9, 31)).instantOf(100min), at(11, 21));

    const PartClock none;
    QVERIFY(none.isEmpty() && !none.knowsStops() && !none.instantOf(0ms).isValid());
    const PartClock made = none.beginningAt(at(9, 0));
    QVERIFY(!made.isEmpty() && !made.knowsStops());
    QCOMPARE(print(made.positionOf(at(9, 5))), u"0:05:00"_s);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestPartClock)
#include "tst_partclock.moc"
