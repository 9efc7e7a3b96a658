// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What helps to learn from the recording: the voice that waits, the guide through the gaps, the
// reel of starred notes, captions as they are wanted. In the real window over twenty seconds.
#include "watchfixture.h"
#include <progress/watchlog.h>
#include <ui/actions.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/guidetext.h>
#include <ui/watch/transcriptmodel.h>
#include <ui/watch/transcriptview.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace companion;

namespace {

//! Twenty cues of a second, a sentence each.
QByteArray captionsSaying(const QByteArray &words)
{
    QByteArray vtt = "WEBVTT\n\n";
    for (int i = 0; i < 20; ++i) {
        const auto stamp = [](int second) {
            return "00:" + QByteArray::number(second).rightJustified(2, '0') + ".000";
        };
        vtt += stamp(i) + " --> " + stamp(i + 1) + "\n" + words + ' ' + QByteArray::number(i)
            + ".\n\n";
    }
    return vtt;
}

} // namespace

class TestLearning final : public WatchFixture {
    Q_OBJECT

public:
    TestLearning()
        : WatchFixture(captionsSaying("Sentence"))
    {
    }

private Q_SLOTS:
    void voiceWaitsWhileTyping();
    void voiceGoesQuietWhileTyping();
    void offersToWaitOnce();
    void typingStartsNothing();

    void guideSaysWhatIsMissing_data();
    void guideSaysWhatIsMissing();
    void guidePlaysOnlyTheGaps();
    void guideEndsElsewhere();
    void guideHasNothingToDo();
    void requirementLeadsToTheGuide();

    void starsNotesByKey();
    void starFilterShowsStarredNotes();
    void reelPlaysStarredNotes();
    void reelNeedsStarsAndKeys();
    void lockingEndsTheReel();

    void captionsAreShifted();
    void languagesAreChosen();
    void captionsLookAsSet();
    void captionsStandAbove();

private:
    [[nodiscard]] QString guideText() { return ui->part<QLabel>(u"guideText"_s)->text(); }
    [[nodiscard]] bool isGuideShown() { return ui->part<QWidget>(u"guideBar"_s)->isVisible(); }
    void type(const QString &text);
    void watched(TimeSpan span);
    Note addStarred(Milliseconds position, const QString &text);
};

void TestLearning::type(const QString &text)
{
    noteEdit()->setFocus();
    QTest::keyClicks(noteEdit(), text);
}

void TestLearning::watched(TimeSpan span)
{
    const QDateTime from = ui->clock.utc.addSecs(-600);
    const WatchedSpan whole{
        .span = span, .rate = 1.0, .utcFrom = from, .utcTo = from.addMSecs(span.length().count())
    };
    QVERIFY(WatchLog(ui->data.database())
                .append(RecordingId{ u"recording-1"_s }, newSittingId(), whole));
}

Note TestLearning::addStarred(Milliseconds position, const QString &text)
{
    const Note note = ui->addNote(position, NoteKind::Note, text);
    if (!ui->workspace->notebook()->setStarred(note.id, true)) {
        qFatal("the note could not be starred");
    }
    return note;
}

void TestLearning::voiceWaitsWhileTyping()
{
    openLoaded();
    ui->workspace->settings().whileTyping = WhileTyping::Pause;
    ui->workspace->storeSettings();
    player().seek(4s);
    player().play();
    QTRY_VERIFY(player().position() > 5300ms);
    type(u"a"_s);
    QCOMPARE(player().state(), Player::State::Paused);
    const auto *status = ui->part<QLabel>(u"thinkingStatus"_s);
    QVERIFY(status->isVisible());
    QCOMPARE(status->text(), u"The voice waits while you type"_s);
    const Milliseconds pausedAt = player().position();
    ui->clock.advance(2s);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QVERIFY(!status->isVisible());
    // From the beginning of what was being said.
    QVERIFY(player().position() < pausedAt);
    QVERIFY(player().position() >= std::chrono::floor<std::chrono::seconds>(pausedAt) - 50ms);
}

void TestLearning::voiceGoesQuietWhileTyping()
{
    openLoaded();
    ui->workspace->settings().whileTyping = WhileTyping::Soften;
    ui->workspace->storeSettings();
    player().play();
    type(u"a"_s);
    QCOMPARE(player().state(), Player::State::Playing);
    const auto *status = ui->part<QLabel>(u"thinkingStatus"_s);
    QCOMPARE(status->text(), u"The voice is quiet while you type"_s);
    QCOMPARE(ui->part<QSlider>(u"volumeSlider"_s)->value(), 100);
    ui->clock.advance(2s);
    QTRY_VERIFY(!status->isVisible());
}

