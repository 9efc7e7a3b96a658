// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing notes beside the picture, in the real window.
#include "watchfixture.h"

#include <QListView>
#include <QToolButton>

using namespace companion;

class TestComposer final : public WatchFixture {
    Q_OBJECT

private Q_SLOTS:
    void typingNeverTriggersAShortcut();
    void noteIsOnDiskAsItIsTyped();
    void noteKeepsTheMomentOfItsFirstKey();
    void finishingBeginsTheNextNote();
    void oneKeySetsTheKind();
    void whatCannotBeKeptStaysInTheField();
    void lockedNotebookShowsWhatToDo();
    void lockingTakesTheTextAway();
    void newNoteComesFromEveryPage();
    void editOnTheNotesPageIsShown();
    void noteDeletedOnTheNotesPageStaysDeleted();
    void deletingAllNotesEndsTheOneBeingTyped_data();
    void deletingAllNotesEndsTheOneBeingTyped();

private:
    void writeAndGoToNotes(const QString &text);
};

//! Written without finishing the note, which is then the current one of the list.
void TestComposer::writeAndGoToNotes(const QString &text)
{
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), text);
    QVERIFY(ui->workspace->draft().flush());
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
}

void TestComposer::typingNeverTriggersAShortcut()
{
    openLoaded();
    seek(10s);
    press(Qt::Key_N);
    QCOMPARE(QApplication::focusWidget(), noteEdit());
    const QString everyKey = u" kjlmcfthnb[]1?CNSV"_s;
    QTest::keyClicks(noteEdit(), everyKey);
    press(Qt::Key_Left);
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Home);
    QCOMPARE(noteEdit()->toPlainText(), everyKey);
    QCOMPARE(player().state(), Player::State::Paused);
    QCOMPARE(player().position(), 10s);
    QCOMPARE(player().rate(), 1.0);
    QVERIFY(!player().isMuted());
    QVERIFY(!player().skipsSilences() && !player().evensVoices());
    QVERIFY(!watch()->isFullScreen());
    QCOMPARE(ui->workspace->settings().captionPlace, CaptionPlace::Below);
}

void TestComposer::noteIsOnDiskAsItIsTyped()
{
    openLoaded();
    press(Qt::Key_N);
    const auto *status = ui->part<QLabel>(u"noteStatus"_s);
    QVERIFY(status->text().isEmpty());
    QTest::keyClicks(noteEdit(), u"Ask about the function"_s);
    QCOMPARE(status->text(), u"Writing…"_s);
    QTRY_COMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
    QTRY_COMPARE(status->text(), u"Kept 18:00:00"_s);
    ui->restart();
    ui->unlock();
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"Ask about the function"_s);
}

void TestComposer::noteKeepsTheMomentOfItsFirstKey()
{
    openLoaded();
    seek(5s);
    press(Qt::Key_N);
    seek(6s); // between the key N and the first letter
    QTest::keyClicks(noteEdit(), u"W"_s);
    seek(15s);
    QTest::keyClicks(noteEdit(), u"hy?"_s);
    QCOMPARE(ui->part<QLabel>(u"noteHeading"_s)->text(), u"Note at 0:00:06"_s);
    QVERIFY(ui->workspace->draft().flush());
    QCOMPARE(ui->workspace->notebook()->notes().first().position, 6s);
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"Why?"_s);
}

void TestComposer::finishingBeginsTheNextNote()
{
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), u"one"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(noteEdit()->toPlainText().isEmpty());
    QCOMPARE(QApplication::focusWidget(), noteEdit());
    QCOMPARE(ui->part<QLabel>(u"noteHeading"_s)->text(), u"New note"_s);
    seek(9s);
    QTest::keyClicks(noteEdit(), u"two"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto &notes = ui->workspace->notebook()->notes();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.first().text, u"one"_s);
    QCOMPARE(notes.last().text, u"two"_s);
    QCOMPARE(notes.last().position, 9s);
}

void TestComposer::oneKeySetsTheKind()
{
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), u"Is it?"_s);
    press(Qt::Key_F7);
    QVERIFY(ui->workspace->draft().flush());
    QCOMPARE(ui->workspace->notebook()->notes().first().kind, NoteKind::Question);
    press(Qt::Key_F8);
    QCOMPARE(ui->workspace->notebook()->notes().first().kind, NoteKind::Practice);
    QCOMPARE(noteEdit()->toPlainText(), u"Is it?"_s);
}

