// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading page: text, links to works and words, search, and the way to the recording.

#include "uifixture.h"
#include <ui/parts/choicelist.h>
#include <ui/read/hitlist.h>
#include <ui/read/readruns.h>
#include <ui/read/readsearch.h>
#include <ui/read/readview.h>

#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace companion;

namespace {

const QByteArray firstScript = R"(# C01 · First

```slide
{ "id": "S01", "layout": "statement", "title": "One act, two jobs", "alt": "A furled umbrella." }
```

A safety behaviour may look like coping [R01]. A safety behaviour is told by its aim.

```exercise
{ "id": "C01-try", "title": "Try it", "seconds": 10, "task": ["Name an act.", "Name its aim."],
  "optional": true, "fill": false, "keepSlide": true }
```
)";

const QByteArray secondScript = R"(# C02 · Second

```slide
{ "id": "S02", "layout": "statement", "title": "A café on the corner", "alt": "A door." }
```

She sits by the door of the café [R01, R02].
)";

const QByteArray glossary = R"({ "format": 1, "licence": "CC-BY-SA-4.0", "terms": [
    { "id": "G01", "term": "Safety behaviour", "definition": "An act aimed at a feared outcome.",
      "aliases": ["safety behaviour"], "related": ["G02"], "lenses": [], "moves": [],
      "references": ["R01"] },
    { "id": "G02", "term": "Coping", "definition": "An effort to manage a taxing demand.",
      "aliases": ["coping"], "related": ["G01"], "lenses": [], "moves": [], "references": [] }] })";

QByteArray picture()
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

//! A chapter long enough to be scrolled.
QByteArray longScript()
{
    QByteArray script = firstScript;
    for (int i = 0; i < 80; ++i) {
        script += "\nParagraph number " + QByteArray::number(i)
            + " says something that takes more than one line of the page to be said in full, "
              "because it goes on.\n";
    }
    return script;
}

} // namespace

class TestRead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { ui.reset(); }

    void chapterShowsAsText();
    void chaptersAreChosenInTheList();
    void missingPictureIsReplacedByItsWords();
    void unreadableScriptIsTold();
    void faultsOfTheDataAreTold();
    void badRecordIsNamedAndLeftOut();
    void linesKeepToTheMeasure();
    void linkShowsTheCitationAndCopiesTheDoi();
    void termIsExplainedByKeyAndPointer();
    void termIsMarkedOnceInAParagraph();
    void referencesStandBeforeTheFullStop();
    void longestAliasWins();
    void searchFindsTextWordsAndWorks();
    void searchMarksEveryWord_data();
    void searchMarksEveryWord();
    void searchWantsEveryPartOfAWord_data();
    void searchWantsEveryPartOfAWord();
    void searchTellsThatNothingWasFound();
    void enterGoesToTheHit();
    void searchComesFromEveryPage();
    void singleKeysActFromTheText();
    void watchFromHereSeeks();
    void placeIsRemembered();

private:
    void open();
    [[nodiscard]] ReadView *text() const { return ui->part<ReadView>(u"readText"_s); }
    [[nodiscard]] QLineEdit *search() const { return ui->part<QLineEdit>(u"readSearch"_s); }
    [[nodiscard]] HitList *hits() const { return ui->part<HitList>(u"readHits"_s); }
    //! Moves the keyboard from link to link until it stands on `target`.
    void tabTo(const QString &target) const;
    [[nodiscard]] QString printedHits() const;

    std::unique_ptr<UiFixture> ui;
};

void TestRead::init()
{
    ui = std::make_unique<UiFixture>();
    ui->course.write(u"session/C01.md"_s, firstScript);
    ui->course.write(u"session/C02.md"_s, secondScript);
    ui->course.write(u"data/glossary.json"_s, glossary);
    ui->course.write(u"recording/slides/S01.png"_s, picture());
    ui->course.setCourse(u"data"_s, QJsonObject{ { u"glossary"_s, u"data/glossary.json"_s } });
}

void TestRead::open()
{
    ui->openUnlocked();
    ui->window->showPage(MainWindow::Page::Read);
}

void TestRead::tabTo(const QString &target) const
{
    text()->setFocus();
    for (int i = 0; i < 50 && text()->textCursor().charFormat().anchorHref() != target; ++i) {
        QTest::keyClick(text(), Qt::Key_Tab);
        QVERIFY2(text()->hasFocus(), qPrintable(target));
    }
    QCOMPARE(text()->textCursor().charFormat().anchorHref(), target);
}