void TestLearning::offersToWaitOnce()
{
    openLoaded();
    const auto *offer = ui->part<QWidget>(u"thinkingOffer"_s);
    type(u"a"_s); // nothing plays: nothing to ask
    QVERIFY(!offer->isVisible());
    player().play();
    type(u"b"_s);
    QVERIFY(offer->isVisible());
    QCOMPARE(player().state(), Player::State::Playing); // nothing is changed unasked
    QTest::mouseClick(ui->part<QAbstractButton>(u"letWaitButton"_s), Qt::LeftButton);
    QVERIFY(!offer->isVisible());
    QCOMPARE(ui->workspace->settings().whileTyping, WhileTyping::Pause);
    ui->workspace->settings().whileTyping = WhileTyping::Off;
    ui->workspace->storeSettings();
    type(u"c"_s);
    QVERIFY(!offer->isVisible()); // it is known
}

void TestLearning::typingStartsNothing()
{
    openLoaded();
    ui->workspace->settings().whileTyping = WhileTyping::Pause;
    ui->workspace->storeSettings();
    type(u"some words"_s);
    ui->clock.advance(5s);
    QSignalSpy states(&player(), &Player::stateChanged);
    QVERIFY(!states.wait(2'500));
    QCOMPARE(player().state(), Player::State::Paused);
}

void TestLearning::guideSaysWhatIsMissing_data()
{
    QTest::addColumn<QList<TimeSpan>>("gaps");
    QTest::addColumn<QString>("words");
    const auto row = [](const QList<TimeSpan> &gaps, const QString &words) {
        QTest::newRow(qPrintable(words)) << gaps << words;
    };
    row({ { 0s, 400ms } }, u"1 second(s) in 1 place(s)"_s);
    row({ { 0s, 30s }, { 60s, 119s } }, u"89 second(s) in 2 place(s)"_s);
    row({ { 0s, 90s } }, u"2 minute(s) in 1 place(s)"_s);
    row({ { 0s, 120s } }, u"2 minute(s) in 1 place(s)"_s);
    row({ { 0s, 2h }, { 3h, 3h + 1s } }, u"121 minute(s) in 2 place(s)"_s);
}

void TestLearning::guideSaysWhatIsMissing()
{
    QFETCH(const QList<TimeSpan>, gaps);
    QTEST(GuideText::missing({ .gaps = gaps, .stretches = gaps }), "words");
}

void TestLearning::guidePlaysOnlyTheGaps()
{
    // Of C01 (0–8 s) and C02 (8–20 s, 10–15 s optional) 4–8 s and 17–20 s are missing.
    watched({ 0s, 4s });
    watched({ 8s, 10s });
    watched({ 15s, 17s });
    openLoaded();
    QVERIFY(!isGuideShown());
    press(Qt::Key_G);
    QVERIFY(isGuideShown());
    QCOMPARE(guideText(), u"Playing what you have not seen: 7 second(s) in 2 place(s)"_s);
    QVERIFY(player().isPlaying());
    QVERIFY(player().position() >= 2s && player().position() < 4s); // a little before
    press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(player().position() >= 15s && player().position() < 17s);
    QVERIFY(!ui->part<QToolButton>(u"nextPlaceButton"_s)->isEnabled());
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(player().position() < 4s);
    player().seek(7700ms);
    QTRY_VERIFY(player().position() >= 15s); // jumps over what was seen
    QVERIFY(ui->workspace->gapGuide().isRunning());
    player().seek(19'500ms);
    QTRY_VERIFY(!ui->workspace->gapGuide().isRunning());
    QVERIFY(isGuideShown());
    QVERIFY(guideText().startsWith(u"That was the last place."_s));
    QTest::mouseClick(ui->part<QToolButton>(u"endGuideButton"_s), Qt::LeftButton);
    QVERIFY(!isGuideShown());
}

void TestLearning::guideEndsElsewhere()
{
    watched({ 0s, 14s });
    openLoaded();
    press(Qt::Key_G);
    QVERIFY(ui->workspace->gapGuide().isRunning());
    press(Qt::Key_G); // the same key ends it
    QVERIFY(!ui->workspace->gapGuide().isRunning());
    QVERIFY(!isGuideShown());
}

void TestLearning::guideHasNothingToDo()
{
    ui->watchEverything();
    openLoaded();
    press(Qt::Key_G);
    QVERIFY(!player().isPlaying());
    QCOMPARE(guideText(), u"Nothing is missing: you have seen everything that counts."_s);
}

void TestLearning::requirementLeadsToTheGuide()
{
    watched({ 0s, 4s });
    openLoaded();
    ui->window->showPage(MainWindow::Page::Certificate);
    QTest::mouseClick(ui->button(u"Play what is missing"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
    QVERIFY(ui->workspace->gapGuide().isRunning());
    QCOMPARE(ui->workspace->gapGuide().count(), 1); // of that chapter only
    QVERIFY(player().position() < 4s);
}

void TestLearning::starsNotesByKey()
{
    openLoaded();
    type(u"to be seen again"_s);
    QVERIFY(ui->workspace->draft().flush());
    const auto isStarred = [this] { return ui->workspace->notebook()->notes().at(0).starred; };
    press(Qt::Key_F4); // works while typing
    QVERIFY(isStarred());
    QVERIFY(ui->part<QToolButton>(u"starNoteButton"_s)->isChecked());
    QCOMPARE(ui->part<QPlainTextEdit>(u"noteEdit"_s)->toPlainText(), u"to be seen again"_s);
    press(Qt::Key_N, Qt::ShiftModifier); // is text here
    QVERIFY(ui->workspace->draft().finish());
    press(Qt::Key_Escape);
    press(Qt::Key_N, Qt::ShiftModifier); // shows the notes
    auto *list = ui->part<QListView>(u"sideNotesView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    press(Qt::Key_S);
    QVERIFY(!isStarred());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(isStarred());
}

void TestLearning::starFilterShowsStarredNotes()
{
    openLoaded();
    ui->addNote(2s, NoteKind::Note, u"once"_s);
    addStarred(9s, u"again"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 4);
    auto *filter = ui->part<QListWidget>(u"starFilter"_s);
    filter->setCurrentRow(1);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setCurrentIndex(view->model()->index(1, 0));
    view->setFocus();
    press(Qt::Key_S);
    QTRY_COMPARE(view->model()->rowCount(), 0);
}

void TestLearning::reelPlaysStarredNotes()
{
    openLoaded();
    ui->addNote(1s, NoteKind::Note, u"not in the reel"_s);
    addStarred(6500ms, u"first of two"_s);
    addStarred(15500ms, u"second of two"_s);
    player().seek(11s);
    press(Qt::Key_G, Qt::ShiftModifier);
    QVERIFY(ui->workspace->reviewReel().isRunning());
    QVERIFY(isGuideShown());
    QCOMPARE(guideText(), u"Starred note 1 of 2"_s);
    const auto *text = ui->part<QPlainTextEdit>(u"reelText"_s);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), u"first of two"_s);
    QCOMPARE(player().position(), 2s); // the cue four seconds before
    player().seek(6700ms);
    QTRY_COMPARE(text->toPlainText(), u"second of two"_s); // back to back
    QVERIFY(player().position() >= 11s);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(text->toPlainText(), u"first of two"_s);
    press(Qt::Key_Right, Qt::AltModifier);
    player().seek(15'700ms);
    QTRY_VERIFY(!ui->workspace->reviewReel().isRunning());
    QCOMPARE(player().position(), 11s); // where it began
    QCOMPARE(player().state(), Player::State::Paused);
    QVERIFY(!text->isVisible());
    QCOMPARE(guideText(), u"That was the last starred note. You are back where you were."_s);
}

void TestLearning::reelNeedsStarsAndKeys()
{
    openLoaded();
    press(Qt::Key_G, Qt::ShiftModifier);
    QVERIFY(guideText().startsWith(u"No note is starred yet."_s));
    QVERIFY(!player().isPlaying());
    ui->workspace->vault().lock();
    press(Qt::Key_G, Qt::ShiftModifier);
    QVERIFY(guideText().contains(u"unlocked"_s));
}

void TestLearning::lockingEndsTheReel()
{
    openLoaded();
    addStarred(6500ms, u"a private thought"_s);
    press(Qt::Key_G, Qt::ShiftModifier);
    QVERIFY(ui->workspace->reviewReel().isRunning());
    ui->workspace->vault().lock();
    QVERIFY(!ui->workspace->reviewReel().isRunning());
    QVERIFY(ui->part<QPlainTextEdit>(u"reelText"_s)->toPlainText().isEmpty());
}

void TestLearning::captionsAreShifted()
{
    openLoaded();
    auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    player().seek(4050ms);
    QTRY_COMPARE(captions->text(), u"Sentence 4."_s);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(captions->text(), u"Captions 0.1 s later"_s); // told for a moment
    QCOMPARE(ui->workspace->captionChoice().delay(), 100ms);
    QTRY_COMPARE(captions->text(), u"Sentence 3."_s);
    // The transcript goes with it.
    auto *view = ui->part<TranscriptView>(u"transcriptView"_s);
    const auto *model = qobject_cast<TranscriptModel *>(view->model());
    QCOMPARE(model->passage(1).from.count() % 1000, 100);
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
    }
    QCOMPARE(captions->text(), u"Captions 0.2 s earlier"_s);
    ui->restart();
    QCOMPARE(ui->workspace->captionChoice().delay(), -200ms);
    QCOMPARE(ui->workspace->captions().cues().at(5).span.from, 4800ms);
}

void TestLearning::languagesAreChosen()
{
    ui->course.write(u"recording/session.de.srt"_s,
                     "1\n00:00:04,000 --> 00:00:05,000\nSatz vier.\n");
    openLoaded();
    auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    player().seek(4500ms);
    QTRY_COMPARE(captions->text(), u"Sentence 4."_s);
    const auto entries = ui->part<QMenu>(u"captionsMenu"_s)->actions();
    const auto german = std::ranges::find(entries, u"Deutsch"_s, &QAction::text);
    QVERIFY(german != entries.end());
    (*german)->trigger();
    QTRY_COMPARE(captions->text(), u"Satz vier."_s);
    QCOMPARE(ui->part<QListView>(u"transcriptView"_s)->model()->rowCount(), 1);
    ui->restart();
    ui->window->showPage(MainWindow::Page::Watch);
    ui->workspace->openRecording();
    QTRY_COMPARE(ui->workspace->captions().cues().size(), 1); // remembered
    press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(ui->workspace->captions().cues().size(), 20);
}

void TestLearning::captionsLookAsSet()
{
    openLoaded();
    ui->window->showPage(MainWindow::Page::Settings);
    auto *colours = ui->part<QComboBox>(u"captionColours"_s);
    const auto *contrast = ui->part<QLabel>(u"captionContrast"_s);
    QVERIFY(!ui->part<QSlider>(u"captionOpacity"_s)->isEnabled());
    colours->setFocus();
    QTest::keyClick(colours, Qt::Key_Down);
    QTest::keyClick(colours, Qt::Key_Down); // yellow on black
    QCOMPARE(ui->workspace->settings().captionGround, std::optional(QColor(Qt::black)));
    QVERIFY(contrast->text().startsWith(u"Contrast 16"_s));
    ui->part<QSlider>(u"captionOpacity"_s)->setValue(0); // yellow on the light page
    QVERIFY(contrast->text().startsWith(u"Hard to read"_s));
    ui->part<QSlider>(u"captionOpacity"_s)->setValue(100);
    const auto yellow = [](QWidget *part) {
        return part->findChild<QLabel *>(u"captionText"_s)->palette().color(QPalette::WindowText);
    };
    QCOMPARE(yellow(ui->part<QWidget>(u"captionPreview"_s)), QColor(0xFF, 0xE4, 0x5C));
    ui->window->showPage(MainWindow::Page::Watch);
    auto *pane = ui->part<CaptionPane>(u"captionPane"_s);
    player().seek(4500ms);
    QTRY_COMPARE(pane->text(), u"Sentence 4."_s);
    QCOMPARE(yellow(pane), QColor(0xFF, 0xE4, 0x5C));
    const QImage image = pane->grab().toImage();
    QVERIFY(image.pixelColor(image.rect().center()).lightness() < 120
            || image.pixelColor(image.rect().center() + QPoint(0, 12)).lightness() < 120);
    QVERIFY(image.pixelColor(2, 2).lightness() > 200); // the box lies behind the words only
}

void TestLearning::captionsStandAbove()
{
    openLoaded();
    ui->workspace->settings().captionPlace = CaptionPlace::Above;
    ui->workspace->storeSettings();
    const auto *captions = ui->part<CaptionPane>(u"captionPane"_s);
    const auto *view = ui->part<QWidget>(u"videoView"_s);
    QTRY_VERIFY(captions->geometry().bottom() <= view->geometry().top());
    QVERIFY(captions->isVisible());
}

QTEST_MAIN(TestLearning)
#include "tst_learning.moc"
