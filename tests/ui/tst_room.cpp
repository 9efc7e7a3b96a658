// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The room in the real window: chat beside the recording, notes written live, notes that come along
// from a former recording.
#include "uifixture.h"
#include <base/utctime.h>
#include <notes/transcriptstore.h>
#include <ui/actions.h>
#include <ui/live/livecard.h>
#include <ui/live/liveclock.h>
#include <ui/notice.h>
#include <ui/room/addchatdialog.h>
#include <ui/room/roomacts.h>
#include <ui/room/roomlane.h>
#include <ui/watch/timelinebar.h>

#include <QAccessible>
#include <QDateTimeEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QToolButton>

using namespace companion;

namespace {

const QByteArray savedChat
    = "00:00:02\tAna Lopez:\tGood morning\n"
      "00:00:06\tBen:\tIs a breathing exercise always one?\n"
      "00:00:10\tCem:\tReplying to \"Is a breathing ex...\"\n\nIt depends, @Ben\n"
      "00:05:00\tAna Lopez:\tThank you all\n";

} // namespace

class TestRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noChatNoLane();
    void chatIsAddedWithoutNames();
    void namesStayOnRequest();
    void badFileIsToldAndNothingChanges();
    void laneSeeksByMouseAndKeys();
    void screenReaderHearsEveryMessage();
    void laneIsToggledAndRemembered();
    void messageIsPlacedAndTakenBack();
    void placingKeepsMessageAndKeyboard();
    void lockingTakesTheChatAway();
    void chatIsTakenAwayAndBroughtBack();
    void unreadableChatIsToldAndStays();

    void overviewCountsDown();
    void noCardOnceTheDateHasPassed();
    void liveNotesAreKeptAgainstTheClock();
    void liveNotesLineUpAndBack();
    void liveNotesSurviveARestart();
    void deletingAllNotesEndsTheLiveOneToo();
    void unreadableSittingIsToldAndGoesOn();

    void notesOfAFormerRecordingComeAlong();
    void notesComeAlongByCaptionsBesideTheFilm();
    void notesOfSeveralRecordingsAreOneStep();
    void marksOfAFormerRecordingComeAlong();
    void marksAloneAreOffered();
    void failedMarksLeaveTheNotesToo();
    void declinedNotesAreNotOfferedAgain();
    void whatWaitsIsPlacedByHand();
    void whatWaitsCanStay();
    void unreadableFormerNotesAreTold();

private:
    void addChat(const QByteArray &bytes = savedChat, bool keepNames = false);
    [[nodiscard]] RoomLane *lane() { return ui->part<RoomLane>(u"roomLane"_s); }
    [[nodiscard]] QListView *list(const QString &name) { return ui->part<QListView>(name); }
    [[nodiscard]] Actions &actions() { return ui->window->actions(); }
    QListView *openPane();
    void addFormerNotes(const QStringList &recordings = { u"first-cut"_s });
    void addFormerMarks();
    [[nodiscard]] QString printMarks() const;

    std::unique_ptr<UiFixture> ui;
    QTemporaryDir m_folder;
};

void TestRoom::init() { ui = std::make_unique<UiFixture>(); }

void TestRoom::cleanup() { ui.reset(); }

void TestRoom::addChat(const QByteArray &bytes, bool keepNames)
{
    const QString file = m_folder.filePath(u"chat.txt"_s);
    CourseFolder::writeTo(file, bytes);
    ui->window->room().setChooser(
        [file](QWidget *, const QString &) { return QStringList{ file }; });
    actions()[Actions::AddChat]->trigger();
    auto *dialog = ui->part<AddChatDialog>(u"addChatDialog"_s);
    if (keepNames) {
        ui->part<QRadioButton>(u"keepNamesChoice"_s)->setChecked(true);
    }
    QCOMPARE(dialog->names(), keepNames ? ChatNames::Kept : ChatNames::Pseudonyms);
    QTest::mouseClick(ui->part<QPushButton>(u"addChatButton"_s), Qt::LeftButton);
}

