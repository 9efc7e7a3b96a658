// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One kind of track alone, read from a file that holds more.
#include <media/mediafile.h>
#include <media/mp4boxes.h>
#include <media/turnfilm.h>
#include <playback/testmedia.h>

#include <QDir>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace companion;

namespace {

struct PacketFacts {
    int64_t stamp = 0;
    int64_t decoded = 0;
    int64_t duration = 0;
    QByteArray bytes;
    bool operator==(const PacketFacts &) const = default;
};

AVStream *firstOf(const av::File &file, AVMediaType type)
{
    const int index = av_find_best_stream(file.get(), type, -1, -1, nullptr, 0);
    return index < 0 ? nullptr : file->streams[index];
}

//! Up to `most` packets of the first track of `type`, from the second `from` on.
QList<PacketFacts> packetsOf(const av::File &file, AVMediaType type, int from, int most)
{
    QList<PacketFacts> found;
    const AVStream *stream = firstOf(file, type);
    if (!stream
        || av_seek_frame(file.get(), stream->index, av_rescale_q(from, { 1, 1 }, stream->time_base),
                         AVSEEK_FLAG_BACKWARD)
            < 0) {
        return found;
    }
    const av::Packet packet(av_packet_alloc());
    while (found.size() < most && av_read_frame(file.get(), packet.get()) >= 0) {
        if (packet->stream_index == stream->index) {
            found.append(
                { packet->pts, packet->dts, packet->duration,
                  QByteArray(reinterpret_cast<const char *>(packet->data), packet->size) });
        }
        av_packet_unref(packet.get());
    }
    return found;
}

std::set<AVMediaType> kindsIn(const av::File &file)
{
    std::set<AVMediaType> kinds;
    for (unsigned index = 0; index < file->nb_streams; ++index) {
        kinds.insert(file->streams[index]->codecpar->codec_type);
    }
    return kinds;
}

qsizetype openFiles() { return QDir(u"/proc/self/fd"_s).entryList(QDir::System).size(); }

} // namespace

class tst_MediaFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesOneKindAlone_data();
    void givesOneKindAlone();
    void tellsTheTracksOfMp4_data();
    void tellsTheTracksOfMp4();
    void tellsHowLongTracksAre_data();
    void tellsHowLongTracksAre();
    void tellsHowPicturesAreTurned_data();
    void tellsHowPicturesAreTurned();
    void hidesATrackWhereverAReadingBegins();
    void givesUpWhenInterrupted();
    void closesWhatItOpened();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void remux(const QString &name, const QStringList &options);

    TestMedia m_media;
    QTemporaryDir m_folder;
};

void tst_MediaFile::remux(const QString &name, const QStringList &options)
{
    runFfmpeg(QStringList{ u"-i"_s, m_media.film() } + options
              + QStringList{ u"-c"_s, u"copy"_s, path(name) });
}

