// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Films whose first stamp is late: what is found in them, and that they are made to begin at zero.
#include "madefilms.h"
#include "smallcourse.h"
#include <course/captiontrack.h>
#include <recordings/mediaprobe.h>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

QString printedBy(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, QStringList{ u"-v"_s, u"warning"_s } + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qFatal("%s could not read the film", qUtf8Printable(program));
    }
    return QString::fromUtf8(process.readAll()).trimmed();
}

//! `entry` is "format=start_time", `stream` as ffprobe selects it.
double secondsOf(const QString &path, const QString &entry, const QString &stream = u"v"_s)
{
    return printedBy(u"ffprobe"_s,
                     { u"-select_streams"_s, stream, u"-show_entries"_s, entry, u"-of"_s,
                       u"csv=p=0"_s, path })
        .toDouble();
}

//! How long after the sound the pictures begin.
double distanceIn(const QString &path)
{
    const QString start = u"stream=start_time"_s;
    return secondsOf(path, start, u"v:0"_s) - secondsOf(path, start, u"a:0"_s);
}

bool isAbout(Milliseconds time, Milliseconds expected)
{
    const bool isClose = std::chrono::abs(time - expected) < 100ms;
    if (!isClose) {
        qWarning("%d instead of %d ms", int(time.count()), int(expected.count()));
    }
    return isClose;
}

void addContainers()
{
    QTest::addColumn<QString>("ending");
    for (const char *ending :
         { "mkv", "mp4", "mov", "pcm.mov", "webm", "live.webm", "fragments.mp4" }) {
        QTest::newRow(ending) << QString::fromLatin1(ending);
    }
}

} // namespace

class TestLateFilms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void lengthIsFromFirstToLast_data() { addContainers(); }
    void lengthIsFromFirstToLast();
    void whatTheHeadCountsDoesNotMatter();
    void copyBeginsAtZero_data() { addContainers(); }
    void copyBeginsAtZero();
    void textsInsideMoveAlong_data();
    void textsInsideMoveAlong();
    void textsBesideStay();
    void partThatIsLate();
    void cannotBeLinked();
    void cutOffIsRefused_data();
    void cutOffIsRefused();
    void ordinaryFilmStaysAsItIs_data();
    void ordinaryFilmStaysAsItIs();

private:
    [[nodiscard]] QString shelf() const { return m_folder.path(u"data/recordings"_s); }
    [[nodiscard]] QString late(const QString &ending) const
    {
        return m_folder.path(u"late."_s + ending);
    }
    void makeLate(const QString &path, const QStringList &more) const;

    TestFolder m_folder;
};

//! The sound begins 5 s and the pictures 5.4 s into the stamps.
void TestLateFilms::makeLate(const QString &path, const QStringList &more) const
{
    const QString film = m_folder.path(path.endsWith(u".webm") ? u"film.webm"_s : u"film.mkv"_s);
    runFfmpeg(QStringList{ u"-itsoffset"_s, u"5"_s, u"-i"_s, film, u"-itsoffset"_s, u"5.4"_s,
                           u"-i"_s, film }
              + more
              + QStringList{ u"-map"_s, u"0:a"_s, u"-map"_s, u"1:v"_s, u"-c:a"_s, u"copy"_s,
                             u"-c:v"_s, u"copy"_s, path });
}

void TestLateFilms::initTestCase()
{
    makeFilm(m_folder.path(u"film.mkv"_s), 3, { u"-bf"_s, u"2"_s });
    makeFilm(m_folder.path(u"film.webm"_s), 3);
    for (const QString &ending : { u"mkv"_s, u"mp4"_s, u"mov"_s, u"webm"_s }) {
        makeLate(late(ending), {});
    }
    runFfmpeg({ u"-copyts"_s, u"-i"_s, late(u"mkv"_s), u"-c:v"_s, u"copy"_s, u"-c:a"_s,
                u"pcm_s16le"_s, late(u"pcm.mov"_s) });
    makeLate(late(u"live.webm"_s), { u"-live"_s, u"1"_s });
    makeLate(late(u"fragments.mp4"_s),
             { u"-movflags"_s, u"frag_keyframe+empty_moov+delay_moov"_s });
}

void TestLateFilms::cleanup() { QDir(shelf()).removeRecursively(); }

void TestLateFilms::lengthIsFromFirstToLast()
{
    QFETCH(const QString, ending);
    const auto facts = probeMedia(late(ending));
    QVERIFY(facts.has_value());
    QVERIFY(isAbout(facts->duration, 3400ms));
    QVERIFY(isAbout(facts->begin, 5s));
}

