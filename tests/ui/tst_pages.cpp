// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uifixture.h"
#include <base/savefile.h>
#include <base/utctime.h>
#include <ui/certificate/certificatepreview.h>
#include <ui/certificate/certificateview.h>
#include <ui/notes/noterows.h>
#include <ui/parts/pagescroll.h>
#include <ui/settings/settingspage.h>
#include <ui/watch/watchpage.h>

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QWheelEvent>

#include <sys/resource.h>

#include <csignal>

using namespace companion;

namespace {

//! Notes as the list shows them, one a line.
QString print(const QAbstractItemModel &rows)
{
    QStringList lines;
    for (int i = 0; i < rows.rowCount(); ++i) {
        lines.append(rows.index(i, 0).data(Qt::AccessibleTextRole).toString());
    }
    return lines.join(u" | "_s);
}

//! Files cannot grow beyond it for as long as this lives, as on a disk without room.
class FileSizeLimit final {
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_formerHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit limit{ .rlim_cur = bytes, .rlim_max = m_former.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_former);
        std::signal(SIGXFSZ, m_formerHandler);
    }

private:
    rlimit m_former{};
    void (*m_formerHandler)(int);
};

} // namespace

class TestPages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    // Overview
    void overviewSaysStartAtFirst();
    void overviewContinuesWhereTheReaderLeft();
    void overviewTellsWhatAPartialEditionHolds();
    void overviewSaysThatTheLiveDateHasPassed();
    void overviewBeforeTheLiveDateDoesNot();
    void overviewWarnsOfWhatMayDistress();
    void overviewCountsNoChapterAsNoMinutes();
    void chapterRowLeadsToTheChapter();
    void requirementLeadsToTheReflection();

    // Notes
    void notesAreGroupedInReadingOrder();
    void notesFollowTheSearch();
    void noteRowsKeepTheModelContract();
    void enterJumpsToTheMoment();
    void editInPlaceIsKeptWhileTyping();
    void escapePutsTheNoteBack();
    void deleteCanBeUndone();
    void damagedNotesAreTold();
    void manyNotesStayQuick();
    void exportAsksForTheConfirmation();
    void marksAloneAreExported();
    void fullDiskKeepsTheFileThatWasThere();

    // Reflection
    void reflectionIsKeptAndCounted();
    void reflectionIsThereAgain();

    // Certificate
    void certificateCannotBeIssuedBeforeItIsEarned();
    void certificateIsShownBeforeItIsIssued();
    void issuedCertificateIsShownAsItIsStored();
    void exportedPdfIsTheStoredOne();
    void correctionNeedsAReason();
    void whatWasIssuedHasTheKeyboard();
    void unprintableCharacterIsNamed();
    void longNameIsShownFromItsBeginning();
    void keyboardReachesEveryActOfACertificate();

    // Settings and window
    void wheelScrollsAndChangesNothing();
    void recoveryCodeIsShownOnce();
    void deletingAllNotesTakesTwoSteps();
    void everyPageHasItsKey();
    void closingWhatCannotBeKeptAsks();

private:
    void issueCertificate();
    std::unique_ptr<UiFixture> ui;
};

