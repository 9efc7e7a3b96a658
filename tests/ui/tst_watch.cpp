// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The watch page in the real window: player, timeline, what the window does with its parts.
#include "watchfixture.h"
#include <ui/actions.h>
#include <ui/notice.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/videoview.h>

#include <QAccessible>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace companion;

namespace {

//! Of all its pixels, 0 to 255.
int brightest(const QImage &image)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            most = std::max(most, qGray(image.pixel(x, y)));
        }
    }
    return most;
}

} // namespace

class TestWatch final : public WatchFixture {
    Q_OBJECT

private Q_SLOTS:
    // Player
    void keysDriveThePlayer();
    void actionsRestWhileNothingIsLoaded();
    void pictureIsNamedAfterTheSlide();
    void pictureComesFromTheRecording();
    void missingRecordingIsToldAndCanBeTriedAgain();
    void saysWhereTheFileBreaksOff();
    void saysThatTheSoundCannotBeHeard();
    void speedGoesInTwentiethsAndBackToOne();
    void speedIsSetFinelyAndRemembered();
    void voiceOptionsAreKeptAndShown();
    void narrowTransportKeepsEveryStepInTheMenu();

    // Timeline
    void timelineClickSeeks();
    void timelineKeysSeek();
    void timelineRunsLeftToRightEverywhere();
    void timelineTellsItsValue();

    // Window
    void sidePaneIsRemembered();
    void fullScreenKeepsNotesAtHand();
    void escapeGivesTheKeyboardBack();
    void layoutMirrors();
};

void TestWatch::keysDriveThePlayer()
{
    openLoaded();
    press(Qt::Key_Space);
    QCOMPARE(player().state(), Player::State::Playing);
    press(Qt::Key_K);
    QCOMPARE(player().state(), Player::State::Paused);
    seek(10s);
    press(Qt::Key_J);
    QCOMPARE(player().position(), 0ms);
    press(Qt::Key_L);
    QCOMPARE(player().position(), 10s);
    press(Qt::Key_Right);
    QCOMPARE(player().position(), 15s);
    press(Qt::Key_Left);
    QCOMPARE(player().position(), 10s);
    press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(player().position(), 0ms);
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(player().position(), 8s);
    press(Qt::Key_Home);
    QCOMPARE(player().position(), 0ms);
    press(Qt::Key_M);
    QVERIFY(player().isMuted());
    const double volume = player().volume();
    press(Qt::Key_Down);
    QVERIFY(player().volume() < volume);
    press(Qt::Key_Up);
    QCOMPARE(player().volume(), volume);
    QVERIFY(!player().isMuted());
}

void TestWatch::actionsRestWhileNothingIsLoaded()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    auto *play = ui->part<QToolButton>(u"playButton"_s);
    QVERIFY(!play->isEnabled());
    QVERIFY(!ui->part<QWidget>(u"timeline"_s)->isEnabled());
    press(Qt::Key_Space);
    QCOMPARE(player().state(), Player::State::Empty);
    ui->workspace->openRecording();
    QTRY_VERIFY(play->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QCOMPARE(player().state(), Player::State::Playing);
    QCOMPARE(play->accessibleName(), u"Pause"_s);
}

void TestWatch::pictureIsNamedAfterTheSlide()
{
    openLoaded();
    auto *view = ui->part<VideoView>(u"videoView"_s);
    seek(1s);
    QCOMPARE(view->accessibleName(), u"Picture: One"_s);
    QCOMPARE(view->accessibleDescription(), u"A one."_s);
    seek(5s);
    QCOMPARE(view->accessibleName(), u"Picture: Two"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(view)->role(), QAccessible::Graphic);
}

void TestWatch::pictureComesFromTheRecording()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    auto *view = ui->part<VideoView>(u"videoView"_s);
    const auto colour
        = [view] { return view->grab().toImage().pixelColor(view->pictureRect().center()); };
    QVERIFY(colour().red() > 200); // the slide, before any frame
    ui->workspace->openRecording();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    player().play();
    QTRY_VERIFY(view->hasFrame());
    QTRY_VERIFY(colour().blue() > 200 && colour().red() < 60);
    player().pause();
    ui->window->resize(1000, 760); // the picture keeps its shape
    QCOMPARE(view->pictureRect().width() * 9 / 16, view->pictureRect().height());
}

