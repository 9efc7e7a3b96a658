// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real recording, spoken and encoded: what it holds, what is built again and what is not.
#include <course/captiontrack.h>
#include <course/manifest.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <process.h>
#include <recordingbuilder.h>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace companion;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool replaceIn(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const QByteArray content = contentOf(path);
    QFile file(path);
    return content.contains(before) && file.open(QIODevice::WriteOnly)
        && file.write(QByteArray(content).replace(before, after)) > 0;
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY(QFile::copy(file, target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
}

QString output(const QString &program, const QStringList &arguments)
{
    const Result<ProcessOutput> run = runProcess(program, arguments);
    return run ? QString::fromUtf8(run->out + run->err) : u"failed: "_s + run.error().detail;
}

QString probe(const QString &media, const QStringList &what)
{
    return output(u"ffprobe"_s, QStringList{ u"-v"_s, u"error"_s } + what + QStringList{ media });
}

} // namespace

class TestRecording final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theAppCanReadIt();
    void mediaHasChaptersAndKeyFrames();
    void soundIsLevelled();
    void sentencesJoinWithoutClicks();
    void captionsKeepTheirLimits();
    void slidesStandAsPictures();
    void handoutHasItsText();
    void secondBuildDoesNothing();
    void sameScriptsGiveTheSameRecording();
    void oneSentenceRebuildsOneChapter();
    void faultLeavesTheFormerRecording();
    void dataIsCheckedAndPrinted();
    void killedBuildLeavesTheFormerRecording();
    void formerRecordingIsRecovered();

private:
    [[nodiscard]] BuildRequest request() const;
    [[nodiscard]] Result<BuildReport> build() const;
    [[nodiscard]] QString recorded(const QString &name) const;
    [[nodiscard]] QString script(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_course;
};

BuildRequest TestRecording::request() const
{
    return { .courseFolder = m_course,
             .outFolder = m_course + u"/recording"_s,
             .workFolder = m_folder.filePath(u"work"_s),
             .speak = QStringLiteral(RECORDING_FOLDER "/speak"),
             .pronunciation = QStringLiteral(RECORDING_FOLDER "/pronunciation.txt"),
             .engine = u"festival-slt"_s,
             .jobs = 2 };
}

Result<BuildReport> TestRecording::build() const
{
    return buildRecording(request(), [](const QString &) {});
}

QString TestRecording::recorded(const QString &name) const
{
    return m_course + u"/recording/"_s + name;
}

QString TestRecording::script(const QString &name) const
{
    return m_course + u"/session/"_s + name;
}

void TestRecording::initTestCase()
{
    m_course = m_folder.filePath(u"course"_s);
    copyFolder(QStringLiteral(SHORT_COURSE), m_course);
    QStringList lines;
    const auto report = buildRecording(request(), [&lines](const QString &line) { lines << line; });
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->chaptersBuilt, 2);
    QCOMPARE(report->length, 30000ms);
    QVERIFY(!report->upToDate);
    QVERIFY(lines.contains(u"Chapter 1 of 2 (C01): speaking sentence 2 of 2"_s));
    QVERIFY(lines.contains(u"Chapter 2 of 2 (C02): done"_s));
}

void TestRecording::theAppCanReadIt()
{
    const auto course = readCourse(m_course);
    QVERIFY(course);
    const auto recording = readRecording(*course);
    QVERIFY2(recording, recording ? "" : qPrintable(recording.error().detail));
    QVERIFY(recording->synthesised);
    QVERIFY(recording->notice.contains(u"synthesised narration"_s));
    QCOMPARE(recording->duration, 30000ms);
    QCOMPARE(recording->chapters.size(), 2);
    QCOMPARE(recording->chapters.at(1).span, (TimeSpan{ 15000ms, 30000ms }));
    QCOMPARE(recording->slides.size(), 3);
    QCOMPARE(recording->slides.first().span.from, 0ms);
    QCOMPARE(recording->slides.last().span.to, 30000ms);
    QCOMPARE(recording->exercises.size(), 1);
    QVERIFY(recording->exercises.first().optional);
    QVERIFY(recording->exercises.first().span.length() > 3000ms); // it filled the chapter
    QCOMPARE(QCryptographicHash::hash(contentOf(recording->media), QCryptographicHash::Sha256),
             recording->sha256);
}