void TestPages::overviewSaysStartAtFirst()
{
    ui->open();
    QCOMPARE(ui->part<QPushButton>(u"continueButton"_s)->text(), u"Start"_s);
    QVERIFY(ui->isSaid(u"0 of 3 requirements are met."_s));
    QTest::mouseClick(ui->part<QPushButton>(u"continueButton"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestPages::overviewContinuesWhereTheReaderLeft()
{
    ui->watchEverything();
    QVERIFY(ResumeStore(ui->data.database(), ui->clock.clock())
                .save(RecordingId{ u"recording-1"_s }, 9s)
                .has_value());
    ui->open();
    QCOMPARE(ui->part<QPushButton>(u"continueButton"_s)->text(), u"Continue at 0:00:06"_s);
    QVERIFY(ui->isSaid(u"2 of 3 requirements are met."_s));
}

void TestPages::overviewTellsWhatAPartialEditionHolds()
{
    ui->open();
    QVERIFY(ui->isSaid(u"This edition holds chapters 1–2: 3 of 10 planned minute"_s));
}

void TestPages::overviewSaysThatTheLiveDateHasPassed()
{
    ui->open(); // the fake clock stands in March 2026
    QVERIFY(ui->isSaid(u"That date has passed"_s));
    QVERIFY(ui->isSaid(u"14 Nov"_s) || ui->isSaid(u"November"_s));
}

void TestPages::overviewBeforeTheLiveDateDoesNot()
{
    ui->clock.utc = utcTime(QDate(2025, 11, 1), QTime(9, 0));
    ui->open();
    QVERIFY(!ui->isSaid(u"That date has passed"_s));
    QVERIFY(ui->isSaid(u"The live session is on"_s));
}

void TestPages::overviewWarnsOfWhatMayDistress()
{
    ui->open();
    QVERIFY(ui->isSaid(u"Content note: Mentions panic."_s));
    const auto spoken
        = [this](const QString &chapter) { return ui->part(chapter)->accessibleDescription(); };
    QCOMPARE(spoken(u"chapter-C01"_s), u"0 % watched. Content note: Mentions panic."_s);
    QCOMPARE(spoken(u"chapter-C02"_s), u"0 % watched"_s);
}

void TestPages::overviewCountsNoChapterAsNoMinutes()
{
    ui->course.setCourse(u"chapters.0.minutes"_s, 0.25);
    ui->open();
    const auto length = [this](const QString &chapter) {
        return ui->part(chapter)->findChild<QLabel *>(u"plannedMinutes"_s)->text();
    };
    QCOMPARE(length(u"chapter-C01"_s), u"less than a minute"_s);
    QCOMPARE(length(u"chapter-C02"_s), u"2 minute(s)"_s);
}

void TestPages::chapterRowLeadsToTheChapter()
{
    ui->open();
    auto *row = ui->window->findChild<QPushButton *>(u"chapter-C02"_s);
    QVERIFY(row);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Space);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestPages::requirementLeadsToTheReflection()
{
    ui->openUnlocked();
    QTest::mouseClick(ui->button(u"Write the reflection"_s), Qt::LeftButton);
    QCOMPARE(ui->window->page(), MainWindow::Page::Reflect);
    QTRY_VERIFY(ui->part(u"reflectionEdit"_s)->hasFocus());
}

void TestPages::notesAreGroupedInReadingOrder()
{
    ui->openUnlocked();
    ui->addNote(9s, NoteKind::Question, u"Who decides?"_s);
    ui->addNote(2s, NoteKind::Note, u"Function first"_s);
    ui->addNote(12s, NoteKind::Practice, u"Ask on Monday"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(print(*view->model()),
                 u"1 · First: 1 note(s) | 0:00:02, Note: Function first | 2 · Second: 2 note(s) | "
                 u"0:00:09, Question: Who decides? | 0:00:12, Use in practice: Ask on Monday"_s);
}

void TestPages::notesFollowTheSearch()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"Function first, in the café"_s);
    ui->addNote(9s, NoteKind::Question, u"Who decides?"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 4);
    QTest::keyClick(ui->window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *search = ui->part<QLineEdit>(u"notesSearch"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"cafe"_s);
    QCOMPARE(print(*view->model()),
             u"1 · First: 1 note(s) | 0:00:02, Note: Function first, in the café"_s);
    QTest::keyClicks(search, u"xyz"_s);
    QVERIFY(ui->isSaid(u"No note matches."_s));
    QTest::mouseClick(ui->button(u"Show all notes"_s), Qt::LeftButton);
    QCOMPARE(view->model()->rowCount(), 4);
}

void TestPages::noteRowsKeepTheModelContract()
{
    ui->openUnlocked();
    NoteRows rows(ui->workspace->course(), ui->workspace->recording(), nullptr);
    const QAbstractItemModelTester tester(&rows,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setNotebook(ui->workspace->notebook());
    const Note first = ui->addNote(2s, NoteKind::Note, u"one"_s);
    const Note second = ui->addNote(9s, NoteKind::Question, u"two"_s);
    rows.refresh();
    QCOMPARE(rows.rowCount(), 4);
    const QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    ui->addNote(3s, NoteKind::Note, u"between"_s);
    rows.refresh();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QVERIFY(ui->workspace->notebook()->remove(first.id).has_value());
    rows.refresh();
    rows.setFilter({ .query = u"two"_s });
    QCOMPARE(print(rows), u"2 · Second: 1 note(s) | 0:00:09, Question: two"_s);
    rows.setFilter({ .chapter = ChapterId{ u"C01"_s } });
    QCOMPARE(print(rows), u"1 · First: 1 note(s) | 0:00:03, Note: between"_s);
    rows.setFilter({ .starredOnly = true });
    QCOMPARE(rows.rowCount(), 0);
    QVERIFY(ui->workspace->notebook()->setStarred(second.id, true));
    rows.refresh();
    QCOMPARE(print(rows), u"2 · Second: 1 note(s) | 0:00:09, Question, starred: two"_s);
    QCOMPARE(rows.counts().starred, 1);
    QCOMPARE(rows.counts().allStars, 2);
    rows.setFilter({ .kind = NoteKind::Practice });
    QCOMPARE(rows.rowCount(), 0);
    QCOMPARE(rows.counts().kinds.value(NoteKind::Question), 1);
    rows.setNotebook(nullptr);
    QCOMPARE(reset.count(), 0);
}

void TestPages::enterJumpsToTheMoment()
{
    ui->openUnlocked();
    ui->addNote(9s, NoteKind::Note, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestPages::editInPlaceIsKeptWhileTyping()
{
    ui->openUnlocked();
    const Note note = ui->addNote(9s, NoteKind::Note, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = ui->part(u"noteEditor"_s);
    auto *text = editor->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u" and now"_s);
    // Kept before anything was confirmed.
    QTRY_COMPARE(ui->workspace->notebook()->note(note.id)->text, u"here and now"_s);
    QTest::keyClicks(text, u"!"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ui->workspace->notebook()->note(note.id)->text, u"here and now!"_s);
    QVERIFY(ui->isSaid(u"Kept "_s));
    // All of it is one step.
    QTRY_VERIFY(!ui->window->findChild<QWidget *>(u"noteEditor"_s));
    QCOMPARE(ui->workspace->notebook()->undoStack()->count(), 1);
    ui->window->actions()[Actions::Undo]->trigger();
    QCOMPARE(ui->workspace->notebook()->note(note.id)->text, u"here"_s);
    ui->window->actions()[Actions::Redo]->trigger();
    QCOMPARE(ui->workspace->notebook()->note(note.id)->text, u"here and now!"_s);
}

void TestPages::escapePutsTheNoteBack()
{
    ui->openUnlocked();
    const Note note = ui->addNote(9s, NoteKind::Note, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setCurrentIndex(view->model()->index(1, 0));
    ui->window->actions()[Actions::EditNote]->trigger();
    auto *text = ui->part(u"noteEditor"_s)->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"?"_s);
    QTRY_COMPARE(ui->workspace->notebook()->note(note.id)->text, u"here?"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE(ui->workspace->notebook()->note(note.id)->text, u"here"_s);
    QCOMPARE(ui->workspace->notebook()->undoStack()->count(), 0);
}

void TestPages::deleteCanBeUndone()
{
    ui->openUnlocked();
    ui->addNote(9s, NoteKind::Note, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QVERIFY(ui->isSaid(u"was deleted. Undo"_s));
    QTest::keyClick(ui->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(view->model()->rowCount(), 2);
}

void TestPages::damagedNotesAreTold()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"whole"_s);
    const Note hurt = ui->addNote(9s, NoteKind::Note, u"hurt"_s);
    QVERIFY(ui->data.database()
                .execute(u"UPDATE note SET box = zeroblob(60) WHERE id = '%1'"_s.arg(hurt.id.value))
                .has_value());
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QVERIFY(ui->isSaid(u"1 note(s) cannot be read"_s));
    QTRY_COMPARE(ui->part<QListView>(u"notesView"_s)->model()->rowCount(), 2);
}

void TestPages::manyNotesStayQuick()
{
    ui->openUnlocked();
    ui->addManyNotes(5000);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *view = ui->part<QListView>(u"notesView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 5002);
    auto *search = ui->part<QLineEdit>(u"notesSearch"_s);
    QElapsedTimer timer;
    timer.start();
    search->setText(u"4321"_s);
    view->viewport()->repaint();
    QCOMPARE(view->model()->rowCount(), 2);
    search->clear();
    view->viewport()->repaint();
    QCOMPARE(view->model()->rowCount(), 5002);
    const qint64 took = timer.elapsed();
    QVERIFY2(took < 3000, qPrintable(u"searching and showing all took %1 ms"_s.arg(took)));
}

void TestPages::exportAsksForTheConfirmation()
{
    ui->openUnlocked();
    ui->addNote(9s, NoteKind::Note, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    ui->window->setSaveChooser(
        [&path](QWidget *, const QString &, const QString &, const QString &) { return path; });
    QTRY_VERIFY(ui->window->actions()[Actions::ExportNotes]->isEnabled());
    ui->window->actions()[Actions::ExportNotes]->trigger();
    auto *save = ui->part<QPushButton>(u"saveNotesButton"_s);
    QVERIFY(!save->isEnabled());
    ui->part<QCheckBox>(u"noClientsCheck"_s)->setChecked(true);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll().replace("\\", ""); // Markdown escapes hyphens
    QVERIFY(written.contains("here"));
    QVERIFY(written.contains("Training notes. Contains no client-identifying information."));
}

void TestPages::marksAloneAreExported()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Notes);
    QVERIFY(!ui->window->actions()[Actions::ExportNotes]->isEnabled());
    QVERIFY(ui->workspace->marks()->add(9s, {}, u"the umbrella"_s));
    QVERIFY(ui->window->actions()[Actions::ExportNotes]->isEnabled());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.csv"_s);
    ui->window->setSaveChooser(
        [&path](QWidget *, const QString &, const QString &, const QString &) { return path; });
    ui->window->actions()[Actions::ExportNotes]->trigger();
    ui->part<QCheckBox>(u"noClientsCheck"_s)->setChecked(true);
    QTest::mouseClick(ui->part<QPushButton>(u"saveNotesButton"_s), Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("the umbrella"));
    QVERIFY(ui->isSaid(u"Bookmarks and loops exported to notes.csv."_s));
}

//! A device without room says so only when its buffer is written.
void TestPages::fullDiskKeepsTheFileThatWasThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"notes.md"_s);
    QVERIFY(saveFile(path, "what was there"));
    {
        const FileSizeLimit limit(100);
        const auto saved = saveFile(path, QByteArray(1000, 'x'));
        QVERIFY(!saved);
        const auto issued = CertificateIssuer::exportPdf({ .pdf = QByteArray(1000, 'x') }, path);
        QVERIFY(!issued);
    }
    QCOMPARE(loadFile(path).value_or(QByteArray()), QByteArray("what was there"));
}

void TestPages::reflectionIsKeptAndCounted()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Reflect);
    auto *text = ui->part<QPlainTextEdit>(u"reflectionEdit"_s);
    QVERIFY(text->isVisible());
    text->setFocus();
    QTest::keyClicks(text, u"I shall ask what it is for"_s);
    QVERIFY(ui->isSaid(u"7 of 30 words"_s));
    QTRY_VERIFY(ui->isSaid(u"Kept "_s));
    QCOMPARE(ui->data.committed(u"SELECT words FROM reflection"_s), u"7"_s);
    QVERIFY(ui->isSaid(u"Private."_s)); // the course's privacy notice stands beside the field
}

void TestPages::reflectionIsThereAgain()
{
    ui->openUnlocked();
    ui->writeReflection();
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Reflect);
    QCOMPARE(ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->toPlainText(), u"word "_s.repeated(40));
    QVERIFY(ui->isSaid(u"40 word(s)"_s));
}

void TestPages::certificateCannotBeIssuedBeforeItIsEarned()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann Example"_s);
    QVERIFY(!ui->part<QPushButton>(u"issueButton"_s)->isEnabled());
    QVERIFY(ui->isSaid(u"once every requirement is met"_s));
}

void TestPages::keyboardReachesEveryActOfACertificate()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTRY_VERIFY(!QApplication::activeModalWidget());
    ui->part<QLineEdit>(u"holderName"_s)->setFocus();
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(ui->window->focusWidget(), Qt::Key_Tab);
        reached.append(ui->window->focusWidget()->objectName());
    }
    for (const QString &act : { u"correctButton"_s, u"checkButton"_s, u"exportButton"_s }) {
        QVERIFY2(reached.contains(act), qPrintable(reached.join(u' ')));
    }
}

