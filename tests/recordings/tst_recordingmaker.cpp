// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A recording made out of what was found: copied, linked, joined, cancelled, on a full disk.
#include "fullshelf.h"
#include "madefilms.h"
#include "smallcourse.h"
#include <base/utctime.h>
#include <course/captiontrack.h>
#include <course/manifest.h>
#include <recordings/mediaprobe.h>

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

QByteArray hashOf(const QString &path)
{
    return QCryptographicHash::hash(readFile(path), QCryptographicHash::Sha256);
}

QStringList allBelow(const QString &folder)
{
    QStringList names;
    QDirIterator walk(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        names << walk.next();
    }
    return names;
}

//! No file grows beyond `bytes` while it lives: writing fails then, as on a disk that breaks.
class LargestFile final {
    Q_DISABLE_COPY_MOVE(LargestFile)

public:
    explicit LargestFile(qint64 bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{ .rlim_cur = rlim_t(bytes), .rlim_max = m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~LargestFile()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    void (*m_signal)(int);
    rlimit m_before{};
};

} // namespace

class TestRecordingMaker final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copies();
    void links();
    void joinsParts();
    void joinsPartsOfMatroska_data();
    void joinsPartsOfMatroska();
    void refusesPartsThatDiffer();
    void mergesCaptionsOfParts();
    void tellsWherePartsBegin();
    void readsTheTracksOfAFilmInOnePass();
    void cancelledAtAnyStageLeavesNothing_data();
    void cancelledAtAnyStageLeavesNothing();
    void sourceThatGoesAway();
    void sourceThatIsStillWritten_data();
    void sourceThatIsStillWritten();
    void damagedPartIsNotJoined();
    void cutOffPartIsNotJoined();
    void whatCannotBeWrittenIsNotJoined_data();
    void whatCannotBeWrittenIsNotJoined();
    void wrongChapters();
    void sameMediaIsTheSameRecording();
    void damagedFileIsTakenAsItIs();
    void fullDisk();

private:
    [[nodiscard]] QString shelf() const { return m_folder.path(u"data/recordings"_s); }
    [[nodiscard]] QString film() const { return m_folder.path(u"film.mp4"_s); }

    TestFolder m_folder;
};

void TestRecordingMaker::initTestCase()
{
    makeFilm(film());
    makeFilm(m_folder.path(u"part 1.mp4"_s), 2, {}, 440);
    makeFilm(m_folder.path(u"part 2.mp4"_s), 1, {}, 880);
    makeFilm(m_folder.path(u"large.mp4"_s), 1, {}, 440, u"128x72"_s);
    makeFilm(m_folder.path(u"m 1.mkv"_s), 1);
    makeFilm(m_folder.path(u"m 2.mkv"_s), 1);
    makeFilm(m_folder.path(u"b 1.mkv"_s), 1, { u"-bf"_s, u"2"_s });
    makeFilm(m_folder.path(u"b 2.mkv"_s), 1, { u"-bf"_s, u"2"_s });
}

void TestRecordingMaker::copies()
{
    m_folder.write(u"film.transcript.vtt"_s,
                   "WEBVTT\n\n00:00.100 --> 00:00.900\nAna: One.\n\n"
                   "00:01.000 --> 00:01.900\nAna: Two.\n");
    const auto staged = stageRecording(toAdd({ film() }), shelf());
    QVERIFY(staged.has_value());
    QVERIFY(QFileInfo(staged->folder).fileName().startsWith(u".staging-"));
    QCOMPARE(hashOf(staged->folder + u"/session.mp4"_s), hashOf(film()));
    QCOMPARE(staged->recording.sha256, hashOf(film()));
    QCOMPARE(staged->recording.linkedMedia, std::nullopt);
    QCOMPARE(staged->recording.bytes, QFileInfo(film()).size());
    QCOMPARE(QFile::permissions(staged->folder) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());

    // The same reading as that of a recording that a course brings.
    const auto recording
        = readRecordingIn(smallCourse(), staged->folder, staged->folder + u"/session.mp4"_s);
    QVERIFY2(recording.has_value(), recording ? "" : qPrintable(recording.error().detail));
    QCOMPARE(recording->title, u"Live session"_s);
    QVERIFY(!recording->synthesised);
    QCOMPARE(recording->chapters.size(), 2);
    QCOMPARE(recording->captions.size(), 1);
    QCOMPARE(recording->captions.first().language, u"en-GB"_s);
    const auto captions = CaptionTrack::read(recording->captions.first().path);
    QVERIFY(captions.has_value());
    QCOMPARE(captions->cues().first().speaker, u"Ana"_s);
    QCOMPARE(captions->cues().first().text, u"One."_s);
    QDir(shelf()).removeRecursively();
    QFile::remove(m_folder.path(u"film.transcript.vtt"_s));
}

