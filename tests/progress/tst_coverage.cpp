// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The union of spans, against one bit a millisecond.
#include "millisecondmap.h"
#include <progress/coverage.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

TimeSpan span(int from, int to) { return { Milliseconds(from), Milliseconds(to) }; }

} // namespace

class tst_Coverage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unites_data();
    void unites();
    void measuresWindows();
    void agreesWithMilliseconds();
};

void tst_Coverage::unites_data()
{
    QTest::addColumn<QList<TimeSpan>>("spans");
    QTest::addColumn<QString>("covered");
    using Spans = QList<TimeSpan>;
    QTest::newRow("nothing") << Spans{} << u""_s;
    QTest::newRow("empty span") << Spans{ span(5, 5), span(7, 3) } << u""_s;
    QTest::newRow("apart") << Spans{ span(20, 30), span(0, 10) } << u"0-10 20-30"_s;
    QTest::newRow("touching") << Spans{ span(0, 10), span(10, 20) } << u"0-20"_s;
    QTest::newRow("touching before") << Spans{ span(10, 20), span(0, 10) } << u"0-20"_s;
    QTest::newRow("one apart") << Spans{ span(0, 10), span(11, 20) } << u"0-10 11-20"_s;
    QTest::newRow("overlapping") << Spans{ span(0, 10), span(5, 20) } << u"0-20"_s;
    QTest::newRow("inside") << Spans{ span(0, 20), span(5, 10) } << u"0-20"_s;
    QTest::newRow("around") << Spans{ span(5, 10), span(0, 20) } << u"0-20"_s;
    QTest::newRow("bridging") << Spans{ span(0, 10), span(20, 30), span(40, 50), span(10, 40) }
                              << u"0-50"_s;
    QTest::newRow("again") << Spans{ span(0, 10), span(0, 10) } << u"0-10"_s;
}

void tst_Coverage::unites()
{
    QFETCH(const QList<TimeSpan>, spans);
    QFETCH(const QString, covered);
    QCOMPARE(print(Coverage(spans).spans()), covered);
}

void tst_Coverage::measuresWindows()
{
    const Coverage coverage({ span(10, 20), span(30, 40) });
    QCOMPARE(coverage.total(), 20ms);
    QCOMPARE(coverage.totalWithin(span(0, 100)), 20ms);
    QCOMPARE(coverage.totalWithin(span(15, 35)), 10ms);
    QCOMPARE(coverage.totalWithin(span(20, 30)), 0ms);
    QCOMPARE(coverage.totalWithin(span(35, 15)), 0ms);
    QCOMPARE(print(coverage.gapsWithin(span(0, 50))), u"0-10 20-30 40-50"_s);
    QCOMPARE(print(coverage.gapsWithin(span(12, 18))), u""_s);
    QCOMPARE(print(coverage.gapsWithin(span(19, 21))), u"20-21"_s);
    QCOMPARE(print(coverage.gapsWithin(span(5, 5))), u""_s);
    QVERIFY(coverage.contains(10ms) && coverage.contains(19ms));
    QVERIFY(!coverage.contains(20ms) && !coverage.contains(9ms));
}

void tst_Coverage::agreesWithMilliseconds()
{
    constexpr int length = 2000;
    QRandomGenerator random(1);
    for (int round = 0; round < 3000; ++round) {
        Coverage coverage;
        MillisecondMap map(length);
        for (int count = random.bounded(25); count > 0; --count) {
            const int from = random.bounded(length);
            const TimeSpan added = span(from, std::min(length, from + random.bounded(-3, 200)));
            coverage.add(added);
            map.mark(added);
        }
        QCOMPARE(print(coverage.spans()), print(map.marked(span(0, length))));
        QCOMPARE(coverage.total(), map.count(span(0, length)));
        const int from = random.bounded(length);
        const TimeSpan window = span(from, std::min(length, from + random.bounded(600)));
        QCOMPARE(coverage.totalWithin(window), map.count(window));
        QCOMPARE(print(coverage.gapsWithin(window)), print(map.unmarked(window)));
        const Milliseconds position(random.bounded(length));
        QCOMPARE(coverage.contains(position), map.isMarked(position));
    }
}

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