void TestPages::longNameIsShownFromItsBeginning()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Certificate);
    auto *name = ui->part<QLineEdit>(u"holderName"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Dr Ann Example of a very long name "_s.repeated(3));
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(!name->hasFocus());
    QCOMPARE(name->cursorPosition(), 0);
}

void TestPages::wheelScrollsAndChangesNothing()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Settings);
    auto *page = ui->window->findChild<SettingsPage *>();
    auto *bar = page->findChild<PageScroll *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    const auto values = [page] {
        QStringList all;
        for (const QComboBox *box : page->findChildren<QComboBox *>()) {
            all.append(box->currentText());
        }
        for (const QAbstractSpinBox *box : page->findChildren<QAbstractSpinBox *>()) {
            all.append(box->text());
        }
        for (const QSlider *slider : page->findChildren<QSlider *>()) {
            all.append(QString::number(slider->value()));
        }
        return all;
    };
    const QStringList before = values();
    QVERIFY(before.size() >= 8);
    for (QWidget *part : page->findChildren<QWidget *>()) {
        if (part->inherits("QComboBox") || part->inherits("QAbstractSpinBox")
            || part->inherits("QSlider")) {
            const QPointF middle(part->rect().center());
            for (const int step : { -120, 120 }) {
                bar->setValue(bar->maximum() / 2);
                QWheelEvent turn(middle, part->mapToGlobal(middle), {}, { 0, step }, Qt::NoButton,
                                 Qt::NoModifier, Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&turn); // others do not go up to the page
                qApp->notify(part, &turn); // sendEvent() would take that away again
                QVERIFY2(bar->value() != bar->maximum() / 2, part->metaObject()->className());
                QVERIFY(!part->hasFocus());
            }
        }
    }
    QCOMPARE(values(), before);
}

