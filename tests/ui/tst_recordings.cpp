// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The provider's recording from the menu to the watch page and back, with real files.
#include "uifixture.h"
#include <recordings/madefilms.h>
#include <ui/notice.h>
#include <ui/recordings/recordingacts.h>
#include <ui/shell.h>

#include <QAccessible>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace companion;

namespace {

//! Among everything that is seen; null when there is none.
template <typename T = QWidget> T *seen(const QWidget *window, const QString &name)
{
    for (T *candidate : window->findChildren<T *>(name)) {
        if (candidate->isVisible()) {
            return candidate;
        }
    }
    return nullptr;
}

QString saidBy(const QWidget *window)
{
    QStringList words;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible()) {
            words.append(wordsOf(*label));
        }
    }
    return words.join(u'\n');
}

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

class TestRecordings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isAddedAndOpened();
    void refusalNamesTheFile();
    void cancelLeavesEverythingAsItWas();
    void zoomFolderShowsWhatWasFound();
    void declinedChatIsNotOfferedAgain_data();
    void declinedChatIsNotOfferedAgain();
    void isDroppedOnTheWindow();
    void textIsNoRecording();
    void notesStayWithTheirRecording();
    void removingAsksAndKeepsNotes();
    void chaptersAreSet();
    void chaptersThatHoldTooLittleCannotBeSaved();
    void leftOutPartIsToldWhenItIsAdded();
    void chapterTimesReadAlikeFromRightToLeft();
    void faultyChaptersCannotBeUsed();
    void movedFileIsFoundNearby();
    void lostCopyIsFoundWhereItCameFrom();
    void fileIsLostWhileItIsOpen();
    void missingFileIsAskedFor();
    void missingFileIsFoundInItsFolder();
    void missingFileIsToldOnce();
    void fileThatIsThereAgainIsPlayed();
    void fileThatComesBackChangedIsTold();
    void wrongFileForAChangedOneStopsNothing();
    void dialogsStandInOneColumn();
    void buttonsFollowEachOtherAsSeen();
    void captionsOfALinkedFilmAreListedOnce();
    void filmInThePlaceOfALinkedOneDoesNotCount_data();
    void filmInThePlaceOfALinkedOneDoesNotCount();
    void linkedFilmThatWasOnlyTouchedCounts();
    void brokenRecordingFallsBack();
    void captionsThatCannotBeReadStopNothing_data();
    void captionsThatCannotBeReadStopNothing();

private:
    void start();
    void openDialog();
    void choose(const QStringList &paths);
    void use(const QStringList &paths, bool link = false);
    QString lend(const TestFolder &away, const QString &name);
    void watchFor(Milliseconds time);
    [[nodiscard]] QWidget *window() const { return m_shell->window(); }
    [[nodiscard]] Workspace &workspace() const { return *m_shell->workspace(); }
    void trigger(Actions::Id id) const { m_shell->window()->actions()[id]->trigger(); }
    void click(const QString &name) const
    {
        QTRY_VERIFY2(seen<QAbstractButton>(window(), name), qPrintable(name));
        QTest::mouseClick(seen<QAbstractButton>(window(), name), Qt::LeftButton);
    }

    QTranslator m_plurals;
    TestFolder m_media;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CourseFolder> m_course;
    MemoryKeyStore m_keys;
    FakeClock m_clock;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Shell> m_shell;
};

void TestRecordings::initTestCase()
{
    makeFilm(m_media.path(u"live.mp4"_s), 4);
    makeFilm(m_media.path(u"longer.mp4"_s), 20);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(m_plurals.load(u"companion_en"_s, u":/i18n"_s)); // as the program does
    QCoreApplication::installTranslator(&m_plurals);
}

void TestRecordings::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    m_course = std::make_unique<CourseFolder>();
    m_course->write(u"recording/captions.en.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:04.000\nA cue.\n");
    m_appearance = std::make_unique<Appearance>(*qApp);
    start();
}

void TestRecordings::cleanup()
{
    m_shell.reset();
    m_appearance.reset();
    m_course.reset();
    m_data.reset();
}