void TestRecordingMaker::links()
{
    RecordingToAdd wanted = toAdd({ film() });
    wanted.keep = RecordingToAdd::Keep::Link;
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(staged.has_value());
    QCOMPARE(staged->recording.linkedMedia, std::optional(film()));
    QCOMPARE(staged->recording.sha256, hashOf(film()));
    QCOMPARE(QDir(staged->folder).entryList(QDir::Files), QStringList{ u"recording.json"_s });
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::joinsParts()
{
    const auto staged = stageRecording(
        toAdd({ m_folder.path(u"part 1.mp4"_s), m_folder.path(u"part 2.mp4"_s) }), shelf());
    QVERIFY2(staged.has_value(), staged ? "" : qPrintable(staged.error().detail));
    const QString joined = staged->folder + u"/session.mp4"_s;
    QCOMPARE(staged->recording.sha256, hashOf(joined));
    const auto facts = probeMedia(joined);
    QVERIFY(facts.has_value());
    QVERIFY2(std::chrono::abs(facts->duration - 3s) < 150ms,
             qPrintable(QString::number(facts->duration.count())));
    QVERIFY(std::chrono::abs(facts->duration - staged->recording.duration) < 150ms);
    // Every picture and every sound of both decodes, in order.
    QProcess check;
    check.start(u"ffmpeg"_s,
                { u"-v"_s, u"warning"_s, u"-i"_s, joined, u"-f"_s, u"null"_s, u"-"_s });
    QVERIFY(check.waitForFinished(30'000));
    QCOMPARE(check.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(check.readAllStandardError()), QString());
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::joinsPartsOfMatroska_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("in order") << QStringList{ u"m 1.mkv"_s, u"m 2.mkv"_s };
    QTest::newRow("decoded in another order") << QStringList{ u"b 1.mkv"_s, u"b 2.mkv"_s };
}

void TestRecordingMaker::joinsPartsOfMatroska()
{
    QFETCH(const QStringList, names);
    const auto staged = stageRecording(
        toAdd({ m_folder.path(names.first()), m_folder.path(names.last()) }), shelf());
    QVERIFY(staged.has_value());
    const auto facts = probeMedia(staged->folder + u"/session.mkv"_s);
    QVERIFY(facts && std::chrono::abs(facts->duration - 2s) < 150ms);
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::refusesPartsThatDiffer()
{
    const RecordingToAdd wanted
        = toAdd({ m_folder.path(u"part 1.mp4"_s), m_folder.path(u"large.mp4"_s) });
    QVERIFY(wanted.inspected.apart.has_value());
    QCOMPARE(wanted.inspected.apart->reason, Refusal::Reason::PartsDiffer);
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::PartsDiffer);
    QVERIFY(allBelow(shelf()).isEmpty());
}

void TestRecordingMaker::mergesCaptionsOfParts()
{
    m_folder.write(u"part 1.vtt"_s, "WEBVTT\n\n00:00.500 --> 00:01.000\nfirst\n");
    m_folder.write(u"part 2.vtt"_s, "WEBVTT\n\n00:00.500 --> 00:00.900\nsecond\n");
    const auto staged = stageRecording(
        toAdd({ m_folder.path(u"part 1.mp4"_s), m_folder.path(u"part 2.mp4"_s) }), shelf());
    QVERIFY(staged.has_value());
    const auto captions = CaptionTrack::read(staged->folder + u"/captions.en-GB.vtt"_s);
    QVERIFY(captions.has_value());
    QCOMPARE(captions->cues().size(), 2);
    QCOMPARE(captions->cues()[0].span.from, 500ms);
    QVERIFY(std::chrono::abs(captions->cues()[1].span.from - 2500ms) < 100ms);
    QDir(shelf()).removeRecursively();
    QFile::remove(m_folder.path(u"part 1.vtt"_s));
    QFile::remove(m_folder.path(u"part 2.vtt"_s));
}

void TestRecordingMaker::tellsWherePartsBegin()
{
    const auto at = [](QTime time) { return std::optional(utcTime(QDate(2025, 11, 14), time)); };
    const QString first = u"cloud/GMT20251114-090012_Recording_64x36.mp4"_s;
    const QString second = u"cloud/GMT20251114-103000_Recording_64x36.mp4"_s;
    m_folder.write(first, readFile(m_folder.path(u"part 1.mp4"_s)));
    m_folder.write(second, readFile(m_folder.path(u"part 2.mp4"_s)));
    const auto cloud = stageRecording(toAdd({ m_folder.path(u"cloud"_s) }), shelf());
    QVERIFY(cloud.has_value());
    const QList<RecordedPart> &parts = cloud->recording.parts;
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0], (RecordedPart{ .from = 0ms, .startedAt = at({ 9, 0, 12 }) }));
    QVERIFY2(std::chrono::abs(parts[1].from - 2s) < 100ms,
             qPrintable(QString::number(parts[1].from.count())));
    QCOMPARE(parts[1].startedAt, at({ 10, 30 }));
    QCOMPARE(cloud->recording.startedAt, at({ 9, 0, 12 }));

    const auto chosen = stageRecording(toAdd({ m_folder.path(second) }), shelf());
    QVERIFY(chosen.has_value());
    QCOMPARE(chosen->recording.parts,
             (QList<RecordedPart>{ { .from = 0ms, .startedAt = at({ 10, 30 }) } }));
    // Zoom's own folder tells the start of the first alone, and other files tell none.
    const QString local = u"2025-11-14 09.00.12 Topic"_s;
    m_folder.write(local + u"/video1.mp4"_s, readFile(m_folder.path(u"part 1.mp4"_s)));
    m_folder.write(local + u"/video2.mp4"_s, readFile(m_folder.path(u"part 2.mp4"_s)));
    const auto zoom = stageRecording(toAdd({ m_folder.path(local) }), shelf());
    QVERIFY(zoom.has_value());
    QCOMPARE(zoom->recording.parts.size(), 2);
    QCOMPARE(zoom->recording.parts[0].startedAt,
             std::optional(QDateTime(QDate(2025, 11, 14), QTime(9, 0, 12)).toUTC()));
    QCOMPARE(zoom->recording.parts[1].startedAt, std::nullopt);
    const auto file = stageRecording(toAdd({ film() }), shelf());
    QVERIFY(file.has_value());
    QCOMPARE(file->recording.parts, (QList<RecordedPart>{ { .from = 0ms } }));
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::readsTheTracksOfAFilmInOnePass()
{
    m_folder.write(u"words.srt"_s, "1\n00:00:00,500 --> 00:00:01,000\nOne.\n");
    const QString words = m_folder.path(u"words.srt"_s);
    const QString spoken = m_folder.path(u"spoken.mkv"_s);
    makeFilm(spoken, 20,
             { u"-i"_s, words, u"-i"_s, words, u"-map"_s, u"0"_s, u"-map"_s, u"1"_s, u"-map"_s,
               u"2"_s, u"-map"_s, u"3"_s, u"-c:s"_s, u"srt"_s, u"-metadata:s:s:0"_s,
               u"language=eng"_s, u"-metadata:s:s:1"_s, u"language=ger"_s });
    const RecordingToAdd wanted = toAdd({ spoken });
    qint64 done = 0;
    const auto staged = stageRecording(wanted, shelf(), WorkToken([&done](qint64 bytes) {
                                           done = bytes;
                                           return true;
                                       }));
    QVERIFY(staged.has_value());
    QVERIFY(QFileInfo::exists(staged->folder + u"/captions.en.vtt"_s));
    QVERIFY(QFileInfo::exists(staged->folder + u"/captions.de.vtt"_s));
    QCOMPARE_LE(done, workOf(wanted));
    QCOMPARE_GE(done, workOf(wanted) * 9 / 10);
    QCOMPARE(workOf(wanted), 2 * QFileInfo(spoken).size()); // copied, and gone through once
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::cancelledAtAnyStageLeavesNothing_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isLinked");
    QTest::newRow("copy") << QStringList{ u"film.mp4"_s } << false;
    QTest::newRow("link") << QStringList{ u"film.mp4"_s } << true;
    QTest::newRow("join") << QStringList{ u"part 1.mp4"_s, u"part 2.mp4"_s } << false;
}

void TestRecordingMaker::cancelledAtAnyStageLeavesNothing()
{
    QFETCH(const QStringList, names);
    QFETCH(const bool, isLinked);
    QStringList paths;
    for (const QString &name : names) {
        paths << m_folder.path(name);
    }
    RecordingToAdd wanted = toAdd(paths);
    wanted.keep = isLinked ? RecordingToAdd::Keep::Link : RecordingToAdd::Keep::Copy;
    int steps = 0;
    for (;; ++steps) {
        int left = steps;
        const auto staged
            = stageRecording(wanted, shelf(), WorkToken([&left](qint64) { return left-- > 0; }));
        if (staged) {
            break;
        }
        QCOMPARE(staged.error().reason, Refusal::Reason::Cancelled);
        QCOMPARE(allBelow(shelf()), QStringList());
    }
    QCOMPARE_GE(steps, 2); // while reading, and at the very end
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::sourceThatGoesAway()
{
    QFile::copy(film(), m_folder.path(u"lent.mp4"_s));
    const RecordingToAdd wanted = toAdd({ m_folder.path(u"lent.mp4"_s) });
    QFile::remove(m_folder.path(u"lent.mp4"_s));
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::NotFound);
    QCOMPARE(staged.error().file, m_folder.path(u"lent.mp4"_s));
    QCOMPARE(allBelow(shelf()), QStringList());
}

void TestRecordingMaker::sourceThatIsStillWritten_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("isLinked");
    QTest::addColumn<int>("change");
    const QStringList one{ u"written.mp4"_s };
    const QStringList two{ u"part 2.mp4"_s, u"written.mp4"_s };
    for (const int change : { 1000, -1000 }) {
        const char *what = change > 0 ? "grows" : "is cut";
        QTest::addRow("copied, %s", what) << one << false << change;
        QTest::addRow("linked, %s", what) << one << true << change;
        QTest::addRow("joined, %s", what) << two << false << change;
    }
}

//! Its size would be wrong for ever, and the file said to have changed.
void TestRecordingMaker::sourceThatIsStillWritten()
{
    QFETCH(const QStringList, names);
    QFETCH(const bool, isLinked);
    QFETCH(const int, change);
    const QString written = m_folder.path(u"written.mp4"_s);
    writeFile(written, readFile(m_folder.path(u"part 1.mp4"_s)));
    QStringList paths;
    for (const QString &name : names) {
        paths << m_folder.path(name);
    }
    RecordingToAdd wanted = toAdd(paths);
    wanted.keep = isLinked ? RecordingToAdd::Keep::Link : RecordingToAdd::Keep::Copy;
    const qint64 size = QFileInfo(written).size();
    const auto staged = stageRecording(
        wanted, shelf(), WorkToken([&](qint64) { return QFile::resize(written, size + change); }));
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::StillWritten);
    QCOMPARE(staged.error().file, written);
    QCOMPARE(allBelow(shelf()), QStringList());
}

