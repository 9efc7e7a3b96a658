// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every dialogue and the window of a failed start: named for screen readers, translated, not
// clipped, and left by Escape.
#include "pseudotranslator.h"
#include "uifixture.h"
#include "walks.h"
#include <ui/parts/filechooser.h>
#include <ui/problemwindow.h>

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace companion;

namespace {

//! How each dialogue is reached.
enum class Way { Shortcuts, About, Export, Issue, Correct, Recovery, Delete, DeleteAgain, Lose };

const QList<std::pair<const char *, Way>> ways{
    { "shortcut sheet", Way::Shortcuts },
    { "about", Way::About },
    { "export of notes", Way::Export },
    { "issue", Way::Issue },
    { "correction", Way::Correct },
    { "recovery code", Way::Recovery },
    { "deleting all notes", Way::Delete },
    { "deleting all notes, second step", Way::DeleteAgain },
    { "closing what cannot be kept", Way::Lose },
};

void addWays()
{
    QTest::addColumn<Way>("way");
    for (const auto &[name, way] : ways) {
        QTest::newRow(name) << way;
    }
}

//! Names of keys, numbers of certificates and the recovery code are no words.
bool isCode(const QString &line)
{
    static const QRegularExpression code(
        uR"(: (([A-Z]{2}-)?[0-9A-Z]{4}( ?- ?[0-9A-Z\n]+)+|((Ctrl|Shift|Alt|Meta)\+)*[^ ]{1,12}|Num\+.*)$)"_s);
    return code.match(line).hasMatch();
}

} // namespace

class TestDialogues final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyControlHasANameAndRole_data() { addWays(); }
    void everyControlHasANameAndRole();
    void everythingCanBeTranslated_data() { addWays(); }
    void everythingCanBeTranslated();
    void nothingIsClipped_data() { addWays(); }
    void nothingIsClipped();
    void escapeLeaves_data() { addWays(); }
    void escapeLeaves();
    void problemWindow();
    void problemWindowNamesWhatIsMissing();
    void noStockIcons_data() { addWays(); }
    void noStockIcons();
    void questionStandsInTheColumn();
    void headingsStandApartFromTheRowsAbove();
    void explanationStandsUnderItsWords();
    void recoveryCodeStandsInAField();
    void correctionStandsInTheColumn();
    void sliderHasARowAsHighAsTheOthers();
    void offersUnderAFieldAreReadable();
    void filesAreChosenInAFolderThatIsThere();

private:
    QWidget *open(Way way);
    void press(const QString &name)
    {
        QTest::mouseClick(ui->part<QPushButton>(name), Qt::LeftButton);
    }

    PseudoTranslator translator;
    std::unique_ptr<UiFixture> ui;
};

void TestDialogues::init()
{
    QCoreApplication::installTranslator(&translator);
    ui = std::make_unique<UiFixture>();
    for (const QString &place : { u"title"_s, u"privacyNotice"_s }) {
        ui->course.setCourse(place, u"⟦Content of the course⟧"_s);
    }
    ui->course.setRecording(u"notice"_s, u"⟦Synthesised⟧"_s);
    ui->watchEverything();
    ui->openUnlocked();
    ui->writeReflection();
    ui->addNote(2s, NoteKind::Note, u"⟦Why?⟧"_s);
}

void TestDialogues::cleanup()
{
    ui.reset();
    QCoreApplication::removeTranslator(&translator);
}

QWidget *TestDialogues::open(Way way)
{
    const Actions &actions = ui->window->actions();
    switch (way) {
    case Way::Shortcuts:
        actions[Actions::ShortcutSheet]->trigger();
        break;
    case Way::About:
        actions[Actions::About]->trigger();
        break;
    case Way::Export:
        ui->window->showPage(MainWindow::Page::Notes);
        actions[Actions::ExportNotes]->trigger();
        break;
    case Way::Issue:
    case Way::Correct:
        ui->window->showPage(MainWindow::Page::Certificate);
        ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann Example"_s);
        press(u"issueButton"_s);
        if (way == Way::Correct) {
            press(u"confirmIssueButton"_s);
            press(u"correctButton"_s);
        }
        break;
    case Way::Recovery:
        ui->window->showPage(MainWindow::Page::Settings);
        press(u"recoveryButton"_s);
        break;
    case Way::Delete:
    case Way::DeleteAgain:
        ui->window->showPage(MainWindow::Page::Settings);
        press(u"deleteNotesButton"_s);
        if (way == Way::DeleteAgain) {
            press(u"deleteGoOnButton"_s);
        }
        break;
    case Way::Lose:
        ui->window->showPage(MainWindow::Page::Reflect);
        if (!ui->data.database().execute(u"PRAGMA query_only = ON"_s)) {
            qFatal("cannot make the database refuse writing");
        }
        ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->insertPlainText(u"not on disk"_s);
        ui->window->close();
        break;
    }
    QWidget *dialogue = QApplication::activeModalWidget();
    if (!dialogue || !QTest::qWaitForWindowExposed(dialogue)) {
        qFatal("no dialogue opened");
    }
    QCoreApplication::sendPostedEvents();
    return dialogue;
}

