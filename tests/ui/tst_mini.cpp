// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mini player and the desktop's part, in the real window over a real recording.
#include "watchfixture.h"
#include <ui/actions.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/miniplayer.h>
#include <ui/watch/videoview.h>

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>

using namespace companion;

class TestMini final : public WatchFixture {
    Q_OBJECT

private Q_SLOTS:
    void thePictureMovesAndComesBack_data();
    void thePictureMovesAndComesBack();
    void playbackGoesOnMeanwhile();
    void keysWorkInIt_data();
    void keysWorkInIt();
    void keysOfThePictureRestElsewhere();
    void noteKeyLeadsToTheComposer();
    void fullScreenTakesThePictureBack();
    void pagesChangeUnderIt();
    void itsPlaceIsRemembered();
    void closingTheMainWindowClosesIt();
    void everyControlIsNamedAndReached();
    void staysOnTop();

    void mediaKeysActWhateverHasTheKeyboard();
    void outOfSightPausesOnlyWhenAsked_data();
    void outOfSightPausesOnlyWhenAsked();
    void pausedMeanwhileStaysPaused();
    void waitingForTheTypistDoesNotEndOutOfSight();
    void minimisedGoesOnPlaying();

private:
    [[nodiscard]] MiniPlayer *mini();
    void pressMedia(Qt::Key key);
};

//! The one that is shown, or null.
MiniPlayer *TestMini::mini()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *found = qobject_cast<MiniPlayer *>(window);
        if (found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

void TestMini::thePictureMovesAndComesBack_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("key") << u"I"_s;
    QTest::newRow("Escape") << u"Escape"_s;
    QTest::newRow("button") << u"button"_s;
    QTest::newRow("closing") << u"close"_s;
    QTest::newRow("from the page") << u"page"_s;
}

void TestMini::thePictureMovesAndComesBack()
{
    QFETCH(const QString, way);
    openLoaded();
    auto *picture = ui->part<VideoView>(u"videoView"_s);
    const QWidget *stage = picture->parentWidget();
    press(Qt::Key_I);
    QVERIFY(mini());
    QVERIFY(QTest::qWaitForWindowActive(mini()));
    QCOMPARE(picture->window(), mini());
    QVERIFY(picture->isVisible());
    QVERIFY(picture->hasFocus());
    QVERIFY(ui->isSaid(u"The picture is in the mini player."_s));
    if (way == u"I"_s) {
        press(Qt::Key_I);
    } else if (way == u"Escape"_s) {
        press(Qt::Key_Escape);
    } else if (way == u"button"_s) {
        mini()->findChild<QAbstractButton *>(u"miniRestoreButton"_s)->click();
    } else if (way == u"close"_s) {
        mini()->close();
    } else {
        ui->button(u"Bring it back"_s)->click();
    }
    QVERIFY(!mini());
    QCOMPARE(picture->parentWidget(), stage);
    QVERIFY(picture->isVisible());
    QVERIFY(!ui->isSaid(u"The picture is in the mini player."_s));
    QVERIFY(QTest::qWaitForWindowActive(ui->window.get()));
    press(Qt::Key_I); // and again
    QVERIFY(mini());
}

void TestMini::playbackGoesOnMeanwhile()
{
    openLoaded();
    player().play();
    press(Qt::Key_I);
    QCOMPARE(player().state(), Player::State::Playing);
    auto *picture = mini()->findChild<VideoView *>();
    QTRY_VERIFY(picture->hasFrame());
    const Milliseconds then = player().position();
    QTRY_VERIFY(player().position() > then + 300ms);
    const QString time = mini()->findChild<QLabel *>(u"miniTime"_s)->text();
    QVERIFY2(time.endsWith(u" / 0:00:20"_s), qPrintable(time));
    press(Qt::Key_I);
    QCOMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(player().position() > then + 600ms);
}

void TestMini::keysWorkInIt_data()
{
    QTest::addColumn<MainWindow::Page>("page");
    QTest::newRow("over the watch page") << MainWindow::Page::Watch;
    QTest::newRow("over another") << MainWindow::Page::Notes;
}