void TestPages::issueCertificate()
{
    ui->watchEverything();
    ui->openUnlocked();
    ui->writeReflection();
    ui->window->showPage(MainWindow::Page::Certificate);
    auto *name = ui->part<QLineEdit>(u"holderName"_s);
    auto *issue = ui->part<QPushButton>(u"issueButton"_s);
    QVERIFY(!issue->isEnabled());
    name->setFocus();
    name->insert(u"Siân Ŵyn Żółć"_s); // a compose key; keyClicks knows Latin 1 only
    QVERIFY(issue->isEnabled());
    QTest::mouseClick(issue, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM certificate"_s), u"0"_s);
    auto *confirm = ui->part<QPushButton>(u"confirmIssueButton"_s);
    QTRY_VERIFY(confirm->isVisible());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM certificate"_s), u"1"_s);
}

void TestPages::certificateIsShownBeforeItIsIssued()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    QCOMPARE(ui->data.committed(u"SELECT holder_name FROM certificate"_s), u"Siân Ŵyn Żółć"_s);
    QVERIFY(ui->isSaid(u"Unaltered"_s));
    const auto shown = [this] {
        return ui->window->findChild<CertificateView *>()
            ->findChild<CertificatePreview *>()
            ->accessibleName();
    };
    QCOMPARE(shown(), u"Page 1 of the issued certificate"_s);
    QVERIFY(ui->isSaid(ui->data.committed(u"SELECT number FROM certificate"_s)));
    // The name is offered again.
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Certificate);
    QCOMPARE(ui->part<QLineEdit>(u"holderName"_s)->text(), u"Siân Ŵyn Żółć"_s);
    QCOMPARE(shown(), u"Page 1 of the issued certificate"_s);
}

