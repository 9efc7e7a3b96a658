// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All notes on their page: found, edited, deleted, exported.
#include "uifixture.h"
#include <base/savefile.h>
#include <ui/notes/noterows.h>
#include <ui/parts/choicelist.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QToolButton>

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

//! The index lies in a database in memory.
void breakSearch()
{
    for (const QString &name : QSqlDatabase::connectionNames()) {
        const QSqlDatabase connection = QSqlDatabase::database(name);
        if (connection.databaseName() == ":memory:"_L1) {
            QVERIFY(QSqlQuery(connection).exec(u"DROP TABLE note_text"_s));
        }
    }
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

class TestNotesPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    void notesAreGroupedInReadingOrder();
    void notesFollowTheSearch();
    void failedSearchIsNotCalledNoMatch();
    void noteRowsKeepTheModelContract();
    void enterJumpsToTheMoment();
    void editInPlaceIsKeptWhileTyping();
    void escapePutsTheNoteBack();
    void editedNoteStaysWhateverTheFilter_data();
    void editedNoteStaysWhateverTheFilter();
    void escapeLeavesOtherNotesAlone();
    void leavingAsksBeforeItLosesAnEdit();
    void deleteCanBeUndone();
    void clearedTextDeletesTheNote_data();
    void clearedTextDeletesTheNote();
    void damagedNotesAreTold();
    void manyNotesStayQuick();
    void exportAsksForTheConfirmation();
    void marksAloneAreExported();
    void fullDiskKeepsTheFileThatWasThere();

private:
    [[nodiscard]] QListView *list() { return ui->part<QListView>(u"notesView"_s); }
    QPlainTextEdit *edit(int row);

    std::unique_ptr<UiFixture> ui;
};

//! Opens the editor on a row of the list.
QPlainTextEdit *TestNotesPage::edit(int row)
{
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(row, 0));
    QTest::keyClick(list(), Qt::Key_F2);
    auto *text = ui->part(u"noteEditor"_s)->findChild<QPlainTextEdit *>();
    if (!QTest::qWaitFor([text] { return text->hasFocus(); })) {
        qFatal("no editor opens");
    }
    return text;
}

void TestNotesPage::notesAreGroupedInReadingOrder()
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

void TestNotesPage::notesFollowTheSearch()
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

void TestNotesPage::failedSearchIsNotCalledNoMatch()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"a private thought"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    breakSearch();
    auto *search = ui->part<QLineEdit>(u"notesSearch"_s);
    search->setText(u"thought"_s);
    QVERIFY(!ui->isSaid(u"No note matches"_s));
    QVERIFY(ui->isSaid(u"could not be searched"_s));
    QTest::mouseClick(ui->button(u"Show all notes"_s), Qt::LeftButton);
    QVERIFY(search->text().isEmpty());
    QVERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
}

void TestNotesPage::noteRowsKeepTheModelContract()
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

void TestNotesPage::enterJumpsToTheMoment()
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

void TestNotesPage::editInPlaceIsKeptWhileTyping()
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

void TestNotesPage::escapePutsTheNoteBack()
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

void TestNotesPage::editedNoteStaysWhateverTheFilter_data()
{
    QTest::addColumn<bool>("byKind");
    QTest::newRow("kind") << true;
    QTest::newRow("search") << false;
}

void TestNotesPage::editedNoteStaysWhateverTheFilter()
{
    QFETCH(bool, byKind);
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"other"_s);
    const Note note = ui->addNote(9s, NoteKind::Question, u"here"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *rows = qobject_cast<NoteRows *>(list()->model());
    if (byKind) {
        ui->part<ChoiceList>(u"kindFilter"_s)->choose(int(NoteKind::Question));
    } else {
        ui->part<QLineEdit>(u"notesSearch"_s)->setText(u"here"_s);
    }
    QTRY_COMPARE(rows->rowCount(), 2);
    auto *text = edit(1);
    if (byKind) {
        ui->part(u"noteEditor"_s)->findChildren<QToolButton *>().at(int(NoteKind::Note))->click();
    } else {
        text->selectAll();
        QTest::keyClicks(text, u"there"_s);
    }
    QTRY_VERIFY(rows->indexOf(note.id).data(NoteRows::NoteRole).value<Note>() != note);
    QVERIFY(rows->indexOf(note.id).isValid());
    QVERIFY(text->hasFocus());
    QCOMPARE(rows->counts().kinds.value(NoteKind::Question), 0);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows->rowCount(), 0); // now it has to fit
    QCOMPARE(ui->workspace->notebook()->undoStack()->count(), 1);
}