void TestMini::keysWorkInIt()
{
    QFETCH(const MainWindow::Page, page);
    openLoaded();
    press(Qt::Key_I);
    ui->window->showPage(page);
    mini()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(mini()));
    press(Qt::Key_L);
    QTRY_COMPARE(player().position(), 10s);
    press(Qt::Key_Space);
    QCOMPARE(player().state(), Player::State::Playing);
    auto *play = mini()->findChild<QAbstractButton *>(u"miniPlayButton"_s);
    QCOMPARE(play->accessibleName(), u"Pause"_s);
    play->click();
    QCOMPARE(player().state(), Player::State::Paused);
    QCOMPARE(play->accessibleName(), u"Play"_s);
    press(Qt::Key_M);
    QVERIFY(player().isMuted());
    const double volume = player().volume();
    press(Qt::Key_Down);
    QCOMPARE_LT(player().volume(), volume);
}

//! There Up and Home scroll, and a letter chooses in a list.
void TestMini::keysOfThePictureRestElsewhere()
{
    openLoaded();
    press(Qt::Key_I);
    ui->window->showPage(MainWindow::Page::Settings);
    ui->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(ui->window.get()));
    seek(12s);
    const QList<Actions::Id> resting{ Actions::VolumeUp, Actions::Mute, Actions::FullScreen,
                                      Actions::GoToStart };
    for (const Actions::Id id : resting) {
        QVERIFY2(!ui->window->actions()[id]->isEnabled(), qPrintable(QString::number(id)));
    }
    auto *place = ui->part<QComboBox>(u"captionPlace"_s);
    place->setFocus();
    const QString last = place->itemText(place->count() - 1);
    QVERIFY(place->currentText() != last);
    press(Qt::Key(last.at(0).toUpper().unicode()));
    QCOMPARE(place->currentText(), last);
    auto *light = qobject_cast<QRadioButton *>(ui->button(u"Light"_s));
    light->click();
    light->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(player().position(), 12s);
    QCOMPARE(ui->workspace->settings().scheme, SchemeChoice::Dark);
}

void TestMini::noteKeyLeadsToTheComposer()
{
    openLoaded();
    press(Qt::Key_I);
    QVERIFY(QTest::qWaitForWindowActive(mini()));
    press(Qt::Key_N);
    QVERIFY(!mini());
    QTRY_VERIFY(ui->part<QPlainTextEdit>(u"noteEdit"_s)->hasFocus());
}

void TestMini::fullScreenTakesThePictureBack()
{
    openLoaded();
    press(Qt::Key_I);
    QVERIFY(QTest::qWaitForWindowActive(mini()));
    press(Qt::Key_F);
    QVERIFY(!mini());
    QVERIFY(watch()->isFullScreen());
    QVERIFY(QTest::qWaitForWindowActive(ui->window.get()));
    press(Qt::Key_I);
    QVERIFY(mini());
    QVERIFY(!watch()->isFullScreen());
}

