// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recordings from Zoom's cloud that were stopped and started again, and sessions of several days in
// one folder: from the menu to chats and live notes in their places, with real films.
#include "shellfixture.h"
#include <base/utctime.h>
#include <recordings/madefilms.h>
#include <ui/recordings/recordingacts.h>
#include <ui/room/addchatdialog.h>
#include <ui/room/roomacts.h>

#include <QAccessible>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QPushButton>

using namespace companion;

namespace {

bool isNear(Milliseconds position, Milliseconds expected)
{
    return std::chrono::abs(position - expected) < 150ms; // where two films meet
}

const QDate firstDay{ 2025, 11, 14 };

} // namespace

class TestSessions final : public ShellFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sessionIsChosen();
    void keysReachEverySession();
    void anotherFolderIsChosenInstead();
    void chatsOfAllPartsBecomeOne();
    void unreadChatOfAPartIsTold();
    void savedChatGoesByTheClock();
    void chatOfAnotherTimeZoneIsMoved();
    void chatThatMayBeOfAnotherTimeZoneIsMovedAtOneClick();
    void stopsThatAreNotKnownAreTold();
    void liveNotesGoToTheirParts();
    void oneNoteMovesAllParts();

private:
    void look(const QString &folder);
    void useFirstSession();
    void useLocalFolder();
    void addOfferedChats();
    void addSavedChat(const QByteArray &bytes);
    void writeLive(const QList<QTime> &times);

    TestFolder m_made;
    std::unique_ptr<TestFolder> m_media;
};

void TestSessions::initTestCase()
{
    makeFilm(m_made.path(u"four.mp4"_s), 4);
    makeFilm(m_made.path(u"two.mp4"_s), 2, {}, 880);
    translatePlurals();
}

//! A folder of downloads: one session of two parts, and one of a week later.
void TestSessions::init()
{
    m_media = std::make_unique<TestFolder>();
    const QByteArray four = readFile(m_made.path(u"four.mp4"_s));
    const QByteArray two = readFile(m_made.path(u"two.mp4"_s));
    m_media->write(u"Downloads/GMT20251114-090012_Coping_64x36.mp4"_s, four);
    m_media->write(u"Downloads/GMT20251114-103000_Coping_64x36.mp4"_s, two);
    m_media->write(u"Downloads/GMT20251121-090000_Recording_64x36.mp4"_s, two);
    m_media->write(u"Downloads/GMT20251114-090012_RecordingnewChat.txt"_s,
                   "00:00:01\tAna:\tHello\n00:00:02\tBen:\tAnother\n");
    m_media->write(u"Downloads/GMT20251114-103000_RecordingnewChat.txt"_s,
                   "00:00:01\tCem:\tReplying to \"Hello\"\n\nWelcome back, @Ana\n");
    m_media->write(u"Downloads/GMT20251121-090000_RecordingnewChat.txt"_s,
                   "00:00:01\tDan:\tOf another day\n00:00:01\tDan:\tx\n00:00:01\tDan:\ty\n"
                   "00:00:01\tDan:\tz\n");
    setUp();
}

void TestSessions::cleanup()
{
    tearDown();
    m_media.reset();
}

void TestSessions::look(const QString &folder)
{
    const QString path = m_media->path(folder);
    m_shell->window()->recordings().setChoosers(
        {}, [path](QWidget *, const QString &) { return path; });
    m_shell->window()->actions()[Actions::UseRecording]->trigger();
    click(u"chooseFolderButton"_s);
}

void TestSessions::useFirstSession()
{
    look(u"Downloads"_s);
    click(u"lookAtSessionButton"_s);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
}

void TestSessions::useLocalFolder()
{
    const QString folder = u"2025-11-14 09.00.12 Coping"_s;
    m_media->write(folder + u"/video1.mp4"_s, readFile(m_made.path(u"four.mp4"_s)));
    m_media->write(folder + u"/video2.mp4"_s, readFile(m_made.path(u"two.mp4"_s)));
    m_media->write(folder + u"/meeting_saved_chat.txt"_s, "09:00:13 From Ana : hello\n");
    look(folder);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
}