void TestComposer::whatCannotBeKeptStaysInTheField()
{
    openLoaded();
    press(Qt::Key_N);
    QVERIFY(ui->data.database().execute(u"PRAGMA query_only = ON"_s).has_value());
    QTest::keyClicks(noteEdit(), u"precious"_s);
    const auto *status = ui->part<QLabel>(u"noteStatus"_s);
    QTRY_VERIFY(status->text().startsWith(u"Not kept"_s));
    press(Qt::Key_Return, Qt::ControlModifier); // does not take it away
    QCOMPARE(noteEdit()->toPlainText(), u"precious"_s);
    QVERIFY(ui->data.database().execute(u"PRAGMA query_only = OFF"_s).has_value());
    QTRY_VERIFY(status->text().startsWith(u"Kept"_s));
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
}

void TestComposer::lockedNotebookShowsWhatToDo()
{
    ui->keys.readError = Error{ Error::Code::NoKeyring, u"none"_s };
    ui->keys.writeError = ui->keys.readError;
    ui->open();
    ui->window->showPage(MainWindow::Page::Watch);
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsNewPassphrase);
    QVERIFY(!noteEdit()->isVisible());
    press(Qt::Key_N);
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus && ui->part<QWidget>(u"noteComposer"_s)->isAncestorOf(focus));
}

void TestComposer::lockingTakesTheTextAway()
{
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), u"private"_s);
    ui->workspace->vault().lock();
    QVERIFY(!noteEdit()->isVisible());
    QVERIFY(noteEdit()->toPlainText().isEmpty());
    QVERIFY(!noteEdit()->document()->isUndoAvailable());
    ui->unlock();
    QVERIFY(noteEdit()->isVisible());
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"private"_s);
}

void TestComposer::newNoteComesFromEveryPage()
{
    openLoaded();
    ui->window->showPage(MainWindow::Page::Overview);
    QVERIFY(!noteEdit()->isVisible());
    press(Qt::Key_N);
    QVERIFY(noteEdit()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), noteEdit());
}

void TestComposer::editOnTheNotesPageIsShown()
{
    writeAndGoToNotes(u"one"_s);
    press(Qt::Key_F2);
    const auto *editor = ui->part(u"noteEditor"_s);
    auto *text = editor->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->hasFocus());
    text->selectAll();
    QTest::keyClicks(text, u"two"_s);
    editor->findChildren<QToolButton *>().at(int(NoteKind::Question))->click();
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    ui->window->showPage(MainWindow::Page::Watch);
    press(Qt::Key_N);
    QCOMPARE(noteEdit()->toPlainText(), u"two"_s);
    for (const auto *button : ui->part(u"noteComposer"_s)->findChildren<QToolButton *>()) {
        QCOMPARE(button->isChecked(), button->accessibleName() == u"Question"_s);
    }
    QTest::keyClicks(noteEdit(), u"!"_s);
    QVERIFY(ui->workspace->draft().flush());
    const Note &note = ui->workspace->notebook()->notes().first();
    QCOMPARE(note.text, u"two!"_s);
    QCOMPARE(note.kind, NoteKind::Question);
}

void TestComposer::noteDeletedOnTheNotesPageStaysDeleted()
{
    writeAndGoToNotes(u"one"_s);
    press(Qt::Key_Delete);
    ui->window->showPage(MainWindow::Page::Watch);
    press(Qt::Key_N);
    QCOMPARE(noteEdit()->toPlainText(), QString());
    QTest::keyClicks(noteEdit(), u"two"_s);
    QVERIFY(ui->workspace->draft().flush());
    const auto &notes = ui->workspace->notebook()->notes();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"two"_s);
}

void TestComposer::deletingAllNotesEndsTheOneBeingTyped_data()
{
    QTest::addColumn<bool>("stored");
    QTest::newRow("stored") << true;
    QTest::newRow("still to be written") << false;
}

void TestComposer::deletingAllNotesEndsTheOneBeingTyped()
{
    QFETCH(bool, stored);
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), u"private"_s);
    if (stored) {
        QVERIFY(ui->workspace->draft().flush());
    }
    QVERIFY(ui->workspace->purgeNotes());
    QCOMPARE(noteEdit()->toPlainText(), QString());
    QTest::keyClicks(noteEdit(), u"x"_s);
    QVERIFY(ui->workspace->draft().flush());
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"x"_s);
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