//! The last tab beside the picture; its messages.
QListView *TestRoom::openPane()
{
    auto *tabs = ui->part<QTabWidget>(u"sideTabs"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    return list(u"roomView"_s);
}

void TestRoom::noChatNoLane()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    QVERIFY(!lane()->isVisible());
    QVERIFY(!actions()[Actions::ToggleRoom]->isEnabled());
    QVERIFY(actions()[Actions::AddChat]->isEnabled());
    QVERIFY(!actions()[Actions::RemoveChat]->isEnabled());
}

void TestRoom::chatIsAddedWithoutNames()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    QVERIFY(lane()->isVisible());
    QVERIFY(ui->isSaid(u"4 message(s)"_s) || ui->isSaid(u"4 messages"_s));
    const auto &messages = ui->workspace->room().messages();
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[2].text, u"It depends, @Delegate 2"_s);
    for (const ChatMessage &message : messages) {
        QCOMPARE(message.name, QString());
    }
    // On disk neither names nor words.
    QFile database(ui->data.filePath());
    QVERIFY(database.open(QIODevice::ReadOnly));
    const QByteArray bytes = database.readAll();
    QVERIFY(!bytes.contains("Lopez") && !bytes.contains("breathing"));
    ui->restart();
    ui->unlock();
    QCOMPARE(ui->workspace->room().messages().size(), 4);
}

void TestRoom::namesStayOnRequest()
{
    ui->openUnlocked();
    addChat(savedChat, true);
    QCOMPARE(ui->workspace->room().messages()[0].name, u"Ana Lopez"_s);
}

void TestRoom::badFileIsToldAndNothingChanges()
{
    ui->openUnlocked();
    addChat();
    addChat("this is no chat\n");
    QVERIFY(ui->isSaid(u"chat.txt"_s));
    QCOMPARE(ui->workspace->room().messages().size(), 4);
}

void TestRoom::laneSeeksByMouseAndKeys()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    auto *timeline = ui->part<TimelineBar>(u"timeline"_s);
    QTRY_COMPARE(lane()->width(), timeline->width());
    const auto at = [&](Milliseconds position) {
        return QPoint(int(timeline->xOf(position)), lane()->height() / 2);
    };
    QTest::mouseClick(lane(), Qt::LeftButton, Qt::NoModifier, at(6s));
    QCOMPARE(timeline->position(), 6s);
    lane()->setFocus();
    QTest::keyClick(lane(), Qt::Key_Right);
    QCOMPARE(timeline->position(), 6s); // looking is not going
    QTest::keyClick(lane(), Qt::Key_Return);
    QCOMPARE(timeline->position(), 10s);
    QTest::keyClick(lane(), Qt::Key_Home);
    QTest::keyClick(lane(), Qt::Key_Enter);
    QCOMPARE(timeline->position(), 2s);
    // Beyond the end of the recording: can be read, but not gone to.
    QTest::keyClick(lane(), Qt::Key_End);
    QVERIFY(lane()->valueText().contains(u"Thank you all"_s));
    QTest::keyClick(lane(), Qt::Key_Return);
    QCOMPARE(timeline->position(), 2s);
    QVERIFY(!lane()->rowNear(timeline->xOf(15s)).has_value());
    // The list beside the picture goes there too.
    ui->part<QTabWidget>(u"sideTabs"_s)
        ->setCurrentIndex(ui->part<QTabWidget>(u"sideTabs"_s)->count() - 1);
    QListView *view = list(u"roomView"_s);
    view->setCurrentIndex(view->model()->index(2, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(timeline->position(), 10s);
}

void TestRoom::screenReaderHearsEveryMessage()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(lane());
    QVERIFY(heard);
    QCOMPARE(heard->role(), QAccessible::Slider);
    QVERIFY(!heard->text(QAccessible::Name).isEmpty());
    QAccessibleValueInterface *value = heard->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toInt(), 4);
    for (int i = 1; i <= 4; ++i) {
        value->setCurrentValue(i);
        QCOMPARE(value->currentValue().toInt(), i);
        const QString words = ui->workspace->room().messages()[i - 1].text;
        QVERIFY2(heard->text(QAccessible::Value).contains(words), qPrintable(words));
    }
    value->setCurrentValue(2);
    QVERIFY(heard->text(QAccessible::Value).contains(u"Delegate 2 asks"_s));
}

