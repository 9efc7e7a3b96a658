// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SubRip as it is met in the world, and the captions files that belong to a media file.
#include <course/captionfiles.h>
#include <course/captiontrack.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

//! "1000-2000 first line/second line" for every cue.
QStringList print(const CaptionTrack &track)
{
    QStringList lines;
    for (const Cue &cue : track.cues()) {
        QString text = cue.text;
        text.replace(u'\n', u'/');
        const QString speaker = cue.speaker.isEmpty() ? QString() : cue.speaker + u'|';
        lines += u"%1-%2 "_s.arg(cue.span.from.count()).arg(cue.span.to.count()) + speaker + text;
    }
    return lines;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class tst_SubRip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void tellsTheFormatsApart();
    void readsHugeFiles();
    void normalisesLanguages_data();
    void normalisesLanguages();
    void findsFilesBesideTheMedia();
    void findsNothingInNoFolder();
};

void tst_SubRip::parses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("cues");
    QTest::addColumn<int>("dropped");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &cues,
                        int dropped = 0) { QTest::newRow(name) << bytes << cues << dropped; };
    const QStringList one{ u"1000-2000 text"_s };
    const QStringList two{ u"1000-2000 a"_s, u"3000-4000 b"_s };
    const auto timed = [](const QByteArray &timing) { return "1\n" + timing + "\ntext\n"; };
    const auto text = [](const QByteArray &payload) {
        return "1\n00:00:01,000 --> 00:00:02,000\n" + payload + "\n";
    };

    row("plain", timed("00:00:01,000 --> 00:00:02,000"), one);
    row("no last line end", "1\n00:00:01,000 --> 00:00:02,000\ntext", one);
    row("carriage returns", "1\r\n00:00:01,000 --> 00:00:02,000\r\na\r\nb\r\n\r\n",
        { u"1000-2000 a/b"_s });
    row("byte order mark", "\xEF\xBB\xBF" + timed("00:00:01,000 --> 00:00:02,000"), one);
    row("full stops", timed("00:00:01.000 --> 00:00:02.000"), one);
    row("one digit each", timed("0:0:1,0 --> 0:0:2,0"), one);
    row("no hours", timed("00:01,000 --> 00:02,000"), one);
    row("no fraction", timed("00:00:01 --> 00:00:02"), one);
    row("coordinates", timed("00:00:01,000 --> 00:00:02,000 X1:10 X2:600 Y1:1 Y2:50"), one);
    row("spaces round the line", timed("  00:00:01,000  -->  00:00:02,000  "), one);
    row("three cues",
        timed("00:00:01,000 --> 00:00:02,000") + "\n2\n00:00:03,000 --> 00:00:04,000\nb\n",
        { u"1000-2000 text"_s, u"3000-4000 b"_s });
    row("no numbers", "00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,000\nb\n",
        two);
    row("no blank lines",
        "7\n00:00:01,000 --> 00:00:02,000\na\n8\n00:00:03,000 --> 00:00:04,000\nb\n", two);
    row("no blank lines, counted",
        "6\n00:00:00,000 --> 00:00:01,000\nz\n\n7\n00:00:01,000 --> "
        "00:00:02,000\na\n8\n00:00:03,000 --> "
        "00:00:04,000\nb\n",
        { u"0-1000 z"_s, u"1000-2000 a"_s, u"3000-4000 b"_s });
    row("a number that is said",
        "00:00:01,000 --> 00:00:02,000\nHow many?\n42\n00:00:03,000 --> 00:00:04,000\nb\n",
        { u"1000-2000 How many?/42"_s, u"3000-4000 b"_s });
    row("blank line inside a cue",
        "1\n00:00:01,000 --> 00:00:02,000\na\n\nb\n\n2\n00:00:03,000 --> 00:00:04,000\nc\n",
        { u"1000-2000 a/b"_s, u"3000-4000 c"_s });
    row("an arrow that is said", text("a --> b"), { u"1000-2000 a --> b"_s });
    row("out of order",
        "1\n00:00:03,000 --> 00:00:04,000\nb\n\n2\n00:00:01,000 --> 00:00:02,000\na\n", two);
    row("text before the first cue", "made by hand\n\n" + timed("00:00:01,000 --> 00:00:02,000"),
        one);

    row("ends before it begins", timed("00:00:02,000 --> 00:00:01,000"), {}, 1);
    row("no end", timed("00:00:01,000 -->"), {}, 1);
    row("61 seconds", timed("00:00:61,000 --> 00:01:02,000"), {}, 1);
    row("hours beyond all bounds", timed("99999999999:00:01,000 --> 99999999999:00:02,000"), {}, 1);
    row("no text", "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nb\n",
        { u"3000-4000 b"_s }, 1);
    row("only tags", text("<i></i>{\\an8}"), {}, 1);

    row("tags", text("<i>a</i> <B>b</B> <u>c</u> <font color=\"#ff0000\" size=12>d</font>"),
        { u"1000-2000 a b c d"_s });
    row("override blocks", text("{\\an8}{\\i1}above{\\i0}"), { u"1000-2000 above"_s });
    row("braces that are text", text("{laughs} x"), { u"1000-2000 {laughs} x"_s });
    row("brackets that are text", text("3 < 5 and <3 > 2, <unknown>"),
        { u"1000-2000 3 < 5 and <3 > 2, <unknown>"_s });
    row("bracket left open", text("a <b"), { u"1000-2000 a <b"_s });
    row("speaker", text("<v Ann>Good</v>"), { u"1000-2000 Ann|Good"_s });
    row("references", text("R&amp;D &lt;b&gt; &#233;"), { u"1000-2000 R&D <b> é"_s });
    row("tag across lines", text("<i>a\nb</i>"), { u"1000-2000 a/b"_s });

    row("Windows-1252", text("Th\xE9r\xE8se \x96 \x93quoted\x94 \x80 5"),
        { u"1000-2000 Th\u00e9r\u00e8se \u2013 \u201cquoted\u201d \u20ac 5"_s });
    row("UTF-8", text("Th\xC3\xA9r\xC3\xA8se"), { u"1000-2000 Thérèse"_s });
    row("NUL", text(QByteArray("a\0b", 3)), { u"1000-2000 a\uFFFDb"_s });
    const QString wide = u"1\n00:00:01,000 --> 00:00:02,000\nThérèse\n"_s;
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar character : wide) {
        little += char(character.cell());
        little += char(character.row());
        big += char(character.row());
        big += char(character.cell());
    }
    row("UTF-16, little-endian", little, { u"1000-2000 Thérèse"_s });
    row("UTF-16, big-endian", big, { u"1000-2000 Thérèse"_s });
}