void TestRecording::mediaHasChaptersAndKeyFrames()
{
    const QString media = recorded(u"session.mp4"_s);
    const QString streams
        = probe(media,
                { u"-show_entries"_s,
                  u"stream=codec_name,width,height,pix_fmt,sample_rate,channels:format=duration"_s,
                  u"-of"_s, u"compact=p=0"_s });
    QVERIFY2(streams.contains(u"codec_name=h264|width=1280|height=720|pix_fmt=yuv420p"_s),
             qPrintable(streams));
    QVERIFY2(streams.contains(u"codec_name=aac|sample_rate=48000|channels=2"_s),
             qPrintable(streams));
    QVERIFY2(streams.contains(u"duration=30.0"_s), qPrintable(streams));

    const QString chapters = probe(media, { u"-show_chapters"_s, u"-of"_s, u"compact=p=0"_s });
    QVERIFY2(chapters.contains(
                 u"start_time=0.000000|end=15000|end_time=15.000000|tag:title=C01 · An umbrella"_s),
             qPrintable(chapters));
    QVERIFY2(chapters.contains(u"end_time=30.000000|tag:title=C02 · And without it"_s),
             qPrintable(chapters));

    // pts_time,flags of every packet: a key frame at least every 2 s, 300 frames in all
    const QStringList packets = probe(media,
                                      { u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                                        u"packet=pts_time,flags"_s, u"-of"_s, u"csv=p=0"_s })
                                    .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(packets.size(), 300);
    double lastKey = -2;
    double lastTime = -0.1;
    for (const QString &packet : packets) {
        const double time = packet.section(u',', 0, 0).toDouble();
        QVERIFY2(qAbs(time - lastTime - 0.1) < 0.001, qPrintable(packet));
        lastTime = time;
        if (packet.section(u',', 1, 1).contains(u'K')) {
            QVERIFY2(time - lastKey < 2.001, qPrintable(packet));
            lastKey = time;
        }
    }
    // The index stands before the media.
    const QByteArray bytes = contentOf(media);
    QVERIFY(bytes.indexOf("moov") < bytes.indexOf("mdat"));
    // Every frame decodes.
    QCOMPARE(
        output(u"ffmpeg"_s, { u"-v"_s, u"error"_s, u"-i"_s, media, u"-f"_s, u"null"_s, u"-"_s }),
        QString());
}

void TestRecording::soundIsLevelled()
{
    const QString report
        = output(u"ffmpeg"_s,
                 { u"-hide_banner"_s, u"-nostats"_s, u"-i"_s, recorded(u"session.mp4"_s), u"-af"_s,
                   u"ebur128=peak=true:framelog=verbose"_s, u"-f"_s, u"null"_s, u"-"_s });
    const auto number = [&report](const QString &pattern) {
        return QRegularExpression(pattern).match(report).captured(1).toDouble();
    };
    const double loudness = number(u"I:\\s+(-?[\\d.]+) LUFS"_s);
    const double peak = number(u"Peak:\\s+(-?[\\d.]+) dBFS"_s);
    QVERIFY2(qAbs(loudness + 16) <= 1, qPrintable(report));
    QVERIFY2(peak < -1, qPrintable(report));
}

