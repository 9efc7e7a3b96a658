// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pseudotranslator.h"
#include "stock.h"
#include "walks.h"
#include <ui/rail.h>

#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSlider>
#include <QStyle>
#include <QTabBar>
#include <QTextLayout>
#include <QToolButton>

using namespace companion;

namespace {

//! Content of the course is no text of the program: the test's course begins every text with ⟦
//! too, so that nothing needs an exception.
QJsonValue marked(const QString &text) { return u"⟦%1⟧"_s.arg(text); }

} // namespace

class TestPseudoLocale final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingCanBeTranslated_data() { addPagesAndStocks(); }
    void everythingCanBeTranslated();
    void nothingIsClipped_data() { addPagesAndStocks(); }
    void nothingIsClipped();
    void actionsCanBeTranslated();
    void rightToLeftMirrors();
    void figuresAndSlidersStayLeftToRight();
    void namesStandWhereThePageBegins();
    void pagesOfTheRailStandInOneLine();

private:
    void fill();

    PseudoTranslator translator;
    std::unique_ptr<UiFixture> ui;
};

void TestPseudoLocale::init()
{
    QCoreApplication::installTranslator(&translator);
    ui = std::make_unique<UiFixture>();
    fill();
}

void TestPseudoLocale::cleanup()
{
    ui.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&translator);
}

void TestPseudoLocale::fill()
{
    CourseFolder &course = ui->course;
    for (const QString &place : { u"title"_s,
                                  u"summary"_s,
                                  u"brief.0"_s,
                                  u"brief.1"_s,
                                  u"examples.0"_s,
                                  u"whyItMatters.0"_s,
                                  u"cpd.statement"_s,
                                  u"cpd.standAlone"_s,
                                  u"modes.0.label"_s,
                                  u"modes.1.label"_s,
                                  u"audience"_s,
                                  u"accreditation.0"_s,
                                  u"scope.0"_s,
                                  u"privacyNotice"_s,
                                  u"certificate.record"_s,
                                  u"outcomes.0.text"_s,
                                  u"outcomes.1.text"_s,
                                  u"chapters.0.title"_s,
                                  u"chapters.1.title"_s,
                                  u"references.0.citation"_s,
                                  u"references.1.citation"_s,
                                  u"provider.name"_s }) {
        course.setCourse(place, marked(u"Content of the course"_s));
    }
    course.setCourse(u"outcomes.0.id"_s, u"LO1"_s);
    course.setRecording(u"notice"_s, marked(u"Synthesised"_s));
    course.setRecording(u"title"_s, marked(u"Recorded"_s));
    course.write(u"recording/captions.en.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:04.000\n⟦A cue.⟧\n");
}

void TestPseudoLocale::everythingCanBeTranslated()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(Stock, stock);
    openWith(stock, *ui);
    ui->window->showPage(page);
    QStringList plain;
    onEveryTab(*ui->window, [&] { plain += untranslatedIn(*ui->window); });
    // Ids of outcomes and references, numbers of certificates, names of bodies, the folder and the
    // languages by themselves are no words.
    plain.removeIf([](const QString &line) {
        static const QRegularExpression names(uR"(: (LO\d+|R\d+|MC-[-0-9A-Z]+|/.*|[A-Z]:.*)$)"_s);
        return names.match(line).hasMatch();
    });
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
}

void TestPseudoLocale::nothingIsClipped()
{
    QFETCH(MainWindow::Page, page);
    QFETCH(Stock, stock);
    openWith(stock, *ui);
    ui->window->resize(1280, 720);
    ui->window->showPage(page);
    QVERIFY(QTest::qWaitForWindowExposed(ui->window.get()));
    QStringList clipped;
    onEveryTab(*ui->window, [&] {
        QCoreApplication::sendPostedEvents();
        clipped += clippedIn(*ui->window);
    });
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    QCOMPARE(ui->window->size(), QSize(1280, 720)); // no page asks for more
}

