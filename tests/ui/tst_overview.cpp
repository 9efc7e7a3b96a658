// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The overview: where to begin, what the edition holds, what is still to do.
#include "uifixture.h"
#include <base/utctime.h>
#include <ui/overview/courseinfo.h>
#include <ui/parts/progressring.h>

#include <QPushButton>
#include <QScopeGuard>

using namespace companion;

class TestOverview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    void overviewSaysStartAtFirst();
    void overviewContinuesWhereTheReaderLeft();
    void overviewTellsWhatAPartialEditionHolds();
    void overviewSaysThatTheLiveDateHasPassed();
    void overviewBeforeTheLiveDateDoesNot();
    void eventPassesWithItsEnd_data();
    void eventPassesWithItsEnd();
    void handoutIsMoreThanSlides();
    void overviewWarnsOfWhatMayDistress();
    void overviewCountsNoChapterAsNoMinutes();
    void chapterRowLeadsToTheChapter();
    void requirementLeadsToTheReflection();
    void percentageReadsTheSameEitherWay();

private:
    std::unique_ptr<UiFixture> ui;
};

void TestOverview::overviewSaysStartAtFirst()
{
    ui->open();
    QCOMPARE(ui->part<QPushButton>(u"continueButton"_s)->text(), u"Start"_s);
    QVERIFY(ui->isSaid(u"0 of 3 requirements are met."_s));
    QTest::mouseClick(ui->part<QPushButton>(u"continueButton"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestOverview::overviewContinuesWhereTheReaderLeft()
{
    ui->watchEverything();
    QVERIFY(ResumeStore(ui->data.database(), ui->clock.clock())
                .save(RecordingId{ u"recording-1"_s }, 9s)
                .has_value());
    ui->open();
    QCOMPARE(ui->part<QPushButton>(u"continueButton"_s)->text(), u"Continue at 0:00:06"_s);
    QVERIFY(ui->isSaid(u"2 of 3 requirements are met."_s));
}

void TestOverview::overviewTellsWhatAPartialEditionHolds()
{
    ui->open();
    QVERIFY(ui->isSaid(u"This edition holds chapters 1–2: 3 of 10 planned minute"_s));
}

void TestOverview::overviewSaysThatTheLiveDateHasPassed()
{
    ui->open(); // the fake clock stands in March 2026
    QVERIFY(ui->isSaid(u"That date has passed"_s));
    QVERIFY(ui->isSaid(u"14 Nov"_s) || ui->isSaid(u"November"_s));
}

void TestOverview::overviewBeforeTheLiveDateDoesNot()
{
    ui->clock.utc = utcTime(QDate(2025, 11, 1), QTime(9, 0));
    ui->open();
    QVERIFY(!ui->isSaid(u"That date has passed"_s));
    QVERIFY(ui->isSaid(u"The live session is on"_s));
}

void TestOverview::eventPassesWithItsEnd_data()
{
    QTest::addColumn<QTime>("end");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("passed");
    const QDate day(2025, 11, 14);
    const QTime midnight(0, 0);
    QTest::newRow("before") << QTime(23, 0) << utcTime(day, { 21, 0 }) << false;
    QTest::newRow("during") << QTime(23, 0) << utcTime(day, { 22, 59 }) << false;
    QTest::newRow("after") << QTime(23, 0) << utcTime(day, { 23, 1 }) << true;
    QTest::newRow("the morning before a night") << QTime(1, 0) << utcTime(day, { 9, 0 }) << false;
    QTest::newRow("past midnight") << QTime(1, 0) << utcTime(day.addDays(1), midnight) << false;
    QTest::newRow("the morning after") << QTime(1, 0) << utcTime(day.addDays(1), { 1, 1 }) << true;
}

void TestOverview::eventPassesWithItsEnd()
{
    QFETCH(QTime, end);
    QFETCH(QDateTime, now);
    Course course;
    course.event = LiveEvent{
        .date = { 2025, 11, 14 }, .start = { 22, 0 }, .end = end, .timeZone = u"Europe/London"_s
    };
    const Recording recording;
    QTEST(CourseInfo(course, recording, now).eventHasPassed(), "passed");
}

void TestOverview::handoutIsMoreThanSlides()
{
    ui->course.write(u"recording/handout.pdf"_s, "%PDF-1.4");
    ui->course.setRecording(u"handout"_s, u"handout.pdf"_s);
    ui->open();
    for (const auto &part :
         { u"slides"_s, u"vignettes"_s, u"worksheets"_s, u"knowledge check"_s, u"references"_s }) {
        QVERIFY2(ui->isSaid(part), qPrintable(part));
    }
}

void TestOverview::overviewWarnsOfWhatMayDistress()
{
    ui->open();
    QVERIFY(ui->isSaid(u"Content note: Mentions panic."_s));
    const auto spoken
        = [this](const QString &chapter) { return ui->part(chapter)->accessibleDescription(); };
    QCOMPARE(spoken(u"chapter-C01"_s), u"0 % watched. Content note: Mentions panic."_s);
    QCOMPARE(spoken(u"chapter-C02"_s), u"0 % watched"_s);
}

void TestOverview::overviewCountsNoChapterAsNoMinutes()
{
    ui->course.setCourse(u"chapters.0.minutes"_s, 0.25);
    ui->open();
    const auto length = [this](const QString &chapter) {
        return ui->part(chapter)->findChild<QLabel *>(u"plannedMinutes"_s)->text();
    };
    QCOMPARE(length(u"chapter-C01"_s), u"less than a minute"_s);
    QCOMPARE(length(u"chapter-C02"_s), u"2 minute(s)"_s);
}

void TestOverview::chapterRowLeadsToTheChapter()
{
    ui->open();
    auto *row = ui->window->findChild<QPushButton *>(u"chapter-C02"_s);
    QVERIFY(row);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Space);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestOverview::requirementLeadsToTheReflection()
{
    ui->openUnlocked();
    QTest::mouseClick(ui->button(u"Write the reflection"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Reflect);
    QTRY_VERIFY(ui->part(u"reflectionEdit"_s)->hasFocus());
}

void TestOverview::percentageReadsTheSameEitherWay()
{
    ui->open();
    QWidget *largest = nullptr;
    for (auto *ring : ui->window->findChildren<ProgressRing *>()) {
        largest
            = !largest || ring->sizeHint().width() > largest->sizeHint().width() ? ring : largest;
    }
    QVERIFY(largest);
    const QImage leftToRight = largest->grab().toImage();
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(largest->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(largest->grab().toImage(), leftToRight);
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