//! Some programs write the length without the time before the first sample into Matroska.
void TestLateFilms::whatTheHeadCountsDoesNotMatter()
{
    QByteArray bytes = readFile(late(u"mkv"_s));
    const qsizetype at = bytes.indexOf(QByteArray::fromHex("448988")); // Duration, of 8 bytes
    QVERIFY(at > 0);
    bytes.replace(at + 3, 8, QByteArray::fromHex("40aa900000000000")); // 3400
    m_folder.write(u"merged.mkv"_s, bytes);
    QCOMPARE(secondsOf(m_folder.path(u"merged.mkv"_s), u"format=duration"_s), 3.4);
    const auto facts = probeMedia(m_folder.path(u"merged.mkv"_s));
    QVERIFY(facts.has_value());
    QVERIFY(isAbout(facts->duration, 3400ms));
}

void TestLateFilms::copyBeginsAtZero()
{
    QFETCH(const QString, ending);
    QVERIFY(qAbs(distanceIn(late(ending)) - 0.4) < 0.05);
    const RecordingToAdd wanted = toAdd({ late(ending) });
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY2(staged.has_value(), staged ? "" : qPrintable(staged.error().detail));
    const QString made = staged->folder + u'/' + staged->recording.mediaName;
    QVERIFY(qAbs(secondsOf(made, u"format=start_time"_s)) < 0.03);
    QVERIFY2(qAbs(distanceIn(made) - distanceIn(late(ending))) < 0.0015,
             qPrintable(QString::number(distanceIn(made))));
    const auto facts = probeMedia(made);
    QVERIFY(facts.has_value());
    QVERIFY(isAbout(facts->duration, staged->recording.duration));
    QVERIFY(isAbout(facts->duration, 3400ms));
    QCOMPARE(facts->begin, 0ms);
    QCOMPARE(workOf(wanted), 3 * QFileInfo(late(ending)).size()); // hashed, written, hashed
    // Every picture and every sound decodes, in order.
    QCOMPARE(printedBy(u"ffmpeg"_s, { u"-i"_s, made, u"-f"_s, u"null"_s, u"-"_s }), QString());
}

void TestLateFilms::textsInsideMoveAlong_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("codec");
    QTest::newRow("mkv") << u"mkv"_s << u"srt"_s;
    QTest::newRow("mp4") << u"mp4"_s << u"mov_text"_s;
    QTest::newRow("webm") << u"webm"_s << u"webvtt"_s;
}

//! Captions less than a second before the film are what libavformat takes for its beginning.
void TestLateFilms::textsInsideMoveAlong()
{
    QFETCH(const QString, ending);
    QFETCH(const QString, codec);
    m_folder.write(u"words.srt"_s,
                   "1\n00:00:04,200 --> 00:00:04,500\nbefore\n\n"
                   "2\n00:00:04,600 --> 00:00:05,400\nacross\n\n"
                   "3\n00:00:05,500 --> 00:00:06,000\nwithin\n");
    m_folder.write(u"marks.txt"_s,
                   ";FFMETADATA1\n"
                   "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=4000\ntitle=Before\n"
                   "[CHAPTER]\nTIMEBASE=1/1000\nSTART=4000\nEND=6500\ntitle=One\n"
                   "[CHAPTER]\nTIMEBASE=1/1000\nSTART=6500\nEND=8000\ntitle=Two\n");
    const QString film = m_folder.path(u"texts."_s + ending);
    makeLate(film,
             { u"-i"_s, m_folder.path(u"words.srt"_s), u"-f"_s, u"ffmetadata"_s, u"-i"_s,
               m_folder.path(u"marks.txt"_s), u"-map"_s, u"2"_s, u"-map_chapters"_s, u"3"_s,
               u"-c:s"_s, codec, u"-metadata:s:s:0"_s, u"language=eng"_s });
    const RecordingToAdd wanted = toAdd({ film });
    const QList<ChapterMark> &marks = wanted.inspected.marks;
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0], (ChapterMark{ .title = u"One"_s, .from = 0ms }));
    QCOMPARE(marks[1].title, u"Two"_s);
    QVERIFY(isAbout(marks[1].from, 1500ms));
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(staged.has_value());
    const auto captions = CaptionTrack::read(staged->folder + u"/captions.en.vtt"_s);
    QVERIFY(captions.has_value());
    const Milliseconds begin = wanted.inspected.parts.first().begin;
    QVERIFY(isAbout(begin, 5s));
    const QList<Cue> &cues = captions->cues();
    QCOMPARE(cues.size(), 2);
    QCOMPARE(cues[0].text, u"across"_s);
    QCOMPARE(cues[0].span, (TimeSpan{ 0ms, 5400ms - begin }));
    QCOMPARE(cues[1].text, u"within"_s);
    QCOMPARE(cues[1].span, (TimeSpan{ 5500ms - begin, 6000ms - begin }));
    const QString made = staged->folder + u'/' + staged->recording.mediaName;
    QVERIFY(qAbs(secondsOf(made, u"format=start_time"_s)) < 0.03);
}

