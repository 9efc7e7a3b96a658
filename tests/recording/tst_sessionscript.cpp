// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Session scripts: what a good one means, and where and why a bad one is refused.
#include <course/sentences.h>
#include <course/sessionscript.h>

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

const QByteArray slide = "```slide\n{ \"id\": \"S01\", \"layout\": \"title\", \"title\": \"T\", "
                         "\"alt\": \"A\" }\n```\n\n";

QString print(const ScriptSentence &sentence)
{
    return sentence.references.isEmpty()
        ? sentence.text
        : sentence.text + u" <"_s + sentence.references.join(u' ') + u'>';
}

//! A script as one line a block, to be compared with text.
QString print(const SessionScript &script)
{
    QStringList lines{ script.chapter.value + u" | "_s + script.title };
    for (const ScriptBlock &block : script.blocks) {
        if (const auto *shown = std::get_if<ScriptSlide>(&block)) {
            lines << u"slide %1 %2"_s.arg(shown->id, shown->layout);
        } else if (const auto *pause = std::get_if<ScriptPause>(&block)) {
            lines << u"pause %1"_s.arg(pause->length.count());
        } else if (const auto *exercise = std::get_if<ScriptExercise>(&block)) {
            lines << u"exercise %1 %2%3%4%5: %6"_s.arg(
                exercise->id, QString::number(exercise->length.count()),
                exercise->optional ? u" optional"_s : QString(),
                exercise->fill ? u" fill"_s : QString(),
                exercise->keepSlide ? u" keep"_s : QString(), exercise->task.join(u" / "_s));
        } else if (const auto *paragraph = std::get_if<ScriptParagraph>(&block)) {
            QStringList sentences;
            for (const ScriptSentence &sentence : paragraph->sentences) {
                sentences << print(sentence);
            }
            lines << u"say "_s + sentences.join(u" | "_s);
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TestSessionScript final : public QObject {
    Q_OBJECT

private slots:
    void readsEveryKindOfBlock();
    void takesEveryIdOfAReference();
    void splitsSentences_data();
    void splitsSentences();
    void refusesFaults_data();
    void refusesFaults();
    void saysWhenAFileIsMissing();
    void acceptsWindowsLineEnds();
    void acceptsTheBundledScripts_data();
    void acceptsTheBundledScripts();
};

void TestSessionScript::readsEveryKindOfBlock()
{
    const QByteArray text
        = "<!-- a comment\nof two lines -->\n<!---->\n# C01 · Welcome: what it is\n\n" + slide
        + "First sentence. A second one [R01, X34], said\non two lines [R02].\n\n"
          "```pause\n{ \"seconds\": 1.5 }\n```\n\n"
          "```exercise\n{ \"id\": \"C01-a\", \"title\": \"Sort\", \"seconds\": 20, \"task\": "
          "[\"One\", \"Two\"],"
          " \"optional\": true, \"fill\": true, \"keepSlide\": true }\n```\n"
          "Directly after a block.\n";
    const auto script = parseSessionScript(text, u"C01.md"_s);
    QVERIFY2(script, script ? "" : qPrintable(script.error().detail));
    QCOMPARE(print(*script),
             u"C01 | Welcome: what it is\n"
             "slide S01 title\n"
             "say First sentence. | A second one, said on two lines. <R01 X34 R02>\n"
             "pause 1500\n"
             "exercise C01-a 20000 optional fill keep: One / Two\n"
             "say Directly after a block."_s);
    QCOMPARE(std::get<ScriptSlide>(script->blocks.first()).line, 6);
    QCOMPARE(std::get<ScriptSlide>(script->blocks.first()).data.value(u"layout"_s).toString(),
             u"title"_s);
}

//! As course.json may name them: a capital letter and two or three digits.
void TestSessionScript::takesEveryIdOfAReference()
{
    const auto script
        = parseSessionScript("# C01 · T\n\n" + slide + "It fell [A07, R123].\n", u"C01.md"_s);
    QVERIFY2(script, script ? "" : qPrintable(script.error().detail));
    QCOMPARE(print(*script), u"C01 | T\nslide S01 title\nsay It fell. <A07 R123>"_s);
}

void TestSessionScript::splitsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, const QString &text, const QStringList &sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("two", u"One here. Two there."_s, { u"One here."_s, u"Two there."_s });
    row("question", u"Why? Because. Yes!"_s, { u"Why?"_s, u"Because."_s, u"Yes!"_s });
    row("quote goes on", u"“Why?” she asks. He nods."_s, { u"“Why?” she asks."_s, u"He nods."_s });
    row("closing quote", u"She said “no.” Then she left."_s,
        { u"She said “no.”"_s, u"Then she left."_s });
    row("abbreviation", u"Use tools, e.g. both of them. Dr. Who came."_s,
        { u"Use tools, e.g. both of them."_s, u"Dr. Who came."_s });
    row("initial", u"Salkovskis, P. M. wrote it."_s, { u"Salkovskis, P. M. wrote it."_s });
    row("I ends", u"It was I. She knew."_s, { u"It was I."_s, u"She knew."_s });
    row("ellipsis goes on", u"Well … perhaps. So … Now."_s,
        { u"Well … perhaps."_s, u"So …"_s, u"Now."_s });
    row("reference before stop", u"It fell [R04]. It rose."_s,
        { u"It fell [R04]."_s, u"It rose."_s });
    row("decimal", u"About 3.5 of them. Ten."_s, { u"About 3.5 of them."_s, u"Ten."_s });
    row("no stop", u"Only this"_s, { u"Only this"_s });
}

void TestSessionScript::splitsSentences()
{
    QFETCH(QString, text);
    QTEST(splitSentences(text), "sentences");
}

void TestSessionScript::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason"); // part of it
    const QByteArray head = "# C01 · T\n\n";
    const auto row = [](const char *name, const QByteArray &text, const QString &place,
                        const QString &reason) { QTest::newRow(name) << text << place << reason; };
    const auto block = [&](const char *kind, const char *json) {
        return head + slide + "```" + kind + "\n" + json + "\n```\n";
    };
    row("empty", "", u"line 1"_s, u"title"_s);
    row("no title", slide, u"line 1"_s, u"title"_s);
    row("title without dot", "# C01 Welcome\n", u"line 1"_s, u"C01 · Title"_s);
    row("no slide", head, u"line 3"_s, u"no slide"_s);
    row("text before slide", head + "Hello.\n", u"line 3"_s, u"slide must come"_s);
    row("pause before slide", head + "```pause\n{ \"seconds\": 1 }\n```\n", u"line 3"_s,
        u"slide must come"_s);
    row("not UTF-8", head + slide + "caf\xE9.\n", u"line 1"_s, u"UTF-8"_s);
    row("open fence", head + "```slide\n{}\n", u"line 3"_s, u"never closed"_s);
    row("open comment", "<!-- never\n# C01 · T\n", u"line 1"_s, u"never closed"_s);
    row("text behind a comment", head + slide + "<!-- x --> Welcome.\n\nMore. <!-- y -->\n",
        u"line 7"_s, u"behind -->"_s);
    row("text behind a comment of two lines", head + slide + "<!-- x\ny --> Welcome.\n",
        u"line 8"_s, u"behind -->"_s);
    row("unknown block", block("quiz", "{}"), u"line 7"_s, u"unknown block \"quiz\""_s);
    row("bad JSON on its line", head + "```slide\n{ \"id\": \"S01\",\n  oops }\n```\n", u"line 5"_s,
        u"JSON"_s);
    row("array", block("pause", "[1]"), u"line 7"_s, u"one JSON object"_s);
    row("slide without alt",
        head + "```slide\n{ \"id\": \"S01\", \"layout\": \"list\", \"title\": \"T\" }\n```\n",
        u"line 3"_s, u"\"alt\""_s);
    row("slide with bad id",
        head
            + "```slide\n{ \"id\": \"../x\", \"layout\": \"l\", \"title\": \"T\", \"alt\": \"A\" "
              "}\n```\n",
        u"line 3"_s, u"no id"_s);
    row("id twice", head + slide + slide, u"line 7"_s, u"used twice"_s);
    row("pause too long", block("pause", "{ \"seconds\": 61 }"), u"line 7"_s, u"seconds"_s);
    row("pause of nothing", block("pause", "{ \"seconds\": 0 }"), u"line 7"_s, u"seconds"_s);
    row("pause as text", block("pause", "{ \"seconds\": \"2\" }"), u"line 7"_s, u"seconds"_s);
    row("pause with more", block("pause", "{ \"seconds\": 1, \"why\": 2 }"), u"line 7"_s,
        u"unknown key \"why\""_s);
    row("exercise without task",
        block("exercise", "{ \"id\": \"e\", \"title\": \"T\", \"seconds\": 9, \"task\": [] }"),
        u"line 7"_s, u"\"task\""_s);
    row("exercise with number",
        block("exercise",
              "{ \"id\": \"e\", \"title\": \"T\", \"seconds\": 9, \"task\": [\"a\", 1] }"),
        u"line 7"_s, u"\"task\""_s);
    row("exercise flag",
        block(
            "exercise",
            "{ \"id\": \"e\", \"title\": \"T\", \"seconds\": 9, \"task\": [\"a\"], \"fill\": 1 }"),
        u"line 7"_s, u"true or false"_s);
    const QByteArray fill = "```exercise\n{ \"id\": \"%\", \"title\": \"T\", \"seconds\": 9, "
                            "\"task\": [\"a\"], \"fill\": true }\n```\n";
    row("two fills",
        head + slide + QByteArray(fill).replace('%', "a") + QByteArray(fill).replace('%', "b"),
        u"line 10"_s, u"fill"_s);
    row("heading", head + slide + "## More\n", u"line 7"_s, u"plain paragraphs"_s);
    row("list", head + slide + "Text.\n- item\n", u"line 8"_s, u"plain paragraphs"_s);
    row("emphasis", head + slide + "Very *strong*.\n", u"line 7"_s, u"plain paragraphs"_s);
    row("bad reference", head + slide + "It fell [R1].\n", u"line 7"_s, u"reference ids only"_s);
    row("late reference", head + slide + "It fell. [R01] It rose.\n", u"line 7"_s,
        u"before the full stop"_s);
    row("no words", head + slide + "…\n", u"line 7"_s, u"without words"_s);
}

void TestSessionScript::refusesFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    const auto script = parseSessionScript(text, u"C01.md"_s);
    QVERIFY(!script);
    QCOMPARE(script.error().code, Error::Code::Invalid);
    QCOMPARE(script.error().file, u"C01.md"_s);
    QTEST(script.error().place, "place");
    QVERIFY2(script.error().detail.contains(reason), qPrintable(script.error().detail));
}