//! Another language or paper paints another page; the stored one stays.
void TestPages::issuedCertificateIsShownAsItIsStored()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto shown = [this] {
        return ui->window->findChild<CertificateView *>()
            ->findChild<CertificatePreview *>()
            ->grab()
            .toImage();
    };
    const QImage before = shown();
    const QLocale usual;
    const auto restore = qScopeGuard([usual] { QLocale::setDefault(usual); });
    QLocale::setDefault(QLocale(QLocale::German, QLocale::UnitedStates));
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Certificate);
    QCOMPARE(shown(), before);
}

void TestPages::exportedPdfIsTheStoredOne()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"certificate.pdf"_s);
    ui->window->setSaveChooser(
        [&path](QWidget *, const QString &, const QString &, const QString &) { return path; });
    QTest::mouseClick(ui->part<QPushButton>(u"exportButton"_s), Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto issued = ui->workspace->issuer().issued(ui->workspace->course().id);
    QVERIFY(issued.has_value());
    QCOMPARE(file.readAll(), issued->first().pdf);
}

void TestPages::correctionNeedsAReason()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    const QString first = ui->data.committed(u"SELECT number FROM certificate"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(ui->part<QPushButton>(u"correctButton"_s), Qt::LeftButton);
    auto *confirm = ui->part<QPushButton>(u"confirmIssueButton"_s);
    QTRY_VERIFY(confirm->isVisible());
    QVERIFY(!confirm->isEnabled());
    const QWidget *field = confirm->window()->focusWidget();
    QCOMPARE(field ? field->objectName() : QString(), u"holderName"_s);
    QTest::keyClicks(ui->part<QLineEdit>(u"correctionReason"_s), u"name misspelt"_s);
    QVERIFY(confirm->isEnabled());
    ui->clock.advance(1h);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT supersedes FROM certificate WHERE reason <> ''"_s), first);
    QTRY_VERIFY(ui->isSaid(u"Superseded by "_s)); // new rows show when the layout has placed them
    QVERIFY(ui->isSaid(u"Supersedes %1: name misspelt"_s.arg(first)));
}

