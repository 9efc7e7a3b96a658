// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exports: Markdown that reads as it was typed, CSV that no spreadsheet runs.
#include <base/utctime.h>
#include <notes/noteexport.h>

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestNoteExport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markdownOfAStory();
    void markdownShowsStars();
    void markdownReadsAsTyped_data();
    void markdownReadsAsTyped();
    void csvOfAStory();
    void csvCells_data();
    void csvCells();
    void csvReadsBack();
    void marksStandAmongTheNotes();
};

namespace {

Course course()
{
    Course made;
    made.title = u"Safety & Coping"_s;
    made.chapters = { { .id = { u"C01"_s }, .title = u"Welcome: what today is"_s },
                      { .id = { u"C02"_s }, .title = u"The umbrella"_s } };
    return made;
}

Recording recording()
{
    Recording made;
    made.duration = 300s;
    made.chapters = { { .id = { u"C01"_s }, .span = { 0s, 60s } },
                      { .id = { u"C02"_s }, .span = { 60s, 240s } } };
    return made;
}

ExportLabels labels()
{
    return { .note = u"Note"_s,
             .question = u"Question"_s,
             .practice = u"Use in practice"_s,
             .bookmark = u"Bookmark"_s,
             .loop = u"Loop"_s,
             .starred = u"starred"_s,
             .outsideChapters = u"Outside the chapters"_s,
             .footer = u"Training notes. Contains no client-identifying information."_s,
             .csvHeader = u"time,chapter,kind,text,changed,until,starred"_s };
}

Note noteAt(Milliseconds position, const QString &text, NoteKind kind = NoteKind::Note)
{
    return { .id = { u"id"_s },
             .position = position,
             .kind = kind,
             .text = text,
             .updatedAt = utcTime(QDate(2026, 3, 2), QTime(18, 0)) };
}

QString markdown(const QList<Note> &notes)
{
    return QString::fromUtf8(notesToMarkdown({ .notes = notes }, course(), recording(), labels()));
}

//! Reading it as UTF-8 takes the byte order mark away.
QString csv(const QList<Note> &notes)
{
    return QString::fromUtf8(notesToCsv({ .notes = notes }, course(), recording(), labels()));
}

//! The rows of RFC 4180 text, read by its grammar and not by our writer's rules.
QList<QStringList> parseCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
        if (quoted) {
            if (c == u'"' && next == u'"') {
                field += c;
                ++at;
            } else if (c == u'"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || (c == u'\r' && next == u'\n')) {
            row.append(field);
            field.clear();
            if (c == u'\r') {
                rows.append(row);
                row.clear();
                ++at;
            }
        } else {
            field += c;
        }
    }
    return rows;
}

} // namespace

void TestNoteExport::markdownOfAStory()
{
    QCOMPARE(
        markdown({ noteAt(5s, u"First thought"_s), noteAt(59'999ms, u"Why?"_s, NoteKind::Question),
                   noteAt(61s, u"Try the rail\nwith one finger"_s, NoteKind::Practice),
                   noteAt(299s, u"After the end"_s) }),
        u"# Safety \\& Coping\n"
        "\n## C01 · Welcome: what today is\n\n"
        "- **0:00:05** · Note  \n  First thought\n"
        "- **0:00:59** · Question  \n  Why?\n"
        "\n## C02 · The umbrella\n\n"
        "- **0:01:01** · Use in practice  \n  Try the rail  \n  with one finger\n"
        "\n## Outside the chapters\n\n"
        "- **0:04:59** · Note  \n  After the end\n"
        "\n---\n\n"
        "Training notes. Contains no client\\-identifying information.\n"_s);
}

void TestNoteExport::markdownShowsStars()
{
    Note starred = noteAt(61s, u"Try it"_s, NoteKind::Practice);
    starred.starred = true;
    QVERIFY(markdown({ noteAt(5s, u"First"_s), starred })
                .contains(u"- **0:01:01** · ★ Use in practice  \n  Try it\n"_s));
    QVERIFY(markdown({ noteAt(5s, u"First"_s), starred })
                .contains(u"- **0:00:05** · Note  \n  First\n"_s));
}

void TestNoteExport::markdownReadsAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"plain words"_s;
    QTest::newRow("emphasis") << u"*not* _this_ **nor this** ~~nor~~ __that__"_s;
    QTest::newRow("heading") << u"# not a heading"_s;
    QTest::newRow("underlined heading") << u"not a heading\n==="_s;
    QTest::newRow("rule") << u"text\n---"_s;
    QTest::newRow("list") << u"- not an item\n+ nor this\n* nor that"_s;
    QTest::newRow("numbered") << u"1. not an item\n23) nor this"_s;
    QTest::newRow("quote") << u"> not a quote"_s;
    QTest::newRow("code") << u"`not code` and ```neither"_s;
    QTest::newRow("link") << u"[not](a.html) ![nor](file:///etc/passwd)"_s;
    QTest::newRow("html") << u"<b>not bold</b> <script>alert(1)</script> &amp; &#65;"_s;
    QTest::newRow("backslash") << u"a \\ b \\* c"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| c | d |"_s;
    QTest::newRow("languages") << u"Ŵyn, Ζωή, жизнь, 命"_s;
}

