// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WebVTT by the rules of the specification, and looking up a cue by position.
#include <course/captiontrack.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

//! "1000-2000 Ann|first line/second line" for every cue.
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

Cue cue(int from, int to)
{
    return { .span = { Milliseconds(from), Milliseconds(to) },
             .text = u"%1"_s.arg(from),
             .speaker = {} };
}

} // namespace

class tst_Captions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void readsFiles();
    void findsCues();
    void findsCuesThatOverlap();
    void agreesWithLinearSearch();
    void readsHugeFiles();
};

void tst_Captions::parses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("cues");
    QTest::addColumn<int>("dropped");

    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &cues,
                        int dropped = 0) { QTest::newRow(name) << bytes << cues << dropped; };
    const QByteArray head = "WEBVTT\n\n";
    const auto timed = [&](const QByteArray &timing) { return head + timing + "\ntext\n"; };
    const QStringList one{ u"1000-2000 text"_s };

    row("signature only", "WEBVTT", {});
    row("plain", head + "00:00:01.000 --> 00:00:02.000\ntext\n", one);
    row("no last line end", head + "00:00:01.000 --> 00:00:02.000\ntext", one);
    row("no hours", timed("00:01.000 --> 00:02.000"), one);
    row("long hours", timed("100:00:01.000 --> 100:00:02.000"), { u"360001000-360002000 text"_s });
    row("one-digit hours", timed("0:00:01.000 --> 0:00:02.000"), one);
    row("carriage returns", "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\nb\r\n\r\n",
        { u"1000-2000 a/b"_s });
    row("lone carriage returns", "WEBVTT\r\r00:01.000 --> 00:02.000\ra\rb\r",
        { u"1000-2000 a/b"_s });
    row("byte order mark", "\xEF\xBB\xBFWEBVTT\n\n00:01.000 --> 00:02.000\ntext\n", one);
    row("NUL", QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\na\0b\n", 36),
        { u"1000-2000 a\uFFFDb"_s });
    row("text after the signature", "WEBVTT - a title\n\n00:01.000 --> 00:02.000\ntext\n", one);
    row("header lines", "WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\ntext\n",
        one);
    row("cue in the header", "WEBVTT\n00:01.000 --> 00:02.000\ntext\n", one);
    row("identifier", head + "intro\n00:01.000 --> 00:02.000\ntext\n", one);
    row("settings", timed("00:01.000 --> 00:02.000 align:start line:-1 size:50%"), one);
    row("no spaces round the arrow", timed("00:01.000-->00:02.000"), one);
    row("tabs round the arrow", timed("\t00:01.000\t-->\t00:02.000"), one);
    row("commas of SubRip", head + "1\n00:00:01,000 --> 00:00:02,000\ntext\n", one);
    row("short fractions", timed("00:01.0 --> 00:02.00"), one);
    row("several blank lines", head + "\n\n\n00:01.000 --> 00:02.000\ntext\n\n\n\n", one);
    row("note, style, region",
        head
            + "NOTE a remark\nof two lines\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n"
              "00:01.000 --> 00:02.000\ntext\n\nNOTE\nend\n",
        one);
    row("out of order", head + "00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n",
        { u"1000-2000 a"_s, u"5000-6000 b"_s });
    row("equal starts keep their order",
        head + "00:01.000 --> 00:03.000\na\n\n00:01.000 --> 00:02.000\nb\n",
        { u"1000-3000 a"_s, u"1000-2000 b"_s });
    row("overlap", head + "00:01.000 --> 00:09.000\na\n\n00:02.000 --> 00:03.000\nb\n",
        { u"1000-9000 a"_s, u"2000-3000 b"_s });
    row("no blank line before the next cue",
        head + "00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\n",
        { u"1000-2000 a"_s, u"3000-4000 b"_s });
    row("arrow in the third line starts a block",
        head + "id\nnot an arrow\n00:01.000 --> 00:02.000\ntext\n", one);

    row("bad timing drops that cue only",
        head + "00:01.000 --> soon\nbad\n\n00:01.000 --> 00:02.000\ntext\n", one, 1);
    row("end before start", timed("00:02.000 --> 00:01.000"), {}, 1);
    row("no length", timed("00:01.000 --> 00:01.000"), {}, 1);
    row("no fraction", timed("00:01 --> 00:02"), {}, 1);
    row("four digits of fraction", timed("00:01.0000 --> 00:02.0000"), {}, 1);
    row("61 seconds", timed("00:61.000 --> 00:62.000"), {}, 1);
    row("61 minutes", timed("00:61:01.000 --> 00:61:02.000"), {}, 1);
    row("one-digit minutes", timed("1:01.000 --> 1:02.000"), {}, 1);
    row("negative", timed("-00:01.000 --> 00:02.000"), {}, 1);
    row("hours beyond all bounds",
        timed("99999999999999999999:00:01.000 --> 99999999999999999999:00:02.000"), {}, 1);
    row("no text", head + "00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nb\n",
        { u"3000-4000 b"_s }, 1);
    row("arrow only", head + "-->\n", {}, 1);

    const auto text = [&](const QByteArray &payload) {
        return head + "00:01.000 --> 00:02.000\n" + payload + "\n";
    };
    row("tags", text("<b>bold</b> <i.loud>and</i> <u>so</u> <c.red>on</c> <lang en>x</lang>"),
        { u"1000-2000 bold and so on x"_s });
    row("voice", text("<v Ann O'Hara>Good morning"), { u"1000-2000 Ann O'Hara|Good morning"_s });
    row("voice with class", text("<v.first.loud Ann &amp; Bob>Good</v>"),
        { u"1000-2000 Ann & Bob|Good"_s });
    row("two voices", text("<v Ann>Yes</v>\n<v Bob>No</v>"), { u"1000-2000 Ann|Yes/No"_s });
    row("ruby", text("<ruby>base<rt>annotation</rt></ruby> rest"), { u"1000-2000 base rest"_s });
    row("ruby left open", text("<ruby>base<rt>annotation</ruby> rest"),
        { u"1000-2000 base rest"_s });
    row("time stamp in the text", text("one <00:01.500>two"), { u"1000-2000 one two"_s });
    row("references", text("a &lt; b &amp;&amp; c &gt; d &quot;&apos;"),
        { u"1000-2000 a < b && c > d \"'"_s });
    row("no-break space and marks", text("a&nbsp;b&lrm;c&rlm;d"),
        { u"1000-2000 a\u00A0b\u200Ec\u200Fd"_s });
    row("numeric references", text("&#233;&#xE9;&#x1F600;"), { u"1000-2000 éé\U0001F600"_s });
    row("impossible references", text("a&#xD800;&#0;&#x110000;b"),
        { u"1000-2000 a\uFFFD\uFFFD\uFFFDb"_s });
    row("unknown reference stays", text("R&D; AT&T &unknown; &;"),
        { u"1000-2000 R&D; AT&T &unknown; &;"_s });
    row("tag left open", text("text <b"), { u"1000-2000 text"_s });
    row("only a tag", text("<b></b>"), {}, 1);
    row("bytes that are no UTF-8", text("a\xFF\xFE b"), { u"1000-2000 a\uFFFD\uFFFD b"_s });
    row("signature with a tab", "WEBVTT\tx\n\n00:01.000 --> 00:02.000\ntext\n", one);
}