//! The act that follows; what had opened the dialog is gone or has nothing left to do.
void TestPages::whatWasIssuedHasTheKeyboard()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto keyboard = [this] {
        const QWidget *widget = ui->window->focusWidget();
        return widget && !QApplication::activeModalWidget() ? widget->objectName() : QString();
    };
    QTRY_COMPARE(keyboard(), u"exportButton"_s);
    QVERIFY(!ui->window->focusWidget()->visibleRegion().isEmpty()); // scrolled to
    QTest::mouseClick(ui->part<QPushButton>(u"correctButton"_s), Qt::LeftButton);
    auto *confirm = ui->part<QPushButton>(u"confirmIssueButton"_s);
    QTRY_VERIFY(confirm->isVisible());
    QTest::keyClicks(ui->part<QLineEdit>(u"correctionReason"_s), u"name misspelt"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(keyboard(), u"exportButton"_s);
    QTRY_VERIFY(ui->isSaid(u"Superseded by "_s));
    QVERIFY(!ui->window->focusWidget()->visibleRegion().isEmpty());
}

void TestPages::unprintableCharacterIsNamed()
{
    ui->watchEverything();
    ui->openUnlocked();
    ui->writeReflection();
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann \U00012000"_s); // cuneiform A
    QVERIFY(ui->isSaid(u"cannot print \U00012000"_s));
    QVERIFY(!ui->part<QPushButton>(u"issueButton"_s)->isEnabled());
}