void TestMini::pagesChangeUnderIt()
{
    openLoaded();
    press(Qt::Key_I);
    ui->window->showPage(MainWindow::Page::Notes);
    QVERIFY(mini());
    ui->window->showPage(MainWindow::Page::Watch);
    QVERIFY(mini());
    mini()->close();
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestMini::itsPlaceIsRemembered()
{
    openLoaded();
    press(Qt::Key_I);
    mini()->setGeometry(40, 50, 420, 300);
    mini()->close();
    ui->restart();
    ui->unlock();
    load();
    press(Qt::Key_I);
    QCOMPARE(mini()->size(), QSize(420, 300));
}

void TestMini::closingTheMainWindowClosesIt()
{
    openLoaded();
    press(Qt::Key_I);
    ui->window->close();
    QVERIFY(!mini());
}

void TestMini::everyControlIsNamedAndReached()
{
    openLoaded();
    press(Qt::Key_I);
    QVERIFY(QTest::qWaitForWindowActive(mini()));
    QSet<const QWidget *> wanted;
    for (const QWidget *widget : mini()->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            wanted.insert(widget);
            QAccessibleInterface *face
                = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }
    QCOMPARE_GE(wanted.size(), 5); // picture and four buttons
    for (int i = 0; i < 20 && !wanted.isEmpty(); ++i) {
        wanted.remove(QApplication::focusWidget());
        press(Qt::Key_Tab);
    }
    for (const QWidget *missed : std::as_const(wanted)) {
        QFAIL(qPrintable(missed->objectName()));
    }
    QVERIFY(!mini()->windowTitle().isEmpty());
}

void TestMini::staysOnTop()
{
    openLoaded();
    press(Qt::Key_I);
    QVERIFY(mini()->windowFlags() & Qt::WindowStaysOnTopHint);
    QVERIFY(!mini()->parentWidget()); // minimising the main window leaves it
}

//! QTest refuses keys that write nothing and are not its own.
void TestMini::pressMedia(Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(QApplication::focusWidget(), &down);
}

void TestMini::mediaKeysActWhateverHasTheKeyboard()
{
    openLoaded();
    auto *note = ui->part<QPlainTextEdit>(u"noteEdit"_s);
    note->setFocus();
    pressMedia(Qt::Key_MediaTogglePlayPause);
    QCOMPARE(player().state(), Player::State::Playing);
    pressMedia(Qt::Key_MediaPause);
    QCOMPARE(player().state(), Player::State::Paused);
    pressMedia(Qt::Key_MediaPause); // a pause, no toggle
    QCOMPARE(player().state(), Player::State::Paused);
    pressMedia(Qt::Key_MediaPlay);
    QCOMPARE(player().state(), Player::State::Playing);
    pressMedia(Qt::Key_MediaStop);
    QCOMPARE(player().state(), Player::State::Paused);
    pressMedia(Qt::Key_MediaNext);
    QTRY_COMPARE(player().position(), 8s);
    pressMedia(Qt::Key_MediaPrevious);
    QTRY_COMPARE(player().position(), 0ms);
    QCOMPARE(note->toPlainText(), QString());
}

void TestMini::outOfSightPausesOnlyWhenAsked_data()
{
    QTest::addColumn<bool>("pause");
    QTest::addColumn<bool>("resume");
    QTest::newRow("off") << false << false;
    QTest::newRow("pause") << true << false;
    QTest::newRow("pause and go on") << true << true;
}

void TestMini::outOfSightPausesOnlyWhenAsked()
{
    QFETCH(const bool, pause);
    QFETCH(const bool, resume);
    openLoaded();
    ui->window->showPage(MainWindow::Page::Settings);
    ui->part<QCheckBox>(u"pauseWhenHiddenBox"_s)->setChecked(pause);
    auto *goOn = ui->part<QCheckBox>(u"resumeWhenShownBox"_s);
    QCOMPARE(goOn->isEnabled(), pause);
    goOn->setChecked(resume);
    player().play();
    ui->window->showMinimized();
    QTRY_COMPARE(player().isPlaying(), !pause);
    ui->window->showNormal();
    QTRY_VERIFY(ui->window->windowHandle()->isExposed());
    QTRY_COMPARE(player().isPlaying(), !pause || resume);
}

//! With the key of a headset, while the window is out of sight.
void TestMini::pausedMeanwhileStaysPaused()
{
    openLoaded();
    ui->workspace->settings().pauseWhenHidden = true;
    ui->workspace->settings().resumeWhenShown = true;
    ui->workspace->storeSettings();
    player().play();
    ui->window->showMinimized();
    QTRY_VERIFY(!player().isPlaying());
    player().pause();
    ui->window->showNormal();
    QTRY_VERIFY(ui->window->windowHandle()->isExposed());
    QCoreApplication::processEvents();
    QVERIFY(!player().isPlaying());
}

void TestMini::waitingForTheTypistDoesNotEndOutOfSight()
{
    openLoaded();
    ui->workspace->settings().pauseWhenHidden = true;
    ui->workspace->settings().resumeWhenShown = true;
    ui->workspace->settings().whileTyping = WhileTyping::Pause;
    ui->workspace->storeSettings();
    player().play();
    ThinkingPause &thinking = ui->workspace->thinking();
    thinking.keyTyped();
    QCOMPARE(thinking.state(), ThinkingRule::State::Waiting);
    ui->window->showMinimized();
    ui->clock.advance(ThinkingRule::patience);
    QTRY_COMPARE(thinking.state(), ThinkingRule::State::Resting);
    QVERIFY(!player().isPlaying());
    ui->window->showNormal();
    QTRY_VERIFY(player().isPlaying());
}

void TestMini::minimisedGoesOnPlaying()
{
    openLoaded();
    ui->workspace->settings().pauseWhenHidden = true;
    ui->workspace->storeSettings();
    player().play();
    press(Qt::Key_I);
    ui->window->showMinimized(); // the mini player is in sight
    const Milliseconds then = player().position();
    QTRY_VERIFY(player().position() > then + 300ms);
    QVERIFY(player().isPlaying());
}

QTEST_MAIN(TestMini)
#include "tst_mini.moc"
