// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The watch page in the real window over a real recording of twenty seconds.
#include "uifixture.h"
#include <ui/actions.h>
#include <ui/notice.h>
#include <ui/shortcutguard.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/transcriptmodel.h>
#include <ui/watch/transcriptpane.h>
#include <ui/watch/transcriptview.h>
#include <ui/watch/videoview.h>
#include <ui/watch/watchpage.h>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QBuffer>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace companion;

namespace {

QByteArray slidePicture()
{
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

//! Forty cues of half a second, a sentence each; the odd ones speak of a café.
QByteArray manyCaptions()
{
    QByteArray vtt = "WEBVTT\n\n";
    for (int i = 0; i < 40; ++i) {
        const auto stamp = [](int half) {
            return QByteArray::number(half / 2).rightJustified(2, '0').prepend("00:")
                + (half % 2 ? ".500" : ".000");
        };
        vtt += stamp(i) + " --> " + stamp(i + 1) + "\nSentence number " + QByteArray::number(i)
            + (i % 2 ? " is about a caf\xc3\xa9" : " says something else\nover two lines")
            + ".\n\n";
    }
    return vtt;
}

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

class TestWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    // Player
    void keysDriveThePlayer();
    void actionsRestWhileNothingIsLoaded();
    void pictureIsNamedAfterTheSlide();
    void pictureComesFromTheRecording();
    void missingRecordingIsToldAndCanBeTriedAgain();
    void speedGoesInTwentiethsAndBackToOne();
    void speedIsSetFinelyAndRemembered();
    void voiceOptionsAreKeptAndShown();
    void narrowTransportKeepsEveryStepInTheMenu();

    // Timeline
    void timelineClickSeeks();
    void timelineKeysSeek();
    void timelineRunsLeftToRightEverywhere();
    void timelineTellsItsValue();

    // Captions
    void captionsFollowAndSwitch();
    void captionsNeverMoveOrCoverThePicture();
    void captionsGrow();

    // Transcript
    void cuesJoinToSentences();
    void searchIgnoresCaseAndAccents();
    void transcriptFollowsYieldsAndComesBack();
    void enterInTheTranscriptSeeksIntoTheCue();
    void skipsAnExercise();
    void clickInTheTranscriptSeeks();
    void searchFindsAsYouType();
    void enterOnAChapterSeeks();
    void modelsKeepTheirContract();

    // Notes
    void typingNeverTriggersAShortcut();
    void noteIsOnDiskAsItIsTyped();
    void noteKeepsTheMomentOfItsFirstKey();
    void finishingBeginsTheNextNote();
    void oneKeySetsTheKind();
    void whatCannotBeKeptStaysInTheField();
    void lockedNotebookShowsWhatToDo();
    void lockingTakesTheTextAway();
    void newNoteComesFromEveryPage();

    // Window
    void sidePaneIsRemembered();
    void fullScreenKeepsNotesAtHand();
    void escapeGivesTheKeyboardBack();
    void layoutMirrors();

private:
    void openLoaded();
    [[nodiscard]] Player &player() { return ui->workspace->player(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void seek(Milliseconds position) { watch()->seekTo(position, false); }
    [[nodiscard]] WatchPage *watch() { return ui->part<WatchPage>(u"watchPage"_s); }
    [[nodiscard]] QPlainTextEdit *noteEdit() { return ui->part<QPlainTextEdit>(u"noteEdit"_s); }

    QByteArray m_media;
    QByteArray m_slide = slidePicture();
    ShortcutGuard m_guard;
    std::unique_ptr<UiFixture> ui;
};

void TestWatch::initTestCase()
{
    Player::preferBackend();
    qApp->installEventFilter(&m_guard);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"session.mp4"_s);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 u"-v error -f lavfi -i color=blue:size=320x180:rate=10 -f lavfi -i "
                 "sine=frequency=220 -t 20 -pix_fmt yuv420p -c:v libx264 -preset ultrafast -g 20 "
                 "-c:a aac -movflags +faststart"_s.split(u' ')
                     << path);
    QVERIFY(ffmpeg.waitForFinished(60'000));
    QCOMPARE(ffmpeg.exitCode(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_media = file.readAll();
}

void TestWatch::init()
{
    ui = std::make_unique<UiFixture>();
    ui->course.write(u"recording/session.mp4"_s, m_media);
    ui->course.write(u"recording/captions.en.vtt"_s, manyCaptions());
    ui->course.write(u"recording/slides/S01.png"_s, m_slide);
    ui->course.write(u"recording/slides/S02.png"_s, m_slide);
}

void TestWatch::cleanup() { ui.reset(); }

void TestWatch::openLoaded()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    ui->workspace->openRecording();
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void TestWatch::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : ui->window.get(), key, modifiers);
}

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

void TestWatch::captionsFollowAndSwitch()
{
    openLoaded();
    auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    seek(1100ms);
    QCOMPARE(captions->text(), u"Sentence number 2 says something else\nover two lines."_s);
    seek(600ms);
    QCOMPARE(captions->text(), u"Sentence number 1 is about a café."_s);
    press(Qt::Key_C);
    QVERIFY(!captions->isVisible());
    press(Qt::Key_C);
    QVERIFY(captions->isVisible());
    const auto *view = ui->part<QWidget>(u"videoView"_s);
    QTRY_VERIFY(captions->y() >= view->geometry().bottom());
    press(Qt::Key_C, Qt::ShiftModifier);
    QTRY_VERIFY(captions->x() > view->geometry().right());
    QCOMPARE(ui->workspace->settings().captionPlace, CaptionPlace::Beside);
}

void TestWatch::captionsNeverMoveOrCoverThePicture()
{
    openLoaded();
    auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    const auto *view = ui->part<QWidget>(u"videoView"_s);
    seek(1100ms);
    QTRY_VERIFY(captions->geometry().isValid());
    const QRect picture = view->geometry();
    seek(600ms); // one line instead of two
    QCoreApplication::sendPostedEvents();
    QCOMPARE(view->geometry(), picture);
    QVERIFY(!view->geometry().intersects(captions->geometry()));
}

void TestWatch::captionsGrow()
{
    openLoaded();
    auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    const auto *text = ui->part<QLabel>(u"captionText"_s);
    const int before = captions->height();
    for (int i = 0; i < 20; ++i) {
        press(Qt::Key_Plus, Qt::ControlModifier);
    }
    QCOMPARE(ui->workspace->settings().captionPercent, CaptionPane::largestPercent);
    QTRY_VERIFY(captions->height() > before);
    seek(1100ms);
    QTRY_VERIFY(text->heightForWidth(text->width()) <= text->height()); // nothing is cut off
    for (int i = 0; i < 20; ++i) {
        press(Qt::Key_Minus, Qt::ControlModifier);
    }
    QCOMPARE(ui->workspace->settings().captionPercent, CaptionPane::smallestPercent);
}

void TestWatch::cuesJoinToSentences()
{
    const CaptionTrack captions(
        { { .span = { 0ms, 2s }, .text = u"This is"_s, .speaker = {} },
          { .span = { 2s, 4s }, .text = u"one\nsentence."_s, .speaker = {} },
          { .span = { 4s, 6s }, .text = u"Next one."_s, .speaker = {} },
          { .span = { 9s, 11s }, .text = u"After a pause."_s, .speaker = {} } });
    Course course;
    course.chapters
        = { { .id = { u"C01"_s }, .title = u"First"_s, .contentNote = {}, .script = {} } };
    Recording recording;
    recording.chapters = { { .id = { u"C01"_s }, .span = { 4s, 20s } } };
    QStringList lines;
    for (const Passage &passage : passagesOf(captions, course, recording)) {
        lines.append(formatPosition(passage.from) + (passage.showsTime ? u"*"_s : u""_s)
                     + (passage.chapter.isEmpty() ? u""_s : u" ["_s + passage.chapter + u"]"_s)
                     + u" "_s + passage.text);
    }
    QCOMPARE(lines.join(u" | "_s),
             u"0:00:00* This is one sentence. | 0:00:04* [1 · First] Next one. | "
             "0:00:09* After a pause."_s);
}

void TestWatch::searchIgnoresCaseAndAccents()
{
    const CaptionTrack captions(
        { { .span = { 0ms, 2s }, .text = u"At the Café,"_s, .speaker = {} },
          { .span = { 2s, 4s }, .text = u"don’t say naïve."_s, .speaker = {} } });
    const QList<Passage> passages = passagesOf(captions, {}, {});
    const auto found = [&](const QString &phrase) {
        QStringList hits;
        for (const TranscriptHit &hit : findInPassages(passages, captions, phrase)) {
            hits.append(passages.at(hit.row).text.mid(hit.start, hit.length) + u'@'
                        + QString::number(hit.time.count()));
        }
        return hits.join(u' ');
    };
    QCOMPARE(found(u"cafe"_s), u"Café@0"_s);
    QCOMPARE(found(u"CAFÉ, DON'T"_s), u"Café, don’t@0"_s); // across two cues
    QCOMPARE(found(u"naive"_s), u"naïve@2000"_s);
    QCOMPARE(found(u"a"_s), u"A@0 a@0 a@2000 a@2000"_s);
    QCOMPARE(found(u"  "_s), QString());
    QCOMPARE(found(u"("_s), QString());
}

void TestWatch::transcriptFollowsYieldsAndComesBack()
{
    openLoaded();
    auto *view = ui->part<TranscriptView>(u"transcriptView"_s);
    auto *model = static_cast<TranscriptModel *>(view->model());
    const auto inSight = [&] {
        return view->viewport()->rect().intersects(
            view->visualRect(model->index(*model->playingRow())));
    };
    seek(15100ms);
    QCOMPARE(model->playingRow(), 30);
    QTRY_VERIFY(inSight());
    auto *back = ui->part<QWidget>(u"backToNowButton"_s);
    QVERIFY(!back->isVisible());

    view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(!view->isFollowing());
    QVERIFY(back->isVisible());
    QVERIFY(!inSight());
    seek(16100ms);
    QCOMPARE(view->verticalScrollBar()->value(), 0); // yields
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(view->isFollowing());
    QTRY_VERIFY(inSight());
    QVERIFY(!back->isVisible());

    QWheelEvent wheel(QPointF(9, 9), view->mapToGlobal(QPointF(9, 9)), {}, { 0, 120 }, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &wheel);
    QVERIFY(!view->isFollowing());
    press(Qt::Key_B);
    QVERIFY(view->isFollowing());
}

void TestWatch::enterInTheTranscriptSeeksIntoTheCue()
{
    openLoaded();
    seek(2100ms);
    press(Qt::Key_T);
    auto *view = ui->part<TranscriptView>(u"transcriptView"_s);
    QCOMPARE(QApplication::focusWidget(), view);
    QCOMPARE(view->currentIndex().row(), 4);
    press(Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 5);
    press(Qt::Key_Return);
    QCOMPARE(player().position(), 2510ms);
    press(Qt::Key_L); // a single key still acts from here
    QCOMPARE(player().position(), 12510ms);
}

void TestWatch::skipsAnExercise()
{
    openLoaded();
    auto *skip = ui->part<QToolButton>(u"skipExerciseButton"_s);
    QVERIFY(!skip->isVisible());
    press(Qt::Key_E);
    QCOMPARE(player().position(), 0ms); // nothing to skip here
    seek(11s);
    QVERIFY(skip->isVisible());
    press(Qt::Key_E);
    QCOMPARE(player().position(), 15s);
    QVERIFY(!skip->isVisible());
    seek(14s);
    skip->click();
    QCOMPARE(player().position(), 15s);
}

void TestWatch::clickInTheTranscriptSeeks()
{
    openLoaded();
    auto *view = ui->part<TranscriptView>(u"transcriptView"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(3, 0)).center());
    QCOMPARE(player().position(), 1510ms);
}

void TestWatch::searchFindsAsYouType()
{
    openLoaded();
    QSignalSpy hits(ui->window->findChild<TranscriptPane *>(), &TranscriptPane::hitsChanged);
    press(Qt::Key_F, Qt::ControlModifier);
    auto *field = ui->part<QLineEdit>(u"transcriptSearch"_s);
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"number 1"_s);
    const auto *count = ui->part<QLabel>(u"transcriptHitCount"_s);
    QCOMPARE(count->text(), u"1 of 11"_s); // 1 and 10 to 19
    QCOMPARE(hits.last().first().value<QList<Milliseconds>>().size(), 11);
    QCOMPARE(hits.last().first().value<QList<Milliseconds>>().first(), 500ms);
    press(Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 11"_s);
    press(Qt::Key_F3);
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"11 of 11"_s); // around the end
    QTest::keyClicks(field, u"xyz"_s);
    QCOMPARE(count->text(), u"No hits"_s);
    QVERIFY(hits.last().first().value<QList<Milliseconds>>().isEmpty());
    QCOMPARE(player().state(), Player::State::Paused);
    QCOMPARE(player().position(), 0ms); // looking is not going
}

void TestWatch::enterOnAChapterSeeks()
{
    openLoaded();
    press(Qt::Key_H);
    auto *chapters = ui->part<QListView>(u"chaptersView"_s);
    QCOMPARE(QApplication::focusWidget(), chapters);
    const QString spoken = chapters->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"First"_s) && spoken.contains(u"Mentions panic."_s),
             qUtf8Printable(spoken));
    chapters->setCurrentIndex(chapters->model()->index(1, 0));
    press(Qt::Key_Return);
    QCOMPARE(player().position(), 8s);
}