void tst_Captions::parses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, cues);
    QFETCH(const int, dropped);
    const auto track = CaptionTrack::parse(bytes, u"captions.vtt"_s);
    QVERIFY(track);
    QCOMPARE(print(*track), cues);
    QCOMPARE(track->droppedCues(), dropped);
}

void tst_Captions::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("SubRip") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\ntext\n");
    QTest::newRow("longer word") << QByteArray("WEBVTTX\n");
    QTest::newRow("small letters") << QByteArray("webvtt\n");
    QTest::newRow("line before") << QByteArray("\nWEBVTT\n");
    QTest::newRow("cut signature") << QByteArray("WEBVT");
}

void tst_Captions::refusesOtherFiles()
{
    QFETCH(const QByteArray, bytes);
    const auto track = CaptionTrack::parse(bytes, u"captions.vtt"_s);
    QVERIFY(!track);
    QCOMPARE(track.error().code, Error::Code::Invalid);
    QCOMPARE(track.error().file, u"captions.vtt"_s);
    QCOMPARE(track.error().place, u"line 1"_s);
}

void tst_Captions::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"captions.vtt"_s);
    const auto missing = CaptionTrack::read(path);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    QCOMPARE(missing.error().file, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("WEBVTT\n\n00:01.000 --> 00:02.000\ntext\n");
    file.close();
    const auto track = CaptionTrack::read(path);
    QVERIFY(track);
    QCOMPARE(track->cues().size(), 1);
}