void TestRecordingMaker::damagedPartIsNotJoined()
{
    const QString first = m_folder.path(u"fragments 1.mp4"_s);
    const QString second = m_folder.path(u"fragments 2.mp4"_s);
    for (const QString &path : { first, second }) {
        makeFilm(path, 2, { u"-g"_s, u"5"_s, u"-movflags"_s, u"frag_keyframe+empty_moov"_s });
    }
    const RecordingToAdd wanted = toAdd({ first, second });
    QVERIFY(!wanted.inspected.apart);
    // What stands last in the head of the last fragment is the size of its last packet.
    QByteArray bytes = readFile(first);
    bytes.replace(bytes.lastIndexOf("mdat") - 8, 4, "\x7f\xff\xff\xff");
    writeFile(first, bytes);
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::Unreadable);
    QCOMPARE(staged.error().file, first);
    QCOMPARE(allBelow(shelf()), QStringList());
}

void TestRecordingMaker::cutOffPartIsNotJoined()
{
    const QString cut = m_folder.path(u"cut 1.mp4"_s);
    const QString whole = m_folder.path(u"cut 2.mp4"_s);
    for (const QString &path : { cut, whole }) {
        makeFilm(path, 12, { u"-movflags"_s, u"+faststart"_s });
    }
    const QByteArray bytes = readFile(cut);
    writeFile(cut, bytes.first(bytes.size() / 2));
    const RecordingToAdd wanted = toAdd({ cut, whole });
    QVERIFY(wanted.inspected.apart);
    QCOMPARE(wanted.inspected.apart->reason, Refusal::Reason::CutOff);
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::CutOff);
    QCOMPARE(staged.error().file, cut);
    QCOMPARE(allBelow(shelf()), QStringList());
    QVERIFY(stageRecording(toAdd({ cut }), shelf())); // alone it plays as far as it can
}