QString TestRead::printedHits() const
{
    QStringList rows;
    for (int i = 0; i < hits()->count(); ++i) {
        const QListWidgetItem *row = hits()->item(i);
        const QString heading = row->data(Qt::UserRole + 1).toString();
        rows.append(heading.isEmpty() ? row->text() : heading);
    }
    return rows.join(u" | "_s);
}

void TestRead::chapterShowsAsText()
{
    open();
    const QString shown = text()->toPlainText();
    for (
        const QString &part :
        { u"Chapter 1\nFirst"_s, u"LO1: Know."_s, u"Mentions panic."_s, u"One act, two jobs"_s,
          u"Watch from here (0:00:00)"_s, u"A furled umbrella."_s,
          u"A safety behaviour may look like coping [R01]. A safety behaviour is told by its aim."_s,
          u"Exercise, if you like: Try it\nName an act.\nName its aim."_s }) {
        QVERIFY2(shown.contains(part), qPrintable(part + u" not in "_s + shown));
    }
    QCOMPARE(shown.count(QChar::ObjectReplacementCharacter), 1); // the picture
    QCOMPARE(text()->accessibleName(), u"Text of the chapter First"_s);
}

void TestRead::chaptersAreChosenInTheList()
{
    open();
    auto *chapters = ui->part<ChoiceList>(u"readChapters"_s);
    chapters->setFocus();
    QTest::keyClick(chapters, Qt::Key_Down);
    QVERIFY(text()->toPlainText().contains(u"She sits by the door of the café [R01, R02]."_s));
    QCOMPARE(chapters->item(1)->data(Qt::AccessibleTextRole).toString(), u"2 · Second"_s);
}

void TestRead::missingPictureIsReplacedByItsWords()
{
    ui->course.write(u"recording/slides/S01.png"_s, "no picture");
    open();
    QVERIFY(text()->toPlainText().contains(u"What the slide shows\nA furled umbrella."_s));
    QVERIFY(!text()->toPlainText().contains(QChar::ObjectReplacementCharacter));
}

void TestRead::unreadableScriptIsTold()
{
    ui->course.write(u"session/C01.md"_s, "no script");
    open();
    QVERIFY(ui->isSaid(u"The text of this chapter cannot be read"_s));
    QVERIFY(ui->isSaid(u"C01.md breaks its format at line 1."_s));
    ui->part<ChoiceList>(u"readChapters"_s)->choose(u"C02"_s);
    QVERIFY(!ui->isSaid(u"The text of this chapter cannot be read"_s));
    QVERIFY(text()->isVisible());
}

void TestRead::faultsOfTheDataAreTold()
{
    open();
    QVERIFY2(!ui->part<QLabel>(u"readFaults"_s)->isVisible(),
             qPrintable(ui->part<QLabel>(u"readFaults"_s)->text()));
    ui.reset();
    init();
    ui->course.write(u"data/glossary.json"_s, "[1, {");
    open();
    const auto *faults = ui->part<QLabel>(u"readFaults"_s);
    QVERIFY(faults->isVisible());
    QVERIFY2(faults->text().contains(u"glossary.json"_s), qPrintable(faults->text()));
    QVERIFY(text()->toPlainText().contains(u"A safety behaviour may look like coping"_s));
}

void TestRead::badRecordIsNamedAndLeftOut()
{
    const QByteArray cases
        = R"({ "format": 1, "licence": "CC-BY-SA-4.0", "notice": "Invented.", "vignettes": [
               { "id": "V01", "name": "Callum", "age": "thirty-four" } ] })";
    ui->course.write(u"data/vignettes.json"_s, cases);
    ui->course.setCourse(u"data.vignettes"_s, u"data/vignettes.json"_s);
    open();
    const auto *faults = ui->part<QLabel>(u"readFaults"_s);
    QVERIFY(faults->isVisible());
    for (const QString &part : { u"vignettes.json"_s, u"vignettes[0]"_s }) {
        QVERIFY2(faults->text().contains(part), qPrintable(faults->text()));
    }
    tabTo(u"term:G01"_s);
}