//! A click is a step from one sample to the next that no voice makes: where silence turns to speech
//! or back, the sound must rise and fall no faster than it does inside the words.
void TestRecording::sentencesJoinWithoutClicks()
{
    const QString raw = m_folder.filePath(u"sound.raw"_s);
    output(u"ffmpeg"_s,
           { u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, recorded(u"session.mp4"_s), u"-ac"_s, u"1"_s,
             u"-ar"_s, u"48000"_s, u"-f"_s, u"s16le"_s, raw });
    const QByteArray bytes = contentOf(raw);
    QList<qint16> samples(bytes.size() / 2);
    qFromLittleEndian<qint16>(bytes.constData(), samples.size(), samples.data());
    constexpr int perMillisecond = 48;
    constexpr int audible = 40;
    constexpr int pause = 120 * perMillisecond;
    constexpr int nearby = 5 * perMillisecond;
    const auto isAudible = [&](qsizetype at) { return std::abs(int(samples.at(at))) > audible; };

    QList<qsizetype> joins;
    qsizetype last = -pause - 1;
    for (qsizetype at = 0; at < samples.size(); ++at) {
        if (!isAudible(at)) {
            continue;
        }
        if (at - last > pause) {
            joins << std::max<qsizetype>(last, 0) << at;
        }
        last = at;
    }
    joins << last;
    QVERIFY2(joins.size() >= 8, qPrintable(QString::number(joins.size()))); // four sentences

    const auto steepest = [&](qsizetype from, qsizetype to) {
        int steep = 0;
        for (qsizetype at = std::max<qsizetype>(from, 1); at < std::min(to, samples.size()); ++at) {
            steep = std::max(steep, std::abs(samples.at(at) - samples.at(at - 1)));
        }
        return steep;
    };
    const int inside = steepest(0, samples.size());
    for (const qsizetype join : joins) {
        const int step = steepest(join - nearby, join + nearby);
        QVERIFY2(
            step * 4 < inside,
            qPrintable(
                u"at %1 ms: %2, inside %3"_s.arg(join / perMillisecond).arg(step).arg(inside)));
    }
}

void TestRecording::captionsKeepTheirLimits()
{
    const auto track = CaptionTrack::read(recorded(u"captions.en.vtt"_s));
    QVERIFY(track);
    QCOMPARE(track->droppedCues(), 0);
    QStringList texts;
    for (const Cue &cue : track->cues()) {
        texts << QString(cue.text).replace(u'\n', u' ');
        const double seconds = double(cue.span.length().count()) / 1000;
        QVERIFY(seconds >= 1 && seconds <= 7);
        QVERIFY(double(cue.text.size()) / seconds <= 20);
        for (const QString &line : cue.text.split(u'\n')) {
            QVERIFY(line.size() <= 42);
        }
    }
    QCOMPARE(
        texts.join(u' '),
        u"Someone carries an umbrella every day, and never gets wet. The umbrella gets the credit, "
        "rain or no rain. Ask what would happen without it. Both answers may be right."_s);
    const QByteArray chapters = contentOf(recorded(u"chapters.vtt"_s));
    QVERIFY(chapters.contains("00:00:15.000 --> 00:00:30.000\nC02 · And without it\n"));
}

void TestRecording::slidesStandAsPictures()
{
    for (const QString &id : { u"S01"_s, u"S02"_s, u"S03"_s }) {
        const QImage slide(recorded(u"slides/%1.png"_s.arg(id)));
        QCOMPARE(slide.size(), QSize(1280, 720));
    }
    // What the film shows at 10 s is slide S02, but for what encoding takes away.
    const QString still = m_folder.filePath(u"still.png"_s);
    output(u"ffmpeg"_s,
           { u"-v"_s, u"error"_s, u"-y"_s, u"-ss"_s, u"10"_s, u"-i"_s, recorded(u"session.mp4"_s),
             u"-frames:v"_s, u"1"_s, still });
    const QImage film = QImage(still).convertToFormat(QImage::Format_RGB32);
    const QImage slide
        = QImage(recorded(u"slides/S02.png"_s)).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(film.size(), slide.size());
    int different = 0;
    for (int y = 0; y < slide.height(); ++y) {
        for (int x = 0; x < slide.width(); ++x) {
            different += qAbs(qGray(film.pixel(x, y)) - qGray(slide.pixel(x, y))) > 24 ? 1 : 0;
        }
    }
    QVERIFY2(different < 1280 * 720 / 500, qPrintable(QString::number(different)));
}

void TestRecording::handoutHasItsText()
{
    const QString text
        = output(u"pdftotext"_s, { recorded(u"handout.pdf"_s), u"-"_s }).simplified();
    for (const QString &part : { u"Half a minute about an umbrella"_s,
                                 u"S02 · An umbrella · 0:00:05"_s, u"It keeps a worry off"_s,
                                 u"In the picture: One sentence: what would happen without it?"_s,
                                 u"Sources while this slide shows: R01"_s,
                                 u"doi:10.1017/S0141347300011472"_s, u"Cognitive"_s.toLower() }) {
        QVERIFY2(text.contains(part), qPrintable(part + u" not in "_s + text));
    }
}

