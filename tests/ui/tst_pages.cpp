// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is reflected and set, and what the window does on every page.
#include "uifixture.h"
#include <ui/notice.h>
#include <ui/parts/pagescroll.h>
#include <ui/settings/languages.h>
#include <ui/settings/settingspage.h>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace companion;

namespace {

//! As the keyboard repeats a key that is held down.
void holdEnter(QWidget *widget)
{
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    qApp->notify(widget, &held);
}

} // namespace

class TestPages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    // Reflection
    void reflectionIsKeptAndCounted();
    void reflectionIsThereAgain();

    // Settings and window
    void wheelScrollsAndChangesNothing();
    void englishIsBritish();
    void recoveryCodeIsShownOnce();
    void deletingAllNotesTakesTwoSteps();
    void deletingAllNotesTakesOldCopies_data();
    void deletingAllNotesTakesOldCopies();
    void everyPageHasItsKey();
    void enterPressesWhatHasTheKeyboard_data();
    void enterPressesWhatHasTheKeyboard();
    void enterOpensTheMenuOfItsButton();
    void heldEnterDoesNotAnswerWhatItOpened();
    void closingWhatCannotBeKeptAsks();
    void lockingWhatCannotBeKeptAsks();
    void pictogramsFollowTheScheme();

private:
    std::unique_ptr<UiFixture> ui;
};

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

//! Chosen by hand as well: its name, and its dates.
void TestPages::englishIsBritish()
{
    ui->open();
    ui->window->showPage(MainWindow::Page::Settings);
    const auto *box = ui->part<QComboBox>(u"languageBox"_s);
    QCOMPARE(box->itemText(box->findData(u"en"_s)), u"British English"_s);
    QCOMPARE(localeOf(u"en"_s).toString(QDate(2025, 11, 14), QLocale::ShortFormat),
             QLocale(u"en_GB"_s).toString(QDate(2025, 11, 14), QLocale::ShortFormat));
    QCOMPARE(localeOf(u"de"_s).language(), QLocale::German);
    QCOMPARE(localeOf({}), QLocale::system());
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

void TestPages::deletingAllNotesTakesOldCopies_data()
{
    QTest::addColumn<QString>("stuck");
    QTest::newRow("all can be removed") << QString();
    QTest::newRow("one cannot") << u"companion.sqlite.before-v3"_s;
}

void TestPages::deletingAllNotesTakesOldCopies()
{
    QFETCH(QString, stuck);
    ui->openUnlocked();
    const QDir folder(ui->data.folderPath());
    QVERIFY(QFile::copy(ui->data.filePath(), ui->data.filePath() + u".before-v2"_s));
    if (!stuck.isEmpty()) {
        QVERIFY(folder.mkpath(stuck + u"/inside"_s));
    }
    ui->window->showPage(MainWindow::Page::Settings);
    QTest::mouseClick(ui->part<QPushButton>(u"deleteNotesButton"_s), Qt::LeftButton);
    QTest::mouseClick(ui->part<QPushButton>(u"deleteGoOnButton"_s), Qt::LeftButton);
    QTest::keyClicks(ui->part<QLineEdit>(u"deleteWord"_s), u"delete"_s);
    QTest::mouseClick(ui->part<QPushButton>(u"deleteAllButton"_s), Qt::LeftButton);
    QCOMPARE(folder.entryList({ u"*.before-*"_s }).join(u' '), stuck);
    const auto notices = ui->window->findChildren<Notice *>();
    const auto told = std::ranges::find_if(notices, &QWidget::isVisible);
    QVERIFY(told != notices.end());
    const QString sentence = (*told)->accessibleName();
    QVERIFY2(sentence.startsWith(u"All notes are deleted"_s), qPrintable(sentence));
    QCOMPARE(sentence.contains(u"could not be removed"_s), !stuck.isEmpty());
    QVERIFY(sentence.contains(stuck) && !sentence.contains(folder.path()));
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

void TestPages::enterPressesWhatHasTheKeyboard_data()
{
    QTest::addColumn<MainWindow::Page>("page");
    QTest::addColumn<QString>("words");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("presses");
    using enum MainWindow::Page;
    QTest::newRow("button") << Overview << u"Start"_s << Qt::Key_Return << 1;
    QTest::newRow("button, from the keypad") << Overview << u"Start"_s << Qt::Key_Enter << 1;
    QTest::newRow("tool button") << Overview << u"Notes"_s << Qt::Key_Return << 1;
    QTest::newRow("box to tick") << Settings << u"Skip silences"_s << Qt::Key_Return << 0;
}

void TestPages::enterPressesWhatHasTheKeyboard()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(QString, words);
    QFETCH(Qt::Key, key);
    QFETCH(int, presses);
    ui->openUnlocked();
    ui->window->showPage(page);
    QAbstractButton *button = ui->button(words);
    button->setFocus();
    const QSignalSpy clicks(button, &QAbstractButton::clicked);
    QTest::keyClick(button, key, key == Qt::Key_Enter ? Qt::KeypadModifier : Qt::NoModifier);
    holdEnter(button);
    QTest::keyClick(button, key, Qt::ControlModifier); // finishes notes
    QCOMPARE(clicks.count(), presses);
}

void TestPages::enterOpensTheMenuOfItsButton()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Watch);
    auto *more = ui->part<QToolButton>(u"moreButton"_s);
    bool opened = false;
    QTimer::singleShot(0, more, [&] {
        opened = more->menu()->isVisible();
        more->menu()->close();
    });
    QTest::keyClick(more, Qt::Key_Return);
    QVERIFY(opened);
}