void TestRecordings::start()
{
    m_shell.reset();
    m_shell = std::make_unique<Shell>(m_clock.clock(), m_keys,
                                      Shell::Folders{ .data = m_data->filePath(u"data"_s),
                                                      .course = m_course->path(),
                                                      .bundledCourse = m_course->path() },
                                      *m_appearance);
    QVERIFY(m_shell->start());
    QTRY_VERIFY(workspace().notebook());
}

void TestRecordings::choose(const QStringList &paths)
{
    m_shell->window()->recordings().setChoosers(
        [paths](QWidget *, const QString &, const QString &) { return paths; },
        [paths](QWidget *, const QString &) { return paths.value(0); });
}

void TestRecordings::openDialog()
{
    trigger(Actions::UseRecording);
    QTRY_VERIFY(seen(window(), u"chooseFilesButton"_s));
}

void TestRecordings::use(const QStringList &paths, bool link)
{
    choose(paths);
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    if (link) {
        QTRY_VERIFY(window()->findChild<QRadioButton *>(u"linkChoice"_s));
        window()->findChild<QRadioButton *>(u"linkChoice"_s)->setChecked(true);
    }
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
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
    QVERIFY(!saidBy(window()).contains(u"Synthesised."_s));
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
    QTRY_VERIFY2(saidBy(window()).contains(u"letter.mp4 is no recording"_s),
                 qPrintable(saidBy(window())));
    QVERIFY(saidBy(window()).contains(u"Choose an MP4"_s));
    QVERIFY(seen(window(), u"chooseFilesButton"_s));
}

