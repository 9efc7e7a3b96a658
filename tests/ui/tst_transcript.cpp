// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions, transcript and chapters beside the picture, in the real window.
#include "watchfixture.h"
#include <ui/watch/captionpane.h>
#include <ui/watch/transcriptmodel.h>
#include <ui/watch/transcriptpane.h>
#include <ui/watch/transcriptview.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace companion;

class TestTranscript final : public WatchFixture {
    Q_OBJECT

private Q_SLOTS:
    // Captions
    void captionsFollowAndSwitch();
    void captionsNeverMoveOrCoverThePicture();
    void captionsGrow();

    // Transcript
    void cuesAtOnceStandAboveOneAnother_data();
    void cuesAtOnceStandAboveOneAnother();
    void manyCuesAtOnceFit_data();
    void manyCuesAtOnceFit();
    void cuesJoinToSentences();
    void searchIgnoresCaseAndAccents();
    void searchIgnoresTypography_data();
    void searchIgnoresTypography();
    void transcriptFollowsYieldsAndComesBack();
    void enterInTheTranscriptSeeksIntoTheCue();
    void skipsAnExercise();
    void clickInTheTranscriptSeeks();
    void searchFindsAsYouType();
    void enterOnAChapterSeeks();
    void modelsKeepTheirContract();
};

void TestTranscript::captionsFollowAndSwitch()
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

void TestTranscript::captionsNeverMoveOrCoverThePicture()
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

void TestTranscript::captionsGrow()
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

void TestTranscript::cuesAtOnceStandAboveOneAnother_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one") << 1500ms << u"One speaks"_s;
    QTest::newRow("two") << 2500ms << u"One speaks\nanother too\nwith two lines"_s;
    QTest::newRow("three, two of a start")
        << 3500ms << u"One speaks\nanother too\nwith two lines\nalso"_s;
    QTest::newRow("the first has ended") << 4500ms << u"another too\nwith two lines"_s;
    QTest::newRow("none") << 6000ms << QString();
}

void TestTranscript::cuesAtOnceStandAboveOneAnother()
{
    const CaptionTrack track(
        { { .span = { 1s, 4s }, .text = u"One speaks"_s, .speaker = {} },
          { .span = { 2s, 6s }, .text = u"another too\nwith two lines"_s, .speaker = {} },
          { .span = { 3s, 4s }, .text = u"also"_s, .speaker = {} } });
    CaptionPane pane(track, nullptr);
    pane.resize(900, 300);
    QFETCH(const Milliseconds, position);
    pane.setPosition(position);
    QTEST(pane.text(), "shown");
}

void TestTranscript::manyCuesAtOnceFit_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("isFullSize");
    QTest::newRow("two") << 2 << 100 << true;
    QTest::newRow("two, large") << 2 << 250 << true;
    QTest::newRow("five") << 5 << 100 << false;
    QTest::newRow("twelve") << 12 << 100 << false;
}

//! Nothing is cut off, and the picture keeps its room.
void TestTranscript::manyCuesAtOnceFit()
{
    QFETCH(const int, count);
    QFETCH(const int, percent);
    const Cue said{ .span = { 1s, 4s },
                    .text = u"Somebody says a sentence of many words that takes two lines here"_s,
                    .speaker = {} };
    const CaptionTrack track(QList<Cue>(count, said));
    QWidget stage;
    auto *column = new QVBoxLayout(&stage);
    column->addWidget(new QWidget(&stage), 1); // the picture
    auto *pane = new CaptionPane(track, &stage);
    column->addWidget(pane);
    pane->setPercent(percent);
    stage.resize(700, 900);
    stage.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stage));
    QVERIFY2(pane->height() < 400, qPrintable(QString::number(pane->height())));
    const auto *text = pane->findChild<QLabel *>(u"captionText"_s);
    const QFont chosen = text->font();
    const QRect before = pane->geometry();
    pane->setPosition(2s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(pane->geometry(), before);
    QCOMPARE(text->text().count(u"Somebody"_s), count);
    QTEST(text->font() == chosen, "isFullSize");
    QVERIFY2(
        text->heightForWidth(text->width()) <= text->height(),
        qPrintable(u"%1 in %2"_s.arg(text->heightForWidth(text->width())).arg(text->height())));
}

void TestTranscript::cuesJoinToSentences()
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

void TestTranscript::searchIgnoresCaseAndAccents()
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

void TestTranscript::searchIgnoresTypography_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("found");
    QTest::newRow("double quotes") << u"She says “no” twice"_s << u"\"no\""_s << u"“no”"_s;
    QTest::newRow("low quotes") << u"Sie sagt „nein“ und ‚ja‘"_s << u"\"nein\" und 'ja'"_s
                                << u"„nein“ und ‚ja‘"_s;
    QTest::newRow("angle quotes") << u"Il dit «non»"_s << u"“non”"_s << u"«non»"_s;
    QTest::newRow("single quotes") << u"the ‘act’ itself"_s << u"'act'"_s << u"‘act’"_s;
    QTest::newRow("apostrophes") << u"don't"_s << u"don‘t"_s << u"don't"_s;
    QTest::newRow("en dash") << u"pages 3–5 of it"_s << u"3-5"_s << u"3–5"_s;
    QTest::newRow("unbreakable hyphen")
        << u"a well\u2011known act"_s << u"well-known"_s << u"well\u2011known"_s;
    QTest::newRow("minus") << u"at −3"_s << u"-3"_s << u"−3"_s;
    QTest::newRow("soft hyphen") << u"a beha\u00adviour is"_s << u"behaviour is"_s
                                 << u"beha\u00adviour is"_s;
    QTest::newRow("zero width") << u"a\u200bct"_s << u"ac\u2060t"_s << u"a\u200bct"_s;
    QTest::newRow("accent of its own") << u"cafe\u0301 door"_s << u"cafe"_s << u"cafe\u0301"_s;
    QTest::newRow("outside the first plane") << u"say 𝐴𝐵 now"_s << u"ab"_s << u"𝐴𝐵"_s;
    QTest::newRow("within a ligature") << u"a ﬁn"_s << u"f"_s << u"ﬁ"_s;
    QTest::newRow("only what is not seen") << u"a\u00adb"_s << u"\u00ad"_s << QString();
}

void TestTranscript::searchIgnoresTypography()
{
    QFETCH(const QString, text);
    QFETCH(const QString, phrase);
    const CaptionTrack captions({ { .span = { 0ms, 2s }, .text = text, .speaker = {} } });
    const QList<Passage> passages = passagesOf(captions, {}, {});
    QStringList found;
    for (const TranscriptHit &hit : findInPassages(passages, captions, phrase)) {
        found.append(passages.at(hit.row).text.mid(hit.start, hit.length));
    }
    QTEST(found.join(u'|'), "found");
}

void TestTranscript::transcriptFollowsYieldsAndComesBack()
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

void TestTranscript::enterInTheTranscriptSeeksIntoTheCue()
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

void TestTranscript::skipsAnExercise()
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

void TestTranscript::clickInTheTranscriptSeeks()
{
    openLoaded();
    auto *view = ui->part<TranscriptView>(u"transcriptView"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(3, 0)).center());
    QCOMPARE(player().position(), 1510ms);
}

void TestTranscript::searchFindsAsYouType()
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

void TestTranscript::enterOnAChapterSeeks()
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
void TestTranscript::modelsKeepTheirContract()
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

QTEST_MAIN(TestTranscript)
#include "tst_transcript.moc"
