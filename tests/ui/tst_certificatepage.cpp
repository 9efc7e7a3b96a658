// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page on which a certificate is issued, shown, exported and corrected.
#include "uifixture.h"
#include <ui/certificate/certificatepreview.h>
#include <ui/certificate/certificateview.h>

#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace companion;

class TestCertificatePage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { ui = std::make_unique<UiFixture>(); }
    void cleanup() { ui.reset(); }

    void certificateCannotBeIssuedBeforeItIsEarned();
    void certificateCanBeIssuedOnceTheLastRequirementIsMet();
    void unreadableReflectionIsNotCalledUnwritten();
    void certificateIsShownBeforeItIsIssued();
    void issuedCertificateIsShownAsItIsStored();
    void exportedPdfIsTheStoredOne();
    void correctionNeedsAReason();
    void lockedCorrectionAsksToUnlock();
    void correctedNameIsOfferedAgain();
    void certificateOfAnotherRecordingIsNotCorrectedHere();
    void whatWasIssuedHasTheKeyboard();
    void unprintableCharacterIsNamed();
    void longNameIsShownFromItsBeginning();
    void keyboardReachesEveryActOfACertificate();

private:
    void issueCertificate();

    std::unique_ptr<UiFixture> ui;
};

void TestCertificatePage::issueCertificate()
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

void TestCertificatePage::certificateCannotBeIssuedBeforeItIsEarned()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann Example"_s);
    QVERIFY(!ui->part<QPushButton>(u"issueButton"_s)->isEnabled());
    QVERIFY(ui->isSaid(u"once every requirement is met"_s));
}

//! From the menu, wherever the reader is by then.
void TestCertificatePage::certificateCanBeIssuedOnceTheLastRequirementIsMet()
{
    ui->watchEverything();
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann Example"_s);
    ui->window->showPage(MainWindow::Page::Overview);
    const QAction *issue = ui->window->actions()[Actions::IssueCertificate];
    QVERIFY(!issue->isEnabled());
    ui->writeReflection();
    QTRY_VERIFY(issue->isEnabled());
}

void TestCertificatePage::unreadableReflectionIsNotCalledUnwritten()
{
    ui->openUnlocked();
    ui->writeReflection();
    QVERIFY(ui->data.database().execute(u"ALTER TABLE reflection RENAME TO away"_s));
    ui->restart();
    for (const auto page : { MainWindow::Page::Overview, MainWindow::Page::Certificate }) {
        ui->window->showPage(page);
        QVERIFY(!ui->isSaid(u"words written"_s));
        QVERIFY(!ui->isSaid(u"requirements are met"_s));
        QVERIFY(ui->isSaid(u"could not be read"_s));
    }
}

void TestCertificatePage::certificateIsShownBeforeItIsIssued()
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
void TestCertificatePage::issuedCertificateIsShownAsItIsStored()
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

void TestCertificatePage::exportedPdfIsTheStoredOne()
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

void TestCertificatePage::correctionNeedsAReason()
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

void TestCertificatePage::lockedCorrectionAsksToUnlock()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTRY_VERIFY(!QApplication::activeModalWidget());
    ui->workspace->vault().lock();
    QTest::mouseClick(ui->part<QPushButton>(u"correctButton"_s), Qt::LeftButton);
    auto *confirm = ui->part<QPushButton>(u"confirmIssueButton"_s);
    QTRY_VERIFY(confirm->isVisible());
    const auto keyboard = [confirm] {
        const QWidget *widget = confirm->window()->focusWidget();
        return widget ? widget->objectName() : QString();
    };
    QCOMPARE(keyboard(), u"retryButton"_s);
    QTest::keyClick(confirm->window()->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(keyboard(), u"holderName"_s);
    QTest::keyClicks(ui->part<QLineEdit>(u"correctionReason"_s), u"name misspelt"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(ui->data.committed(u"SELECT count(*) FROM certificate"_s), u"2"_s);
}

void TestCertificatePage::correctedNameIsOfferedAgain()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTest::mouseClick(ui->part<QPushButton>(u"correctButton"_s), Qt::LeftButton);
    auto *confirm = ui->part<QPushButton>(u"confirmIssueButton"_s);
    QTRY_VERIFY(confirm->isVisible());
    confirm->window()->findChild<QLineEdit *>(u"holderName"_s)->setText(u"Sian Wyn"_s);
    QTest::keyClicks(ui->part<QLineEdit>(u"correctionReason"_s), u"name misspelt"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    for (const auto page : { MainWindow::Page::Certificate, MainWindow::Page::Settings }) {
        ui->window->showPage(page);
        QCOMPARE(ui->part<QLineEdit>(u"holderName"_s)->text(), u"Sian Wyn"_s);
    }
    ui->restart();
    ui->window->showPage(MainWindow::Page::Certificate);
    QCOMPARE(ui->part<QLineEdit>(u"holderName"_s)->text(), u"Sian Wyn"_s);
}

void TestCertificatePage::certificateOfAnotherRecordingIsNotCorrectedHere()
{
    issueCertificate();
    if (QTest::currentTestFailed()) {
        return;
    }
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(ui->part<QPushButton>(u"correctButton"_s)->isVisible());
    ui->course.setRecording(u"id"_s, u"recording-2"_s);
    ui->restart();
    ui->unlock();
    ui->window->showPage(MainWindow::Page::Certificate);
    QTRY_VERIFY(ui->part<QPushButton>(u"exportButton"_s)->isVisible());
    QVERIFY(!ui->part<QPushButton>(u"correctButton"_s)->isVisible());
    QVERIFY(ui->isSaid(u"another recording"_s));
}

//! The act that follows; what had opened the dialog is gone or has nothing left to do.
void TestCertificatePage::whatWasIssuedHasTheKeyboard()
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

void TestCertificatePage::unprintableCharacterIsNamed()
{
    ui->watchEverything();
    ui->openUnlocked();
    ui->writeReflection();
    ui->window->showPage(MainWindow::Page::Certificate);
    ui->part<QLineEdit>(u"holderName"_s)->setText(u"Ann \U00012000"_s); // cuneiform A
    QVERIFY(ui->isSaid(u"cannot print \U00012000"_s));
    QVERIFY(!ui->part<QPushButton>(u"issueButton"_s)->isEnabled());
}

void TestCertificatePage::longNameIsShownFromItsBeginning()
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

void TestCertificatePage::keyboardReachesEveryActOfACertificate()
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

QTEST_MAIN(TestCertificatePage)
#include "tst_certificatepage.moc"