void TestRoom::laneIsToggledAndRemembered()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    QTest::keyClick(ui->window.get(), Qt::Key_R, Qt::ShiftModifier);
    QVERIFY(!lane()->isVisible());
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Watch);
    QVERIFY(ui->workspace->room().hasChat());
    QVERIFY(!lane()->isVisible());
    QTest::keyClick(ui->window.get(), Qt::Key_R, Qt::ShiftModifier);
    QVERIFY(lane()->isVisible());
}

void TestRoom::messageIsPlacedAndTakenBack()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    QListView *view = openPane();
    view->setCurrentIndex(view->model()->index(1, 0));
    QVERIFY(actions()[Actions::PlaceMessage]->isEnabled());
    actions()[Actions::PlaceMessage]->trigger(); // the player is at 0:00:00
    QCOMPARE(ui->workspace->room().positionOf(1), 0ms);
    QCOMPARE(ui->workspace->room().positionOf(2), 4s);
    ui->restart();
    ui->unlock();
    QCOMPARE(ui->workspace->room().positionOf(2), 4s);
    ui->window->showPage(MainWindow::Page::Watch);
    view = openPane();
    view->setCurrentIndex(view->model()->index(2, 0));
    actions()[Actions::PlaceMessage]->trigger(); // four seconds after the other: too near
    QCOMPARE(ui->workspace->room().positionOf(2), 4s);
    QVERIFY(ui->isSaid(u"at least a minute apart"_s));
    view->setCurrentIndex(view->model()->index(1, 0));
    QVERIFY(ui->workspace->room().clearPlaces());
    QCOMPARE(ui->workspace->room().positionOf(2), 10s);
    actions()[Actions::UndoChat]->trigger();
    QCOMPARE(ui->workspace->room().positionOf(2), 4s);
}

//! Once more, or back: not with another message, and not on the button that undoes it.
void TestRoom::placingKeepsMessageAndKeyboard()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    QListView *view = openPane();
    const auto chosen = [view] { return view->currentIndex().data().toString(); };
    const QString question = u"Is a breathing exercise always one?"_s;
    view->setCurrentIndex(view->model()->index(1, 0));
    QCOMPARE(chosen(), question);
    auto *place = ui->part<QPushButton>(u"placeMessageButton"_s);
    place->setFocus();
    QTest::keyClick(place, Qt::Key_Space);
    QCOMPARE(ui->workspace->room().positionOf(1), 0ms);
    QVERIFY(place->hasFocus());
    QCOMPARE(chosen(), question);
    actions()[Actions::UndoChat]->trigger();
    QCOMPARE(ui->workspace->room().positionOf(1), 6s);
    QCOMPARE(chosen(), question);
    QVERIFY(place->isEnabled());
    addChat("00:00:02\tAna Lopez:\tAnother\n00:00:06\tBen:\tchat\n");
    QCOMPARE(chosen(), QString());
    QVERIFY(!place->isEnabled());
}

void TestRoom::lockingTakesTheChatAway()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    addChat();
    ui->workspace->vault().lock();
    QVERIFY(!lane()->isVisible());
    QVERIFY(ui->workspace->room().messages().isEmpty());
    QVERIFY(!actions()[Actions::AddChat]->isEnabled());
}