void TestDialogues::everyControlHasANameAndRole()
{
    QFETCH(Way, way);
    QWidget *dialogue = open(way);
    const QStringList faults = unnamedIn(*dialogue);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(!dialogue->windowTitle().isEmpty());
    QVERIFY(QApplication::focusWidget() && dialogue->isAncestorOf(QApplication::focusWidget()));
}

void TestDialogues::everythingCanBeTranslated()
{
    QFETCH(Way, way);
    const QWidget *dialogue = open(way);
    QStringList plain = untranslatedIn(*dialogue);
    plain.removeIf(isCode);
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
    QVERIFY2(dialogue->windowTitle().startsWith(u'⟦'), qPrintable(dialogue->windowTitle()));
}

void TestDialogues::nothingIsClipped()
{
    QFETCH(Way, way);
    const QWidget *dialogue = open(way);
    const QStringList clipped = clippedIn(*dialogue);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    QVERIFY2(dialogue->width() <= 1280 && dialogue->height() <= 720,
             qPrintable(u"%1×%2"_s.arg(dialogue->width()).arg(dialogue->height())));
}

void TestDialogues::escapeLeaves()
{
    QFETCH(Way, way);
    QTest::keyClick(open(way), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(ui->window->isVisible());
    QVERIFY(ui->data.database().execute(u"PRAGMA query_only = OFF"_s).has_value());
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM note"_s), u"1"_s);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM certificate"_s),
             way == Way::Correct ? u"1"_s : u"0"_s);
}

void TestDialogues::problemWindow()
{
    const QString path = u"⟦somewhere⟧/a-folder-of-a-provider-whose-name-has-no-blank-in-it/"
                         u"and-another-one-that-does-not-end/course.json"_s;
    ProblemWindow window(u"⟦A course could not be opened⟧"_s,
                         Error{ .code = Error::Code::Invalid,
                                .detail = u"should be at least 1"_s,
                                .file = path,
                                .place = u"chapters[1].minutes"_s },
                         ProblemWindow::WayOut::OtherOrBundledCourse);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const QStringList &faults :
         { unnamedIn(window), untranslatedIn(window), clippedIn(window) }) {
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
    // The sentence stays short; the path stands whole on lines of its own.
    const auto *text = window.findChild<QLabel *>(u"problemText"_s);
    QVERIFY(text->text().contains(u"course.json"_s));
    QVERIFY(!text->text().contains(u"a-folder-of-a-provider"_s));
    const auto *whole = window.findChild<QLabel *>(u"problemPath"_s);
    QVERIFY(whole->isVisible());
    QCOMPARE(whole->text(), path);
    const QSignalSpy retries(&window, &ProblemWindow::retryWanted);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(retries.count(), 1);
}

void TestDialogues::problemWindowNamesWhatIsMissing()
{
    const auto told = [](const QString &detail, const QString &place) {
        const ProblemWindow window(u"⟦A course could not be opened⟧"_s,
                                   Error{ .code = Error::Code::NotFound,
                                          .detail = detail,
                                          .file = u"/somewhere/course.json"_s,
                                          .place = place },
                                   ProblemWindow::WayOut::OtherOrBundledCourse);
        return window.findChild<QLabel *>(u"problemText"_s)->text();
    };
    const QString script = told(u"there is no file \"session/C02.md\""_s, u"chapters[1].script"_s);
    for (const QString &part : { u"course.json"_s, u"session/C02.md"_s, u"chapters[1].script"_s }) {
        QVERIFY2(script.contains(part), qPrintable(script));
    }
    const QString course = told(u"there is no such file"_s, u"whole file"_s);
    QVERIFY2(course.contains(u"course.json"_s) && !course.contains(u"whole file"_s),
             qPrintable(course));
}

