// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uifixture.h"
#include "walks.h"
#include <ui/parts/secretfield.h>
#include <ui/unlockpanel.h>
#include <ui/unlocktext.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>

using namespace companion;

namespace {

const Error noKeyring{ .code = Error::Code::NoKeyring, .detail = u"none"_s };
const Error notFound{ .code = Error::Code::NotFound, .detail = u"locked"_s };

} // namespace

class TestUnlock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    void everyStateSaysSomething_data();
    void everyStateSaysSomething();
    void tooLittleMemoryIsNoFaultOfTheDisk();
    void lockedKeyringNeverShowsAnEmptyNotebook();
    void tryingAgainOpens();
    void unansweredPromptWaits();
    void firstPassphraseIsAskedTwice();
    void cancelledKeyringIsAskedAgain();
    void passphraseIsTheSameHoweverItIsTyped_data();
    void passphraseIsTheSameHoweverItIsTyped();
    void wrongPassphraseSaysSo();
    void nothingTypedOutlivesTheUnlocking_data();
    void nothingTypedOutlivesTheUnlocking();
    void keyboardStaysWhereThePassphraseIsTyped();
    void recoveryCodeOpens();
    void recoveryCodeOpensWhatIsDamaged_data();
    void recoveryCodeOpensWhatIsDamaged();
    void damageWithoutRecoveryCodeAsksForNone();
    void wrongRecoveryCodeLeavesTheKeyring();
    void lockingHidesTheText();
    void unreadableNotesLeaveTheReflectionOpen();
    void lockingHidesTheReflectionWithoutNotes();
    void unreadableReflectionIsReadAgain();
    void boxStandsInLineWithTheFields();
    void fullScreenCutsNothingOff();
    void nothingIsCutOffBesideThePicture();

private:
    void startWithNotes();
    void openWithout(const QString &table);
    void bringBack(const QString &table);
    template <typename T = QWidget> T *onPage(const QString &name)
    {
        for (T *part : ui->window->findChildren<T *>(name)) {
            if (part->isVisible()) {
                return part;
            }
        }
        qFatal("no visible part named %s", qUtf8Printable(name));
        return nullptr;
    }
    void openWithoutKeyring();
    void setPassphrase(const QString &passphrase);
    [[nodiscard]] QString makeRecoveryCode();

    std::unique_ptr<UiFixture> ui;
};

void TestUnlock::everyStateSaysSomething_data()
{
    QTest::addColumn<Vault::State>("state");
    const auto states = QMetaEnum::fromType<Vault::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        QTest::newRow(states.key(i)) << Vault::State(states.value(i));
    }
}

void TestUnlock::everyStateSaysSomething()
{
    QFETCH(Vault::State, state);
    const UnlockText::View view = UnlockText::of(state, noKeyring, {});
    QVERIFY(!view.heading.isEmpty());
    QVERIFY(view.text.endsWith(u'.'));
    QVERIFY2(view.passphrase || view.retry || view.code, "there is a way on");
    if (view.passphrase && !view.repeat && !view.busy) {
        QVERIFY2(view.code, "a lost passphrase has a way out");
    }
}

void TestUnlock::tooLittleMemoryIsNoFaultOfTheDisk()
{
    const Error error{ .code = Error::Code::OutOfMemory, .detail = u"none"_s };
    const QString text = UnlockText::of(Vault::State::Failed, error, {}).text;
    QVERIFY(text.contains(u"memory"_s) && !text.contains(u"disk"_s));
}

void TestUnlock::startWithNotes()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Note, u"a private thought"_s);
    ui->writeReflection();
}

void TestUnlock::lockedKeyringNeverShowsAnEmptyNotebook()
{
    startWithNotes();
    ui->keys.readError = notFound;
    ui->restart();
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::KeyringLocked);
    for (const auto page : { MainWindow::Page::Notes, MainWindow::Page::Reflect }) {
        ui->window->showPage(page);
        QVERIFY(ui->isSaid(u"Your notes are locked"_s));
        QVERIFY(!ui->isSaid(u"Your notes will stand here"_s));
        QVERIFY(onPage(u"retryButton"_s)->isEnabled());
    }
    QVERIFY(!ui->part<QListView>(u"notesView"_s)->isVisible());
    QVERIFY(!ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->isVisible());
    QCOMPARE(ui->keys.writes(), 1); // no second key was made
}