void TestRead::linesKeepToTheMeasure()
{
    ui->course.write(u"session/C01.md"_s, longScript());
    open();
    ui->window->resize(1900, 800);
    QTRY_VERIFY(text()->width() > 1200);
    const QString sample = u"n"_s.repeated(70);
    QVERIFY(text()->viewport()->width() - 32 < text()->fontMetrics().horizontalAdvance(sample));
    QVERIFY(text()->horizontalScrollBar()->maximum() == 0);
}

void TestRead::linkShowsTheCitationAndCopiesTheDoi()
{
    open();
    tabTo(u"reference:R01"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    auto *panel = ui->part(u"readPanel"_s);
    QVERIFY(panel->isVisible());
    QVERIFY(ui->isSaid(u"A (2001)."_s));
    auto *copy = ui->part<QPushButton>(u"copyDoiButton"_s);
    QVERIFY(copy->hasFocus());
    QVERIFY(copy->accessibleDescription().contains(u"A (2001)."_s)); // heard with the button
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://doi.org/10.1000/1"_s);
    QVERIFY(ui->isSaid(u"Copied: https://doi.org/10.1000/1"_s));
    QTest::keyClick(copy, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(text()->hasFocus());
}

void TestRead::termIsExplainedByKeyAndPointer()
{
    open();
    tabTo(u"term:G01"_s);
    QVERIFY(text()->textCursor().charFormat().toolTip().contains(
        u"An act aimed at a feared outcome."_s));
    QTest::keyClick(text(), Qt::Key_F1);
    QVERIFY(ui->isSaid(u"An act aimed at a feared outcome."_s));
    QVERIFY(ui->isSaid(u"See also: Coping"_s));
    QVERIFY(!ui->part<QPushButton>(u"copyDoiButton"_s)->isVisible());
    QTest::keyClick(ui->part(u"closePanelButton"_s), Qt::Key_Space);
    tabTo(u"term:G02"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    QVERIFY(ui->isSaid(u"An effort to manage a taxing demand."_s));
}

void TestRead::termIsMarkedOnceInAParagraph()
{
    open();
    int marked = 0;
    for (QTextBlock block = text()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (format.anchorHref() == u"term:G01"_s) {
                QCOMPARE(format.underlineStyle(), QTextCharFormat::DotLine);
                ++marked;
            }
        }
    }
    QCOMPARE(marked, 1);
}

void TestRead::referencesStandBeforeTheFullStop()
{
    const ScriptParagraph paragraph{ .sentences = { { u"Is it?"_s, { u"R01"_s, u"X02"_s } },
                                                    { u"It is."_s, {} } } };
    QString text;
    for (const ReadRun &run : runsOf(paragraph, TermMatcher())) {
        text += run.text;
    }
    QCOMPARE(text, u"Is it [R01, X02]? It is."_s);
}

void TestRead::longestAliasWins()
{
    const TermMatcher terms(
        { Term{ .id = { u"G1"_s }, .aliases = { u"safety behaviour"_s } },
          Term{ .id = { u"G2"_s }, .aliases = { u"covert safety behaviour"_s } },
          Term{ .id = { u"G3"_s }, .aliases = { u"aim"_s } } });
    const auto marks
        = terms.firstIn(u"Aimless. A Covert safety behaviour, then a safety behaviour."_s);
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].term.value, u"G2"_s);
    QCOMPARE(marks[1].term.value, u"G1"_s);
}

void TestRead::searchFindsTextWordsAndWorks()
{
    open();
    QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"coping"_s);
    QCOMPARE(printedHits(), u"Text (1) | One act, two jobs | Glossary (1) | Coping"_s);
    search()->setText(u"cafe"_s); // accents aside, in another chapter
    QCOMPARE(printedHits(), u"Text (2) | A café on the corner | A café on the corner"_s);
    search()->setText(u"2001"_s);
    QCOMPARE(printedHits(), u"References (1) | R01"_s);
}

void TestRead::searchMarksEveryWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("marked");
    QTest::newRow("beginnings") << u"do sa"_s << u"I [don]’t, [Don] [said]; she [doesn]’t."_s;
    QTest::newRow("parts side by side") << u"don't"_s << u"I [don’t], Don said; she doesn’t."_s;
    QTest::newRow("a word within another")
        << u"don don't"_s << u"I [don’t], [Don] said; she doesn’t."_s;
}

void TestRead::searchMarksEveryWord()
{
    QFETCH(const QString, query);
    QString text = u"I don’t, Don said; she doesn’t."_s;
    const auto marks = searchMarks(text, query);
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        text.insert(mark->first + mark->second, u']');
        text.insert(mark->first, u'[');
    }
    QTEST(text, "marked");
}

void TestRead::searchWantsEveryPartOfAWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("finds");
    QTest::newRow("one part missing") << u"coping's"_s << false;
    QTest::newRow("not side by side") << u"look/coping"_s << false;
    QTest::newRow("divided otherwise") << u"safety-behav"_s << true;
    QTest::newRow("soft hyphen") << u"be\u00adhaviour"_s << true;
    QTest::newRow("with a dash") << u"act – two"_s << true;
    QTest::newRow("only a dash") << u"–"_s << false;
}

void TestRead::searchWantsEveryPartOfAWord()
{
    QFETCH(const QString, query);
    open();
    QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
    search()->setText(query);
    QTEST(hits()->count() > 0, "finds");
}

void TestRead::searchTellsThatNothingWasFound()
{
    open();
    search()->setText(u"zebra"_s);
    QVERIFY(ui->isSaid(u"Nothing found for “zebra”."_s));
    search()->clear();
    QVERIFY(ui->part(u"readChapters"_s)->isVisible());
}

void TestRead::enterGoesToTheHit()
{
    open();
    search()->setFocus();
    QTest::keyClicks(search(), u"door"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(hits()->hasFocus());
    QTest::keyClick(hits(), Qt::Key_Return);
    QCOMPARE(text()->chapter().value, u"C02"_s);
    QVERIFY(text()->hasFocus());
    QVERIFY(!text()->extraSelections().isEmpty());
    QCOMPARE(text()->extraSelections().first().cursor.selectedText(), u"door"_s);
    search()->setText(u"taxing"_s);
    hits()->enter();
    QTest::keyClick(hits(), Qt::Key_Return);
    QVERIFY(ui->isSaid(u"An effort to manage a taxing demand."_s));
}

void TestRead::searchComesFromEveryPage()
{
    open();
    ui->window->showPage(MainWindow::Page::Overview);
    ui->window->actions()[Actions::SearchCourse]->trigger();
    QCOMPARE(ui->window->page(), MainWindow::Page::Read);
    QVERIFY(search()->hasFocus());
}

//! The text is for reading: what nobody can type there is a key of the program, what scrolls is
//! not.
void TestRead::singleKeysActFromTheText()
{
    ui->course.write(u"session/C01.md"_s, longScript());
    open();
    text()->setFocus();
    const int before = text()->verticalScrollBar()->value();
    QTest::keyClick(text(), Qt::Key_Space);
    QVERIFY(text()->verticalScrollBar()->value() > before);
    QCOMPARE(ui->workspace->player().state(), Player::State::Empty);
    search()->setFocus();
    QTest::keyClick(search(), Qt::Key_N);
    QCOMPARE(search()->text(), u"n"_s);
    QCOMPARE(ui->window->page(), MainWindow::Page::Read);
    search()->clear();
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_N);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
    QTRY_VERIFY(ui->part(u"noteEdit"_s)->hasFocus());
}

void TestRead::watchFromHereSeeks()
{
    open();
    ui->part<ChoiceList>(u"readChapters"_s)->choose(u"C02"_s);
    QSignalSpy wanted(text(), &ReadView::watchWanted);
    tabTo(u"watch:4000"_s);
    QTest::keyClick(text(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Milliseconds>(), 4s);
    QCOMPARE(ui->window->page(), MainWindow::Page::Watch);
}

void TestRead::placeIsRemembered()
{
    ui->course.write(u"session/C02.md"_s, longScript().replace("C01 ", "C02 "));
    open();
    ui->part<ChoiceList>(u"readChapters"_s)->choose(u"C02"_s);
    text()->goTo(40);
    QCOMPARE(text()->topBlock(), 40);
    ui->part<ChoiceList>(u"readChapters"_s)->choose(u"C01"_s);
    ui->part<ChoiceList>(u"readChapters"_s)->choose(u"C02"_s);
    QCOMPARE(text()->topBlock(), 40);
    ui->window->showPage(MainWindow::Page::Overview);
    QVERIFY(ui->workspace->flush());
    ui->restart();
    ui->window->showPage(MainWindow::Page::Read);
    QCOMPARE(text()->chapter().value, u"C02"_s);
    QTRY_COMPARE(text()->topBlock(), 40);
}

QTEST_MAIN(TestRead)
#include "tst_read.moc"