void TestSessions::addOfferedChats()
{
    QTRY_VERIFY(said().contains(u"A chat lies with the files"_s));
    QTest::mouseClick(seen(u"roomNotice"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    click(u"addChatButton"_s);
    QTRY_VERIFY(workspace().room().hasChat());
}

void TestSessions::sessionIsChosen()
{
    look(u"Downloads"_s);
    QTRY_VERIFY(seen(u"sessionList"_s));
    auto *list = seen<QListWidget>(u"sessionList"_s);
    QVERIFY(said().contains(u"The folder Downloads holds the recordings of several sessions"_s));
    QCOMPARE(list->count(), 2);
    QVERIFY2(list->item(0)->text().contains(u"14 November 2025"_s)
                 && list->item(0)->text().endsWith(u"Coping, 2 parts"),
             qPrintable(list->item(0)->text()));
    QVERIFY2(list->item(1)->text().contains(u"21 November 2025"_s)
                 && list->item(1)->text().endsWith(u"1 part"),
             qPrintable(list->item(1)->text()));
    QTRY_VERIFY(list->hasFocus());
    QVERIFY(!QAccessible::queryAccessibleInterface(list)->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(seen(u"foundFiles"_s));
    QVERIFY(seen<QLabel>(u"foundFiles"_s)->text().startsWith(u"2 parts, joined"));
    QCOMPARE(seen<QLabel>(u"foundLength"_s)->text(), u"0:00:06"_s);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    const QList<RecordedPart> parts = workspace().addedRecording()->parts;
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].startedAt, std::optional(utcTime(firstDay, QTime(9, 0, 12))));
    QCOMPARE(parts[1].startedAt, std::optional(utcTime(firstDay, QTime(10, 30))));
    QVERIFY(isNear(parts[1].from, 4s));
}

void TestSessions::keysReachEverySession()
{
    for (int day = 1; day <= 28; ++day) {
        m_media->touch(
            { u"Downloads/GMT202509%1-090000_Recording_64x36.mp4"_s.arg(day, 2, 10, QChar(u'0')) });
    }
    look(u"Downloads"_s);
    QTRY_VERIFY(seen(u"sessionList"_s));
    auto *list = seen<QListWidget>(u"sessionList"_s);
    const auto isInSight = [list](int row) {
        return list->viewport()->visibleRegion().contains(
            list->visualItemRect(list->item(row)).center());
    };
    QTRY_VERIFY(isInSight(0));
    QVERIFY(!isInSight(29));
    QTest::keyClick(list, Qt::Key_End);
    QTRY_VERIFY(isInSight(29));
    QTest::keyClick(list, Qt::Key_Home);
    QTRY_VERIFY(isInSight(0));
}

void TestSessions::anotherFolderIsChosenInstead()
{
    look(u"Downloads"_s);
    QTRY_VERIFY(seen(u"sessionList"_s));
    for (QPushButton *button : window()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Choose another") {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_VERIFY(seen(u"chooseFolderButton"_s));
    QVERIFY(!workspace().addedRecording());
    // A film that cannot be read leads back to the choice, and the other session is still to be
    // had.
    m_media->write(u"Downloads/GMT20251114-103000_Coping_64x36.mp4"_s, "Dear Sir or Madam");
    click(u"chooseFolderButton"_s);
    click(u"lookAtSessionButton"_s);
    QTRY_VERIFY(said().contains(u"is no recording that this program knows"_s));
    QTRY_VERIFY(seen(u"sessionList"_s));
    QTest::keyClick(seen(u"sessionList"_s), Qt::Key_End);
    click(u"lookAtSessionButton"_s);
    QTRY_VERIFY(seen(u"foundFiles"_s));
    QVERIFY(seen<QLabel>(u"foundFiles"_s)->text().startsWith(u"GMT20251121"));
}

void TestSessions::chatsOfAllPartsBecomeOne()
{
    useFirstSession();
    addOfferedChats();
    const RoomChat &room = workspace().room();
    QCOMPARE(room.messages().size(), 3);
    QCOMPARE(room.messages()[2].text, u"Welcome back, @Delegate 1"_s);
    QCOMPARE(room.messages()[2].author, 3);
    QCOMPARE(room.messages()[2].replyTo, std::optional<qsizetype>(0));
    QCOMPARE(room.positionOf(1), 2s);
    QVERIFY(isNear(room.positionOf(2), 5s));
    QVERIFY(room.isAligned() && !room.ignoresStops());
    start(); // and after a restart
    QTRY_VERIFY(workspace().room().hasChat());
    QVERIFY(isNear(workspace().room().positionOf(2), 5s));
}

void TestSessions::unreadChatOfAPartIsTold()
{
    useFirstSession();
    m_media->write(u"Downloads/GMT20251114-103000_RecordingnewChat.txt"_s, "no chat at all");
    addOfferedChats();
    QCOMPARE(workspace().room().messages().size(), 2);
    QVERIFY2(said().contains(u"left out: GMT20251114-103000_RecordingnewChat.txt"_s),
             qPrintable(said()));
}

void TestSessions::addSavedChat(const QByteArray &bytes)
{
    m_media->write(u"saved.txt"_s, bytes);
    m_shell->window()->room().setChooser([this](QWidget *, const QString &) {
        return QStringList{ m_media->path(u"saved.txt"_s) };
    });
    m_shell->window()->actions()[Actions::AddChat]->trigger();
    click(u"addChatButton"_s);
}

void TestSessions::savedChatGoesByTheClock()
{
    useFirstSession();
    addSavedChat("09:00:14 From Ana : Hello\n10:00:00 From Ben : In the break\n"
                 "10:30:01 From Ana : Back\n");
    const RoomChat &room = workspace().room();
    QCOMPARE(room.messages().size(), 3);
    QCOMPARE(room.positionOf(0), 2s);
    QVERIFY(isNear(room.positionOf(1), 4s));
    QVERIFY(isNear(room.positionOf(2), 5s));
    QVERIFY(room.isAligned());
}

//! A delegate saved it in Karachi.
void TestSessions::chatOfAnotherTimeZoneIsMoved()
{
    useFirstSession();
    addSavedChat("14:00:14 From Ana : Hello\n15:30:01 From Ana : Back\n");
    const RoomChat &room = workspace().room();
    QCOMPARE(room.positionOf(0), 2s);
    QVERIFY(isNear(room.positionOf(1), 5s));
    QVERIFY(room.isAligned());
    QVERIFY2(said().contains(u"moved by −5 h"_s), qPrintable(said()));
}

//! By this computer's clock one of its messages lies on the recording.
void TestSessions::chatThatMayBeOfAnotherTimeZoneIsMovedAtOneClick()
{
    useFirstSession();
    addSavedChat("10:00:14 From Ana : Hello\n11:30:01 From Ana : Back\n");
    const RoomChat &room = workspace().room();
    QVERIFY(isNear(room.positionOf(0), 4s));
    QVERIFY2(said().contains(u"moved by −1 h"_s), qPrintable(said()));
    QTest::mouseClick(seen(u"roomNotice"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(room.positionOf(0), 2s);
    QVERIFY(isNear(room.positionOf(1), 5s));
    trigger(Actions::UndoChat);
    QVERIFY(isNear(room.positionOf(0), 4s));
}

void TestSessions::stopsThatAreNotKnownAreTold()
{
    useLocalFolder();
    addOfferedChats();
    QCOMPARE(workspace().room().positionOf(0), 1s);
    QVERIFY(workspace().room().ignoresStops());
    m_clock.utc = utcTime(firstDay, QTime(9, 0));
    writeLive({ QTime(9, 0, 14) });
    auto *about = seen<QLabel>(u"aboutParts"_s);
    QVERIFY(about);
    QVERIFY(about->text().contains(u"has 2 parts, and its files do not tell"_s));
    QVERIFY(workspace().room().place(0, 2s));
    QVERIFY(!workspace().room().ignoresStops());
}

//! Notes of a sitting that has ended, and the page that lines them up.
void TestSessions::writeLive(const QList<QTime> &times)
{
    m_clock.utc = utcTime(firstDay, QTime(8, 58));
    LiveNotes &live = workspace().live();
    QVERIFY(live.join());
    for (const QTime &time : times) {
        m_clock.utc = utcTime(firstDay, time);
        live.draft().setText(time.toString(), live.now());
        QVERIFY(live.draft().finish());
    }
    QVERIFY(live.leave());
    m_shell->window()->showPage(MainWindow::Page::Live);
    QTRY_VERIFY(seen(u"lineUpCard"_s));
}

void TestSessions::liveNotesGoToTheirParts()
{
    useFirstSession();
    writeLive({ QTime(8, 59), QTime(9, 0, 14), QTime(10, 0), QTime(10, 30, 1), QTime(12, 0) });
    QVERIFY(seen<QLabel>(u"aboutParts"_s)->text().contains(u"2 parts, and each note"_s));
    QCOMPARE(seen<QDateTimeEdit>(u"recordingStart"_s)->dateTime().toUTC(),
             utcTime(firstDay, QTime(9, 0, 12)));
    click(u"lineUpButton"_s);
    const auto &notes = workspace().notebook()->notes();
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes[0].position, 2s);
    QVERIFY(isNear(notes[1].position, 4s));
    QCOMPARE(notes[1].text, u"10:00:00"_s);
    QVERIFY(isNear(notes[2].position, 5s));
    QCOMPARE(workspace().formerNotes().waiting().size(), 2); // before and after
    m_shell->window()->actions()[Actions::Undo]->trigger();
    QCOMPARE(workspace().notebook()->notes().size(), 0);
    QCOMPARE(workspace().live().ended()->first().notes, 5);
}

//! The computer's clock was wrong by as much in every part.
void TestSessions::oneNoteMovesAllParts()
{
    useFirstSession();
    writeLive({ QTime(9, 0, 24), QTime(10, 30, 11) });
    auto *view = seen<QListView>(u"lineUpView"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    QCOMPARE(workspace().player().position(), 0ms);
    click(u"fitNoteButton"_s);
    QCOMPARE(seen<QDateTimeEdit>(u"recordingStart"_s)->dateTime().toUTC(),
             utcTime(firstDay, QTime(9, 0, 24)));
    click(u"lineUpButton"_s);
    const auto &notes = workspace().notebook()->notes();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[0].position, 0ms);
    QVERIFY(isNear(notes[1].position, 4s)); // begun at 10:30:12 by that clock
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
