// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions in every form that Zoom and others leave them in.
#include "madefilms.h"
#include <recordings/captionimport.h>
#include <recordings/inspection.h>

#include <QFileInfo>
#include <QStringConverter>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

QString print(const QList<Cue> &cues)
{
    QStringList lines;
    for (const Cue &cue : cues) {
        lines << u"%1-%2 [%3] %4"_s.arg(cue.span.from.count())
                     .arg(cue.span.to.count())
                     .arg(cue.speaker, QString(cue.text).replace(u'\n', u'|'));
    }
    return lines.join(u'\n');
}

} // namespace

class TestCaptionImport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speakersOfTranscripts();
    void noteIsNoSpeaker();
    void liveCaptions();
    void liveCaptionsOverMidnight();
    void liveCaptionsNeedAStart();
    void files_data();
    void files();
    void embedded();
    void embeddedWithoutLengths();
    void embeddedCanBeCancelledBetweenTwo();
    void writtenCaptionsAreReadAgain();
    void chapterMarks();
    void bestOfEachLanguage();

private:
    [[nodiscard]] OrRefusal<QList<Cue>> read(CaptionKind kind, const QString &name,
                                             const std::optional<QDateTime> &start = {})
    {
        WorkToken token;
        return readCaptionSource({ .kind = kind, .path = m_folder.path(name) }, start, token);
    }

    TestFolder m_folder;
};

void TestCaptionImport::speakersOfTranscripts()
{
    m_folder.write(u"t.vtt"_s,
                   "WEBVTT\r\n\r\n1\r\n00:00:02.656 --> 00:00:03.230\r\n"
                   "Lima, Ana [she/her] 🌿: Welcome, everybody.\r\n\r\n"
                   "2\r\n00:00:03.500 --> 00:00:05.000\r\nand good morning.\r\n\r\n"
                   "3\r\n00:00:05.000 --> 00:00:09.000\r\n"
                   "Lima, Ana [she/her] 🌿: At 10:30 we break: a quarter of an hour.\r\n\r\n"
                   "4\r\n00:00:09.000 --> 00:00:10.000\r\n<v Ben>Thanks.</v>\r\n");
    const auto cues = read(CaptionKind::Transcript, u"t.vtt"_s);
    QVERIFY(cues.has_value());
    QCOMPARE(print(*cues),
             u"2656-3230 [Lima, Ana [she/her] 🌿] Welcome, everybody.\n"
             "3500-5000 [] and good morning.\n"
             "5000-9000 [Lima, Ana [she/her] 🌿] At 10:30 we break: a quarter of an hour.\n"
             "9000-10000 [Ben] Thanks."_s);
}

void TestCaptionImport::noteIsNoSpeaker()
{
    m_folder.write(u"n.vtt"_s,
                   "WEBVTT\n\n00:01.000 --> 00:02.000\nNote: avoidance is not coping.\n\n"
                   "00:02.000 --> 00:03.000\nIt is 10:30 now.\n\n"
                   "00:03.000 --> 00:04.000\nSee https://example.org: there.\n");
    QCOMPARE(print(*read(CaptionKind::Transcript, u"n.vtt"_s)),
             u"1000-2000 [] Note: avoidance is not coping.\n2000-3000 [] It is 10:30 now.\n"
             "3000-4000 [] See https://example.org: there."_s);
}

void TestCaptionImport::liveCaptions()
{
    const QList<Cue> cues = parseLiveCaptions(u"[Ana Lima (she/her)] 09:00:15\nWelcome.\r\n\r\n"
                                              "[Ben] 09:00:18\nGood\nmorning.\n\n"
                                              "Ana Lima (she/her) 9:00:40\nLet us begin.\n\n"
                                              "[Ben] 08:59:50\nsaid before it was recorded\n"_s,
                                              QTime(9, 0, 12));
    QCOMPARE(print(cues),
             u"3000-6000 [Ana Lima (she/her)] Welcome.\n6000-12000 [Ben] Good|morning.\n"
             "28000-34000 [Ana Lima (she/her)] Let us begin."_s);
}

void TestCaptionImport::liveCaptionsOverMidnight()
{
    QCOMPARE(print(parseLiveCaptions(u"[A] 23:59:58\nLate.\n\n[A] 00:00:08\nEarly.\n"_s,
                                     QTime(23, 59, 50))),
             u"8000-14000 [A] Late.\n18000-24000 [A] Early."_s);
}

void TestCaptionImport::liveCaptionsNeedAStart()
{
    m_folder.write(u"closed_caption.txt"_s, "[A] 09:00:13\nHello.\n");
    QCOMPARE(read(CaptionKind::Live, u"closed_caption.txt"_s).error().reason,
             Refusal::Reason::WrongCaptions);
    const QDateTime start(QDate(2025, 11, 14), QTime(9, 0, 12));
    QCOMPARE(print(*read(CaptionKind::Live, u"closed_caption.txt"_s, start)),
             u"1000-7000 [A] Hello."_s);
}