void TestUnlock::tryingAgainOpens()
{
    startWithNotes();
    ui->keys.readError = notFound;
    ui->restart();
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::KeyringLocked);
    ui->window->showPage(MainWindow::Page::Notes);
    ui->keys.readError.reset();
    QTest::mouseClick(onPage(u"retryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
    QTRY_COMPARE(ui->part<QListView>(u"notesView"_s)->model()->rowCount(), 2);
}

void TestUnlock::unansweredPromptWaits()
{
    startWithNotes();
    ui->keys.silent = true;
    ui->restart();
    ui->workspace->vault().unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QVERIFY(ui->isSaid(u"Waiting for your keyring"_s));
    ui->keys.silent = false;
    ui->keys.answerPending();
    QTRY_VERIFY(ui->workspace->notebook());
    QTRY_VERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
}

void TestUnlock::openWithoutKeyring()
{
    ui->keys.readError = noKeyring;
    ui->keys.writeError = noKeyring;
    ui->open();
    ui->window->showPage(MainWindow::Page::Notes);
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsNewPassphrase);
}

void TestUnlock::setPassphrase(const QString &passphrase)
{
    openWithoutKeyring();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTest::keyClicks(onPage(u"passphraseEdit"_s), passphrase);
    QTest::keyClicks(onPage(u"repeatEdit"_s), passphrase);
    QTest::mouseClick(onPage(u"unlockButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(ui->workspace->notebook(), 30000);
}

void TestUnlock::firstPassphraseIsAskedTwice()
{
    openWithoutKeyring();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTest::keyClicks(onPage(u"passphraseEdit"_s), u"short"_s);
    QTest::keyClicks(onPage(u"repeatEdit"_s), u"short"_s);
    QTest::mouseClick(onPage(u"unlockButton"_s), Qt::LeftButton);
    QVERIFY(ui->isSaid(u"That is too short"_s));
    QTest::keyClicks(onPage(u"passphraseEdit"_s), u" and long enough"_s);
    QTest::mouseClick(onPage(u"unlockButton"_s), Qt::LeftButton);
    QVERIFY(ui->isSaid(u"The two are not the same."_s));
    QCOMPARE(ui->workspace->vault().state(), Vault::State::NeedsNewPassphrase);
}

//! In a first run a cancelled question looks as if there were no keyring.
void TestUnlock::cancelledKeyringIsAskedAgain()
{
    openWithoutKeyring();
    if (QTest::currentTestFailed()) {
        return;
    }
    ui->keys.readError.reset();
    ui->keys.writeError.reset();
    QTest::mouseClick(onPage(u"retryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(ui->workspace->notebook());
    QVERIFY(!ui->workspace->vault().usesPassphrase());
}

void TestUnlock::passphraseIsTheSameHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("taken");
    QTest::newRow("composed") << u"caf\u00e9"_s << u"caf\u00e9"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s << u"caf\u00e9"_s;
    QTest::newRow("ligature") << u"\ufb01sh"_s << u"fish"_s;
    QTest::newRow("full width") << u"\uff21"_s << u"A"_s;
}

void TestUnlock::passphraseIsTheSameHoweverItIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, taken);
    SecretField field(nullptr);
    field.setText(typed);
    const SecretBytes bytes = field.take();
    QCOMPARE(QString::fromUtf8(reinterpret_cast<const char *>(bytes.bytes().data()),
                               qsizetype(bytes.size())),
             taken);
    QCOMPARE(field.text(), QString());
}

void TestUnlock::wrongPassphraseSaysSo()
{
    setPassphrase(u"correct horse battery"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    ui->restart();
    ui->workspace->vault().unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsPassphrase);
    QTest::keyClicks(onPage(u"passphraseEdit"_s), u"wrong horse battery"_s);
    QTest::keyClick(onPage(u"passphraseEdit"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ui->isSaid(u"That did not open your notes."_s), 30000);
    QVERIFY(!ui->workspace->notebook());
    QTest::keyClicks(onPage(u"passphraseEdit"_s), u"correct horse battery"_s);
    QTest::keyClick(onPage(u"passphraseEdit"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ui->workspace->notebook(), 30000);
    QVERIFY(ui->isSaid(u"Your notes will stand here"_s)); // it is empty, and known to be
}

void TestUnlock::nothingTypedOutlivesTheUnlocking_data()
{
    QTest::addColumn<bool>("opened");
    QTest::newRow("opened elsewhere") << true;
    QTest::newRow("locked") << false;
}

void TestUnlock::nothingTypedOutlivesTheUnlocking()
{
    QFETCH(bool, opened);
    openWithoutKeyring();
    if (QTest::currentTestFailed()) {
        return;
    }
    ui->button(u"Show what I type"_s)->click();
    QTest::keyClicks(onPage(u"passphraseEdit"_s), u"half typed"_s);
    QTest::keyClicks(onPage(u"repeatEdit"_s), u"half"_s);
    if (opened) {
        ui->keys.readError.reset();
        ui->keys.writeError.reset();
        ui->workspace->vault().unlock();
        QTRY_VERIFY(ui->workspace->notebook());
    } else {
        ui->workspace->vault().lock();
    }
    for (const UnlockPanel *panel : ui->window->findChildren<UnlockPanel *>()) {
        for (const QLineEdit *field : panel->findChildren<QLineEdit *>()) {
            QCOMPARE(field->text(), QString());
            QVERIFY(!field->isUndoAvailable());
            QCOMPARE(field->echoMode(), QLineEdit::Password);
        }
        QVERIFY(!panel->findChild<QCheckBox *>()->isChecked());
    }
}

void TestUnlock::keyboardStaysWhereThePassphraseIsTyped()
{
    setPassphrase(u"correct horse battery"_s);
    if (QTest::currentTestFailed()) {
        return;
    }
    const auto focused = [this] {
        const QWidget *focus = ui->window->focusWidget();
        return focus ? focus->objectName() : QString();
    };
    QTRY_COMPARE(focused(), u"notesSearch"_s);

    ui->restart();
    ui->workspace->vault().unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsPassphrase);
    QTRY_COMPARE(focused(), u"passphraseEdit"_s);
    QTest::keyClicks(ui->window->focusWidget(), u"wrong horse battery"_s);
    QTest::keyClick(ui->window->focusWidget(), Qt::Key_Return);
    QCOMPARE(ui->workspace->vault().state(), Vault::State::WorkingOnPassphrase);
    QCOMPARE(focused(), u"passphraseEdit"_s);
    QTest::keyClick(ui->window->focusWidget(), Qt::Key_X); // impatient
    QTRY_VERIFY_WITH_TIMEOUT(ui->isSaid(u"That did not open your notes."_s), 30000);
    QCOMPARE(focused(), u"passphraseEdit"_s);
    QTest::keyClicks(ui->window->focusWidget(), u"correct horse battery"_s);
    QTest::keyClick(ui->window->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ui->workspace->notebook(), 30000);
    QTRY_COMPARE(focused(), u"notesSearch"_s);

    ui->window->showPage(MainWindow::Page::Watch);
    ui->window->actions()[Actions::LockNotes]->trigger();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::Closed);
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsPassphrase);
    ui->window->actions()[Actions::NewNote]->trigger();
    QCOMPARE(focused(), u"passphraseEdit"_s);
    QTest::keyClicks(ui->window->focusWidget(), u"correct horse battery"_s);
    QTest::keyClick(ui->window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), u"noteEdit"_s, 30000);
}