void TestRecording::secondBuildDoesNothing()
{
    const QDateTime before = QFileInfo(recorded(u"session.mp4"_s)).lastModified();
    const auto report = build();
    QVERIFY(report);
    QVERIFY(report->upToDate);
    QCOMPARE(QFileInfo(recorded(u"session.mp4"_s)).lastModified(), before);
}

void TestRecording::sameScriptsGiveTheSameRecording()
{
    BuildRequest again = request();
    again.outFolder = m_folder.filePath(u"again"_s);
    again.workFolder = m_folder.filePath(u"again.work"_s);
    again.jobs = 1;
    const auto report = buildRecording(again, [](const QString &) {});
    QVERIFY(report);
    for (const QString &name : { u"captions.en.vtt"_s, u"chapters.vtt"_s, u"recording.json"_s }) {
        QCOMPARE(contentOf(again.outFolder + u'/' + name), contentOf(recorded(name)));
    }
}

void TestRecording::oneSentenceRebuildsOneChapter()
{
    const QByteArray before = contentOf(recorded(u"recording.json"_s));
    QVERIFY(
        replaceIn(script(u"C02.md"_s), "Both answers may be right.", "Both guesses may be right."));
    const auto report = build();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->chaptersBuilt, 1);
    QCOMPARE(report->chaptersReused, 1);
    QCOMPARE(report->length, 30000ms);
    QVERIFY(contentOf(recorded(u"captions.en.vtt"_s)).contains("Both guesses may be right."));
    QVERIFY(contentOf(recorded(u"recording.json"_s)) != before);
}

void TestRecording::faultLeavesTheFormerRecording()
{
    const QByteArray before = contentOf(recorded(u"recording.json"_s));
    const QByteArray good = contentOf(script(u"C02.md"_s));
    QVERIFY(replaceIn(script(u"C02.md"_s), "\"layout\": \"statement\"", "\"layout\": \"collage\""));
    const auto report = build();
    QVERIFY(!report);
    QCOMPARE(report.error().file, u"session/C02.md"_s);
    QCOMPARE(report.error().place, u"line 6"_s);
    QCOMPARE(contentOf(recorded(u"recording.json"_s)), before);

    QVERIFY(replaceIn(script(u"C02.md"_s), "\"layout\": \"collage\"", "\"layout\": \"statement\""));
    QVERIFY(replaceIn(script(u"C02.md"_s), "may be right.", "may be right [X99]."));
    const auto unknown = build();
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.contains(u"X99"_s));

    QVERIFY(replaceIn(script(u"C02.md"_s), "\"seconds\": 3,", "\"seconds\": 30,"));
    QVERIFY(replaceIn(script(u"C02.md"_s), " [X99]", ""));
    const auto tooLong = build();
    QVERIFY(!tooLong);
    QVERIFY2(tooLong.error().detail.contains(u"longer than planned"_s),
             qPrintable(tooLong.error().detail));
    QCOMPARE(tooLong.error().file, u"session/C02.md"_s);
    QCOMPARE(tooLong.error().place, u"whole script"_s);

    QVERIFY(replaceIn(script(u"C02.md"_s), "What would this person expect?",
                      QByteArray("What would this person expect? ").repeated(60)));
    const auto tooMuch = build();
    QVERIFY(!tooMuch);
    QVERIFY2(tooMuch.error().detail.contains(u"does not fit its place"_s),
             qPrintable(tooMuch.error().detail));
    QCOMPARE(tooMuch.error().file, u"session/C02.md"_s);
    QCOMPARE(tooMuch.error().place, u"line 16"_s);
    QCOMPARE(contentOf(recorded(u"recording.json"_s)), before);

    QVERIFY(replaceIn(script(u"C02.md"_s), "\"seconds\": 30,", "\"seconds\": 30"));
    const auto noJson = build();
    QVERIFY(!noJson);
    QCOMPARE(noJson.error().file, u"session/C02.md"_s);

    QFile file(script(u"C02.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(good) == good.size());
    const QString course = m_folder.filePath(u"course/course.json"_s);
    QVERIFY(replaceIn(course, "\"minutes\": 0.25, \"outcomes\": [ \"LO2\"",
                      "\"minutes\": 0.249, \"outcomes\": [ \"LO2\""));
    const auto offGrid = build();
    QVERIFY(!offGrid);
    QCOMPARE(offGrid.error().file, course);
    QCOMPARE(offGrid.error().place, u"chapters[1].minutes"_s);
    QVERIFY(replaceIn(course, "0.249", "0.25"));
}

//! The handout prints cases, questions and worksheets, so a change in them makes it anew; a fault
//! in them is named and nothing is made.
void TestRecording::dataIsCheckedAndPrinted()
{
    const QString data = m_folder.filePath(u"course/data/vignettes.json"_s);
    const QString course = m_folder.filePath(u"course/course.json"_s);
    const QByteArray without = contentOf(course);
    QVERIFY(QDir().mkpath(QFileInfo(data).path()));
    QVERIFY(QFile::copy(QStringLiteral(BUNDLED_COURSE "/data/vignettes.json"), data));
    QVERIFY(replaceIn(course, "\"recording\":",
                      "\"data\": { \"vignettes\": \"data/vignettes.json\" }, \"recording\":"));
    QVERIFY(build());
    const QString handout = recorded(u"handout.pdf"_s);
    QVERIFY(output(u"pdftotext"_s, { handout, u"-"_s }).contains(u"the tinted cream"_s));

    QVERIFY(replaceIn(data, "the tinted cream", "the thinned cream"));
    const auto changed = build();
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QVERIFY(!changed->upToDate);
    QCOMPARE(changed->chaptersBuilt, 0);
    QVERIFY(output(u"pdftotext"_s, { handout, u"-"_s }).contains(u"the thinned cream"_s));

    const QByteArray before = contentOf(recorded(u"recording.json"_s));
    QVERIFY(replaceIn(data, "\"age\": 34", "\"age\": \"34\""));
    const auto bad = build();
    QVERIFY(!bad);
    QCOMPARE(bad.error().file, data);
    QCOMPARE(bad.error().place, u"vignettes[0].age"_s);
    QCOMPARE(contentOf(recorded(u"recording.json"_s)), before);

    QFile file(course);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(without) == without.size());
}