void TestPages::recoveryCodeIsShownOnce()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Settings);
    QVERIFY(ui->isSaid(u"There is no recovery code yet."_s));
    QTest::mouseClick(ui->part<QPushButton>(u"recoveryButton"_s), Qt::LeftButton);
    const QString code = ui->part<QLabel>(u"recoveryCode"_s)->accessibleName();
    QCOMPARE(code.count(u'-'), 7);
    ui->button(u"I have written it down"_s)->click();
    QTest::mouseClick(ui->part<QPushButton>(u"closeRecoveryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!ui->window->findChild<QLabel *>(u"recoveryCode"_s));
    QVERIFY(ui->isSaid(u"A recovery code exists."_s));
}

void TestPages::deletingAllNotesTakesTwoSteps()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"gone soon"_s);
    ui->window->showPage(MainWindow::Page::Settings);
    QTest::mouseClick(ui->part<QPushButton>(u"deleteNotesButton"_s), Qt::LeftButton);
    QTest::mouseClick(ui->part<QPushButton>(u"deleteGoOnButton"_s), Qt::LeftButton);
    auto *remove = ui->part<QPushButton>(u"deleteAllButton"_s);
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(ui->part<QLineEdit>(u"deleteWord"_s), u"delete"_s);
    QVERIFY(remove->isEnabled());
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"0"_s);
}

void TestPages::everyPageHasItsKey()
{
    ui->openUnlocked();
    const std::pair<Qt::Key, MainWindow::Page> keys[] = {
        { Qt::Key_2, MainWindow::Page::Watch },       { Qt::Key_3, MainWindow::Page::Read },
        { Qt::Key_4, MainWindow::Page::Notes },       { Qt::Key_5, MainWindow::Page::Reflect },
        { Qt::Key_6, MainWindow::Page::Certificate }, { Qt::Key_7, MainWindow::Page::Settings },
        { Qt::Key_1, MainWindow::Page::Overview },
    };
    for (const auto &[key, page] : keys) {
        QTest::keyClick(ui->window.get(), key, Qt::ControlModifier);
        QCOMPARE(ui->window->page(), page);
    }
}

void TestPages::closingWhatCannotBeKeptAsks()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Reflect);
    // Whatever is written from here on is refused, as by a full disk.
    QVERIFY(ui->data.database()
                .execute(u"CREATE TRIGGER refuse BEFORE INSERT ON reflection BEGIN "
                         "SELECT RAISE(ABORT, 'refused'); END"_s)
                .has_value());
    auto *text = ui->part<QPlainTextEdit>(u"reflectionEdit"_s);
    QTest::keyClicks(text, u"not on disk"_s);
    QTRY_VERIFY(ui->isSaid(u"Not kept."_s));
    ui->window->close();
    QVERIFY(ui->window->isVisible());
    auto *question = ui->part<QDialog>(u"loseQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!ui->window->findChild<QDialog *>(u"loseQuestion"_s));
    QCOMPARE(text->toPlainText(), u"not on disk"_s);
    QVERIFY(ui->data.database().execute(u"DROP TRIGGER refuse"_s).has_value());
    QTRY_VERIFY(ui->isSaid(u"Kept "_s)); // the draft tries again by itself
    ui->window->close();
    QVERIFY(!ui->window->isVisible());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