void TestRoom::chatIsTakenAwayAndBroughtBack()
{
    ui->openUnlocked();
    addChat();
    actions()[Actions::RemoveChat]->trigger();
    QVERIFY(!ui->workspace->room().hasChat());
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM chat"_s), u"0"_s);
    QVERIFY(ui->workspace->room().undo());
    QCOMPARE(ui->workspace->room().messages().size(), 4);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM chat"_s), u"1"_s);
}

void TestRoom::unreadableChatIsToldAndStays()
{
    ui->openUnlocked();
    addChat();
    QVERIFY(ui->data.database().execute(u"UPDATE chat SET box = zeroblob(64)"_s));
    ui->restart();
    ui->unlock();
    QVERIFY(ui->isSaid(u"The chat of this recording cannot be read now"_s));
    addChat();
    QVERIFY(!ui->workspace->room().hasChat());
    QVERIFY(ui->isSaid(u"It is left exactly as it is"_s));
}

void TestRoom::overviewCountsDown()
{
    ui->clock.utc = utcTime(QDate(2025, 11, 11), QTime(9, 0));
    ui->open();
    auto *card = ui->part<LiveCard>(u"liveCard"_s);
    auto *headline = ui->part<QLabel>(u"liveHeadline"_s);
    QVERIFY(card->isVisible());
    QVERIFY2(headline->text().contains(u"3 day"_s), qPrintable(headline->text()));
    ui->clock.utc = utcTime(QDate(2025, 11, 14), QTime(6, 55));
    card->liveClock().tick();
    QCOMPARE(headline->text(), u"Begins in 2 h 5 min"_s);
    ui->clock.utc = utcTime(QDate(2025, 11, 14), QTime(8, 59, 1));
    card->liveClock().tick();
    QCOMPARE(headline->text(), u"Begins in 0:59"_s);
    ui->clock.utc = utcTime(QDate(2025, 11, 14), QTime(9, 0));
    card->liveClock().tick();
    QVERIFY2(headline->text().startsWith(u"On now"_s), qPrintable(headline->text()));
    QTest::mouseClick(ui->part<QPushButton>(u"goLiveButton"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Live);
}

void TestRoom::noCardOnceTheDateHasPassed()
{
    ui->open();
    QVERIFY(!ui->part<LiveCard>(u"liveCard"_s)->isVisible());
    QTest::keyClick(ui->window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(ui->window->page(), MainWindow::Page::Live);
    QVERIFY(ui->part<QPushButton>(u"joinLiveButton"_s)->isVisible());
}

void TestRoom::liveNotesAreKeptAgainstTheClock()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Live);
    QTest::mouseClick(ui->part<QPushButton>(u"joinLiveButton"_s), Qt::LeftButton);
    auto *edit = ui->part<QPlainTextEdit>(u"liveEdit"_s);
    QVERIFY(edit->hasFocus());
    ui->clock.advance(90s);
    QTest::keyClicks(edit, u"first"_s);
    ui->clock.advance(5s);
    QTest::keyClicks(edit, u" words"_s);
    QTRY_COMPARE(ui->data.committed(u"SELECT position_ms FROM note"_s), u"90000"_s);
    QTRY_COMPARE(ui->workspace->live().draft().state(), NoteDraft::State::Kept);
    QCOMPARE(ui->workspace->live().notebook()->notes().first().text, u"first words"_s);
    actions()[Actions::KindQuestion]->trigger();
    QCOMPARE(ui->workspace->live().draft().kind(), NoteKind::Question);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(edit->toPlainText(), QString());
    // N, from the page itself, goes to the live note and not to the recording.
    ui->part<QPushButton>(u"joinLiveButton"_s)->setFocus();
    actions()[Actions::NewNote]->trigger();
    QCOMPARE(ui->window->page(), MainWindow::Page::Live);
    QVERIFY(edit->hasFocus());
    QCOMPARE(list(u"liveNotesView"_s)->model()->rowCount(), 1);
    QVERIFY(ui->workspace->notebook()->notes().isEmpty());
}