void tst_MediaFile::initTestCase()
{
    remux(u"index last.mp4"_s, {});
    remux(u"index first.mp4"_s, { u"-movflags"_s, u"+faststart"_s });
    remux(u"sound before pictures.mov"_s, { u"-map"_s, u"0:a"_s, u"-map"_s, u"0:v"_s });
    remux(u"with a delay.mp4"_s, { u"-output_ts_offset"_s, u"1.5"_s });
    remux(u"fragments.mp4"_s, { u"-movflags"_s, u"+frag_keyframe+empty_moov"_s });
    remux(u"film.mkv"_s, {});
    QFile whole(path(u"index first.mp4"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile cut(path(u"cut in its index.mp4"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(600));
    QFile boxes(path(u"nonsense.mp4"_s));
    QVERIFY(boxes.open(QIODevice::WriteOnly));
    boxes.write(QByteArray("\0\0\0\x10"
                           "ftypisom\0\0\0\0"
                           "\0\0\0\x18"
                           "moov\0\0\0\2trak\xff\xff\xff\xff"
                           "trak",
                           40));
}

void tst_MediaFile::givesOneKindAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hides");
    QTest::newRow("index last") << u"index last.mp4"_s << true;
    QTest::newRow("index first") << u"index first.mp4"_s << true;
    QTest::newRow("sound before pictures") << u"sound before pictures.mov"_s << true;
    QTest::newRow("with a delay") << u"with a delay.mp4"_s << true;
    QTest::newRow("fragments") << u"fragments.mp4"_s << false;
    QTest::newRow("Matroska") << u"film.mkv"_s << false;
}

void tst_MediaFile::givesOneKindAlone()
{
    QFETCH(QString, name);
    QFETCH(bool, hides);
    for (const auto &[tracks, type] : { std::pair{ Tracks::Pictures, AVMEDIA_TYPE_VIDEO },
                                        std::pair{ Tracks::Sound, AVMEDIA_TYPE_AUDIO } }) {
        av::File whole;
        av::File part;
        QCOMPARE(av::open(whole, path(name)), 0);
        QCOMPARE(av::open(part, path(name), { .tracks = tracks }), 0);
        QCOMPARE(kindsIn(whole).size(), size_t(2));
        QCOMPARE(kindsIn(part) == std::set{ type }, hides);
        for (const int from : { 0, 7, 19 }) {
            const QList<PacketFacts> wanted = packetsOf(whole, type, from, 60);
            QVERIFY(wanted.size() >= 5);
            QVERIFY(packetsOf(part, type, from, 60) == wanted);
        }
    }
}

void tst_MediaFile::tellsTheTracksOfMp4_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArrayList>("handlers");
    QTest::newRow("index last") << u"index last.mp4"_s << QByteArrayList{ "vide", "soun" };
    QTest::newRow("index first") << u"index first.mp4"_s << QByteArrayList{ "vide", "soun" };
    QTest::newRow("QuickTime") << u"sound before pictures.mov"_s
                               << QByteArrayList{ "soun", "vide" };
    QTest::newRow("fragments") << u"fragments.mp4"_s << QByteArrayList();
    QTest::newRow("Matroska") << u"film.mkv"_s << QByteArrayList();
    QTest::newRow("cut in its index") << u"cut in its index.mp4"_s << QByteArrayList();
    QTest::newRow("nonsense") << u"nonsense.mp4"_s << QByteArrayList();
    QTest::newRow("missing") << u"missing.mp4"_s << QByteArrayList();
}

void tst_MediaFile::tellsTheTracksOfMp4()
{
    QFETCH(QString, name);
    QFETCH(QByteArrayList, handlers);
    QByteArrayList found;
    for (const Mp4Track &track : mp4Tracks(path(name))) {
        found.append(track.handler);
    }
    QCOMPARE(found, handlers);
}

void tst_MediaFile::tellsHowLongTracksAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("index last") << u"index last.mp4"_s;
    QTest::newRow("QuickTime") << u"sound before pictures.mov"_s;
}

void tst_MediaFile::tellsHowLongTracksAre()
{
    QFETCH(QString, name);
    av::File file;
    QCOMPARE(av::open(file, path(name)), 0);
    const QList<Mp4Track> tracks = mp4Tracks(path(name));
    QCOMPARE(tracks.size(), qsizetype(file->nb_streams));
    for (qsizetype index = 0; index < tracks.size(); ++index) {
        const AVStream &stream = *file->streams[index];
        const double seconds = double(stream.duration) * av_q2d(stream.time_base);
        const double told = double(tracks[index].length.count()) / 1000;
        QVERIFY2(std::abs(told - seconds) < 0.03, qPrintable(QString::number(told - seconds)));
    }
}