void TestCaptionImport::files_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("printed");
    QTest::newRow("srt") << u"a.srt"_s
                         << QByteArray("\xEF\xBB\xBF"
                                       "1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\nline.\r\n\r\n"
                                       "2\r\n00:00:03,000 --> 00:00:04,000\r\n<i>Two</i>\r\n")
                         << u"1000-2500 [] One|line.\n3000-4000 [] Two"_s;
    QTest::newRow("srt of Windows")
        << u"w.srt"_s << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n\x93Na\xEFve\x94\n")
        << u"1000-2000 [] “Naïve”"_s;
    QTest::newRow("srt in UTF-16")
        << u"u.srt"_s
        << QByteArray(QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)
                          .encode(u"1\n00:00:01,000 --> 00:00:02,000\nŠafety\n"))
        << u"1000-2000 [] Šafety"_s;
    QTest::newRow("cc.vtt") << u"a.vtt"_s
                            << QByteArray("WEBVTT\n\n00:00:10.000 --> 00:00:16.000\nTyped.\n")
                            << u"10000-16000 [] Typed."_s;
    QTest::newRow("no captions") << u"b.vtt"_s << QByteArray("hello") << u"refused"_s;
    QTest::newRow("no srt") << u"b.srt"_s << QByteArray("hello") << u"refused"_s;
    QTest::newRow("nothing right in it")
        << u"c.vtt"_s << QByteArray("WEBVTT\n\n00:99:01.000 --> 00:00:02.000\nx\n") << u"refused"_s;
    QTest::newRow("said nothing") << u"d.vtt"_s << QByteArray("WEBVTT\n") << u""_s;
}

void TestCaptionImport::files()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, printed);
    m_folder.write(name, bytes);
    const auto cues = read(CaptionKind::File, name);
    QCOMPARE(cues ? print(*cues) : u"refused"_s, printed);
}

void TestCaptionImport::embedded()
{
    makeFilm(m_folder.path(u"film.mp4"_s));
    m_folder.write(u"words.srt"_s,
                   "1\n00:00:00,500 --> 00:00:01,000\nFirst & <b>bold</b>.\n\n"
                   "2\n00:00:01,200 --> 00:00:01,800\nTwo\nlines, with commas.\n");
    for (const QString &name : { u"with.mp4"_s, u"with.mkv"_s }) {
        runFfmpeg({ u"-i"_s, m_folder.path(u"film.mp4"_s), u"-i"_s, m_folder.path(u"words.srt"_s),
                    u"-c"_s, u"copy"_s, u"-c:s"_s, name.endsWith(u"mp4") ? u"mov_text"_s : u"srt"_s,
                    m_folder.path(name) });
        const auto facts = probeMedia(m_folder.path(name));
        QVERIFY(facts && facts->captions.size() == 1);
        WorkToken token;
        const auto cues = readCaptionSource({ .kind = CaptionKind::Embedded,
                                              .path = m_folder.path(name),
                                              .stream = facts->captions.first().stream },
                                            {}, token);
        QVERIFY(cues.has_value());
        QCOMPARE(cues->size(), 2);
        QCOMPARE(cues->at(0).text, u"First & bold."_s);
        QCOMPARE(cues->at(1).text, u"Two\nlines, with commas."_s);
        // A film of ours begins a little later in Matroska, for its sound's sake.
        QVERIFY(std::chrono::abs(cues->at(0).span.from - 500ms) < 50ms);
        QVERIFY(std::chrono::abs(cues->at(1).span.to - 1800ms) < 50ms);
        WorkToken stop([](qint64) { return false; });
        QCOMPARE(readCaptionSource({ .kind = CaptionKind::Embedded,
                                     .path = m_folder.path(name),
                                     .stream = facts->captions.first().stream },
                                   {}, stop)
                     .error()
                     .reason,
                 Refusal::Reason::Cancelled);
        WorkToken other;
        QVERIFY(!readCaptionSource(
            { .kind = CaptionKind::Embedded, .path = m_folder.path(name), .stream = 17 }, {},
            other));
    }
}