void TestRecordingMaker::whatCannotBeWrittenIsNotJoined_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("percent");
    for (const int percent : { 0, 1, 30, 60, 100 }) {
        QTest::addRow("MP4, up to %d %%", percent)
            << QStringList{ u"part 1.mp4"_s, u"part 2.mp4"_s } << percent;
        QTest::addRow("Matroska, up to %d %%", percent)
            << QStringList{ u"m 1.mkv"_s, u"m 2.mkv"_s } << percent;
    }
}

//! Neither its beginning, nor its parts, nor the index behind them.
void TestRecordingMaker::whatCannotBeWrittenIsNotJoined()
{
    QFETCH(const QStringList, names);
    QFETCH(const int, percent);
    const RecordingToAdd wanted
        = toAdd({ m_folder.path(names.first()), m_folder.path(names.last()) });
    const auto whole = stageRecording(wanted, shelf());
    QVERIFY(whole.has_value());
    const qint64 size = whole->recording.bytes;
    QVERIFY(QDir(shelf()).removeRecursively());
    const auto staged = [&] {
        const LargestFile largest(size * percent / 100 - (percent == 100 ? 1 : 0));
        return stageRecording(wanted, shelf());
    }();
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::CannotWrite);
    QVERIFY2(staged.error().file.startsWith(shelf()), qPrintable(staged.error().file));
    QCOMPARE(allBelow(shelf()), QStringList());
}

