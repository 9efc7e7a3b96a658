// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The provider's recording from the menu to the watch page and back, with real files.
#include "shellfixture.h"
#include <recordings/madefilms.h>

#include <QAccessible>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>

using namespace companion;

namespace {

QStringList withoutName(const QWidget *window)
{
    QStringList nameless;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        QAccessibleInterface *face = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
            ? QAccessible::queryAccessibleInterface(widget)
            : nullptr;
        const bool isPart = widget->parentWidget() && qobject_cast<QTimeEdit *>(widget->parent());
        if (face && !isPart && face->text(QAccessible::Name).isEmpty()
            && !widget->inherits("QScrollArea")) {
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
        }
    }
    return nameless;
}

} // namespace

class TestRecordings final : public ShellFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void isAddedAndOpened();
    void refusalNamesTheFile();
    void cancelLeavesEverythingAsItWas();
    void zoomFolderShowsWhatWasFound();
    void declinedChatIsNotOfferedAgain_data();
    void declinedChatIsNotOfferedAgain();
    void filmThatBeginsLateIsOnlyCopied();
    void isDroppedOnTheWindow();
    void textIsNoRecording();
    void notesStayWithTheirRecording();
    void removingAsksAndKeepsNotes();
    void chaptersAreSet();
    void chaptersThatHoldTooLittleCannotBeSaved();
    void leftOutPartIsToldWhenItIsAdded();
    void chapterTimesReadAlikeFromRightToLeft();
    void faultyChaptersCannotBeUsed();
    void dialogsStandInOneColumn();
    void buttonsFollowEachOtherAsSeen();
    void captionsOfALinkedFilmAreListedOnce();
    void brokenRecordingFallsBack();
    void captionsThatCannotBeReadStopNothing_data();
    void captionsThatCannotBeReadStopNothing();

private:
    TestFolder m_media;
};

void TestRecordings::initTestCase()
{
    makeFilm(m_media.path(u"live.mp4"_s), 4);
    makeFilm(m_media.path(u"longer.mp4"_s), 20);
    translatePlurals();
}

void TestRecordings::isAddedAndOpened()
{
    m_media.write(u"live.vtt"_s, "WEBVTT\n\n00:00.500 --> 00:02.000\nLive words.\n");
    use({ m_media.path(u"live.mp4"_s) });
    QCOMPARE(m_shell->window()->page(), MainWindow::Page::Watch);
    QCOMPARE(workspace().recording().title, u"live"_s);
    QVERIFY(workspace().recording().media.startsWith(m_data->path()));
    QCOMPARE(workspace().captions().cues().first().text, u"Live words."_s);
    QVERIFY(!workspace().recording().handout.isEmpty()); // that of the course
    QVERIFY(!said().contains(u"Synthesised."_s));
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    start(); // and after a restart
    QCOMPARE(workspace().recording().title, u"live"_s);
    QFile::remove(m_media.path(u"live.vtt"_s));
}