void tst_MediaFile::tellsHowPicturesAreTurned_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("turn");
    for (const int turn : { 90, 180, 270 }) {
        for (const QString &suffix : { u"mp4"_s, u"mov"_s }) {
            const QString name = u"turned by %1.%2"_s.arg(turn).arg(suffix);
            remux(name, {});
            turnFilm(path(name), turn);
            QTest::newRow(qUtf8Printable(name)) << name << turn;
        }
    }
    remux(u"turned, in fragments.mp4"_s, { u"-movflags"_s, u"+frag_keyframe+empty_moov"_s });
    turnFilm(path(u"turned, in fragments.mp4"_s), 90);
    QTest::newRow("in fragments") << u"turned, in fragments.mp4"_s << 90;
    for (const QString &name : { u"index last.mp4"_s, u"sound before pictures.mov"_s, u"film.mkv"_s,
                                 u"cut in its index.mp4"_s, u"nonsense.mp4"_s, u"missing.mp4"_s }) {
        QTest::newRow(qUtf8Printable(name)) << name << 0;
    }
}

//! As libavformat reads it, which counts the other way round.
void tst_MediaFile::tellsHowPicturesAreTurned()
{
    QFETCH(QString, name);
    QFETCH(int, turn);
    QCOMPARE(mp4Turn(path(name)), turn);
    if (turn != 0) {
        QProcess probe;
        probe.start(u"ffprobe"_s,
                    { u"-v"_s, u"error"_s, u"-select_streams"_s, u"v"_s, u"-show_entries"_s,
                      u"stream_side_data=rotation"_s, u"-of"_s, u"csv=p=0"_s, path(name) });
        QVERIFY(probe.waitForFinished());
        const int counted = probe.readAllStandardOutput().trimmed().toInt();
        QCOMPARE((360 - counted) % 360, turn);
    }
}

//! Buffers end anywhere, in the four letters too.
void tst_MediaFile::hidesATrackWhereverAReadingBegins()
{
    const QString name = path(u"index first.mp4"_s);
    av::File file;
    QCOMPARE(av::open(file, name, { .tracks = Tracks::Pictures }), 0);
    const Mp4Track sound = mp4Tracks(name).at(1);
    QCOMPARE(sound.handler, QByteArray("soun"));
    QFile plain(name);
    QVERIFY(plain.open(QIODevice::ReadOnly));
    plain.seek(sound.at - 8);
    const QByteArray before = plain.read(24);
    const QByteArray hidden = QByteArray(before).replace(12, 4, "free");
    QVERIFY(hidden != before);
    // Not through avio_read(), whose buffer would be read as a whole.
    const AVIOContext &io = *file->pb;
    for (int from = 0; from < 24; ++from) {
        for (int count = 1; count <= 24 - from; ++count) {
            QByteArray bytes(count, '?');
            QCOMPARE(io.seek(io.opaque, sound.at - 8 + from, SEEK_SET), sound.at - 8 + from);
            QCOMPARE(io.read_packet(io.opaque, reinterpret_cast<uint8_t *>(bytes.data()), count),
                     count);
            QCOMPARE(bytes, hidden.sliced(from, count));
        }
    }
}

void tst_MediaFile::givesUpWhenInterrupted()
{
    for (const QString &name : { u"index last.mp4"_s, u"film.mkv"_s }) {
        av::File file;
        const AVIOInterruptCB always{ .callback = [](void *) { return 1; }, .opaque = nullptr };
        QCOMPARE(av::open(file, path(name), { .tracks = Tracks::Sound, .interrupt = always }),
                 AVERROR_EXIT);
        QVERIFY(!file);
    }
}

void tst_MediaFile::closesWhatItOpened()
{
    const qsizetype before = openFiles();
    for (const QString &name : { u"index last.mp4"_s, u"film.mkv"_s, u"nonsense.mp4"_s,
                                 u"cut in its index.mp4"_s, u"missing.mp4"_s }) {
        av::File file;
        const int code = av::open(file, path(name), { .tracks = Tracks::Pictures });
        QCOMPARE(file != nullptr, code == 0);
    }
    QCOMPARE(openFiles(), before);
}

QTEST_GUILESS_MAIN(tst_MediaFile)
#include "tst_mediafile.moc"