//! Every list of the window, through what can change it.
void TestWatch::modelsKeepTheirContract()
{
    openLoaded();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const QAbstractItemView *view : ui->window->findChildren<QAbstractItemView *>()) {
        if (view->model()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
    }
    QVERIFY(testers.size() >= 4); // transcript, chapters, notes beside the picture, all notes
    const Note first = ui->addNote(2s, NoteKind::Note, u"one"_s);
    ui->addNote(9s, NoteKind::Question, u"two"_s);
    for (const Milliseconds position : { 1100ms, 9100ms, 20000ms, 0ms }) {
        seek(position);
    }
    auto *search = ui->part<QLineEdit>(u"transcriptSearch"_s);
    for (const QString &phrase : { u"number 1"_s, u"xyz"_s, u""_s }) {
        search->setText(phrase);
        press(Qt::Key_F3);
    }
    player().play(); // the share watched of a chapter changes
    QTRY_VERIFY(!ui->workspace->watch().coverage().spans().isEmpty());
    player().pause();
    QVERIFY(ui->workspace->notebook()->remove(first.id).has_value());
    ui->workspace->notebook()->undoStack()->undo();
    ui->workspace->vault().lock();
    ui->unlock();
}

void TestWatch::typingNeverTriggersAShortcut()
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

void TestWatch::noteIsOnDiskAsItIsTyped()
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

void TestWatch::noteKeepsTheMomentOfItsFirstKey()
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

void TestWatch::finishingBeginsTheNextNote()
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

void TestWatch::oneKeySetsTheKind()
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

void TestWatch::whatCannotBeKeptStaysInTheField()
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

void TestWatch::lockedNotebookShowsWhatToDo()
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

void TestWatch::lockingTakesTheTextAway()
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

void TestWatch::newNoteComesFromEveryPage()
{
    openLoaded();
    ui->window->showPage(MainWindow::Page::Overview);
    QVERIFY(!noteEdit()->isVisible());
    press(Qt::Key_N);
    QVERIFY(noteEdit()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), noteEdit());
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