void TestRoom::liveNotesLineUpAndBack()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Live);
    LiveNotes &live = ui->workspace->live();
    QVERIFY(live.join());
    const QDateTime begun = ui->clock.utc;
    for (const auto &[after, text] :
         { std::pair(60s, u"one"_s), std::pair(65s, u"two"_s), std::pair(600s, u"late"_s) }) {
        ui->clock.utc = begun.addMSecs(Milliseconds(after).count());
        live.draft().setText(text, live.now());
        QVERIFY(live.draft().finish());
    }
    QVERIFY(live.leave());
    QTRY_VERIFY(ui->part<QWidget>(u"lineUpCard"_s)->isVisible());
    ui->part<QDateTimeEdit>(u"recordingStart"_s)->setDateTime(begun.addSecs(50).toLocalTime());
    QTest::mouseClick(ui->part<QPushButton>(u"lineUpButton"_s), Qt::LeftButton);
    const auto &notes = ui->workspace->notebook()->notes();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[0].position, 10s);
    QCOMPARE(notes[1].position, 15s);
    QCOMPARE(ui->workspace->formerNotes().waiting().size(), 1);
    actions()[Actions::Undo]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 0);
    QCOMPARE(live.ended()->first().notes, 3);
    QTRY_VERIFY(ui->part<QWidget>(u"lineUpCard"_s)->isVisible());
    // "The chosen note belongs to the player's moment" moves the start.
    QListView *view = list(u"lineUpView"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::mouseClick(ui->part<QPushButton>(u"fitNoteButton"_s), Qt::LeftButton);
    QCOMPARE(ui->part<QDateTimeEdit>(u"recordingStart"_s)->dateTime().toUTC(), begun.addSecs(60));
}

void TestRoom::liveNotesSurviveARestart()
{
    ui->openUnlocked();
    QVERIFY(ui->workspace->live().join());
    ui->workspace->live().draft().setText(u"kept"_s, ui->workspace->live().now());
    ui->restart();
    ui->unlock();
    QVERIFY(ui->workspace->live().sitting());
    QCOMPARE(ui->workspace->live().notebook()->notes().first().text, u"kept"_s);
    QVERIFY(ui->part<LiveCard>(u"liveCard"_s)->isVisible());
}

void TestRoom::deletingAllNotesEndsTheLiveOneToo()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Live);
    QTest::mouseClick(ui->part<QPushButton>(u"joinLiveButton"_s), Qt::LeftButton);
    auto *edit = ui->part<QPlainTextEdit>(u"liveEdit"_s);
    QTest::keyClicks(edit, u"private"_s);
    QVERIFY(ui->workspace->live().flush());
    QTest::keyClicks(edit, u" thought"_s);
    QVERIFY(ui->workspace->purgeNotes());
    QCOMPARE(edit->toPlainText(), QString());
    QCOMPARE(list(u"liveNotesView"_s)->model()->rowCount(), 0);
    QTest::keyClicks(edit, u"x"_s);
    QVERIFY(ui->workspace->live().flush());
    QCOMPARE(ui->workspace->live().notebook()->notes().first().text, u"x"_s);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
}

