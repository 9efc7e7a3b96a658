// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Slide data: what each layout holds, what is refused, and that every layout paints inside its
// place.
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>

#include <picture.h>
#include <slidecontent.h>
#include <slidepainter.h>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

ScriptSlide slideOf(const QByteArray &more)
{
    const QByteArray json
        = "{ \"id\": \"S01\", \"title\": \"A title\", \"alt\": \"Alt\", " + more + " }";
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return { .id = u"S01"_s,
             .title = u"A title"_s,
             .layout = object.value(u"layout"_s).toString(),
             .alt = u"Alt"_s,
             .data = object,
             .line = 7 };
}

} // namespace

class TestSlideContent final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAndPaints_data();
    void readsAndPaints();
    void refuses_data();
    void refuses();
    void refusesTextThatDoesNotFit();
    void exerciseShowsTimeRunningOut();
    void everyPictureDrawsSomething();
};

void TestSlideContent::initTestCase()
{
    const Result<> font = checkFonts();
    QVERIFY2(font, font ? "" : qPrintable(font.error().detail));
}

void TestSlideContent::readsAndPaints_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("outline");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &outline) {
        QTest::newRow(name) << json << outline;
    };
    row("title", R"("layout": "title", "kicker": "K", "picture": "umbrella-furled", "notice": "N")",
        { u"K"_s, u"N"_s });
    row("groups",
        R"("layout": "groups", "groups": [ { "heading": "A", "picture": "book", "items": [ { "tag": "LO1", "text": "x" } ] }, { "heading": "B", "items": [ { "text": "y" } ] } ])",
        { u"A"_s, u"– LO1: x"_s, u"B"_s, u"– y"_s });
    row("list",
        R"("layout": "list", "footnote": "F", "items": [ { "text": "a", "detail": "d", "picture": "tag" }, { "text": "b" } ])",
        { u"a"_s, u"– d"_s, u"b"_s, u"F"_s });
    row("sliders",
        R"("layout": "sliders", "line": "L", "sliders": [ { "label": "a", "low": "l", "high": "h" } ])",
        { u"a: l … h"_s, u"L"_s });
    row("split",
        R"("layout": "split", "bridge": "B", "left": { "heading": "h", "detail": "d", "picture": "cage", "quote": "q" }, "right": { "heading": "r", "picture": "storm" })",
        { u"h: d"_s, u"– “q”"_s, u"r"_s, u"B"_s });
    row("poll",
        R"("layout": "poll", "questions": [ { "label": "q" } ], "options": [ "a", "b" ], "scale": { "label": "s", "low": "0", "high": "9" })",
        { u"q: a / b?"_s, u"s: 0 … 9"_s });
    row("cards",
        R"("layout": "cards", "cards": [ { "heading": "h", "picture": "cage", "text": "t", "tone": "danger" }, { "heading": "i", "picture": "storm", "text": "u" } ])",
        { u"h"_s, u"– t"_s, u"i"_s, u"– u"_s });
    row("statement", R"("layout": "statement", "text": "One sentence.", "by": "B")",
        { u"One sentence."_s, u"B"_s });
    row("behind",
        R"("layout": "figure", "figure": "behind", "caption": "c", "pairs": [ { "who": "w", "act": "a", "picture": "cage", "thought": "t" } ])",
        { u"w: a"_s, u"– “t”"_s, u"c"_s });
    row("intervals",
        R"("layout": "figure", "figure": "intervals", "axis": { "low": -1, "high": 1, "zero": "z", "left": "l", "right": "r" }, "rows": [ { "label": "x", "from": -0.5, "value": 0.25, "to": 0.75 } ])",
        { u"x: 0.25 (−0.50 to 0.75)"_s });
}

void TestSlideContent::readsAndPaints()
{
    QFETCH(QByteArray, json);
    const auto content = readSlideContent(slideOf(json), u"C01.md"_s);
    QVERIFY2(content, content ? "" : qPrintable(content.error().detail));
    QTEST(outlineOf(*content), "outline");
    const auto image
        = paintSlide(*content, { .chapterId = u"C01"_s, .chapterTitle = u"Chapter"_s });
    QVERIFY2(image, image ? "" : qPrintable(image.error().detail));
    QCOMPARE(image->size(), QSize(1280, 720));
    const auto again
        = paintSlide(*content, { .chapterId = u"C01"_s, .chapterTitle = u"Chapter"_s });
    QCOMPARE(*image, *again);
    const auto other
        = paintSlide(*content, { .chapterId = u"C02"_s, .chapterTitle = u"Another"_s });
    QCOMPARE(*image == *other,
             content->title == QString() || json.contains("\"title\", \"kicker\""));
}

