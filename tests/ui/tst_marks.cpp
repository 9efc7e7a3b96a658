// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bookmarks and loops in the real window over a real recording of twenty seconds.
#include "watchfixture.h"
#include <ui/actions.h>
#include <ui/notice.h>
#include <ui/watch/markspane.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinemarks.h>

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace companion;

class TestMarks final : public WatchFixture {
    Q_OBJECT

private Q_SLOTS:
    void bookmarkIsSetAndNamed();
    void bookmarkIsUndone();
    void enterJumpsToABookmark();
    void oneKeyMakesALoopAndStopsIt();
    void loopIsKeptUnderAName();
    void keptLoopIsRepeatedAgainAfterARestart();
    void endsOfAKeptLoopMoveHereAndBack();
    void draggedEndIsStoredAndUndone();
    void playingGoesOnAfterADrag();
    void escapeTakesADragBack();
    void draggedEndThatCannotBeStoredGoesBack();
    void endOfALoopThatIsNotKeptIsDragged();
    void keysOfTheTimelineAreOnTheSheet();
    void deletingIsUndoneFromTheList();
    void undoIsNotOfferedForAnotherStep();
    void menuOfALoopMovesItsEnds();
    void lockedNotesKeepNothingButStillLoop();
    void lockingTakesTheNamesAway();
    void typingNeverMarks();
    void rowsAreReadAloud();
    void deletingAllNotesDeletesMarksToo();
    void timelineShowsThem();
    void makersKeepTheirShortNames();
    void loopGuideAndReelTakeTurns();
    void unreadableMarkLeavesTheOthers();
    void unreadableMarksLeaveTheNotes();

private:
    [[nodiscard]] MarkBook &book() { return *ui->workspace->marks(); }
    [[nodiscard]] Looper &looper() { return ui->workspace->looper(); }
    [[nodiscard]] QListView *list() { return ui->part<QListView>(u"marksView"_s); }
    [[nodiscard]] TimelineBar *timeline() { return ui->part<TimelineBar>(u"timeline"_s); }
    //! By the mouse, to a moment; the picture has followed. Returns where the button is down.
    QPoint takeEnd(LoopEnd end, Milliseconds to);
    void dragEnd(LoopEnd end, Milliseconds to)
    {
        QTest::mouseRelease(timeline(), Qt::LeftButton, {}, takeEnd(end, to));
    }
    void type(const QString &name);
    [[nodiscard]] QString print();
};