//! The desktop's icons are of another hand, and black on dark.
void TestDialogues::noStockIcons()
{
    QFETCH(Way, way);
    for (const QDialogButtonBox *box : open(way)->findChildren<QDialogButtonBox *>()) {
        QVERIFY(
            !box->style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, box));
    }
}

void TestDialogues::questionStandsInTheColumn()
{
    const QWidget *question = open(Way::Lose);
    QRect words;
    for (const QLabel *label : question->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            words |= label->geometry();
        }
    }
    int end = 0;
    for (const QPushButton *button : question->findChildren<QPushButton *>()) {
        end = std::max(end, button->mapTo(question, QPoint(button->width(), 0)).x());
    }
    QCOMPARE(words.left(), space::xl);
    QCOMPARE(words.top(), space::xl);
    QCOMPARE(end, question->width() - space::xl);
}

void TestDialogues::headingsStandApartFromTheRowsAbove()
{
    int headings = 0;
    for (const QLabel *label : open(Way::Shortcuts)->findChildren<QLabel *>()) {
        if (label->property("role") == u"section"_s) {
            QCOMPARE(label->contentsRect().top(), headings == 0 ? 0 : space::l);
            QVERIFY(label->contentsRect().height() >= label->fontMetrics().height());
            ++headings;
        }
    }
    QVERIFY(headings > 3);
}

void TestDialogues::explanationStandsUnderItsWords()
{
    ui->window->showPage(MainWindow::Page::Settings);
    const auto *box = ui->part<QCheckBox>(u"mediaControlsBox"_s);
    const auto labels = ui->window->findChildren<QLabel *>();
    const auto words = std::ranges::find(labels, box->accessibleDescription(), &QLabel::text);
    QVERIFY(words != labels.end());
    QStyleOptionButton option;
    option.initFrom(box);
    const QRect contents = box->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, box);
    QCOMPARE((*words)->mapTo(ui->window.get(), (*words)->contentsRect().topLeft()).x(),
             box->mapTo(ui->window.get(), contents.topLeft()).x());
}

void TestDialogues::recoveryCodeStandsInAField()
{
    auto *code = open(Way::Recovery)->findChild<QLabel *>(u"recoveryCode"_s);
    const QImage picture = code->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, 4), Appearance::theme().surface);
    QCOMPARE(picture.pixelColor(picture.width() / 2, 0), Appearance::theme().line);
}

void TestDialogues::correctionStandsInTheColumn()
{
    const QWidget *dialogue = open(Way::Correct);
    const QWidget *field = nullptr;
    for (const QLineEdit *name : dialogue->findChildren<QLineEdit *>(u"holderName"_s)) {
        field = name;
    }
    QVERIFY(field);
    QTRY_COMPARE(field->mapTo(dialogue, QPoint()).x(), space::xl);
}

void TestDialogues::sliderHasARowAsHighAsTheOthers()
{
    ui->window->showPage(MainWindow::Page::Settings);
    int rows = 0;
    for (const QLabel *label : ui->window->findChildren<QLabel *>()) {
        if (label->isVisible() && qobject_cast<const QSlider *>(label->buddy())) {
            QVERIFY2(label->height() >= 36, qPrintable(label->text()));
            ++rows;
        }
    }
    QVERIFY(rows > 1);
}

//! A window of its own, with no page of ours under it.
void TestDialogues::offersUnderAFieldAreReadable()
{
    QLineEdit field;
    QCompleter offers({ u"Documents"_s, u"Downloads"_s });
    field.setCompleter(&offers);
    field.show();
    field.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClicks(&field, u"Do"_s);
    QTRY_VERIFY(offers.popup()->isVisible());
    const QImage picture = offers.popup()->viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() - 2, 1), Appearance::theme().surface);
}

void TestDialogues::filesAreChosenInAFolderThatIsThere()
{
    const QByteArray home = qgetenv("HOME");
    const auto back = qScopeGuard([&home] { qputenv("HOME", home); });
    const QTemporaryDir empty;
    qputenv("HOME", QFile::encodeName(empty.path()));
    QCOMPARE(documentsFolder(), QDir::homePath());
    QVERIFY(QDir(empty.path()).mkdir(u"Documents"_s));
    QCOMPARE(documentsFolder(), empty.filePath(u"Documents"_s));
}

QTEST_MAIN(TestDialogues)
#include "tst_dialogues.moc"