//! Taken for none, it would end with the beginning of another.
void TestRoom::unreadableSittingIsToldAndGoesOn()
{
    ui->openUnlocked();
    LiveNotes &live = ui->workspace->live();
    QVERIFY(live.join());
    live.draft().setText(u"kept"_s, live.now());
    QVERIFY(live.draft().finish());
    QVERIFY(ui->data.database().execute(u"ALTER TABLE live_sitting RENAME TO away"_s));
    ui->restart();
    ui->unlock();
    QVERIFY(ui->isSaid(u"The live session cannot be read now"_s));
    ui->window->showPage(MainWindow::Page::Live);
    QVERIFY(ui->isSaid(u"Notes of the live session cannot be read now"_s));
    auto *join = ui->part<QPushButton>(u"joinLiveButton"_s);
    QTest::mouseClick(join, Qt::LeftButton);
    QVERIFY(!ui->workspace->live().sitting());
    QVERIFY(ui->data.database().execute(u"ALTER TABLE away RENAME TO live_sitting"_s));
    QTest::mouseClick(join, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM live_sitting"_s), u"1"_s);
    QCOMPARE(list(u"liveNotesView"_s)->model()->rowCount(), 1);
}

void TestRoom::addFormerNotes(const QStringList &recordings)
{
    ui->openUnlocked();
    // What the fixture's recording says comes ten seconds later here, and something else before.
    const QList<Cue> cues{
        { .span = { 0s, 9s }, .text = u"Welcome to everybody who is with us on this day"_s },
        { .span = { 10s, 14s }, .text = u"The same act may do two jobs."_s },
        { .span = { 14s, 18s }, .text = u"Look at the function."_s },
    };
    NoteStore store(ui->data.database(), *ui->workspace->vault().sealer(), ui->clock.clock());
    for (const QString &id : recordings) {
        const Recording recording{ .id = { id },
                                   .course = ui->workspace->course().id,
                                   .title = u"First cut"_s,
                                   .duration = 60s };
        QVERIFY(TranscriptStore(ui->data.database(), ui->clock.clock()).remember(recording, cues));
        for (const auto &[at, text] : { std::pair(3s, u"gone"_s), std::pair(13s, u"found"_s) }) {
            QVERIFY(store.save({ .id = NoteStore::newId(),
                                 .recording = recording.id,
                                 .position = at,
                                 .text = text }));
        }
    }
    ui->restart();
    ui->unlock();
}

void TestRoom::notesOfAFormerRecordingComeAlong()
{
    addFormerNotes();
    QVERIFY(ui->part<Notice>(u"roomNotice"_s)->isVisible());
    QVERIFY(ui->isSaid(u"former recording"_s));
    QTest::mouseClick(ui->button(u"Bring them along"_s), Qt::LeftButton);
    const auto &notes = ui->workspace->notebook()->notes();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"found"_s);
    QCOMPARE_LE(std::chrono::abs(notes.first().position - 3s), 500ms);
    QTest::mouseClick(ui->button(u"Show what waits"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Notes);
    QVERIFY(list(u"waitingView"_s)->hasFocus());
    QCOMPARE(list(u"waitingView"_s)->model()->rowCount(), 1);
    actions()[Actions::Undo]->trigger();
    QVERIFY(ui->workspace->notebook()->notes().isEmpty());
    QVERIFY(!ui->part<QWidget>(u"waitingPanel"_s)->isVisible());
    QVERIFY(actions()[Actions::BringNotes]->isEnabled()); // still to be had
    actions()[Actions::BringNotes]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
}

//! Found by the name of the film, when the recording has been opened.
void TestRoom::notesComeAlongByCaptionsBesideTheFilm()
{
    const QDir folder(ui->course.path() + u"/recording"_s);
    QVERIFY(
        QFile::rename(folder.filePath(u"captions.en.vtt"_s), folder.filePath(u"session.vtt"_s)));
    ui->course.setRecording(u"captions"_s, QJsonArray());
    addFormerNotes();
    ui->workspace->openRecording();
    actions()[Actions::BringNotes]->trigger();
    const auto &notes = ui->workspace->notebook()->notes();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"found"_s);
}

void TestRoom::notesOfSeveralRecordingsAreOneStep()
{
    addFormerNotes({ u"first-cut"_s, u"second-cut"_s });
    QVERIFY(ui->isSaid(u"4 note"_s));
    actions()[Actions::BringNotes]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 2);
    QCOMPARE(ui->workspace->formerNotes().undecided(), 2);
    actions()[Actions::Undo]->trigger();
    QVERIFY(ui->workspace->notebook()->notes().isEmpty());
    QCOMPARE(ui->workspace->formerNotes().undecided(), 0);
    QCOMPARE(ui->workspace->formerNotes().offers().size(), 2);
    actions()[Actions::Redo]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 2);
}

