// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stock.h"
#include "walks.h"
#include <look/theme.h>
#include <ui/shortcutguard.h>

#include <QAccessible>
#include <QAction>
#include <QScopeGuard>
#include <QTranslator>

using namespace companion;

class TestAccessibility final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    void everyFocusablePartHasNameAndRole_data() { addPagesAndStocks(); }
    void everyFocusablePartHasNameAndRole();
    void everyPartForAPassphraseHasNameAndRole_data() { addPagesAndStocks(); }
    void everyPartForAPassphraseHasNameAndRole();
    void noTwoPartsShareAMnemonic_data();
    void noTwoPartsShareAMnemonic();
    void everyActionHasTextAndKey();
    void noTwoActionsShareAKey();
    void tabReachesEveryControlOfAPage_data() { addPagesAndStocks(); }
    void tabReachesEveryControlOfAPage();
    void contrastIsEnough_data();
    void contrastIsEnough();
    void hintsInFieldsAreReadable_data() { contrastIsEnough_data(); }
    void hintsInFieldsAreReadable();
    void notesReadTimeKindAndText();

private:
    void openWithoutKeyring(Stock stock);

    std::unique_ptr<UiFixture> ui;
};

void TestAccessibility::everyFocusablePartHasNameAndRole()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(Stock, stock);
    openWith(stock, *ui);
    ui->window->showPage(page);
    QStringList faults;
    onEveryTab(*ui->window, [&] { faults += unnamedIn(*ui->window); });
    ui->workspace->vault().lock();
    faults += unnamedIn(*ui->window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

//! Where there is no keyring, the pages ask for a passphrase.
void TestAccessibility::everyPartForAPassphraseHasNameAndRole()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(Stock, stock);
    openWithoutKeyring(stock);
    ui->window->showPage(page);
    const QStringList faults = unnamedIn(*ui->window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAccessibility::noTwoPartsShareAMnemonic_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Stock>("stock");
    QTest::addColumn<bool>("keyring");
    for (const QString &language : { u"en"_s, u"de"_s }) {
        const QByteArray name = language.toLatin1();
        QTest::addRow("%s, empty", name.constData()) << language << Stock::Empty << true;
        QTest::addRow("%s, full", name.constData()) << language << Stock::Full << true;
        QTest::addRow("%s, passphrase", name.constData()) << language << Stock::Full << false;
    }
}

//! With Alt and a letter two parts of that letter would only be gone through.
void TestAccessibility::noTwoPartsShareAMnemonic()
{
    QFETCH(QString, language);
    QFETCH(Stock, stock);
    QFETCH(bool, keyring);
    QTranslator translator;
    QVERIFY(translator.load(u"companion_"_s + language, u":/i18n"_s));
    QCoreApplication::installTranslator(&translator);
    const auto back
        = qScopeGuard([&translator] { QCoreApplication::removeTranslator(&translator); });
    if (keyring) {
        openWith(stock, *ui);
    } else {
        openWithoutKeyring(stock);
    }
    QStringList faults;
    for (const auto page : allPages()) {
        ui->window->showPage(page);
        onEveryTab(*ui->window, [&] {
            for (const QString &twice : mnemonicsTwiceIn(*ui->window)) {
                faults.append(u"page %1, %2"_s.arg(int(page)).arg(twice));
            }
        });
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    ui.reset();
}

void TestAccessibility::openWithoutKeyring(Stock stock)
{
    ui->keys.readError = Error{ .code = Error::Code::NoKeyring, .detail = u"none"_s };
    ui->keys.writeError = ui->keys.readError;
    if (stock == Stock::Full) {
        ui->watchEverything();
    }
    ui->open();
    ui->workspace->vault().unlock();
    QTRY_COMPARE(ui->workspace->vault().state(), Vault::State::NeedsNewPassphrase);
    if (stock == Stock::Full) {
        QVERIFY(ui->workspace->live().join());
    }
}

void TestAccessibility::everyActionHasTextAndKey()
{
    ui->open();
    using enum Actions::Group;
    int seen = 0;
    for (const auto group : { Pages, Playback, View, Notes, Certificate, Application }) {
        for (const QAction *action : ui->window->actions().inGroup(group)) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(
                action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                qPrintable(action->text()));
            ++seen;
        }
    }
    QVERIFY(seen > 40);
}

void TestAccessibility::noTwoActionsShareAKey()
{
    ui->open();
    QHash<QKeySequence, QString> owners;
    using enum Actions::Group;
    for (const auto group : { Pages, Playback, View, Notes, Certificate, Application }) {
        for (const QAction *action : ui->window->actions().inGroup(group)) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key),
                         qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), owners.value(key),
                                                           action->text())));
                owners.insert(key, action->text());
            }
        }
    }
}