//! Into the field for the name, which has to be open.
void TestMarks::type(const QString &name)
{
    auto *field = ui->part<QLineEdit>(u"markNameField"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
}

QPoint TestMarks::takeEnd(LoopEnd end, Milliseconds to)
{
    const QRectF handle = timeline()->handleRect(end);
    const QPoint from = handle.center().toPoint();
    const qreal x = end == LoopEnd::A ? handle.right() : handle.left();
    const QPoint at = from + QPoint(qRound(timeline()->xOf(to) - x), 0);
    QTest::mousePress(timeline(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, at, timeline()->mapToGlobal(at), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(timeline(), &move);
    [&] { QTRY_COMPARE(player().position(), to); }();
    return at;
}

QString TestMarks::print()
{
    QStringList lines;
    for (const Mark &mark : book().marks()) {
        const QString to = mark.to ? u"-%1"_s.arg(mark.to->count()) : QString();
        lines.append(u"%1%2 %3"_s.arg(mark.from.count()).arg(to, mark.name).trimmed());
    }
    return lines.join(u" | "_s);
}

void TestMarks::bookmarkIsSetAndNamed()
{
    openLoaded();
    seek(5s);
    press(Qt::Key_B, Qt::ShiftModifier);
    QCOMPARE(print(), u"5000"_s);
    QVERIFY(ui->isSaid(u"Bookmark set at 0:00:05."_s));
    ui->button(u"Name it"_s)->click();
    type(u"the umbrella r b"_s); // keys that would act elsewhere
    QTRY_COMPARE(print(), u"5000 the umbrella r b"_s);
    QCOMPARE(looper().state(), Looper::State::Off);
}

void TestMarks::bookmarkIsUndone()
{
    openLoaded();
    press(Qt::Key_B, Qt::ShiftModifier);
    QCOMPARE(print(), u"0"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(print(), QString());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(print(), u"0"_s);
}

void TestMarks::enterJumpsToABookmark()
{
    openLoaded();
    QVERIFY(book().add(7s));
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(list()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(player().position(), 7s);
    QCOMPARE(player().state(), Player::State::Paused);
}

void TestMarks::oneKeyMakesALoopAndStopsIt()
{
    openLoaded();
    seek(3s);
    press(Qt::Key_R);
    QVERIFY(ui->isSaid(u"Loop from 0:00:03. Press R where it ends."_s));
    seek(6s);
    press(Qt::Key_R);
    QVERIFY(ui->isSaid(u"Repeating 0:00:03 – 0:00:06"_s));
    QTRY_COMPARE(player().position(), 3s);
    press(Qt::Key_R);
    QCOMPARE(looper().state(), Looper::State::Off);
    QVERIFY(!ui->isSaid(u"Repeating"_s));
}

void TestMarks::loopIsKeptUnderAName()
{
    openLoaded();
    looper().loop({ 3s, 6s });
    ui->button(u"Keep this loop"_s)->click();
    QCOMPARE(print(), u"3000-6000"_s);
    ui->button(u"Name it"_s)->click();
    type(u"the turn"_s);
    QTRY_COMPARE(print(), u"3000-6000 the turn"_s);
    looper().clear();
    looper().loop({ 3s, 6s });
    QVERIFY(ui->isSaid(u"Repeating “the turn”, 0:00:03 – 0:00:06"_s));
    QVERIFY(!ui->window->actions()[Actions::KeepLoop]->isEnabled()); // it is kept
}

void TestMarks::keptLoopIsRepeatedAgainAfterARestart()
{
    openLoaded();
    QVERIFY(book().add(3s, 4s, u"the turn"_s));
    ui->restart();
    ui->unlock();
    load();
    QCOMPARE(print(), u"3000-4000 the turn"_s);
    press(Qt::Key_M, Qt::ShiftModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(looper().span() == TimeSpan(3s, 4s));
    QTRY_COMPARE(player().position(), 3s);
}

void TestMarks::endsOfAKeptLoopMoveHereAndBack()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s));
    looper().loop({ 3s, 6s });
    seek(4s);
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(print(), u"4000-6000"_s);
    seek(8s);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(print(), u"4000-8000"_s);
    QVERIFY(looper().span() == TimeSpan(4s, 8s));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(print(), u"3000-6000"_s);
}

void TestMarks::draggedEndIsStoredAndUndone()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    looper().loop({ 3s, 6s });
    seek(5s);
    dragEnd(LoopEnd::B, 9s);
    QCOMPARE(print(), u"3000-9000 the turn"_s);
    QCOMPARE(ui->data.committed(u"SELECT from_ms || '-' || to_ms FROM mark"_s), u"3000-9000"_s);
    QVERIFY(looper().span() == TimeSpan(3s, 9s));
    QVERIFY(ui->isSaid(u"Repeating “the turn”, 0:00:03 – 0:00:09"_s));
    QVERIFY(!ui->part(u"keepLoopButton"_s)->isVisible()); // it is kept
    QTRY_COMPARE(player().position(), 5s); // where it was
    QVERIFY(!player().isPlaying());
    dragEnd(LoopEnd::A, 7s);
    QCOMPARE(print(), u"7000-9000 the turn"_s);
    QTRY_COMPARE(player().position(), 7s); // the place it was at is no part of the loop any more
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(print(), u"3000-9000 the turn"_s);
    QVERIFY(looper().span() == TimeSpan(3s, 9s)); // what is repeated is what is kept
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(print(), u"3000-6000 the turn"_s);
    QVERIFY(looper().span() == TimeSpan(3s, 6s));
}

void TestMarks::playingGoesOnAfterADrag()
{
    openLoaded();
    looper().loop({ 3s, 12s });
    seek(4s);
    player().play();
    QTRY_VERIFY(player().position() > 4200ms);
    const QPoint at = takeEnd(LoopEnd::B, 15s);
    QVERIFY(!player().isPlaying()); // the picture is that of the end
    QTest::mouseRelease(timeline(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(player().isPlaying());
    QTRY_VERIFY(TimeSpan(4200ms, 8s).contains(player().position()));
    QVERIFY(looper().span() == TimeSpan(3s, 15s));
}

void TestMarks::escapeTakesADragBack()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s));
    looper().loop({ 3s, 6s });
    seek(4s);
    const QPoint at = takeEnd(LoopEnd::B, 9s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(player().position(), 4s);
    QVERIFY(timeline()->hasFocus()); // and not what Esc does elsewhere
    QTest::mouseRelease(timeline(), Qt::LeftButton, {}, at);
    QVERIFY(looper().span() == TimeSpan(3s, 6s));
    QCOMPARE(print(), u"3000-6000"_s);
    QCOMPARE(player().position(), 4s);
}

void TestMarks::draggedEndThatCannotBeStoredGoesBack()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s));
    looper().loop({ 3s, 6s });
    QVERIFY(ui->data.database().execute(u"ALTER TABLE mark RENAME COLUMN box TO lost"_s));
    const QRectF before = timeline()->handleRect(LoopEnd::B);
    dragEnd(LoopEnd::B, 9s);
    QCOMPARE(print(), u"3000-6000"_s);
    QVERIFY(looper().span() == TimeSpan(3s, 6s));
    QCOMPARE(timeline()->handleRect(LoopEnd::B), before);
    QVERIFY(ui->isSaid(u"could not be"_s));
}