void TestNotesPage::escapeLeavesOtherNotesAlone()
{
    ui->openUnlocked();
    const Note first = ui->addNote(2s, NoteKind::Note, u"first"_s);
    ui->addNote(3s, NoteKind::Note, u"second"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    auto *search = ui->part<QLineEdit>(u"notesSearch"_s);
    search->setText(u"first"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTest::keyClicks(edit(1), u"!"_s);
    QTRY_COMPARE(ui->workspace->notebook()->note(first.id)->text, u"first!"_s);
    QVERIFY(ui->workspace->notebook()->remove(first.id)); // from somewhere else
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    search->clear();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTest::keyClick(edit(1), Qt::Key_Escape);
    QVERIFY(!ui->workspace->notebook()->note(first.id));
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note WHERE deleted_at IS NULL"_s), u"1"_s);
}

void TestNotesPage::leavingAsksBeforeItLosesAnEdit()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"first"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    // Whatever is written from here on is refused, as by a full disk.
    QVERIFY(ui->data.database().execute(u"CREATE TRIGGER refuse BEFORE INSERT ON note BEGIN "
                                        "SELECT RAISE(ABORT, 'refused'); END"_s));
    QTest::keyClicks(edit(1), u" and more"_s);
    ui->window->close();
    QVERIFY(ui->window->isVisible());
    auto *question = ui->part<QDialog>(u"loseQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(ui->data.database().execute(u"DROP TRIGGER refuse"_s));
    ui->window->close();
    QVERIFY(!ui->window->isVisible());
    QCOMPARE(ui->workspace->notebook()->notes().first().text, u"first and more"_s);
}

void TestNotesPage::deleteCanBeUndone()
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
    QVERIFY(!ui->isSaid(u"was deleted. Undo"_s)); // would undo something else by now
}

void TestNotesPage::clearedTextDeletesTheNote_data()
{
    QTest::addColumn<QString>("typedBefore");
    QTest::addColumn<QString>("cleared");
    QTest::newRow("at once") << QString() << QString();
    QTest::newRow("to blanks") << QString() << u"  "_s;
    QTest::newRow("after a change that was kept") << u"!"_s << QString();
}

void TestNotesPage::clearedTextDeletesTheNote()
{
    QFETCH(QString, typedBefore);
    QFETCH(QString, cleared);
    ui->openUnlocked();
    const Note note = ui->addNote(9s, NoteKind::Note, u"here"_s);
    Notebook &notebook = *ui->workspace->notebook();
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    auto *text = edit(1);
    QTest::keyClicks(text, typedBefore);
    QTRY_COMPARE(notebook.note(note.id)->text, u"here"_s + typedBefore);
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Delete);
    QTest::keyClicks(text, cleared);
    QTest::mouseClick(ui->part<QPushButton>(u"keepNoteButton"_s), Qt::LeftButton);
    QVERIFY(!notebook.note(note.id));
    QVERIFY(ui->isSaid(u"The note at 0:00:09 was deleted. Undo"_s));
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(notebook.undoStack()->count(), 1);
    ui->window->actions()[Actions::Undo]->trigger();
    QCOMPARE(notebook.note(note.id)->text, u"here"_s);
}

void TestNotesPage::damagedNotesAreTold()
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

void TestNotesPage::manyNotesStayQuick()
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

void TestNotesPage::exportAsksForTheConfirmation()
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

void TestNotesPage::marksAloneAreExported()
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
void TestNotesPage::fullDiskKeepsTheFileThatWasThere()
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

QTEST_MAIN(TestNotesPage)
#include "tst_notespage.moc"