void tst_SubRip::parses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, cues);
    QFETCH(const int, dropped);
    const auto track = CaptionTrack::parseSubRip(bytes, u"captions.srt"_s);
    QVERIFY(track);
    QCOMPARE(print(*track), cues);
    QCOMPARE(track->droppedCues(), dropped);
}

void tst_SubRip::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Good morning.\n\nThis is a letter --> to you.\n");
    QTest::newRow("arrow alone") << QByteArray("-->\n");
    QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
}

void tst_SubRip::refusesOtherFiles()
{
    QFETCH(const QByteArray, bytes);
    const auto track = CaptionTrack::parseSubRip(bytes, u"captions.srt"_s);
    QVERIFY(!track);
    QCOMPARE(track.error().code, Error::Code::Invalid);
    QCOMPARE(track.error().file, u"captions.srt"_s);
    QCOMPARE(track.error().place, u"line 1"_s);
}

void tst_SubRip::tellsTheFormatsApart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"captions.vtt"_s);
    for (const QByteArray &bytes :
         { QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\ntext\n"),
           QByteArray("\xEF\xBB\xBFWEBVTT\n\n00:01.000 --> 00:02.000\ntext\n"),
           QByteArray("1\n00:00:01,000 --> 00:00:02,000\ntext\n") }) {
        write(path, bytes);
        const auto track = CaptionTrack::read(path);
        QVERIFY(track);
        QCOMPARE(print(*track), QStringList{ u"1000-2000 text"_s });
    }
    write(path, "nothing of the kind");
    const auto other = CaptionTrack::read(path);
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::Invalid);
    QCOMPARE(other.error().file, path);
}