void TestMarks::endOfALoopThatIsNotKeptIsDragged()
{
    openLoaded();
    ui->workspace->vault().lock();
    looper().loop({ 3s, 6s });
    dragEnd(LoopEnd::A, 1s);
    QVERIFY(looper().span() == TimeSpan(1s, 6s));
    QVERIFY(ui->isSaid(u"Repeating 0:00:01 – 0:00:06"_s));
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM mark"_s), u"0"_s);
}

void TestMarks::keysOfTheTimelineAreOnTheSheet()
{
    openLoaded();
    press(Qt::Key_F1);
    QTRY_VERIFY(ui->isSaid(u"Move the chosen end of the loop by a second"_s));
    QVERIFY(ui->isSaid(u"Alt+Shift+Left"_s));
}

void TestMarks::deletingIsUndoneFromTheList()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    looper().loop({ 3s, 6s });
    press(Qt::Key_M, Qt::ShiftModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    QCOMPARE(print(), QString());
    QCOMPARE(looper().state(), Looper::State::Off);
    QVERIFY(ui->isSaid(u"“the turn” was deleted."_s));
    ui->button(u"Undo"_s)->click();
    QCOMPARE(print(), u"3000-6000 the turn"_s);
}

void TestMarks::undoIsNotOfferedForAnotherStep()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    press(Qt::Key_M, Qt::ShiftModifier);
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    QVERIFY(ui->isSaid(u"“the turn” was deleted."_s));
    press(Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(!ui->isSaid(u"“the turn” was deleted."_s));
    QCOMPARE(print(), u"0"_s);
}

void TestMarks::menuOfALoopMovesItsEnds()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s));
    press(Qt::Key_M, Qt::ShiftModifier);
    press(Qt::Key_Down);
    QContextMenuEvent keyboard(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(list(), &keyboard);
    auto *menu = ui->window->findChild<MarksPane *>()->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList entries;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator()) {
            entries << action->text();
        }
    }
    QCOMPARE(entries,
             QStringList({ u"Repeat it"_s, u"Name the bookmark or loop"_s,
                           u"Delete the bookmark or loop"_s, u"Start the loop here"_s,
                           u"End the loop here"_s }));
    menu->close();
}

void TestMarks::lockedNotesKeepNothingButStillLoop()
{
    openLoaded();
    ui->workspace->vault().lock();
    QVERIFY(!ui->workspace->marks());
    press(Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(ui->isSaid(u"Unlock your notes first."_s));
    looper().loop({ 3s, 6s });
    QVERIFY(ui->isSaid(u"Repeating 0:00:03 – 0:00:06"_s));
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(ui->isSaid(u"Loops are kept with your notes."_s));
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM mark"_s), u"0"_s);
}

void TestMarks::lockingTakesTheNamesAway()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the secret turn"_s));
    looper().loop({ 3s, 6s });
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(ui->isSaid(u"the secret turn"_s));
    ui->workspace->vault().lock();
    QVERIFY(!ui->isSaid(u"the secret turn"_s));
    QVERIFY(!list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 0);
}

void TestMarks::typingNeverMarks()
{
    openLoaded();
    auto *note = ui->part<QPlainTextEdit>(u"noteEdit"_s);
    note->setFocus();
    QTest::keyClicks(note, u"R r B i"_s);
    QCOMPARE(note->toPlainText(), u"R r B i"_s);
    QCOMPARE(print(), QString());
    QCOMPARE(looper().state(), Looper::State::Off);
}

void TestMarks::rowsAreReadAloud()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    QVERIFY(book().add(7s));
    press(Qt::Key_M, Qt::ShiftModifier);
    QAccessibleInterface *rows = QAccessible::queryAccessibleInterface(list());
    QVERIFY(rows);
    QTRY_COMPARE(rows->childCount(), 2);
    QCOMPARE(rows->child(0)->text(QAccessible::Name), u"Loop, 0:00:03 – 0:00:06: the turn"_s);
    QCOMPARE(rows->child(1)->text(QAccessible::Name), u"Bookmark, 0:00:07"_s);
}