void TestCaptionImport::embeddedWithoutLengths()
{
    m_folder.write(u"words.srt"_s, "1\n00:00:00,500 --> 00:00:01,000\nOne.\n");
    makeFilm(m_folder.path(u"film.mp4"_s));
    runFfmpeg({ u"-i"_s, m_folder.path(u"film.mp4"_s), u"-i"_s, m_folder.path(u"words.srt"_s),
                u"-c"_s, u"copy"_s, u"-bsf:s"_s, u"setts=duration=0"_s,
                m_folder.path(u"lengths.mkv"_s) });
    WorkToken token;
    const auto tracks = readEmbeddedCaptions(m_folder.path(u"lengths.mkv"_s), { 2 }, token);
    QVERIFY(tracks.has_value());
    QCOMPARE(tracks->first().size(), 1);
    QCOMPARE(tracks->first().first().text, u"One."_s);
    QVERIFY(std::chrono::abs(tracks->first().first().span.length() - 4s) < 50ms);
}

//! One who speaks at the beginning and at the end alone keeps nobody waiting in between.
void TestCaptionImport::embeddedCanBeCancelledBetweenTwo()
{
    m_folder.write(u"words.srt"_s,
                   "1\n00:00:00,500 --> 00:00:01,000\nFirst.\n\n"
                   "2\n00:00:59,000 --> 00:00:59,800\nLast.\n");
    const QString film = m_folder.path(u"long.mkv"_s);
    makeFilm(film, 60, { u"-i"_s, m_folder.path(u"words.srt"_s), u"-c:s"_s, u"srt"_s });
    const qint64 size = QFileInfo(film).size();
    QList<qint64> done;
    WorkToken token([&done](qint64 bytes) {
        done.append(bytes);
        return true;
    });
    const auto tracks = readEmbeddedCaptions(film, { 2 }, token);
    QVERIFY(tracks.has_value());
    QCOMPARE(tracks->first().size(), 2);
    QVERIFY(std::ranges::any_of(
        done, [size](qint64 bytes) { return bytes > size * 4 / 10 && bytes < size * 6 / 10; }));
    QCOMPARE_LE(done.last(), size);
    QCOMPARE_GE(done.last(), size * 9 / 10);
    WorkToken stop([size](qint64 bytes) { return bytes < size / 2; });
    const auto stopped = readEmbeddedCaptions(film, { 2 }, stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().reason, Refusal::Reason::Cancelled);
}

void TestCaptionImport::writtenCaptionsAreReadAgain()
{
    const QList<Cue> cues{
        { .span = { 1ms, 1s }, .text = u"<b> & --> it"_s, .speaker = u"Ana > \"B\" & Co. 🌿"_s },
        { .span = { 3'599'999ms, 100h }, .text = u"Two\nlines"_s, .speaker = {} }
    };
    const auto track = CaptionTrack::parse(writeWebVtt(cues), u"written.vtt"_s);
    QVERIFY(track.has_value());
    QCOMPARE(print(track->cues()), print(cues));
    QCOMPARE(track->droppedCues(), 0);
}

void TestCaptionImport::chapterMarks()
{
    m_folder.write(u"chapters.vtt"_s,
                   "WEBVTT\n\n00:00.000 --> 10:00.000\nFirst &amp; foremost\n\n"
                   "02:00.000 --> 05:00.000\nA section of the first\n\n"
                   "10:00.000 --> 20:00.000\nSecond\n");
    const auto marks = readChapterMarks(m_folder.path(u"chapters.vtt"_s));
    QVERIFY(marks.has_value());
    QCOMPARE(*marks,
             (QList<ChapterMark>{ { .title = u"First & foremost"_s, .from = 0ms },
                                  { .title = u"Second"_s, .from = 10min } }));
    QCOMPARE(readChapterMarks(m_folder.path(u"none.vtt"_s)).error().reason,
             Refusal::Reason::NotFound);
}

void TestCaptionImport::bestOfEachLanguage()
{
    const auto source = [](CaptionKind kind, const char *path, const char *language, int part) {
        return InspectedCaptions{ .source = { .kind = kind,
                                              .path = QString::fromLatin1(path),
                                              .language = QString::fromLatin1(language),
                                              .part = part } };
    };
    const auto chosen = chooseCaptions({ source(CaptionKind::Embedded, "film", "de", 0),
                                         source(CaptionKind::Typed, "cc", "", 0),
                                         source(CaptionKind::Transcript, "t0", "", 0),
                                         source(CaptionKind::Transcript, "t1", "", 1),
                                         source(CaptionKind::Transcript, "again", "", 1),
                                         source(CaptionKind::Live, "live", "", 1) },
                                       u"en-GB"_s);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0].language, u"en-GB"_s);
    QCOMPARE(chosen[0].sources.size(), 2);
    QCOMPARE(chosen[0].sources[0].path, u"t0"_s);
    QCOMPARE(chosen[0].sources[1].path, u"t1"_s);
    QCOMPARE(chosen[1].language, u"de"_s);
    QCOMPARE(chosen[1].sources.first().path, u"film"_s);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestCaptionImport)
#include "tst_captionimport.moc"