void TestRecordings::cancelLeavesEverythingAsItWas()
{
    choose({ m_media.path(u"live.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
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
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    const auto fact = [this](const QString &name) { return seen<QLabel>(window(), name)->text(); };
    QVERIFY(fact(u"foundFiles"_s).startsWith(u"video1.mp4 ("));
    QCOMPARE(fact(u"foundLength"_s), u"0:00:04"_s);
    QVERIFY(fact(u"foundCaptions"_s).contains(u"with the names of who speaks"_s));
    QCOMPARE(fact(u"foundMarks"_s), u"2 marks"_s);
    QVERIFY(fact(u"foundChat"_s).startsWith(u"There is one."));
    QCOMPARE(seen<QLineEdit>(window(), u"recordingTitle"_s)->text(), u"Safety behaviours"_s);
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
    QTRY_VERIFY(saidBy(window()).contains(u"A chat lies with the files"_s));
    const QWidget *notice = seen(window(), u"roomNotice"_s);
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
    QVERIFY(!seen(window(), u"roomNotice"_s));
}

void TestRecordings::isDroppedOnTheWindow()
{
    trigger(Actions::ShowWatch);
    auto *field = seen<QPlainTextEdit>(window(), u"noteEdit"_s);
    QWidget *below = field ? static_cast<QWidget *>(field->viewport()) : window();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(m_media.path(u"live.mp4"_s)) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(below, &enter);
    QVERIFY(enter.isAccepted());
    QWidget *target = seen(window(), u"dropTarget"_s);
    QVERIFY(target);
    QCOMPARE(target->size(), window()->size());
    QDropEvent drop({ 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    QVERIFY(!target->isVisible());
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    QVERIFY(seen<QLabel>(window(), u"foundFiles"_s)->text().startsWith(u"live.mp4"));
}

void TestRecordings::textIsNoRecording()
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(m_media.path(u"notes.txt"_s)),
                   QUrl(u"https://example.org/film.mp4"_s) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window(), &enter);
    QVERIFY(!seen(window(), u"dropTarget"_s));
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
    QTRY_VERIFY(seen(window(), u"removeRecordingButton"_s));
    QVERIFY2(withoutName(window()).isEmpty(), qPrintable(withoutName(window()).join(u'\n')));
    click(u"removeRecordingButton"_s);
    QTRY_VERIFY(seen<QDialog>(window(), u"removeQuestion"_s));
    QVERIFY(saidBy(seen<QDialog>(window(), u"removeQuestion"_s)).contains(u"“live”"_s));
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
    QTRY_VERIFY(seen(window(), u"nowC02"_s));
    QVERIFY(saidBy(seen(window(), u"nowC02"_s)->window())
                .contains(u"2 · Second"_s)); // as everywhere; ids are for files
    click(u"nowC02"_s);
    QCOMPARE(seen<QTimeEdit>(window(), u"beginsC02"_s)->time(), QTime(0, 0, 11));
    seen<QTimeEdit>(window(), u"endsC01"_s)->setTime(QTime(0, 0, 10));
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
    QTRY_VERIFY(seen(window(), u"endsC01"_s));
    auto *leftOut
        = seen(window(), u"endsC01"_s)->window()->findChild<QLabel *>(u"chaptersLeaveOut"_s);
    QVERIFY(!leftOut->isVisible()); // nothing is left out
    auto *save = seen<QPushButton>(window(), u"saveChaptersButton"_s);
    auto *ends = seen<QTimeEdit>(window(), u"endsC01"_s);
    auto *begins = seen<QTimeEdit>(window(), u"beginsC02"_s);
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
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    window()->findChild<QTimeEdit *>(u"beginsC02"_s)->setTime(QTime(0, 0, 19));
    auto *begins = window()->findChild<QTimeEdit *>(u"beginsC01"_s);
    begins->setTime(QTime(0, 0, 18));
    QVERIFY(!seen(window(), u"useRecordingButton"_s)->isEnabled());
    QVERIFY(window()
                ->findChild<QLabel *>(u"chaptersLeaveOut"_s)
                ->text()
                .contains(u": 0:00:00 – 0:00:18."_s));
    begins->setTime(QTime(0, 0, 1));
    QVERIFY(seen(window(), u"useRecordingButton"_s)->isEnabled());
}

void TestRecordings::chapterTimesReadAlikeFromRightToLeft()
{
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    use({ m_media.path(u"live.mp4"_s) });
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(window(), u"endsC02"_s));
    QCOMPARE(seen<QTimeEdit>(window(), u"endsC02"_s)->text(), u"0:00:04"_s);
}

void TestRecordings::faultyChaptersCannotBeUsed()
{
    choose({ m_media.path(u"live.mp4"_s) });
    openDialog();
    click(u"chooseFilesButton"_s);
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    auto *begins = window()->findChild<QTimeEdit *>(u"beginsC02"_s);
    begins->setTime(QTime(1, 0, 0));
    QVERIFY(!seen(window(), u"useRecordingButton"_s)->isEnabled());
    auto *fault = window()->findChild<QLabel *>(u"chapterFault"_s);
    QVERIFY2(fault->text().contains(u"“Second” lies beyond the end"_s), qPrintable(fault->text()));
    begins->setTime(QTime(0, 0, 2));
    QVERIFY(seen(window(), u"useRecordingButton"_s)->isEnabled());
}

void TestRecordings::movedFileIsFoundNearby()
{
    const QString lent = m_media.path(u"a/lent.mp4"_s);
    const QString moved = m_media.path(u"b/renamed.mp4"_s);
    QDir().mkpath(m_media.path(u"a"_s));
    QDir().mkpath(m_media.path(u"b"_s));
    QFile::copy(m_media.path(u"live.mp4"_s), lent);
    // Its twins would be found.
    QFile::remove(m_media.path(u"live.mp4"_s));
    QDir(m_media.path(u"2025-11-14 09.00.12 Safety behaviours 81234567890"_s)).removeRecursively();
    use({ lent }, true);
    QCOMPARE(workspace().recording().media, lent);
    QVERIFY(QFile::rename(lent, moved));
    start();
    QTRY_COMPARE(workspace().recording().media, moved);
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    QFile::rename(moved, m_media.path(u"live.mp4"_s));
}

//! Also when it was renamed there.
void TestRecordings::lostCopyIsFoundWhereItCameFrom()
{
    const TestFolder folder;
    const QString origin = folder.path(u"from/film.mp4"_s);
    folder.write(u"from/film.mp4"_s, readFile(m_media.path(u"longer.mp4"_s)));
    use({ origin });
    const QString copy = workspace().recording().media;
    QVERIFY(copy != origin);
    QVERIFY(QFile::remove(copy));
    start();
    QTRY_COMPARE(workspace().recording().media, origin);
    QTRY_VERIFY(!seen(window(), u"recordingNotice"_s));
    use({ origin });
    QTRY_COMPARE(workspace().recording().media, copy);
    QVERIFY(QFile::remove(copy));
    const QString renamed = folder.path(u"from/renamed.mp4"_s);
    QVERIFY(QFile::rename(origin, renamed));
    start();
    QTRY_COMPARE(workspace().recording().media, renamed);
}

//! Its disk is pulled out while the program runs, and comes back.
void TestRecordings::fileIsLostWhileItIsOpen()
{
    const QString lent = m_media.path(u"d/lent.mp4"_s);
    const QString away = m_media.path(u"d/away/deep/lent.mp4"_s);
    QDir().mkpath(QFileInfo(away).absolutePath());
    QFile::rename(m_media.path(u"live.mp4"_s), lent);
    use({ lent }, true);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    QVERIFY(QFile::rename(lent, away));
    workspace().openRecording();
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(saidBy(window()).contains(u"lent.mp4"_s));
    QVERIFY(QFile::rename(away, lent));
    QEvent active(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &active);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    QFile::rename(lent, m_media.path(u"live.mp4"_s));
}

void TestRecordings::missingFileIsAskedFor()
{
    const TestFolder away;
    const QString lent = m_media.path(u"c/lent.mp4"_s);
    QDir().mkpath(m_media.path(u"c"_s));
    QFile::rename(m_media.path(u"live.mp4"_s), lent);
    use({ lent }, true);
    QVERIFY(QFile::copy(lent, away.path(u"elsewhere.mp4"_s)));
    QFile::remove(lent);
    start();
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(saidBy(window()).contains(u"lent.mp4"_s));
    QVERIFY(saidBy(window()).contains(u"notes and your progress are safe"_s));
    away.write(u"letter.mp4"_s, "no film");
    choose({ away.path(u"letter.mp4"_s) });
    auto *find = seen(window(), u"recordingNotice"_s)->findChild<QPushButton *>();
    QTest::mouseClick(find, Qt::LeftButton);
    QTRY_VERIFY(seen(window(), u"findFileButton"_s));
    for (const QLabel *label :
         seen(window(), u"findFileButton"_s)->window()->findChildren<QLabel *>()) {
        QVERIFY(label->pixmap().isNull()); // the desktop's icons are of another hand
    }
    click(u"findFileButton"_s);
    QTRY_VERIFY(saidBy(window()).contains(u"letter.mp4 is another file"_s));
    choose({ away.path(u"elsewhere.mp4"_s) });
    QTest::mouseClick(find, Qt::LeftButton);
    click(u"findFileButton"_s);
    QTRY_COMPARE(workspace().recording().media, away.path(u"elsewhere.mp4"_s));
    QFile::copy(away.path(u"elsewhere.mp4"_s), m_media.path(u"live.mp4"_s));
}

void TestRecordings::missingFileIsFoundInItsFolder()
{
    const TestFolder away;
    const QString lent = m_media.path(u"d/e/lent.mp4"_s);
    QDir().mkpath(m_media.path(u"d/e"_s));
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), lent));
    use({ lent }, true);
    QDir().mkpath(away.path(u"zoom"_s));
    QVERIFY(QFile::rename(lent, away.path(u"zoom/renamed.mp4"_s)));
    start();
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    choose({ away.path(u"zoom"_s) });
    auto *find = seen(window(), u"recordingNotice"_s)->findChild<QPushButton *>();
    QTest::mouseClick(find, Qt::LeftButton);
    click(u"findInFolderButton"_s);
    QTRY_COMPARE(workspace().recording().media, away.path(u"zoom/renamed.mp4"_s));
}