void TestSessionScript::saysWhenAFileIsMissing()
{
    const auto script = readSessionScript(u"/nowhere/C09.md"_s);
    QVERIFY(!script);
    QCOMPARE(script.error().code, Error::Code::NotFound);
    QCOMPARE(script.error().file, u"C09.md"_s);
}

void TestSessionScript::acceptsWindowsLineEnds()
{
    const QByteArray text = "# C01 · T\n\n" + slide + "Hello there.\n";
    const auto unix = parseSessionScript(text, u"a"_s);
    const auto windows = parseSessionScript(QByteArray(text).replace("\n", "\r\n"), u"a"_s);
    QVERIFY(unix && windows);
    QVERIFY(*unix == *windows);
}

void TestSessionScript::acceptsTheBundledScripts_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = QStringLiteral(MASTERCLASS_FOLDER "/session");
    for (const QString &name : QDir(folder).entryList({ u"*.md"_s }, QDir::Files)) {
        QTest::newRow(qPrintable(name)) << folder + u'/' + name;
    }
}

void TestSessionScript::acceptsTheBundledScripts()
{
    QFETCH(QString, path);
    const auto script = readSessionScript(path);
    QVERIFY2(script,
             script ? "" : qPrintable(script.error().place + u": "_s + script.error().detail));
    QVERIFY(script->blocks.size() > 5);
}

QTEST_APPLESS_MAIN(TestSessionScript)
#include "tst_sessionscript.moc"