//! On the recording of addFormerNotes(): found, or lying in what was cut out.
void TestRoom::addFormerMarks()
{
    MarkStore store(ui->data.database(), *ui->workspace->vault().sealer(), ui->clock.clock());
    const RecordingId former{ u"first-cut"_s };
    using Place = std::pair<Milliseconds, std::optional<Milliseconds>>;
    for (const auto &[place, name] : std::initializer_list<std::pair<Place, QString>>{
             { { 15s, {} }, u"function"_s },
             { { 4s, {} }, u"greeting"_s },
             { { 11s, 17s }, u"two jobs"_s },
             { { 5s, 13s }, u"half cut"_s },
         }) {
        QVERIFY(store.save({ .id = MarkStore::newId(),
                             .recording = former,
                             .from = place.first,
                             .to = place.second,
                             .name = name }));
        ui->clock.advance(1s);
    }
    ui->restart();
    ui->unlock();
}

QString TestRoom::printMarks() const
{
    QStringList marks;
    for (const Mark &mark : ui->workspace->marks()->marks()) {
        const auto whole = [](Milliseconds at) { return (at.count() + 500) / 1000; };
        marks.append(mark.to
                         ? u"%1-%2 %3"_s.arg(whole(mark.from)).arg(whole(*mark.to)).arg(mark.name)
                         : u"%1 %2"_s.arg(whole(mark.from)).arg(mark.name));
    }
    return marks.join(u", "_s);
}

void TestRoom::marksOfAFormerRecordingComeAlong()
{
    addFormerNotes();
    addFormerMarks();
    QVERIFY(ui->isSaid(u"2 note"_s) && ui->isSaid(u"4 bookmark"_s));
    QTest::mouseClick(ui->button(u"Bring them along"_s), Qt::LeftButton);
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
    QCOMPARE(printMarks(), u"1-7 two jobs, 5 function"_s);
    QVERIFY(ui->isSaid(u"2 bookmark(s) or loop(s) placed"_s)
            || ui->isSaid(u"2 bookmarks or loops placed"_s));
    QVERIFY(ui->isSaid(u"“greeting” at 0:00:04"_s) && ui->isSaid(u"“half cut” at 0:00:05"_s));
    // One step takes all of it back, and forth.
    actions()[Actions::Undo]->trigger();
    QVERIFY(ui->workspace->notebook()->notes().isEmpty());
    QCOMPARE(printMarks(), QString());
    QCOMPARE(ui->workspace->formerNotes().marks().size(), 4);
    actions()[Actions::Redo]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
    QCOMPARE(printMarks(), u"1-7 two jobs, 5 function"_s);
    // What stays was told, and can be fetched; it is not offered at each start.
    ui->restart();
    ui->unlock();
    QCOMPARE(printMarks(), u"1-7 two jobs, 5 function"_s);
    QVERIFY(!ui->part<Notice>(u"roomNotice"_s)->isVisible());
    QCOMPARE(ui->workspace->formerNotes().marks().size(), 2);
    QVERIFY(actions()[Actions::BringNotes]->isEnabled());
}

void TestRoom::marksAloneAreOffered()
{
    addFormerNotes();
    QVERIFY(ui->data.database().execute(u"DELETE FROM note"_s));
    addFormerMarks();
    QVERIFY(ui->isSaid(u"4 bookmark"_s));
    QTest::mouseClick(ui->part<Notice>(u"roomNotice"_s)->findChild<QToolButton *>(),
                      Qt::LeftButton);
    ui->restart();
    ui->unlock();
    QVERIFY(!ui->part<Notice>(u"roomNotice"_s)->isVisible()); // declined
    actions()[Actions::BringNotes]->trigger();
    QCOMPARE(printMarks(), u"1-7 two jobs, 5 function"_s);
    actions()[Actions::BringNotes]->trigger(); // nothing more is found
    QVERIFY(ui->isSaid(u"0 bookmark"_s) && !ui->isSaid(u"0 note"_s));
}