void TestLateFilms::textsBesideStay()
{
    m_folder.write(u"late.vtt"_s, "WEBVTT\n\n00:00.500 --> 00:01.000\nbeside\n");
    const auto staged = stageRecording(toAdd({ late(u"mkv"_s) }), shelf());
    QFile::remove(m_folder.path(u"late.vtt"_s));
    QVERIFY(staged.has_value());
    const auto captions = CaptionTrack::read(staged->folder + u"/captions.en-GB.vtt"_s);
    QVERIFY(captions.has_value());
    QCOMPARE(captions->cues().first().span, (TimeSpan{ 500ms, 1000ms }));
}

void TestLateFilms::partThatIsLate()
{
    const QString second = m_folder.path(u"second.mkv"_s);
    QFile::copy(late(u"mkv"_s), second);
    const auto staged = stageRecording(toAdd({ late(u"mkv"_s), second }), shelf());
    QVERIFY2(staged.has_value(), staged ? "" : qPrintable(staged.error().detail));
    QVERIFY(isAbout(staged->recording.parts[1].from, 3400ms));
    QVERIFY(isAbout(staged->recording.duration, 6800ms));
}

void TestLateFilms::cannotBeLinked()
{
    RecordingToAdd wanted = toAdd({ late(u"mp4"_s) });
    wanted.keep = RecordingToAdd::Keep::Link;
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::WrongChapters);
    QVERIFY(!QDir(shelf()).exists() || QDir(shelf()).isEmpty());
}

void TestLateFilms::cutOffIsRefused_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("mkv") << u"mkv"_s;
    QTest::newRow("mp4") << u"mp4"_s;
}

void TestLateFilms::cutOffIsRefused()
{
    QFETCH(const QString, ending);
    const QString cut = m_folder.path(u"cut."_s + ending);
    makeLate(cut, { u"-movflags"_s, u"+faststart"_s });
    const QByteArray bytes = readFile(cut);
    writeFile(cut, bytes.first(bytes.size() * 7 / 10));
    const RecordingToAdd wanted = toAdd({ cut });
    const MediaFacts &facts = wanted.inspected.parts.first();
    QVERIFY(facts.playableUntil && *facts.playableUntil < 3s);
    QVERIFY(wanted.inspected.apart);
    QCOMPARE(wanted.inspected.apart->reason, Refusal::Reason::LateAndCutOff);
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::LateAndCutOff);
    QCOMPARE(staged.error().file, cut);
}

void TestLateFilms::ordinaryFilmStaysAsItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("more");
    const QStringList frames{ u"-bf"_s, u"3"_s };
    QTest::newRow("mkv") << u"frames.mkv"_s << frames;
    QTest::newRow("mp4") << u"frames.mp4"_s << frames;
    // The pictures wait in the stamps for those that are decoded before them.
    QTest::newRow("without edits")
        << u"unedited.mp4"_s << frames + QStringList{ u"-use_editlist"_s, u"0"_s };
    QTest::newRow("hardly late") << u"hardly.mkv"_s
                                 << frames + QStringList{ u"-output_ts_offset"_s, u"0.4"_s };
}

void TestLateFilms::ordinaryFilmStaysAsItIs()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, more);
    const QString film = m_folder.path(name);
    makeFilm(film, 2, more);
    RecordingToAdd wanted = toAdd({ film });
    QCOMPARE(wanted.inspected.parts.first().begin, 0ms);
    const auto copied = stageRecording(wanted, shelf());
    QVERIFY(copied.has_value());
    QCOMPARE(readFile(copied->folder + u'/' + copied->recording.mediaName), readFile(film));
    wanted.keep = RecordingToAdd::Keep::Link;
    QVERIFY(stageRecording(wanted, shelf()).has_value());
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestLateFilms)
#include "tst_latefilms.moc"