void TestPages::heldEnterDoesNotAnswerWhatItOpened()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Settings);
    QTest::keyClick(ui->part(u"deleteNotesButton"_s), Qt::Key_Return);
    const QWidget *dialogue = QApplication::activeModalWidget();
    QVERIFY(dialogue);
    QTRY_VERIFY(dialogue->isAncestorOf(QApplication::focusWidget()));
    holdEnter(QApplication::focusWidget());
    QVERIFY(dialogue->isVisible());
    auto *next = ui->part<QPushButton>(u"deleteGoOnButton"_s);
    next->setFocus();
    const QSignalSpy clicks(next, &QAbstractButton::clicked);
    QTest::keyClick(next, Qt::Key_Return); // by the dialogue itself
    QCOMPARE(clicks.count(), 1);
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

void TestPages::lockingWhatCannotBeKeptAsks()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Reflect);
    QVERIFY(ui->data.database()
                .execute(u"CREATE TRIGGER refuse BEFORE INSERT ON reflection BEGIN "
                         "SELECT RAISE(ABORT, 'refused'); END"_s)
                .has_value());
    auto *text = ui->part<QPlainTextEdit>(u"reflectionEdit"_s);
    QTest::keyClicks(text, u"not on disk"_s);
    ui->window->actions()[Actions::LockNotes]->trigger();
    auto *question = ui->part<QDialog>(u"loseQuestion"_s);
    QTRY_VERIFY(question->isVisible());
    QVERIFY(ui->workspace->vault().isUnlocked());
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!ui->window->findChild<QDialog *>(u"loseQuestion"_s));
    QCOMPARE(text->toPlainText(), u"not on disk"_s);
    ui->window->actions()[Actions::LockNotes]->trigger();
    QTRY_VERIFY(ui->part<QDialog>(u"loseQuestion"_s)->isVisible());
    QTest::mouseClick(ui->button(u"Lock and lose it"_s), Qt::LeftButton);
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::Closed);
}

void TestPages::pictogramsFollowTheScheme()
{
    ui->appearance.setChoice(SchemeChoice::Light);
    ui->open();
    ui->window->showPage(MainWindow::Page::Notes);
    ui->window->tell({ .code = Error::Code::Corrupt, .detail = {} });
    QList<const QLabel *> pictograms;
    for (const QLabel *label : ui->window->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull()) {
            pictograms.append(label);
        }
    }
    QCOMPARE(pictograms.size(), 2); // of the lock and of the notice
    QList<QImage> light;
    for (const QLabel *label : pictograms) {
        light.append(label->pixmap(Qt::ReturnByValue).toImage());
    }
    ui->appearance.setChoice(SchemeChoice::Dark);
    for (qsizetype i = 0; i < pictograms.size(); ++i) {
        QTRY_VERIFY(pictograms[i]->pixmap(Qt::ReturnByValue).toImage() != light[i]);
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