void TestRecordings::refusalNamesTheFile()
{
    m_media.write(u"letter.mp4"_s, "Dear Sir or Madam");
    choose({ m_media.path(u"letter.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY2(said().contains(u"letter.mp4 is no recording"_s), qPrintable(said()));
    QVERIFY(said().contains(u"Choose an MP4"_s));
    QVERIFY(seen(u"chooseFilesButton"_s));
}

void TestRecordings::cancelLeavesEverythingAsItWas()
{
    choose({ m_media.path(u"live.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    QVERIFY2(withoutName(window()).isEmpty(), qPrintable(withoutName(window()).join(u'\n')));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(!workspace().addedRecording());
    QVERIFY(workspace().shelf().list(workspace().course().id)->isEmpty());
}

void TestRecordings::zoomFolderShowsWhatWasFound()
{
    const QString folder = u"2025-11-14 09.00.12 Safety behaviours 81234567890"_s;
    QDir().mkpath(m_media.path(folder));
    QFile::copy(m_media.path(u"live.mp4"_s), m_media.path(folder + u"/video1.mp4"_s));
    m_media.write(folder + u"/closed_caption.txt"_s, "[Ana (she/her)] 09:00:13\nWelcome.\n");
    m_media.write(folder + u"/meeting_saved_chat.txt"_s, "09:00:14 From Ana : hello\n");
    m_media.write(folder + u"/chapters.vtt"_s,
                  "WEBVTT\n\n00:00.000 --> 00:01.000\nFirst\n\n00:01.000 --> 00:04.000\nSecond\n");
    choose({ m_media.path(folder) });
    openDialog();
    click(u"chooseFolderButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    const auto fact = [this](const QString &name) { return seen<QLabel>(name)->text(); };
    QVERIFY(fact(u"foundFiles"_s).startsWith(u"video1.mp4 ("));
    QCOMPARE(fact(u"foundLength"_s), u"0:00:04"_s);
    QVERIFY(fact(u"foundCaptions"_s).contains(u"with the names of who speaks"_s));
    QCOMPARE(fact(u"foundMarks"_s), u"2 marks"_s);
    QVERIFY(fact(u"foundChat"_s).startsWith(u"There is one."));
    QCOMPARE(seen<QLineEdit>(u"recordingTitle"_s)->text(), u"Safety behaviours"_s);
    QCOMPARE(window()->findChild<QTimeEdit *>(u"beginsC02"_s)->time(), QTime(0, 0, 1));
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QCOMPARE(workspace().recording().spanOf(ChapterId{ u"C02"_s })->from, 1s);
    QCOMPARE(workspace().captions().cues().first().speaker, u"Ana (she/her)"_s);
    QCOMPARE(workspace().addedRecording()->startedAt,
             std::optional(QDateTime(QDate(2025, 11, 14), QTime(9, 0, 12)).toUTC()));
    QVERIFY(!QFile::exists(QFileInfo(workspace().recording().media).path()
                           + u"/meeting_saved_chat.txt"_s));
}

void TestRecordings::declinedChatIsNotOfferedAgain_data()
{
    QTest::addColumn<bool>("added");
    QTest::newRow("the notice was closed") << false;
    QTest::newRow("the chat was taken away") << true;
}

void TestRecordings::declinedChatIsNotOfferedAgain()
{
    QFETCH(const bool, added);
    const TestFolder folder;
    const QString session = u"2025-11-14 09.00.12 Coping"_s;
    QVERIFY(QDir().mkpath(folder.path(session)));
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), folder.path(session + u"/video1.mp4"_s)));
    folder.write(session + u"/meeting_saved_chat.txt"_s, "09:00:14 From Ana : hello\n");
    use({ folder.path(session) });
    QTRY_VERIFY(said().contains(u"A chat lies with the files"_s));
    const QWidget *notice = seen(u"roomNotice"_s);
    if (added) {
        QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
        click(u"addChatButton"_s);
        QTRY_VERIFY(workspace().room().hasChat());
        trigger(Actions::RemoveChat);
    } else {
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
    }
    start();
    QVERIFY(!workspace().room().hasChat());
    QVERIFY(!seen(u"roomNotice"_s));
}

void TestRecordings::filmThatBeginsLateIsOnlyCopied()
{
    const QString late = m_media.path(u"late.mkv"_s);
    runFfmpeg({ u"-i"_s, m_media.path(u"live.mp4"_s), u"-c"_s, u"copy"_s, u"-output_ts_offset"_s,
                u"5"_s, late });
    choose({ late });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    QVERIFY(!window()->findChild<QRadioButton *>(u"linkChoice"_s)->isEnabled());
    QVERIFY(said().contains(u"do not begin at zero"_s));
    QCOMPARE(seen<QLabel>(u"foundLength"_s)->text(), u"0:00:04"_s);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().player().duration() > 0ms);
    QVERIFY(workspace().player().duration() < 4500ms);
}

void TestRecordings::isDroppedOnTheWindow()
{
    trigger(Actions::ShowWatch);
    auto *field = seen<QPlainTextEdit>(u"noteEdit"_s);
    QWidget *below = field ? static_cast<QWidget *>(field->viewport()) : window();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(m_media.path(u"live.mp4"_s)) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(below, &enter);
    QVERIFY(enter.isAccepted());
    QWidget *target = seen(u"dropTarget"_s);
    QVERIFY(target);
    QCOMPARE(target->size(), window()->size());
    QDropEvent drop({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    QVERIFY(!target->isVisible());
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    QVERIFY(seen<QLabel>(u"foundFiles"_s)->text().startsWith(u"live.mp4"));
}

void TestRecordings::textIsNoRecording()
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(m_media.path(u"notes.txt"_s)),
                   QUrl(u"https://example.org/film.mp4"_s) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window(), &enter);
    QVERIFY(!seen(u"dropTarget"_s));
}

void TestRecordings::notesStayWithTheirRecording()
{
    const auto addNote = [this](const QString &text) {
        const Note note{ .id = NoteStore::newId(),
                         .recording = workspace().recording().id,
                         .position = 1s,
                         .kind = NoteKind::Note,
                         .text = text };
        QVERIFY(workspace().notebook()->keep(note).has_value());
    };
    const auto texts = [this] {
        QStringList all;
        for (const Note &note : workspace().notebook()->notes()) {
            all << note.text;
        }
        return all;
    };
    addNote(u"on the narration"_s);
    use({ m_media.path(u"live.mp4"_s) });
    QCOMPARE(texts(), QStringList());
    addNote(u"on the session"_s);
    trigger(Actions::ShowRecordings);
    click(u"useOwnButton"_s);
    QTRY_VERIFY(!workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
    QCOMPARE(texts(), QStringList{ u"on the narration"_s });
    trigger(Actions::ShowRecordings);
    click(u"useAddedButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
    QCOMPARE(texts(), QStringList{ u"on the session"_s });
}

void TestRecordings::removingAsksAndKeepsNotes()
{
    use({ m_media.path(u"live.mp4"_s) });
    const QString media = workspace().recording().media;
    trigger(Actions::ShowRecordings);
    QTRY_VERIFY(seen(u"removeRecordingButton"_s));
    QVERIFY2(withoutName(window()).isEmpty(), qPrintable(withoutName(window()).join(u'\n')));
    click(u"removeRecordingButton"_s);
    QTRY_VERIFY(seen<QDialog>(u"removeQuestion"_s));
    QVERIFY(saidBy(seen<QDialog>(u"removeQuestion"_s)).contains(u"“live”"_s));
    click(u"confirmRemoveButton"_s);
    QTRY_VERIFY(!workspace().addedRecording());
    QVERIFY(!QFile::exists(media));
    QVERIFY(QFile::exists(m_media.path(u"live.mp4"_s)));
}

void TestRecordings::chaptersAreSet()
{
    QVERIFY(!m_shell->window()->actions()[Actions::RecordingChapters]->isEnabled());
    use({ m_media.path(u"longer.mp4"_s) });
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    workspace().player().seek(11s);
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(u"nowC02"_s));
    QVERIFY(saidBy(seen(u"nowC02"_s)->window())
                .contains(u"2 · Second"_s)); // as everywhere; ids are for files
    click(u"nowC02"_s);
    QCOMPARE(seen<QTimeEdit>(u"beginsC02"_s)->time(), QTime(0, 0, 11));
    seen<QTimeEdit>(u"endsC01"_s)->setTime(QTime(0, 0, 10));
    QVERIFY2(withoutName(window()).isEmpty(), qPrintable(withoutName(window()).join(u'\n')));
    click(u"saveChaptersButton"_s);
    QTRY_COMPARE(workspace().recording().spanOf(ChapterId{ u"C01"_s })->to, Milliseconds(10s));
    QVERIFY(workspace().recording().spanOf(ChapterId{ u"C02"_s })->from >= 11s);
    QTRY_VERIFY(workspace().player().position() >= 10'900ms); // it goes on where it was
}

void TestRecordings::chaptersThatHoldTooLittleCannotBeSaved()
{
    use({ m_media.path(u"longer.mp4"_s) });
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(u"endsC01"_s));
    auto *leftOut = seen(u"endsC01"_s)->window()->findChild<QLabel *>(u"chaptersLeaveOut"_s);
    QVERIFY(!leftOut->isVisible()); // nothing is left out
    auto *save = seen<QPushButton>(u"saveChaptersButton"_s);
    auto *ends = seen<QTimeEdit>(u"endsC01"_s);
    auto *begins = seen<QTimeEdit>(u"beginsC02"_s);
    begins->setTime(QTime(0, 0, 8));
    ends->setTime(QTime(0, 0, 1));
    QVERIFY(!save->isEnabled());
    QVERIFY(leftOut->isVisible());
    QVERIFY2(leftOut->text().contains(
                 u"The chapters that count hold 0:00:13. They have to hold 0:00:18 or more"_s),
             qPrintable(leftOut->text()));
    QVERIFY(leftOut->text().contains(u"In no chapter"_s));
    QVERIFY(leftOut->text().contains(u": 0:00:01 – 0:00:08."_s));
    ends->setTime(QTime(0, 0, 7));
    QVERIFY(save->isEnabled());
    QVERIFY(leftOut->text().startsWith(u"In no chapter"_s));
    QVERIFY(leftOut->text().endsWith(u": 0:00:07 – 0:00:08."_s));
    begins->setTime(QTime(0, 0, 5)); // before the other has ended: that comes first
    QVERIFY(!save->isEnabled());
    QVERIFY(!leftOut->isVisible());
    begins->setTime(QTime(0, 0, 7));
    QVERIFY(save->isEnabled());
    QVERIFY(!leftOut->isVisible());
}

void TestRecordings::leftOutPartIsToldWhenItIsAdded()
{
    choose({ m_media.path(u"longer.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    window()->findChild<QTimeEdit *>(u"beginsC02"_s)->setTime(QTime(0, 0, 19));
    auto *begins = window()->findChild<QTimeEdit *>(u"beginsC01"_s);
    begins->setTime(QTime(0, 0, 18));
    QVERIFY(!seen(u"useRecordingButton"_s)->isEnabled());
    QVERIFY(window()
                ->findChild<QLabel *>(u"chaptersLeaveOut"_s)
                ->text()
                .contains(u": 0:00:00 – 0:00:18."_s));
    begins->setTime(QTime(0, 0, 1));
    QVERIFY(seen(u"useRecordingButton"_s)->isEnabled());
}

void TestRecordings::chapterTimesReadAlikeFromRightToLeft()
{
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    use({ m_media.path(u"live.mp4"_s) });
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(u"endsC02"_s));
    QCOMPARE(seen<QTimeEdit>(u"endsC02"_s)->text(), u"0:00:04"_s);
}

void TestRecordings::faultyChaptersCannotBeUsed()
{
    choose({ m_media.path(u"live.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    auto *begins = window()->findChild<QTimeEdit *>(u"beginsC02"_s);
    begins->setTime(QTime(1, 0, 0));
    QVERIFY(!seen(u"useRecordingButton"_s)->isEnabled());
    auto *fault = window()->findChild<QLabel *>(u"chapterFault"_s);
    QVERIFY2(fault->text().contains(u"“Second” lies beyond the end"_s), qPrintable(fault->text()));
    begins->setTime(QTime(0, 0, 2));
    QVERIFY(seen(u"useRecordingButton"_s)->isEnabled());
}

void TestRecordings::dialogsStandInOneColumn()
{
    const auto left = [](const QWidget *part) { return part->mapTo(part->window(), QPoint()).x(); };
    const auto right = [&left](const QWidget *part) { return left(part) + part->width(); };
    const auto button = [this](const QString &text) {
        const auto all = window()->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(all, [&text](const QPushButton *candidate) {
            return candidate->isVisible() && candidate->text() == text;
        });
        return found == all.end() ? nullptr : *found;
    };
    choose({ m_media.path(u"live.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(u"useRecordingButton"_s));
    QTRY_COMPARE(left(seen(u"recordingTitle"_s)), left(button(u"Choose another"_s)));
    QCOMPARE(right(seen(u"recordingTitle"_s)), right(seen(u"useRecordingButton"_s)));
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(u"nowC02"_s));
    QTRY_COMPARE(right(seen(u"nowC02"_s)), right(seen(u"saveChaptersButton"_s)));
    seen(u"nowC02"_s)->window()->close();
    trigger(Actions::ShowRecordings);
    QTRY_VERIFY(seen(u"removeRecordingButton"_s));
    const QWidget *card = seen(u"removeRecordingButton"_s)->parentWidget();
    QTRY_COMPARE(left(card), left(seen(u"addRecordingButton"_s)));
    QCOMPARE(right(card), right(button(u"Close"_s)));
}

void TestRecordings::buttonsFollowEachOtherAsSeen()
{
    openDialog();
    QWidget *files = seen(u"chooseFilesButton"_s);
    QTRY_VERIFY(files->hasFocus()); // the likeliest; Enter takes it
    QWidget *folder = seen(u"chooseFolderButton"_s);
    QVERIFY(folder->x() < files->x());
    QTest::keyClick(files, Qt::Key_Backtab);
    QVERIFY(folder->hasFocus());
    QTest::keyClick(folder, Qt::Key_Backtab);
    auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(cancel && cancel->text() == u"Cancel"_s && cancel->x() < folder->x());
    QTest::keyClick(cancel, Qt::Key_Escape);
    QTRY_VERIFY(!seen(u"chooseFilesButton"_s));
}

void TestRecordings::captionsOfALinkedFilmAreListedOnce()
{
    const TestFolder folder;
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), folder.path(u"talk.mp4"_s)));
    folder.write(u"talk.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\nSaid.\n");
    folder.write(u"talk.de.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\nGesagt.\n");
    use({ folder.path(u"talk.mp4"_s) }, true);
    QStringList languages;
    for (const CaptionFile &file : workspace().recording().captions) {
        languages.append(file.language);
    }
    languages.sort();
    QCOMPARE(languages, QStringList({ u"de"_s, u"en-GB"_s }));
}

void TestRecordings::brokenRecordingFallsBack()
{
    use({ m_media.path(u"live.mp4"_s) });
    writeFile(QFileInfo(workspace().recording().media).path() + u"/recording.json"_s, "{");
    start();
    QVERIFY(!workspace().addedRecording());
    QCOMPARE(workspace().recording().id.value, u"recording-1"_s);
    QVERIFY(seen(u"recordingNotice"_s));
    QVERIFY2(said().contains(u"cannot be opened, so the one that comes with the course"_s),
             qPrintable(said()));
}

void TestRecordings::captionsThatCannotBeReadStopNothing_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("broken") << QByteArray("no captions");
    QTest::newRow("gone") << QByteArray();
}

void TestRecordings::captionsThatCannotBeReadStopNothing()
{
    QFETCH(const QByteArray, now);
    const TestFolder folder;
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), folder.path(u"talk.mp4"_s)));
    folder.write(u"talk.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\nSaid.\n");
    folder.write(u"talk.de.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\nGesagt.\n");
    use({ folder.path(u"talk.mp4"_s) });
    const QString captions = workspace().recording().captions.first().path;
    QVERIFY(QFile::remove(captions));
    if (!now.isEmpty()) {
        writeFile(captions, now);
    }
    start();
    QVERIFY(workspace().addedRecording());
    QVERIFY(!seen(u"recordingNotice"_s));
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QTRY_COMPARE(workspace().captions().cues().size(), 1);
    QCOMPARE(workspace().captions().cues().first().text, u"Gesagt."_s); // the other ones
    m_shell->window()->showPage(MainWindow::Page::Watch);
    QVERIFY(said().contains(u"Captions cannot be read"_s));
    QVERIFY(said().contains(QFileInfo(captions).fileName()));
}

QTEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