QString TestUnlock::makeRecoveryCode()
{
    const auto code = ui->workspace->vault().createRecoveryCode();
    if (!code) {
        qFatal("code: %s", qUtf8Printable(code.error().detail));
    }
    return QString::fromLatin1(reinterpret_cast<const char *>(code->bytes().data()),
                               qsizetype(code->size()));
}

void TestUnlock::recoveryCodeOpens()
{
    startWithNotes();
    const QString text = makeRecoveryCode();
    ui->keys.secrets().clear(); // a new machine
    ui->restart();
    ui->workspace->vault().unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::KeyringLocked);
    QTest::mouseClick(onPage(u"unlockMethodButton"_s), Qt::LeftButton);
    QTest::keyClicks(onPage(u"recoveryEdit"_s), text);
    QTest::mouseClick(onPage(u"unlockButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(ui->workspace->notebook(), 30000);
    QTRY_COMPARE(ui->part<QListView>(u"notesView"_s)->model()->rowCount(), 2);
}

void TestUnlock::recoveryCodeOpensWhatIsDamaged_data()
{
    QTest::addColumn<bool>("byPassphrase");
    QTest::addColumn<QString>("words");
    QTest::newRow("another key in the keyring") << false << u"The keyring gave a key"_s;
    QTest::newRow("an altered key behind the passphrase") << true << u"no passphrase opens it"_s;
}

void TestUnlock::recoveryCodeOpensWhatIsDamaged()
{
    QFETCH(bool, byPassphrase);
    QFETCH(QString, words);
    if (byPassphrase) {
        setPassphrase(u"correct horse battery"_s);
    } else {
        startWithNotes();
    }
    const QString code = makeRecoveryCode();
    QVERIFY(ui->data.database().execute(
        u"UPDATE key_wrap SET memory_bytes = 1 WHERE method = 'passphrase'"_s));
    for (QByteArray &secret : ui->keys.secrets()) {
        secret.fill('x');
    }
    ui->restart();
    ui->window->showPage(MainWindow::Page::Notes);
    ui->workspace->vault().unlock();
    if (byPassphrase) {
        QTest::keyClicks(onPage(u"passphraseEdit"_s), u"correct horse battery"_s);
        QTest::keyClick(onPage(u"passphraseEdit"_s), Qt::Key_Return);
    }
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::Damaged);
    QVERIFY(ui->isSaid(words));
    QVERIFY(ui->isSaid(u"Use your recovery code"_s));
    QTest::mouseClick(onPage(u"unlockMethodButton"_s), Qt::LeftButton);
    QTest::keyClicks(onPage(u"recoveryEdit"_s), code);
    QTest::keyClick(onPage(u"recoveryEdit"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ui->workspace->notebook(), 30000);
}

void TestUnlock::damageWithoutRecoveryCodeAsksForNone()
{
    startWithNotes();
    for (QByteArray &secret : ui->keys.secrets()) {
        secret.fill('x');
    }
    ui->restart();
    ui->window->showPage(MainWindow::Page::Notes);
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::Damaged);
    QVERIFY(onPage(u"retryButton"_s)->isEnabled());
    QVERIFY(!ui->part(u"unlockMethodButton"_s)->isVisible());
    QVERIFY(!ui->isSaid(u"recovery code"_s));
}

