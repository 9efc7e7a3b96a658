// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live session that nobody ended, in the real window.
#include "uifixture.h"
#include <base/utctime.h>
#include <ui/actions.h>
#include <ui/live/liveclock.h>

#include <QPushButton>

using namespace companion;

class TestLive final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatWasLeftOpenIsEndedAndLinedUp();
    void anotherSessionDoesNotGoOnInIt();
    void sessionThatOverrunsIsNotLeftOpen();
    void sessionWithoutAPlanIsLeftOpenAfterHalfADay();

private:
    void sitAndWrite(const QDateTime &begin);
    [[nodiscard]] LiveNotes &live() { return ui->workspace->live(); }
    void passTo(const QDateTime &utc);

    std::unique_ptr<UiFixture> ui;
};

namespace {
const QString stillOpen = u"is still open"_s;
QDateTime onTheDay(int hour, int minute = 0)
{
    return utcTime(QDate(2025, 11, 14), QTime(hour, minute));
}
} // namespace

void TestLive::init() { ui = std::make_unique<UiFixture>(); }

void TestLive::cleanup() { ui.reset(); }

void TestLive::sitAndWrite(const QDateTime &begin)
{
    ui->clock.utc = begin;
    ui->openUnlocked();
    QVERIFY(live().join());
    ui->clock.advance(60s);
    live().draft().setText(u"kept"_s, live().now());
    QVERIFY(live().draft().finish());
}

//! As their timers would tell card and page.
void TestLive::passTo(const QDateTime &utc)
{
    ui->clock.utc = utc;
    for (LiveClock *clock : ui->window->findChildren<LiveClock *>()) {
        clock->tick();
    }
}

void TestLive::whatWasLeftOpenIsEndedAndLinedUp()
{
    sitAndWrite(onTheDay(9));
    ui->clock.utc = onTheDay(9).addDays(1);
    ui->restart();
    ui->unlock();
    QVERIFY(ui->isSaid(u"Your live session of Friday, 14 November 2025 is still open"_s));
    QTest::mouseClick(ui->part<QPushButton>(u"goLiveButton"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Live);
    QVERIFY(ui->isSaid(u"Your live session of Friday, 14 November 2025 is still open"_s));
    auto *end = ui->part<QPushButton>(u"joinLiveButton"_s);
    QCOMPARE(end->property("role").toByteArray(), "primary");
    QVERIFY(end->hasFocus());
    QTest::mouseClick(end, Qt::LeftButton);
    QVERIFY(!live().sitting());
    QTRY_VERIFY(ui->part<QWidget>(u"lineUpCard"_s)->isVisible());
    QVERIFY(!ui->isSaid(stillOpen));
}

//! Its notes would lie days behind the beginning of the other.
void TestLive::anotherSessionDoesNotGoOnInIt()
{
    sitAndWrite(onTheDay(9));
    const RecordingId first = live().sitting()->id;
    const QDateTime later = onTheDay(18).addDays(7);
    passTo(later);
    auto *join = ui->window->actions()[Actions::JoinLive];
    QVERIFY(join->isEnabled());
    join->trigger();
    QVERIFY(live().sitting());
    QVERIFY(live().sitting()->id != first);
    QCOMPARE(live().sitting()->begunAt, later);
    QCOMPARE(live().ended()->size(), 1);
    QCOMPARE(live().ended()->first().notes, 1);
    QVERIFY(!join->isEnabled());
    ui->window->showPage(MainWindow::Page::Live);
    QVERIFY(ui->isSaid(u"You joined at"_s));
}

void TestLive::sessionThatOverrunsIsNotLeftOpen()
{
    sitAndWrite(onTheDay(9));
    const QDateTime end = live().times()->end;
    passTo(end.addSecs(1800));
    QVERIFY(!ui->isSaid(stillOpen));
    QVERIFY(!ui->window->actions()[Actions::JoinLive]->isEnabled());
    passTo(end.addSecs(3601));
    QVERIFY(ui->isSaid(stillOpen));
    // One who joined after the end, as for a repetition, sits in that.
    QVERIFY(live().leave());
    QVERIFY(live().join());
    QVERIFY(!ui->isSaid(stillOpen));
}

void TestLive::sessionWithoutAPlanIsLeftOpenAfterHalfADay()
{
    const QDateTime begin = utcTime(QDate(2026, 3, 2), QTime(20, 0));
    sitAndWrite(begin);
    passTo(begin.addSecs(6 * 3600));
    QVERIFY(!ui->isSaid(stillOpen));
    ui->window->showPage(MainWindow::Page::Live);
    ui->restart(); // on the next day by the calendar
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Live);
    QVERIFY(ui->isSaid(u"You joined on Monday, 2 March 2026 at 20:00:00"_s));
    ui->window->showPage(MainWindow::Page::Overview);
    passTo(begin.addSecs(12 * 3600 + 1));
    QVERIFY(ui->isSaid(stillOpen));
}

QTEST_MAIN(TestLive)
#include "tst_live.moc"