void tst_SubRip::readsHugeFiles()
{
    QElapsedTimer timer;
    timer.start();
    for (const char mark : { '<', '{', '&', '1', '\n' }) {
        const auto track = CaptionTrack::parseSubRip("1\n00:00:01,000 --> 00:00:02,000\na"
                                                         + QByteArray(3'000'000, mark) + ">b",
                                                     u"captions.srt"_s);
        QVERIFY(track);
        QCOMPARE(track->cues().size(), 1);
    }
    QCOMPARE_LT(timer.elapsed(), 60'000);
}

void tst_SubRip::normalisesLanguages_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tag");
    const auto row = [](const QString &name, const QString &tag) {
        QTest::newRow(qPrintable(name.isEmpty() ? u"empty"_s : name)) << name << tag;
    };
    row(u"de"_s, u"de"_s);
    row(u"DE"_s, u"de"_s);
    row(u"ger"_s, u"de"_s);
    row(u"deu"_s, u"de"_s);
    row(u"eng"_s, u"en"_s);
    row(u"en_gb"_s, u"en-GB"_s);
    row(u"pt-br"_s, u"pt-BR"_s);
    row(u"zh-hant-tw"_s, u"zh-Hant-TW"_s);
    row(u"es-419"_s, u"es-419"_s);
    row(u"und"_s, {});
    row(u"cc"_s, {});
    row(u"transcript"_s, {});
    row(u"1080p"_s, {});
    row({}, {});
}

void tst_SubRip::normalisesLanguages()
{
    QFETCH(const QString, name);
    QFETCH(const QString, tag);
    QCOMPARE(languageTag(name), tag);
}

void tst_SubRip::findsFilesBesideTheMedia()
{
    const QTemporaryDir folder;
    for (const QString &name :
         { u"talk.mp4"_s, u"talk.de.srt"_s, u"talk.de.vtt"_s, u"talk.vtt"_s, u"talk.mp4.fr.srt"_s,
           u"talk.en.SRT"_s, u"talk.transcript.vtt"_s, u"talk.de.forced.srt"_s, u"talk.txt"_s,
           u"talkative.en.vtt"_s, u"other.de.vtt"_s, u"talk.pt_br.vtt"_s }) {
        write(folder.filePath(name), "x");
    }
    QStringList found;
    for (const CaptionFile &file : captionFilesBeside(folder.filePath(u"talk.mp4"_s))) {
        QVERIFY(!file.stream);
        QVERIFY(QFileInfo(file.path).isAbsolute());
        found += u"%1|%2|%3"_s.arg(file.language, file.label, QFileInfo(file.path).fileName());
    }
    QCOMPARE(
        found,
        QStringList({ u"||talk.vtt"_s, u"|transcript|talk.transcript.vtt"_s, u"de||talk.de.vtt"_s,
                      u"de|forced|talk.de.forced.srt"_s, u"en||talk.en.SRT"_s,
                      u"fr||talk.mp4.fr.srt"_s, u"pt-BR||talk.pt_br.vtt"_s }));
}

void tst_SubRip::findsNothingInNoFolder()
{
    QVERIFY(captionFilesBeside(u"/nowhere/at/all/talk.mp4"_s).isEmpty());
    QVERIFY(captionFilesBeside({}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_SubRip)
#include "tst_subrip.moc"