void TestRecording::killedBuildLeavesTheFormerRecording()
{
    const QByteArray before = contentOf(recorded(u"recording.json"_s));
    const QByteArray media = contentOf(recorded(u"session.mp4"_s));
    for (const QByteArray moment : { "drawing picture 1", "levelling", "Joining" }) {
        QVERIFY(replaceIn(script(u"C02.md"_s), "may be right", "may well be right"));
        QProcess builder;
        builder.start(QStringLiteral(RECORDING_BUILDER),
                      { u"--course"_s, m_course, u"--out"_s, request().outFolder, u"--work"_s,
                        request().workFolder });
        QByteArray lines;
        while (!lines.contains(moment) && builder.waitForReadyRead(60000)) {
            lines += builder.readAllStandardOutput();
        }
        QVERIFY2(lines.contains(moment), lines.constData());
        builder.kill();
        QVERIFY(builder.waitForFinished());
        QCOMPARE(builder.exitStatus(), QProcess::CrashExit);
        QCOMPARE(contentOf(recorded(u"recording.json"_s)), before);
        QCOMPARE(contentOf(recorded(u"session.mp4"_s)), media);
        QVERIFY(replaceIn(script(u"C02.md"_s), "may well be right", "may be right"));
    }
    QVERIFY(replaceIn(script(u"C02.md"_s), "may be right", "may be true"));
    const auto report = build();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(!QDir(request().outFolder + u".staging"_s).exists());
    QVERIFY(contentOf(recorded(u"captions.en.vtt"_s)).contains("may be true."));
    const auto course = readCourse(m_course);
    QVERIFY(course);
    QVERIFY(readRecording(*course));
}

void TestRecording::formerRecordingIsRecovered()
{
    // As a build leaves it that was killed between its two renames.
    QVERIFY(QDir().rename(request().outFolder, request().outFolder + u".old"_s));
    const auto report = build();
    QVERIFY(report);
    QVERIFY(report->upToDate);
    QVERIFY(QFile::exists(recorded(u"session.mp4"_s)));
}

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    TestRecording test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recording.moc"