void TestWatch::missingRecordingIsToldAndCanBeTriedAgain()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    const QString media = ui->workspace->recording().media;
    QVERIFY(QFile::rename(media, media + u".away"_s));
    ui->workspace->openRecording();
    auto *notice = watch()->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(player().state(), Player::State::Failed);
    QVERIFY(!ui->part<QWidget>(u"playButton"_s)->isEnabled());
    QVERIFY(QFile::rename(media + u".away"_s, media));
    QTest::mouseClick(ui->button(u"Try again"_s), Qt::LeftButton);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QVERIFY(!notice->isVisible());
}

//! It plays as far as it can, says so, and what is there can be watched again.
void TestWatch::saysWhereTheFileBreaksOff()
{
    QFile media(ui->course.path() + u"/recording/session.mp4"_s);
    QVERIFY(media.resize(media.size() * 6 / 10));
    openLoaded();
    auto *notice = watch()->findChild<Notice *>();
    player().setRate(2.5);
    player().seek(8s);
    player().play();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(player().state(), Player::State::Ended);
    QString said;
    for (const QLabel *label : notice->findChildren<QLabel *>()) {
        said += wordsOf(*label);
    }
    QVERIFY2(said.contains(u"session.mp4 breaks off at 0:00:1"_s), qPrintable(said));
    QVERIFY2(said.contains(u"of 0:00:20"_s), qPrintable(said));
    QVERIFY(ui->part<QWidget>(u"playButton"_s)->isEnabled());
    watch()->seekTo(3s, true);
    QTRY_VERIFY(player().position() > 4s);
    QVERIFY(!notice->isVisible());
}

void TestWatch::saysThatTheSoundCannotBeHeard()
{
    const QString path = ui->course.path() + u"/recording/session.mp4"_s;
    QFile media(path);
    QVERIFY(media.open(QIODevice::ReadOnly));
    const QByteArray whole = media.readAll();
    QByteArray unknown = whole;
    ui->course.write(u"recording/session.mp4"_s,
                     unknown.replace("mp4a", "zzzz").replace("esds", "zzzy"));
    openLoaded();
    auto *notice = watch()->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QString said;
    for (const QLabel *label : notice->findChildren<QLabel *>()) {
        said += wordsOf(*label);
    }
    QVERIFY2(said.contains(u"sound of the file session.mp4 cannot be played"_s), qPrintable(said));
    watch()->seekTo(3s, true);
    QTRY_VERIFY(player().position() > 4s);
    QVERIFY(notice->isVisible()); // until it is closed, or another file is opened
    ui->course.write(u"recording/session.mp4"_s, whole);
    load();
    QVERIFY(!notice->isVisible());
}

void TestWatch::speedGoesInTwentiethsAndBackToOne()
{
    openLoaded();
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_BracketRight);
    }
    QCOMPARE(player().rate(), 1.15);
    QCOMPARE(ui->part<QToolButton>(u"speedButton"_s)->text(), u"1.15×"_s);
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_BracketLeft);
    }
    QCOMPARE(player().rate(), 1.0);
    press(Qt::Key_BracketLeft);
    press(Qt::Key_Backspace);
    QCOMPARE(player().rate(), 1.0);
    const auto entries = ui->part<QMenu>(u"speedMenu"_s)->actions();
    const auto fast = std::ranges::find(entries, u"2×"_s, &QAction::text);
    QVERIFY(fast != entries.end());
    (*fast)->trigger();
    QCOMPARE(player().rate(), 2.0);
}

void TestWatch::speedIsSetFinelyAndRemembered()
{
    openLoaded();
    auto *slider = ui->part<QSlider>(u"speedSlider"_s);
    auto *field = ui->part<QDoubleSpinBox>(u"speedField"_s);
    slider->setValue(27);
    QCOMPARE(player().rate(), 1.35);
    QCOMPARE(field->value(), 1.35);
    field->stepUp();
    QCOMPARE(player().rate(), 1.4);
    QCOMPARE(slider->value(), 28);
    field->setValue(9);
    QCOMPARE(player().rate(), 2.5);
    field->setValue(1.4);
    const Settings kept = loadSettings(settingsPath(ui->workspace->dataFolder()));
    QCOMPARE(rateOf(kept, ui->workspace->course().id.value), 1.4);
    QCOMPARE(kept.rate, 1.0);
}