void TestPseudoLocale::actionsCanBeTranslated()
{
    openWith(Stock::Full, *ui);
    using enum Actions::Group;
    for (const auto group : { Pages, Playback, View, Notes, Certificate, Application }) {
        QVERIFY(Actions::groupName(group).remove(u'&').startsWith(u'⟦'));
        for (const QAction *action : ui->window->actions().inGroup(group)) {
            QVERIFY2(action->text().startsWith(u'⟦'), qPrintable(action->text()));
            QVERIFY2(action->toolTip().startsWith(u'⟦'), qPrintable(action->toolTip()));
        }
    }
}

void TestPseudoLocale::rightToLeftMirrors()
{
    openWith(Stock::Full, *ui);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ui->window->showPage(MainWindow::Page::Notes);
    QCoreApplication::sendPostedEvents();
    const QWidget *rail = ui->window->findChild<Rail *>();
    QVERIFY(rail);
    const auto centreOf = [this](const QWidget *part) {
        return part->mapTo(ui->window.get(), part->rect().center()).x();
    };
    QTRY_VERIFY(centreOf(rail) > ui->window->width() / 2);
    QTRY_VERIFY(centreOf(ui->part(u"chapterFilter"_s)) > centreOf(ui->part(u"notesView"_s)));
    QVERIFY(ui->part(u"notesSearch"_s)->layoutDirection() == Qt::RightToLeft);
}

//! Speeds read alike everywhere, and a slider that stands at its end looks full.
void TestPseudoLocale::figuresAndSlidersStayLeftToRight()
{
    openWith(Stock::Full, *ui);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    for (const MainWindow::Page page : { MainWindow::Page::Watch, MainWindow::Page::Settings }) {
        ui->window->showPage(page);
    }
    QCoreApplication::sendPostedEvents();
    const auto sliders = ui->window->findChildren<QSlider *>();
    QVERIFY(sliders.size() >= 3);
    for (const QSlider *slider : sliders) {
        QVERIFY2(slider->layoutDirection() == Qt::LeftToRight,
                 qPrintable(slider->accessibleName()));
    }

    ui->restart();
    ui->window->showPage(MainWindow::Page::Watch);
    const auto *speed = ui->part<QToolButton>(u"speedButton"_s);
    QTextLayout text(speed->text(), speed->font());
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    text.setTextOption(option);
    text.beginLayout();
    const QTextLine line = text.createLine();
    text.endLayout();
    QVERIFY(line.cursorToX(int(speed->text().indexOf(u'1')))
            < line.cursorToX(int(speed->text().indexOf(u'×'))));
}

//! Also where one has a longer name than the others.
void TestPseudoLocale::pagesOfTheRailStandInOneLine()
{
    openWith(Stock::Full, *ui);
    QCoreApplication::sendPostedEvents();
    const auto *rail = ui->window->findChild<Rail *>();
    const auto buttons = rail->findChildren<RailButton *>();
    QCOMPARE(buttons.size(), allPages().size() - 1); // the live session is seldom needed
    QSet<int> namesTaking;
    for (const RailButton *button : buttons) {
        namesTaking.insert(button->sizeHint().width());
        QCOMPARE(button->width(), rail->contentsRect().width());
    }
    QCOMPARE_GT(namesTaking.size(), 1);
}

//! Also in a script that runs the other way.
void TestPseudoLocale::namesStandWhereThePageBegins()
{
    openWith(Stock::Full, *ui);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QStringList astray;
    for (const auto page : allPages()) {
        ui->window->showPage(page);
        QCoreApplication::sendPostedEvents();
        for (const QLabel *label : ui->window->findChildren<QLabel *>()) {
            const Qt::Alignment side = QStyle::visualAlignment(
                label->text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight,
                label->alignment());
            const int room = label->width() - label->sizeHint().width();
            if (label->isVisible() && label->layoutDirection() == Qt::RightToLeft && room > 16
                && (side & Qt::AlignLeft) && !label->inherits("companion::ElidedLabel")) {
                astray.append(u"%1: %2"_s.arg(int(page)).arg(wordsOf(*label).left(60)));
            }
        }
    }
    QVERIFY2(astray.isEmpty(), qPrintable(astray.join(u'\n')));
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