// Read back by Qt's Markdown reader, which shares no code with the export.
void TestNoteExport::markdownReadsAsTyped()
{
    QFETCH(QString, text);
    QTextDocument document;
    document.setMarkdown(markdown({ noteAt(5s, text) }), QTextDocument::MarkdownDialectGitHub);
    QStringList lines; // a line of an item is read as a block
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.textList()) {
            continue;
        }
        QCOMPARE(block.textList()->format().indent(), 1); // no list of the note's making
        QCOMPARE(block.blockFormat().headingLevel(), 0);
        QCOMPARE(block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel), 0);
        lines.append(block.text());
        for (auto part = block.begin(); lines.size() > 1 && !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            QVERIFY2(!format.isAnchor() && !format.fontItalic() && !format.fontStrikeOut()
                         && !format.fontFixedPitch() && format.fontWeight() == QFont::Normal,
                     qPrintable(part.fragment().text()));
        }
    }
    QCOMPARE(lines.takeFirst().simplified(), u"0:00:05 · Note"_s);
    QCOMPARE(lines.join(u'\n'), text);
}

void TestNoteExport::csvOfAStory()
{
    QVERIFY(notesToCsv({}, course(), recording(), labels()).startsWith("\xef\xbb\xbftime,"));
    Note starred = noteAt(61s, u"two\nlines"_s, NoteKind::Practice);
    starred.starred = true;
    QCOMPARE(csv({ noteAt(5'120ms, u"First, \"quoted\""_s), starred }),
             u"time,chapter,kind,text,changed,until,starred\r\n"
             "0:00:05.120,C01 · Welcome: what today is,Note,\"First, \"\"quoted\"\"\","
             "2026-03-02T18:00:00.000Z,,\r\n"
             "0:01:01.000,C02 · The umbrella,Use in practice,\"two\nlines\","
             "2026-03-02T18:00:00.000Z,,starred\r\n"
             "Training notes. Contains no client-identifying information.,,,,,,\r\n"_s);
}

void TestNoteExport::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"plain"_s << u"plain"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1+1"_s << u"'-1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab before a formula") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"'\r=1"_s;
    QTest::newRow("line feed") << u"\n=1"_s << u"'\n=1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("inside is harmless") << u"a=1, b-2"_s << u"a=1, b-2"_s;
    QTest::newRow("quotes") << u"\"\"\""_s << u"\"\"\""_s;
    QTest::newRow("Windows lines") << u"a\r\nb"_s << u"a\r\nb"_s;
}

void TestNoteExport::csvCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    const auto rows = parseCsv(csv({ noteAt(5s, text) }));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1).at(3), cell);
}

void TestNoteExport::csvReadsBack()
{
    QList<Note> notes;
    for (int i = 0; i < 100; ++i) {
        notes.append(
            noteAt(Milliseconds(i * 2'500), u"note %1, \"with\" all\r\nof it,,\""_s.arg(i)));
    }
    const auto rows = parseCsv(csv(notes));
    QCOMPARE(rows.size(), 102);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).size(), 7);
        if (i > 0 && i <= notes.size()) {
            QCOMPARE(rows.at(i).at(3), notes.at(i - 1).text);
        }
    }
}

void TestNoteExport::marksStandAmongTheNotes()
{
    const QDateTime changed = utcTime(QDate(2026, 3, 3), QTime(7, 30));
    const ExportedNotes exported{
        .notes = { noteAt(5s, u"First"_s), noteAt(61s, u"Last"_s) },
        .marks = { { .from = 7s, .updatedAt = changed },
                   { .from = 8s, .to = 12s, .name = u"=the *turn*"_s, .updatedAt = changed } }
    };
    const QString text
        = QString::fromUtf8(notesToMarkdown(exported, course(), recording(), labels()));
    QVERIFY2(text.contains(u"- **0:00:05** · Note  \n  First\n"
                           "- **0:00:07** · Bookmark\n"
                           "- **0:00:08 – 0:00:12** · Loop  \n  \\=the \\*turn\\*\n"
                           "\n## C02"_s),
             qPrintable(text));
    const auto rows
        = parseCsv(QString::fromUtf8(notesToCsv(exported, course(), recording(), labels())));
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows.at(2),
             QStringList({ u"0:00:07.000"_s, u"C01 · Welcome: what today is"_s, u"Bookmark"_s,
                           QString(), u"2026-03-03T07:30:00.000Z"_s, QString(), QString() }));
    QCOMPARE(rows.at(3),
             QStringList({ u"0:00:08.000"_s, u"C01 · Welcome: what today is"_s, u"Loop"_s,
                           u"'=the *turn*"_s, u"2026-03-03T07:30:00.000Z"_s, u"0:00:12.000"_s,
                           QString() }));
}

} // namespace companion

QTEST_MAIN(companion::TestNoteExport)
#include "tst_noteexport.moc"