void TestWatch::voiceOptionsAreKeptAndShown()
{
    openLoaded();
    const auto *button = ui->part<QToolButton>(u"speedButton"_s);
    QVERIFY(!player().skipsSilences());
    press(Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(player().skipsSilences());
    QVERIFY(loadSettings(settingsPath(ui->workspace->dataFolder())).skipSilences);
    QCOMPARE(button->text(), u"1× +"_s);
    press(Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(player().evensVoices());
    QCOMPARE(button->text(), u"1× ++"_s);
    QVERIFY(button->accessibleName().contains(u"silences skipped"_s));
    QVERIFY(button->accessibleName().contains(u"evened"_s));
    press(Qt::Key_S, Qt::ShiftModifier);
    press(Qt::Key_V, Qt::ShiftModifier);
    QVERIFY(!player().skipsSilences());
    QVERIFY(!player().evensVoices());
    QCOMPARE(button->text(), u"1×"_s);
}

void TestWatch::narrowTransportKeepsEveryStepInTheMenu()
{
    openLoaded();
    const auto *back5 = ui->part<QToolButton>(u"back5Button"_s);
    ui->window->resize(1900, 1000);
    QTRY_VERIFY(back5->isVisible());
    ui->window->resize(900, 700);
    QTRY_VERIFY(!back5->isVisible());
    const auto *transport = ui->part<QWidget>(u"transport"_s);
    for (const QWidget *button : transport->findChildren<QToolButton *>()) {
        const QRect place(button->mapTo(transport, QPoint()), button->size());
        QVERIFY2(!button->isVisible() || transport->rect().contains(place),
                 qUtf8Printable(button->objectName()));
    }
    seek(10s);
    const auto entries = ui->part<QMenu>(u"moreMenu"_s)->actions();
    const auto step = std::ranges::find(entries, u"Back 5 seconds"_s, &QAction::text);
    QVERIFY(step != entries.end());
    (*step)->trigger();
    QCOMPARE(player().position(), 5s);
}

void TestWatch::timelineClickSeeks()
{
    openLoaded();
    auto *timeline = ui->part<TimelineBar>(u"timeline"_s);
    const auto click = [timeline](Milliseconds at) {
        QTest::mouseClick(
            timeline, Qt::LeftButton, {},
            QPoint(int(std::lround(timeline->xOf(at))), timeline->trackRect().center().y()));
    };
    click(5s);
    QVERIFY(std::chrono::abs(player().position() - 5s) < 100ms);
    click(15s);
    QVERIFY(std::chrono::abs(player().position() - 15s) < 100ms);
    const Note note = ui->addNote(12345ms, NoteKind::Question, u"Why?"_s);
    QTest::mouseClick(
        timeline, Qt::LeftButton, {},
        QPoint(int(timeline->xOf(note.position)) + 3, timeline->trackRect().top() - 8));
    QCOMPARE(player().position(), note.position); // a mark is met exactly
}

void TestWatch::timelineKeysSeek()
{
    openLoaded();
    auto *timeline = ui->part<TimelineBar>(u"timeline"_s);
    timeline->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(player().position(), 10s);
    press(Qt::Key_Left);
    QCOMPARE(player().position(), 5s);
    press(Qt::Key_PageDown);
    QCOMPARE(player().position(), 8s);
    press(Qt::Key_PageUp);
    QCOMPARE(player().position(), 0ms);
    press(Qt::Key_End);
    QCOMPARE(timeline->position(), timeline->duration());
    press(Qt::Key_Home);
    QCOMPARE(player().position(), 0ms);
}

void TestWatch::timelineRunsLeftToRightEverywhere()
{
    openLoaded();
    qApp->setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { qApp->setLayoutDirection(Qt::LeftToRight); });
    const auto *timeline = ui->part<TimelineBar>(u"timeline"_s);
    QVERIFY(timeline->xOf(1s) < timeline->xOf(19s));
    const auto *back = ui->part<QWidget>(u"back10Button"_s);
    const auto *forward = ui->part<QWidget>(u"forward10Button"_s);
    QTRY_VERIFY(back->mapTo(watch(), QPoint()).x() < forward->mapTo(watch(), QPoint()).x());
}

void TestWatch::timelineTellsItsValue()
{
    openLoaded();
    auto *timeline = ui->part<TimelineBar>(u"timeline"_s);
    seek(9s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(timeline);
    QCOMPARE(accessible->role(), QAccessible::Slider);
    QCOMPARE(accessible->text(QAccessible::Value), u"0:00:09 of 0:00:20, chapter 2 · Second"_s);
    QAccessibleValueInterface *value = accessible->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toDouble(), 9.0);
    QCOMPARE(value->maximumValue().toDouble(), 20.0);
    value->setCurrentValue(3.0);
    QCOMPARE(player().position(), 3s);
}

void TestWatch::sidePaneIsRemembered()
{
    openLoaded();
    const auto pane = [this] { return ui->part<QWidget>(u"sidePane"_s); };
    QVERIFY(pane()->isVisible());
    press(Qt::Key_F9);
    QVERIFY(!pane()->isVisible());
    press(Qt::Key_T); // brings it back
    QVERIFY(pane()->isVisible());
    QVERIFY(pane()->x() > 0);
    press(Qt::Key_F9, Qt::ShiftModifier);
    QTRY_COMPARE(pane()->x(), 0);
    press(Qt::Key_H);
    ui->restart();
    ui->window->showPage(MainWindow::Page::Watch);
    QTRY_COMPARE(pane()->x(), 0);
    QVERIFY(ui->part<QWidget>(u"chaptersView"_s)->isVisible());
}

void TestWatch::fullScreenKeepsNotesAtHand()
{
    openLoaded();
    QSignalSpy wanted(watch(), &WatchPage::fullScreenWanted);
    press(Qt::Key_F);
    QVERIFY(watch()->isFullScreen());
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!ui->part<QWidget>(u"sidePane"_s)->isVisible());
    QVERIFY(ui->part<QWidget>(u"captionPane"_s)->isVisible());
    const QImage captionsOnBlack = ui->part<QWidget>(u"captionPane"_s)->grab().toImage();
    QCOMPARE(captionsOnBlack.pixelColor(1, 1), QColor(Qt::black));
    QVERIFY(brightest(captionsOnBlack) > 200);
    QTRY_VERIFY(ui->part<QWidget>(u"timeline"_s)->isVisible());
    QTRY_VERIFY(!ui->part<QWidget>(u"timeline"_s)->isVisible()); // three seconds later
    press(Qt::Key_N);
    QVERIFY(noteEdit()->isVisible());
    QCOMPARE(QApplication::focusWidget(), noteEdit());
    QTest::keyClicks(noteEdit(), u"in the dark"_s);
    const auto *captions = ui->part<QWidget>(u"captionPane"_s);
    const auto *card = ui->part<QWidget>(u"composerCard"_s);
    QTRY_VERIFY(card->geometry().bottom() < captions->y()); // never over the captions
    press(Qt::Key_Escape);
    QVERIFY(watch()->isFullScreen());
    press(Qt::Key_Escape);
    QVERIFY(!watch()->isFullScreen());
    QVERIFY(ui->part<QWidget>(u"sidePane"_s)->isVisible());
    QVERIFY(ui->part<QWidget>(u"timeline"_s)->isVisible());
    QCOMPARE(noteEdit()->toPlainText(), u"in the dark"_s);
    QVERIFY(ui->part<QWidget>(u"sidePane"_s)->isAncestorOf(noteEdit()));
}

void TestWatch::escapeGivesTheKeyboardBack()
{
    openLoaded();
    press(Qt::Key_N);
    QTest::keyClicks(noteEdit(), u"x"_s);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), ui->part<QWidget>(u"videoView"_s));
    press(Qt::Key_Space);
    QCOMPARE(player().state(), Player::State::Playing);
    QCOMPARE(noteEdit()->toPlainText(), u"x"_s);
}

void TestWatch::layoutMirrors()
{
    openLoaded();
    const auto *pane = ui->part<QWidget>(u"sidePane"_s);
    const auto *stage = ui->part<QWidget>(u"stage"_s);
    QVERIFY(pane->x() > stage->x());
    qApp->setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { qApp->setLayoutDirection(Qt::LeftToRight); });
    QTRY_VERIFY(pane->x() < stage->x());
}

QTEST_MAIN(TestWatch)
#include "tst_watch.moc"