void TestAccessibility::tabReachesEveryControlOfAPage()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(Stock, stock);
    openWith(stock, *ui);
    ui->window->showPage(page);
    QStringList missed;
    onEveryTab(*ui->window, [&] {
        QVERIFY(tabStopsIn(*ui->window).size() > 5);
        missed += missedByTabIn(*ui->window);
    });
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::contrastIsEnough_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestAccessibility::contrastIsEnough()
{
    QFETCH(bool, dark);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    const std::pair<QColor, const char *> inks[]
        = { { theme.ink, "ink" },           { theme.muted, "muted" },
            { theme.accent, "accent" },     { theme.note, "note" },
            { theme.question, "question" }, { theme.practice, "practice" },
            { theme.danger, "danger" } };
    for (const auto &[ink, name] : inks) {
        for (const QColor &ground : { theme.window, theme.surface }) {
            QVERIFY2(contrastRatio(ink, ground) >= 4.5, name);
        }
    }
    QVERIFY(contrastRatio(theme.onAccent, theme.accent) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.track) >= 4.5); // badges
    // Rows under the pointer, chosen rows and marked words.
    QVERIFY(contrastRatio(theme.ink, theme.tint(theme.accent, 0.14)) >= 4.5);
    QVERIFY(contrastRatio(theme.muted, theme.tint(theme.accent, 0.14)) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.tint(theme.note, 0.30)) >= 4.5);
    const QPalette palette = theme.palette();
    QVERIFY(contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window))
            >= 4.5);
    QVERIFY(
        contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
        >= 4.5);
    QVERIFY(
        contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase))
        >= 4.5);
}

void TestAccessibility::hintsInFieldsAreReadable()
{
    QFETCH(bool, dark);
    openWith(Stock::Full, *ui);
    ui->appearance.setChoice(dark ? SchemeChoice::Dark : SchemeChoice::Light);
    const QColor ground = Appearance::theme().surface;
    int hints = 0;
    for (const auto page : allPages()) {
        ui->window->showPage(page);
        for (const QWidget *field : ui->window->findChildren<QWidget *>()) {
            const QVariant hint = field->property("placeholderText");
            if (!field->isVisible() || !field->isEnabled() || hint.toString().isEmpty()) {
                continue;
            }
            const QColor ink = field->palette().color(QPalette::PlaceholderText);
            const auto seen = [strength = ink.alphaF()](int over, int under) {
                return int(float(under) + float(over - under) * strength);
            };
            const QColor mixed(seen(ink.red(), ground.red()), seen(ink.green(), ground.green()),
                               seen(ink.blue(), ground.blue()));
            QVERIFY2(contrastRatio(mixed, ground) >= 4.5, qPrintable(hint.toString()));
            ++hints;
        }
    }
    QVERIFY(hints > 3);
}

void TestAccessibility::notesReadTimeKindAndText()
{
    ui->openUnlocked();
    ui->addNote(2s, NoteKind::Question, u"Why?"_s);
    ui->window->showPage(MainWindow::Page::Notes);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(ui->part(u"notesView"_s));
    QVERIFY(list);
    QTRY_COMPARE(list->childCount(), 2);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"0:00:02, Question: Why?"_s);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