void TestUnlock::wrongRecoveryCodeLeavesTheKeyring()
{
    startWithNotes();
    QVERIFY(ui->workspace->vault().createRecoveryCode().has_value());
    ui->keys.readError = notFound;
    ui->restart();
    ui->workspace->vault().unlock();
    ui->window->showPage(MainWindow::Page::Notes);
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::KeyringLocked);
    QTest::mouseClick(onPage(u"unlockMethodButton"_s), Qt::LeftButton);
    QTest::keyClicks(onPage(u"recoveryEdit"_s), u"no such code"_s);
    QTest::keyClick(onPage(u"recoveryEdit"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(ui->isSaid(u"That recovery code does not open these notes."_s), 30000);
    QVERIFY(onPage(u"recoveryEdit"_s)->hasFocus());

    QTest::mouseClick(onPage(u"unlockMethodButton"_s), Qt::LeftButton);
    for (const auto *field : ui->window->findChildren<QWidget *>(u"passphraseEdit"_s)) {
        QVERIFY(!field->isVisible()); // there is none
    }
    ui->keys.readError.reset();
    QTest::mouseClick(onPage(u"retryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
}

void TestUnlock::lockingHidesTheText()
{
    startWithNotes();
    ui->window->showPage(MainWindow::Page::Reflect);
    auto *text = ui->part<QPlainTextEdit>(u"reflectionEdit"_s);
    QVERIFY(text->isVisible());
    ui->window->actions()[Actions::LockNotes]->trigger();
    QVERIFY(!text->isVisible());
    QCOMPARE(text->toPlainText(), QString());
    ui->window->showPage(MainWindow::Page::Notes);
    QCOMPARE(ui->part<QListView>(u"notesView"_s)->model()->rowCount(), 0);
    QTest::mouseClick(onPage(u"retryButton"_s), Qt::LeftButton);
    QTRY_VERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
}

//! Its mark does, with the room for its focus ring outside and not cut off.
void TestUnlock::openWithout(const QString &table)
{
    startWithNotes();
    QVERIFY(ui->data.database().execute(u"ALTER TABLE %1 RENAME TO away"_s.arg(table)));
    ui->restart();
    ui->workspace->vault().unlock();
    QTRY_VERIFY(ui->workspace->vault().isUnlocked());
}

void TestUnlock::bringBack(const QString &table)
{
    QVERIFY(ui->data.database().execute(u"ALTER TABLE away RENAME TO "_s + table));
    QTest::mouseClick(ui->button(u"Try again"_s), Qt::LeftButton);
}

void TestUnlock::unreadableNotesLeaveTheReflectionOpen()
{
    openWithout(u"note"_s);
    ui->window->showPage(MainWindow::Page::Reflect);
    QVERIFY(!ui->isSaid(u"locked"_s));
    QVERIFY(ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->isVisible());
    QVERIFY(ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->toPlainText().startsWith(u"word"_s));
    ui->window->showPage(MainWindow::Page::Notes);
    bringBack(u"note"_s);
    QVERIFY(ui->part<QListView>(u"notesView"_s)->isVisible());
}

void TestUnlock::lockingHidesTheReflectionWithoutNotes()
{
    openWithout(u"note"_s);
    ui->workspace->vault().lock();
    QCOMPARE(ui->workspace->reflection().text(), QString());
    for (const auto page : { MainWindow::Page::Notes, MainWindow::Page::Reflect }) {
        ui->window->showPage(page);
        QVERIFY(onPage(u"retryButton"_s)->isEnabled());
    }
}

void TestUnlock::unreadableReflectionIsReadAgain()
{
    openWithout(u"reflection"_s);
    ui->window->showPage(MainWindow::Page::Reflect);
    QVERIFY(ui->isSaid(u"Your reflection cannot be read"_s));
    QVERIFY(!ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->isVisible());
    bringBack(u"reflection"_s);
    QVERIFY(ui->part<QPlainTextEdit>(u"reflectionEdit"_s)->toPlainText().startsWith(u"word"_s));
}

void TestUnlock::boxStandsInLineWithTheFields()
{
    openWithoutKeyring();
    const QPair<MainWindow::Page, QString> places[]
        = { { MainWindow::Page::Notes, u"passphraseEdit"_s },
            { MainWindow::Page::Watch, u"passphraseEdit"_s },
            { MainWindow::Page::Settings, u"languageBox"_s } };
    for (const auto &[page, fieldName] : places) {
        ui->window->showPage(page);
        const QWidget *field = onPage(fieldName);
        for (const bool mirrored : { false, true }) {
            ui->window->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
            QCoreApplication::sendPostedEvents();
            const auto side
                = [&](const QRect &rect) { return mirrored ? rect.right() : rect.left(); };
            const QRect column(field->mapTo(ui->window.get(), QPoint()), field->size());
            int boxes = 0;
            for (const QCheckBox *box : ui->window->findChildren<QCheckBox *>()) {
                if (!box->isVisible()) {
                    continue;
                }
                QStyleOptionButton option;
                option.initFrom(box);
                const QRect mark
                    = box->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, box);
                const QPoint origin = box->mapTo(ui->window.get(), QPoint());
                QCOMPARE(side(mark.translated(origin)), side(column));
                QVERIFY(box->parentWidget()->rect().contains(box->geometry()));
                ++boxes;
            }
            QVERIFY(boxes > 0);
        }
        ui->window->setLayoutDirection(Qt::LeftToRight);
    }
}

void TestUnlock::fullScreenCutsNothingOff()
{
    openWithoutKeyring();
    ui->window->showPage(MainWindow::Page::Watch);
    ui->part<QWidget>(u"videoView"_s)->setFocus();
    QTest::keyClick(ui->part<QWidget>(u"videoView"_s), Qt::Key_F);
    const auto *card = ui->part<QWidget>(u"composerCard"_s);
    QTRY_VERIFY(card->isVisible());
    QTRY_VERIFY(card->isAncestorOf(onPage(u"passphraseEdit"_s)));
    constexpr int untilItRests = 2000; // the card hides after three seconds
    QTRY_COMPARE_WITH_TIMEOUT(clippedIn(*card), QStringList(), untilItRests);
    QVERIFY(card->isVisible());
}

//! What stands in the pane while nothing is marked gives way.
void TestUnlock::nothingIsCutOffBesideThePicture()
{
    openWithoutKeyring();
    ui->window->showPage(MainWindow::Page::Watch);
    ui->part<QTabWidget>(u"sideTabs"_s)->setCurrentIndex(3);
    ui->window->resize(1280, 600); // as low as 720 is with a notice and longer words
    QTRY_COMPARE(ui->window->height(), 600);
    QTRY_COMPARE(clippedIn(*ui->part<QWidget>(u"sidePane"_s)), QStringList());
    const QWidget *pane = ui->part<QWidget>(u"sidePane"_s);
    QVERIFY(
        ui->window->rect().contains(QRect(pane->mapTo(ui->window.get(), QPoint()), pane->size())));
}

QTEST_MAIN(TestUnlock)
#include "tst_unlock.moc"