//! By the notice that can help, and by no other.
void TestRecordings::missingFileIsToldOnce()
{
    const TestFolder away;
    lend(away, u"f/g/lent.mp4"_s);
    QTRY_COMPARE(workspace().player().state(), Player::State::Failed);
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    for (const auto page : { MainWindow::Page::Overview, MainWindow::Page::Watch }) {
        m_shell->window()->showPage(page);
        QStringList told;
        for (const Notice *notice : window()->findChildren<Notice *>()) {
            if (notice->isVisible()) {
                told.append(saidBy(notice));
            }
        }
        QVERIFY2(told.size() == 1, qPrintable(told.join(u'\n')));
        QVERIFY(told.first().contains(u"lent.mp4"_s));
    }
    // A card with room around it: nothing of it at the window's edge.
    const QWidget *notice = seen(window(), u"recordingNotice"_s);
    const QImage picture = window()->grab().toImage();
    const QColor ground = Appearance::theme().window;
    for (const QPoint &edge : { QPoint(2, notice->height() / 2), QPoint(notice->width() / 2, 2),
                                QPoint(notice->width() - 3, notice->height() / 2) }) {
        QCOMPARE(picture.pixelColor(notice->mapTo(window(), edge)), ground);
    }
}

//! Without a restart, when its disk is connected.
void TestRecordings::fileThatIsThereAgainIsPlayed()
{
    const TestFolder away;
    const QString lent = lend(away, u"h/i/lent.mp4"_s);
    QTRY_COMPARE(workspace().player().state(), Player::State::Failed);
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    QCOMPARE(workspace().recording().media, lent);
}