void tst_Captions::findsCues()
{
    const CaptionTrack track({ cue(5000, 6000), cue(1000, 2000), cue(3000, 3000) });
    QCOMPARE(track.cues().size(), 2);
    QCOMPARE(track.cueAt(999ms), std::nullopt);
    QCOMPARE(track.cueAt(1000ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueAt(1999ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueAt(2000ms), std::nullopt);
    QCOMPARE(track.cueBefore(999ms), std::nullopt);
    QCOMPARE(track.cueBefore(2000ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueBefore(5000ms), std::optional<qsizetype>(1));
    QCOMPARE(track.cueBefore(1h), std::optional<qsizetype>(1));
    QCOMPARE(CaptionTrack().cueAt(0ms), std::nullopt);
    QCOMPARE(CaptionTrack().cueBefore(0ms), std::nullopt);
}

void tst_Captions::findsCuesThatOverlap()
{
    const CaptionTrack track({ cue(0, 9000), cue(1000, 2000), cue(3000, 4000) });
    QCOMPARE(track.cueAt(1500ms), std::optional<qsizetype>(1));
    QCOMPARE(track.cueAt(2500ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueAt(8999ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueBefore(8999ms), std::optional<qsizetype>(0));
    QCOMPARE(track.cueAt(9000ms), std::nullopt);
    QCOMPARE(track.cueBefore(9000ms), std::optional<qsizetype>(2));
    QCOMPARE(track.cuesAt(1500ms), QList<qsizetype>({ 0, 1 }));
    QCOMPARE(track.cuesAt(2000ms), QList<qsizetype>({ 0 }));
    QCOMPARE(track.cuesAt(9000ms), QList<qsizetype>());
    const CaptionTrack crowd(QList<Cue>(40, cue(0, 9000)));
    QCOMPARE(crowd.cuesAt(1000ms).size(), CaptionTrack::mostAtOnce);
    QCOMPARE(crowd.cuesAt(1000ms).last(), 39);
}

void tst_Captions::agreesWithLinearSearch()
{
    QRandomGenerator random(20260302);
    for (int round = 0; round < 200; ++round) {
        QList<Cue> cues;
        for (int count = random.bounded(30); count > 0; --count) {
            const int from = random.bounded(1000);
            cues += cue(from, from + random.bounded(-5, 300));
        }
        const CaptionTrack track(cues);
        for (int position = 0; position < 1400; position += 7) {
            std::optional<qsizetype> expected;
            QList<qsizetype> all;
            for (qsizetype index = 0; index < track.cues().size(); ++index) {
                if (track.cues()[index].span.contains(Milliseconds(position))) {
                    expected = index;
                    all.append(index);
                }
            }
            QCOMPARE(track.cueAt(Milliseconds(position)), expected);
            QCOMPARE(track.cuesAt(Milliseconds(position)),
                     all.last(std::min(all.size(), CaptionTrack::mostAtOnce)));
        }
    }
}

void tst_Captions::readsHugeFiles()
{
    QByteArray bytes = "WEBVTT\n\n";
    constexpr int count = 100'000;
    for (int index = 0; index < count; ++index) {
        const auto time = [](int seconds) {
            return QByteArray::number(seconds / 3600).rightJustified(2, '0') + ':'
                + QByteArray::number(seconds / 60 % 60).rightJustified(2, '0') + ':'
                + QByteArray::number(seconds % 60).rightJustified(2, '0') + ".000";
        };
        bytes += time(index) + " --> " + time(index + 1) + "\nA line <b>of</b> &amp; text\n\n";
    }
    QElapsedTimer timer;
    timer.start();
    const auto track = CaptionTrack::parse(bytes, u"captions.vtt"_s);
    QVERIFY(track);
    QCOMPARE(track->cues().size(), count);
    QCOMPARE(track->cueAt(50'000'500ms), std::optional<qsizetype>(50'000));
    QCOMPARE_LT(timer.elapsed(), 20'000);

    const auto oneLine = CaptionTrack::parse(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + QByteArray(5'000'000, '<'), u"captions.vtt"_s);
    QVERIFY(oneLine);
    const auto ampersands = CaptionTrack::parse(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + QByteArray(5'000'000, '&'), u"captions.vtt"_s);
    QVERIFY(ampersands);
    QCOMPARE(ampersands->cues().size(), 1);
    QCOMPARE_LT(timer.elapsed(), 60'000);
}

QTEST_GUILESS_MAIN(tst_Captions)
#include "tst_captions.moc"