void TestRoom::failedMarksLeaveTheNotesToo()
{
    addFormerNotes();
    addFormerMarks();
    QVERIFY(ui->data.database().execute(
        u"CREATE TRIGGER full BEFORE UPDATE ON mark BEGIN SELECT RAISE(FAIL, 'disk full'); END"_s));
    actions()[Actions::BringNotes]->trigger();
    QVERIFY(ui->workspace->notebook()->notes().isEmpty());
    QCOMPARE(ui->workspace->formerNotes().undecided(), 0);
    QCOMPARE(printMarks(), QString());
    QCOMPARE(ui->workspace->formerNotes().marks().size(), 4);
    QVERIFY(ui->data.database().execute(u"DROP TRIGGER full"_s));
    actions()[Actions::BringNotes]->trigger();
    QCOMPARE(printMarks(), u"1-7 two jobs, 5 function"_s);
}

//! Unless another recording has been replaced since.
void TestRoom::declinedNotesAreNotOfferedAgain()
{
    addFormerNotes();
    auto *notice = ui->part<Notice>(u"roomNotice"_s);
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
    ui->restart();
    ui->unlock();
    QVERIFY(!ui->part<Notice>(u"roomNotice"_s)->isVisible());
    QVERIFY(actions()[Actions::BringNotes]->isEnabled()); // still to be had
    ui->window.reset();
    ui->workspace.reset();
    addFormerNotes({ u"second-cut"_s });
    QVERIFY(ui->part<Notice>(u"roomNotice"_s)->isVisible());
}

void TestRoom::whatWaitsIsPlacedByHand()
{
    addFormerNotes();
    actions()[Actions::BringNotes]->trigger();
    ui->window->showPage(MainWindow::Page::Notes);
    QVERIFY(ui->part<QWidget>(u"waitingPanel"_s)->isVisible());
    QVERIFY(actions()[Actions::PlaceNote]->isEnabled());
    QTest::mouseClick(ui->part<QPushButton>(u"placeNoteButton"_s), Qt::LeftButton);
    QCOMPARE(ui->workspace->notebook()->notes().size(), 2);
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"gone"_s);
    QVERIFY(!ui->part<QWidget>(u"waitingPanel"_s)->isVisible());
    actions()[Actions::Undo]->trigger();
    QCOMPARE(ui->workspace->notebook()->notes().size(), 1);
    QVERIFY(ui->part<QWidget>(u"waitingPanel"_s)->isVisible());
}

void TestRoom::whatWaitsCanStay()
{
    addFormerNotes();
    actions()[Actions::BringNotes]->trigger();
    ui->window->showPage(MainWindow::Page::Notes);
    QTest::mouseClick(ui->part<QPushButton>(u"keepAsideButton"_s), Qt::LeftButton);
    QCOMPARE(ui->workspace->formerNotes().undecided(), 0);
    QVERIFY(ui->isSaid(u"stay with a former recording"_s));
    ui->restart();
    ui->unlock();
    QVERIFY(!ui->part<Notice>(u"roomNotice"_s)->isVisible()); // decided is decided
    ui->window->showPage(MainWindow::Page::Notes);
    QTest::mouseClick(ui->part<QPushButton>(u"keepAsideButton"_s), Qt::LeftButton);
    QCOMPARE(ui->workspace->formerNotes().undecided(), 1);
}

void TestRoom::unreadableFormerNotesAreTold()
{
    addFormerNotes();
    actions()[Actions::BringNotes]->trigger();
    QVERIFY(ui->data.database().execute(u"ALTER TABLE note_waiting RENAME TO away"_s));
    ui->restart();
    ui->unlock();
    QVERIFY(ui->isSaid(u"Notes of former recordings cannot be read now"_s));
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
