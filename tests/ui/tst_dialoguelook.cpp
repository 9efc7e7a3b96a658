// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where things stand in the dialogues and what they are drawn like.
#include "dialoguefixture.h"
#include <ui/parts/filechooser.h>

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace companion;

class TestDialogueLook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { at.start(); }
    void cleanup() { at.end(); }

    void questionStandsInTheColumn();
    void headingsStandApartFromTheRowsAbove();
    void explanationStandsUnderItsWords();
    void recoveryCodeStandsInAField();
    void correctionStandsInTheColumn();
    void sliderHasARowAsHighAsTheOthers();
    void offersUnderAFieldAreReadable();
    void filesAreChosenInAFolderThatIsThere();

private:
    DialogueFixture at;
};

void TestDialogueLook::questionStandsInTheColumn()
{
    const QWidget *question = at.open(Way::Lose);
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

void TestDialogueLook::headingsStandApartFromTheRowsAbove()
{
    int headings = 0;
    for (const QLabel *label : at.open(Way::Shortcuts)->findChildren<QLabel *>()) {
        if (label->property("role") == u"section"_s) {
            QCOMPARE(label->contentsRect().top(), headings == 0 ? 0 : space::l);
            QVERIFY(label->contentsRect().height() >= label->fontMetrics().height());
            ++headings;
        }
    }
    QVERIFY(headings > 3);
}

void TestDialogueLook::explanationStandsUnderItsWords()
{
    at.ui->window->showPage(MainWindow::Page::Settings);
    const auto *box = at.ui->part<QCheckBox>(u"mediaControlsBox"_s);
    const auto labels = at.ui->window->findChildren<QLabel *>();
    const auto words = std::ranges::find(labels, box->accessibleDescription(), &QLabel::text);
    QVERIFY(words != labels.end());
    QStyleOptionButton option;
    option.initFrom(box);
    const QRect contents = box->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, box);
    QCOMPARE((*words)->mapTo(at.ui->window.get(), (*words)->contentsRect().topLeft()).x(),
             box->mapTo(at.ui->window.get(), contents.topLeft()).x());
}

void TestDialogueLook::recoveryCodeStandsInAField()
{
    auto *code = at.open(Way::Recovery)->findChild<QLabel *>(u"recoveryCode"_s);
    const QImage picture = code->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, 4), Appearance::theme().surface);
    QCOMPARE(picture.pixelColor(picture.width() / 2, 0), Appearance::theme().line);
}

void TestDialogueLook::correctionStandsInTheColumn()
{
    const QWidget *dialogue = at.open(Way::Correct);
    const QWidget *field = nullptr;
    for (const QLineEdit *name : dialogue->findChildren<QLineEdit *>(u"holderName"_s)) {
        field = name;
    }
    QVERIFY(field);
    QTRY_COMPARE(field->mapTo(dialogue, QPoint()).x(), space::xl);
}

void TestDialogueLook::sliderHasARowAsHighAsTheOthers()
{
    at.ui->window->showPage(MainWindow::Page::Settings);
    int rows = 0;
    for (const QLabel *label : at.ui->window->findChildren<QLabel *>()) {
        if (label->isVisible() && qobject_cast<const QSlider *>(label->buddy())) {
            QVERIFY2(label->height() >= 36, qPrintable(label->text()));
            ++rows;
        }
    }
    QVERIFY(rows > 1);
}

//! A window of its own, with no page of ours under it.
void TestDialogueLook::offersUnderAFieldAreReadable()
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

void TestDialogueLook::filesAreChosenInAFolderThatIsThere()
{
    const QByteArray home = qgetenv("HOME");
    const auto back = qScopeGuard([&home] { qputenv("HOME", home); });
    const QTemporaryDir empty;
    qputenv("HOME", QFile::encodeName(empty.path()));
    QCOMPARE(documentsFolder(), QDir::homePath());
    QVERIFY(QDir(empty.path()).mkdir(u"Documents"_s));
    QCOMPARE(documentsFolder(), empty.filePath(u"Documents"_s));
}

QTEST_MAIN(TestDialogueLook)
#include "tst_dialoguelook.moc"