void TestMarks::deletingAllNotesDeletesMarksToo()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    ui->window->showPage(MainWindow::Page::Settings);
    ui->part<QAbstractButton>(u"deleteNotesButton"_s)->click();
    ui->part<QAbstractButton>(u"deleteGoOnButton"_s)->click();
    QTest::keyClicks(ui->part<QLineEdit>(u"deleteWord"_s), u"delete"_s);
    ui->part<QAbstractButton>(u"deleteAllButton"_s)->click();
    QCOMPARE(print(), QString());
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM mark"_s), u"0"_s);
}

void TestMarks::timelineShowsThem()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    QVERIFY(book().add(7s));
    looper().loop({ 10s, 12s }); // not kept
    const auto shown = [this] {
        QStringList lines;
        for (const TimelineMark &mark : ui->part<TimelineBar>(u"timeline"_s)->marks().all()) {
            using enum TimelineMark::Kind;
            if (mark.kind == Bookmark || mark.kind == Loop) {
                lines.append(spokenMark(mark));
            }
        }
        return lines;
    };
    QCOMPARE(shown().size(), 3);
    QVERIFY2(shown().first().contains(u"the turn"_s), qPrintable(shown().join(u'|')));
    looper().clear();
    QCOMPARE(shown().size(), 2);
    ui->workspace->vault().lock();
    QCOMPARE(shown(), QStringList());
}

//! The long text of an action would push the pane out of the window.
void TestMarks::makersKeepTheirShortNames()
{
    openLoaded();
    press(Qt::Key_R); // changes the action
    Actions &actions = ui->window->actions();
    for (const auto id : { Actions::LoopPoint, Actions::SetBookmark }) {
        actions[id]->setEnabled(!actions[id]->isEnabled());
    }
    QCOMPARE(ui->part<QToolButton>(u"makeLoopButton"_s)->text(), u"Loop"_s);
    QCOMPARE(ui->part<QToolButton>(u"makeBookmarkButton"_s)->text(), u"Bookmark"_s);
}

//! Two that move the player at once would tear it to and fro.
void TestMarks::loopGuideAndReelTakeTurns()
{
    openLoaded();
    const Note starred = ui->addNote(8s, NoteKind::Note, u"starred"_s);
    QVERIFY(ui->workspace->notebook()->setStarred(starred.id, true));
    GapGuide &gaps = ui->workspace->gapGuide();
    ReviewReel &reel = ui->workspace->reviewReel();

    looper().loop({ 3s, 6s });
    QVERIFY(gaps.start());
    QCOMPARE(looper().state(), Looper::State::Off);
    QVERIFY(!ui->isSaid(u"Repeating"_s));

    looper().loop({ 3s, 6s });
    QVERIFY(!gaps.isRunning());
    QVERIFY(!ui->part(u"guideBar"_s)->isVisible());
    QVERIFY(ui->isSaid(u"Repeating 0:00:03 – 0:00:06"_s));

    QVERIFY(reel.start(ui->workspace->notebook()->notes()));
    QCOMPARE(looper().state(), Looper::State::Off);
    QVERIFY(!ui->isSaid(u"Repeating"_s));

    looper().loop({ 12s, 14s });
    QVERIFY(!reel.isRunning());
    QTRY_VERIFY(TimeSpan(12s, 14s).contains(player().position())); // and not where the reel began
}

void TestMarks::unreadableMarkLeavesTheOthers()
{
    openLoaded();
    QVERIFY(book().add(3s, 6s, u"the turn"_s));
    QVERIFY(book().add(7s));
    QVERIFY(ui->data.database().execute(u"UPDATE mark SET box = x'00' WHERE from_ms = 7000"_s));
    ui->restart();
    ui->unlock();
    load();
    QCOMPARE(print(), u"3000-6000 the turn"_s);
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(ui->isSaid(u"cannot be read"_s));
}

void TestMarks::unreadableMarksLeaveTheNotes()
{
    openLoaded();
    ui->addNote(8s, NoteKind::Note, u"still here"_s);
    QVERIFY(ui->data.database().execute(u"ALTER TABLE mark RENAME COLUMN box TO lost"_s));
    ui->restart();
    ui->unlock();
    load();
    QVERIFY(!ui->workspace->marks());
    QVERIFY(ui->workspace->notebook());
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
    QVERIFY(ui->part(u"noteEdit"_s)->isVisible());
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(ui->isSaid(u"Your bookmarks and loops cannot be read."_s));
    press(Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(!ui->isSaid(u"Unlock your notes first."_s));
    QVERIFY(ui->window->actions()[Actions::ExportNotes]->isEnabled());
}

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