void TestRecordings::fileThatComesBackChangedIsTold()
{
    const TestFolder away;
    const QString lent = lend(away, u"j/k/lent.mp4"_s);
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QFile changed(lent);
    QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
    changed.close();
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QVERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(saidBy(seen(window(), u"recordingNotice"_s)).contains(u"has changed"_s));
}

void TestRecordings::wrongFileForAChangedOneStopsNothing()
{
    const TestFolder away;
    const QString lent = lend(away, u"l/m/lent.mp4"_s);
    QVERIFY(QFile::rename(away.path(u"away.mp4"_s), lent));
    QFile changed(lent);
    QVERIFY(changed.open(QIODevice::Append) && changed.write("more") == 4);
    changed.close();
    start();
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    away.write(u"letter.mp4"_s, "no film");
    choose({ away.path(u"letter.mp4"_s) });
    QTest::mouseClick(seen(window(), u"recordingNotice"_s)->findChild<QPushButton *>(),
                      Qt::LeftButton);
    click(u"findFileButton"_s);
    QTRY_VERIFY(saidBy(window()).contains(u"letter.mp4 is another file"_s));
    QVERIFY(saidBy(window()).contains(u"has changed"_s));
    QSignalSpy states(&workspace().player(), &Player::stateChanged);
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(window(), &back);
    QCOMPARE(states.size(), 0);
    QVERIFY(saidBy(window()).contains(u"letter.mp4 is another file"_s));
}

//! Opens the course with a linked film that has been moved out of reach; returns where it was.
QString TestRecordings::lend(const TestFolder &away, const QString &name)
{
    const QString lent = m_media.path(name);
    QDir().mkpath(QFileInfo(lent).path());
    if (!QFile::copy(m_media.path(u"live.mp4"_s), lent)) {
        qFatal("cannot copy the film");
    }
    use({ lent }, true);
    if (!QFile::rename(lent, away.path(u"away.mp4"_s))) {
        qFatal("cannot move the film");
    }
    start();
    return lent;
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
    QTRY_VERIFY(seen(window(), u"useRecordingButton"_s));
    QTRY_COMPARE(left(seen(window(), u"recordingTitle"_s)), left(button(u"Choose another"_s)));
    QCOMPARE(right(seen(window(), u"recordingTitle"_s)),
             right(seen(window(), u"useRecordingButton"_s)));
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording());
    QTRY_VERIFY(workspace().notebook());
    trigger(Actions::RecordingChapters);
    QTRY_VERIFY(seen(window(), u"nowC02"_s));
    QTRY_COMPARE(right(seen(window(), u"nowC02"_s)),
                 right(seen(window(), u"saveChaptersButton"_s)));
    seen(window(), u"nowC02"_s)->window()->close();
    trigger(Actions::ShowRecordings);
    QTRY_VERIFY(seen(window(), u"removeRecordingButton"_s));
    const QWidget *card = seen(window(), u"removeRecordingButton"_s)->parentWidget();
    QTRY_COMPARE(left(card), left(seen(window(), u"addRecordingButton"_s)));
    QCOMPARE(right(card), right(button(u"Close"_s)));
}