void TestSlideContent::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &json, const QString &reason) {
        QTest::newRow(name) << json << reason;
    };
    row("layout", R"("layout": "collage")", u"\"S01.layout\" \"collage\" is not known"_s);
    row("figure", R"("layout": "figure", "figure": "pie")",
        u"\"S01.figure\" \"pie\" is not known"_s);
    row("unknown key", R"("layout": "statement", "text": "t", "colour": "red")",
        u"\"S01.colour\" is not known here"_s);
    row("inner unknown key",
        R"("layout": "list", "items": [ { "text": "a" }, { "text": "b", "icon": "x" } ])",
        u"\"S01.items[1].icon\" is not known here"_s);
    row("missing text", R"("layout": "list", "items": [ { "text": "a" }, { } ])",
        u"\"S01.items[1].text\" is missing"_s);
    row("too few", R"("layout": "list", "items": [ { "text": "a" } ])", u"2 to 5"_s);
    row("too many",
        R"("layout": "poll", "questions": [ { "label": "q" } ], "options": [ "1", "2", "3", "4", "5" ])",
        u"2 to 4"_s);
    row("picture", R"("layout": "title", "picture": "dragon")", u"no picture \"dragon\""_s);
    row("tone",
        R"("layout": "cards", "cards": [ { "heading": "h", "picture": "cage", "text": "t", "tone": "pink" }, { "heading": "h", "picture": "cage", "text": "t" } ])",
        u"\"S01.cards[0].tone\" must be one of"_s);
    row("number",
        R"("layout": "figure", "figure": "intervals", "axis": { "low": "a", "high": 1, "zero": "z", "left": "l", "right": "r" }, "rows": [ { "label": "x", "from": 0, "value": 0, "to": 0 } ])",
        u"\"S01.axis.low\" must be a number"_s);
    row("row off the axis",
        R"("layout": "figure", "figure": "intervals", "axis": { "low": -1, "high": 1, "zero": "z", "left": "l", "right": "r" }, "rows": [ { "label": "x", "from": -2, "value": 0, "to": 0 } ])",
        u"hold every row"_s);
    row("value outside",
        R"("layout": "figure", "figure": "intervals", "axis": { "low": -1, "high": 1, "zero": "z", "left": "l", "right": "r" }, "rows": [ { "label": "x", "from": 0.1, "value": 0, "to": 0.5 } ])",
        u"must lie between"_s);
}

void TestSlideContent::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto content = readSlideContent(slideOf(json), u"C01.md"_s);
    QVERIFY(!content);
    QCOMPARE(content.error().code, Error::Code::Invalid);
    QCOMPARE(content.error().file, u"C01.md"_s);
    QCOMPARE(content.error().place, u"line 7"_s);
    QVERIFY2(content.error().detail.contains(reason), qPrintable(content.error().detail));
}

void TestSlideContent::refusesTextThatDoesNotFit()
{
    const QByteArray text = QByteArray("a very long line indeed ").repeated(40);
    const auto content
        = readSlideContent(slideOf("\"layout\": \"list\", \"items\": [ { \"text\": \"" + text
                                   + "\" }, { \"text\": \"b\" } ]"),
                           u"C01.md"_s);
    QVERIFY(content);
    const auto image
        = paintSlide(*content, { .chapterId = u"C01"_s, .chapterTitle = u"Chapter"_s });
    QVERIFY(!image);
    QVERIFY(image.error().detail.contains(u"does not fit"_s));
}

void TestSlideContent::exerciseShowsTimeRunningOut()
{
    const auto content
        = readSlideContent(slideOf(R"("layout": "statement", "text": "Think.")"), u"C01.md"_s);
    QVERIFY(content);
    const SlideFoot foot{ .chapterId = u"C01"_s, .chapterTitle = u"Chapter"_s };
    const auto slide = paintSlide(*content, foot);
    QVERIFY(slide);
    const auto accentPixels = [](const QImage &image) {
        int count = 0;
        const QRgb accent = Theme::light().accent.rgb();
        for (int y = 600; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += image.pixel(x, y) == accent ? 1 : 0;
            }
        }
        return count;
    };
    for (const bool keepSlide : { false, true }) {
        const ScriptExercise exercise{ .id = u"E"_s,
                                       .title = u"Try"_s,
                                       .length = Milliseconds{ 30000 },
                                       .task = { u"Do."_s },
                                       .keepSlide = keepSlide };
        const auto full = paintExercise(*slide, exercise, exercise.length, foot, 1.0);
        const auto half = paintExercise(*slide, exercise, exercise.length, foot, 0.5);
        const auto none = paintExercise(*slide, exercise, exercise.length, foot, 0.0);
        QVERIFY(full && half && none);
        QVERIFY(accentPixels(*full) > accentPixels(*half) + 1000);
        QVERIFY(accentPixels(*half) > accentPixels(*none) + 1000);
        // The task comes first. With keepSlide the slide is back by then, untouched above its band.
        const QImage above = slide->copy(0, 0, 1280, 600);
        QVERIFY(full->copy(0, 0, 1280, 600) != above);
        QCOMPARE(half->copy(0, 0, 1280, 600) == above, keepSlide);
    }
}

void TestSlideContent::everyPictureDrawsSomething()
{
    QVERIFY(pictureNames().size() >= 13);
    for (const QString &name : pictureNames()) {
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QImage blank = image;
        QPainter painter(&image);
        drawPicture(painter, name, { 0, 0, 200, 200 }, 3, Theme::light().accent, Qt::white,
                    Theme::light());
        painter.end();
        QVERIFY2(image != blank, qPrintable(name));
    }
}

QTEST_MAIN(TestSlideContent)
#include "tst_slidecontent.moc"