void TestRecordingMaker::wrongChapters()
{
    RecordingToAdd wanted = toAdd({ film() });
    wanted.chapters[1].from = wanted.chapters[0].from;
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, Refusal::Reason::WrongChapters);
}

void TestRecordingMaker::sameMediaIsTheSameRecording()
{
    QFile::copy(film(), m_folder.path(u"renamed.mp4"_s));
    const auto first = stageRecording(toAdd({ film() }), shelf());
    const auto second = stageRecording(toAdd({ m_folder.path(u"renamed.mp4"_s) }), shelf());
    RecordingToAdd elsewhere = toAdd({ film() });
    elsewhere.course = CourseId{ u"another-course"_s };
    const auto other = stageRecording(elsewhere, shelf());
    const QStringList parts{ m_folder.path(u"part 1.mp4"_s), m_folder.path(u"part 2.mp4"_s) };
    const auto joined = stageRecording(toAdd(parts), shelf());
    const auto joinedAgain = stageRecording(toAdd(parts), shelf());
    QVERIFY(first && second && other && joined && joinedAgain);
    QCOMPARE(first->recording.id, second->recording.id);
    QVERIFY(first->folder != second->folder);
    QVERIFY(first->recording.id != other->recording.id);
    QCOMPARE(joined->recording.id, joinedAgain->recording.id);
    QDir(shelf()).removeRecursively();
}

void TestRecordingMaker::damagedFileIsTakenAsItIs()
{
    makeFilm(m_folder.path(u"fast.mp4"_s), 2, { u"-movflags"_s, u"+faststart"_s });
    const QByteArray whole = readFile(m_folder.path(u"fast.mp4"_s));
    m_folder.write(u"cut.mp4"_s, whole.first(whole.size() * 7 / 10));
    const RecordingToAdd wanted = toAdd({ m_folder.path(u"cut.mp4"_s) });
    QVERIFY(wanted.inspected.parts.first().playableUntil.has_value());
    const auto staged = stageRecording(wanted, shelf());
    QVERIFY(staged.has_value());
    // As long as it was recorded: nobody completes by watching half of it.
    QVERIFY(std::chrono::abs(staged->recording.duration - 2s) < 100ms);
    QDir(shelf()).removeRecursively();
}

//! In a mount namespace of its own, which takes its small file system with it when it ends.
void TestRecordingMaker::fullDisk()
{
    QDir().mkpath(m_folder.path(u"mount"_s));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList command{ QCoreApplication::applicationFilePath(), u"--full-disk"_s,
                               m_folder.path(u"mount"_s), film() };
    process.start(u"unshare"_s, QStringList{ u"--mount"_s } + command);
    QVERIFY(process.waitForFinished(60'000));
    if (process.exitCode() == cannotMount) { // not root: as root of a user namespace
        process.start(u"unshare"_s,
                      QStringList{ u"--user"_s, u"--map-root-user"_s, u"--mount"_s } + command);
        QVERIFY(process.waitForFinished(60'000));
    }
    const QString printed = QString::fromUtf8(process.readAll());
    if (process.exitCode() != 0 && !printed.contains(u"mounted"_s)) {
        QSKIP("this system lets nobody mount a small file system");
    }
    QVERIFY2(process.exitCode() == 0, qPrintable(printed));
}

} // namespace companion

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--full-disk") {
        return companion::runOnFullDisk(arguments.value(2), arguments.value(3));
    }
    companion::TestRecordingMaker test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recordingmaker.moc"