void TestRecordings::buttonsFollowEachOtherAsSeen()
{
    openDialog();
    QWidget *files = seen(window(), u"chooseFilesButton"_s);
    QTRY_VERIFY(files->hasFocus()); // the likeliest; Enter takes it
    QWidget *folder = seen(window(), u"chooseFolderButton"_s);
    QVERIFY(folder->x() < files->x());
    QTest::keyClick(files, Qt::Key_Backtab);
    QVERIFY(folder->hasFocus());
    QTest::keyClick(folder, Qt::Key_Backtab);
    auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(cancel && cancel->text() == u"Cancel"_s && cancel->x() < folder->x());
    QTest::keyClick(cancel, Qt::Key_Escape);
    QTRY_VERIFY(!seen(window(), u"chooseFilesButton"_s));
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

void TestRecordings::watchFor(Milliseconds time)
{
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    const Milliseconds from = workspace().player().position();
    workspace().player().play();
    for (Milliseconds passed = 0ms; passed < time; passed += 100ms) {
        m_clock.advance(100ms);
        const PlaybackSample sample{ .position = from + passed,
                                     .duration = 4s,
                                     .rate = 1.0,
                                     .playing = true,
                                     .monotonic = m_clock.mono };
        workspace().watch().observe(sample);
    }
    workspace().player().pause();
}

void TestRecordings::filmInThePlaceOfALinkedOneDoesNotCount_data()
{
    QTest::addColumn<bool>("sameSize");
    QTest::newRow("of another size") << false;
    QTest::newRow("of the same size") << true;
}

void TestRecordings::filmInThePlaceOfALinkedOneDoesNotCount()
{
    QFETCH(const bool, sameSize);
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, true);
    const RecordingId former = workspace().recording().id;
    QFile film(path);
    QVERIFY(film.open(QIODevice::ReadWrite));
    QVERIFY(film.seek(sameSize ? film.size() - 1 : film.size()));
    QCOMPARE(film.write("X"), 1); // behind what is played
    film.close();
    start();
    QTRY_VERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY(saidBy(seen(window(), u"recordingNotice"_s)).contains(u"does not count"_s));
    watchFor(2s);
    QVERIFY(workspace().watch().coverage().spans().isEmpty());
    const auto buttons = seen(window(), u"recordingNotice"_s)->findChildren<QPushButton *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    click(u"useRecordingButton"_s);
    QTRY_VERIFY(workspace().addedRecording() && workspace().addedRecording()->id != former);
    QTRY_VERIFY(workspace().notebook());
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    watchFor(2s);
    QVERIFY(!workspace().watch().coverage().spans().isEmpty());
}

//! Hashed once: after that its time is known.
void TestRecordings::linkedFilmThatWasOnlyTouchedCounts()
{
    const TestFolder folder;
    const QString path = folder.path(u"talk.mp4"_s);
    QVERIFY(QFile::copy(m_media.path(u"live.mp4"_s), path));
    use({ path }, true);
    QFile film(path);
    const QDateTime later = workspace().addedRecording()->addedAt.addDays(1);
    QVERIFY(film.open(QIODevice::ReadWrite)
            && film.setFileTime(later, QFile::FileModificationTime));
    film.close();
    start();
    const QString id = workspace().recording().id.value;
    QTRY_VERIFY(workspace().settings().hashedFilms.contains(id));
    QCOMPARE(workspace().film().state(), FilmCheck::State::Same);
    watchFor(2s);
    QVERIFY(!workspace().watch().coverage().spans().isEmpty());
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    start();
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QCOMPARE(workspace().film().state(), FilmCheck::State::Same);
}

void TestRecordings::brokenRecordingFallsBack()
{
    use({ m_media.path(u"live.mp4"_s) });
    writeFile(QFileInfo(workspace().recording().media).path() + u"/recording.json"_s, "{");
    start();
    QVERIFY(!workspace().addedRecording());
    QCOMPARE(workspace().recording().id.value, u"recording-1"_s);
    QVERIFY(seen(window(), u"recordingNotice"_s));
    QVERIFY2(
        saidBy(window()).contains(u"cannot be opened, so the one that comes with the course"_s),
        qPrintable(saidBy(window())));
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
    QVERIFY(!seen(window(), u"recordingNotice"_s));
    QTRY_COMPARE(workspace().player().state(), Player::State::Paused);
    QTRY_COMPARE(workspace().captions().cues().size(), 1);
    QCOMPARE(workspace().captions().cues().first().text, u"Gesagt."_s); // the other ones
    m_shell->window()->showPage(MainWindow::Page::Watch);
    QVERIFY(saidBy(window()).contains(u"Captions cannot be read"_s));
    QVERIFY(saidBy(window()).contains(QFileInfo(captions).fileName()));
}

QTEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
