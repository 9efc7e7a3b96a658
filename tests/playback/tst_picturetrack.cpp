// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every picture of real films, found from every side; and files that are broken.
#include "numberedfilm.h"
#include <playback/picturescaler.h>
#include <playback/picturetrack.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

class TestPictureTrack final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPictureIsFound_data() { films(); }
    void everyPictureIsFound();
    void stepsMeetEveryPicture_data() { films(); }
    void stepsMeetEveryPicture();
    void beforeTheFirstAndAfterTheLast_data() { films(); }
    void beforeTheFirstAndAfterTheLast();
    void givesUpWhenOvertaken();
    void saysWhatCannotBeOpened();
    void playsAsFarAsAFileGoes();
    void survivesDamage_data();
    void survivesDamage();
    void scalesInTheColoursOfTheFilm_data();
    void scalesInTheColoursOfTheFilm();
    void tellsPicturesApart();

private:
    void films() const;
    void add(const char *name, const QString &file, const QString &rate, const QString &filter,
             const QString &coding);
    [[nodiscard]] const NumberedFilm &film(const QString &name) const { return *m_films.at(name); }
    [[nodiscard]] std::unique_ptr<PictureTrack> open(const QString &path) const;

    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<NumberedFilm>> m_films;
};

void TestPictureTrack::add(const char *name, const QString &file, const QString &rate,
                           const QString &filter, const QString &coding)
{
    m_films.emplace(QString::fromLatin1(name),
                    std::make_unique<NumberedFilm>(m_folder, file, rate, filter, coding));
}

void TestPictureTrack::initTestCase()
{
    const QString h264 = u"-c:v libx264 -preset medium -qp 24 -pix_fmt yuv420p "_s;
    add("B frames", u"b.mp4"_s, u"25"_s, {}, h264 + u"-t 8 -g 50 -bf 3"_s);
    add("one key frame", u"one.mp4"_s, u"25"_s, {}, h264 + u"-t 8 -g 999 -bf 3 -sc_threshold 0"_s);
    add("open groups", u"open.mp4"_s, u"25"_s, {},
        h264 + u"-t 6 -g 24 -bf 3 -sc_threshold 0 -x264-params open-gop=1"_s);
    add("29.97 a second", u"odd.mp4"_s, u"30000/1001"_s, {},
        h264 + u"-t 5 -g 60 -video_track_timescale 90000"_s);
    add("stamps in milliseconds", u"rounded.mkv"_s, u"60000/1001"_s, {}, h264 + u"-t 4 -g 60"_s);
    const QString uneven = u"setpts='(N+0.6*mod(N,3)+if(gt(N,40),90,0))/(25*TB)'"_s;
    add("uneven", u"uneven.mp4"_s, u"25"_s, uneven, h264 + u"-t 12 -g 90 -bf 3 -fps_mode vfr"_s);
    add("uneven, in Matroska", u"uneven.mkv"_s, u"25"_s, uneven,
        h264 + u"-t 12 -g 90 -bf 3 -fps_mode vfr"_s);
    add("begins late", u"late.mkv"_s, u"25"_s, {}, h264 + u"-t 4 -g 50 -output_ts_offset 7.5"_s);
    add("transport stream", u"stream.ts"_s, u"25"_s, {}, h264 + u"-t 4 -g 25 -bf 2"_s);
    add("VP8 with hidden frames", u"hidden.webm"_s, u"25"_s, {},
        u"-c:v libvpx -t 4 -g 50 -auto-alt-ref 1 -lag-in-frames 16 -b:v 400k -deadline good -cpu-used 5"_s);
}

void TestPictureTrack::films() const
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, film] : m_films) {
        QTest::newRow(qUtf8Printable(name)) << name;
    }
}

std::unique_ptr<PictureTrack> TestPictureTrack::open(const QString &path) const
{
    auto track = PictureTrack::open(path);
    return track ? std::move(*track) : nullptr;
}

void TestPictureTrack::everyPictureIsFound()
{
    QFETCH(const QString, name);
    const std::vector<NumberedFilm::Picture> &pictures = film(name).pictures();
    QVERIFY(pictures.size() > 90);
    const auto track = open(film(name).path());
    QVERIFY(track);
    std::vector<size_t> order(pictures.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::shuffle(order.begin(), order.end(), std::mt19937(5));
    for (const size_t i : order) {
        const auto next
            = i + 1 < pictures.size() ? pictures[i + 1].start : pictures[i].start + 10ms;
        for (const Microseconds at : { pictures[i].start + 2us, next - 3us }) {
            const auto found = track->at(at);
            QVERIFY(found);
            QCOMPARE(NumberedFilm::numberOf(*found), pictures[i].number);
            QVERIFY(found->startTime() <= at.count() && at.count() < found->endTime());
            QVERIFY(std::abs(found->startTime() - pictures[i].start.count()) <= 1);
        }
    }
}

void TestPictureTrack::stepsMeetEveryPicture()
{
    QFETCH(const QString, name);
    const std::vector<NumberedFilm::Picture> &pictures = film(name).pictures();
    const auto track = open(film(name).path());
    QVERIFY(track);
    auto shown = track->at(pictures.front().start + 2us);
    for (size_t i = 1; i < pictures.size(); ++i) {
        shown = track->after(Microseconds(shown->startTime()));
        QVERIFY(shown);
        QCOMPARE(NumberedFilm::numberOf(*shown), pictures[i].number);
    }
    shown = track->after(Microseconds(shown->startTime()));
    QCOMPARE(NumberedFilm::numberOf(*shown), pictures.back().number);
    for (size_t i = pictures.size() - 1; i-- > 0;) {
        shown = track->before(Microseconds(shown->startTime()));
        QVERIFY(shown);
        QCOMPARE(NumberedFilm::numberOf(*shown), pictures[i].number);
    }
    shown = track->before(Microseconds(shown->startTime()));
    QCOMPARE(NumberedFilm::numberOf(*shown), pictures.front().number);
    shown = track->after(Microseconds(shown->startTime())); // turning round
    QCOMPARE(NumberedFilm::numberOf(*shown), pictures[1].number);
}

void TestPictureTrack::beforeTheFirstAndAfterTheLast()
{
    QFETCH(const QString, name);
    const std::vector<NumberedFilm::Picture> &pictures = film(name).pictures();
    const auto track = open(film(name).path());
    QVERIFY(track);
    for (const Microseconds far : std::initializer_list<Microseconds>{ 100s, 0s, 10h, -5s, 100s }) {
        const auto found = track->at(far);
        QVERIFY2(found, far > 0s ? "late" : "early");
        QCOMPARE(NumberedFilm::numberOf(*found),
                 far > pictures.front().start ? pictures.back().number : pictures.front().number);
    }
}

void TestPictureTrack::givesUpWhenOvertaken()
{
    const auto track = open(film(u"one key frame"_s).path());
    QVERIFY(track);
    int asked = 0;
    const auto stopped = track->at(7s, [&asked] { return ++asked > 20; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    const auto found = track->at(7s); // and works again afterwards
    QVERIFY(found);
    QCOMPARE(NumberedFilm::numberOf(*found), 175);
}

void TestPictureTrack::saysWhatCannotBeOpened()
{
    const QString sound = m_folder.filePath(u"sound.m4a"_s);
    QCOMPARE(QProcess::execute(u"ffmpeg"_s,
                               { u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                 u"sine=duration=1"_s, sound }),
             0);
    const auto noPictures = PictureTrack::open(sound);
    QVERIFY(!noPictures);
    QCOMPARE(noPictures.error().code, Error::Code::NotFound);
    const auto missing = PictureTrack::open(m_folder.filePath(u"missing.mp4"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::Media);
    QCOMPARE(missing.error().file, m_folder.filePath(u"missing.mp4"_s));
}

void TestPictureTrack::playsAsFarAsAFileGoes()
{
    const NumberedFilm &whole = film(u"uneven, in Matroska"_s);
    QFile file(whole.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString path = m_folder.filePath(u"cut.mkv"_s);
    QFile cut(path);
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(file.read(file.size() / 2));
    cut.close();
    const auto track = open(path);
    QVERIFY(track);
    const auto early = track->at(whole.pictures()[10].start + 2us);
    QVERIFY(early);
    QCOMPARE(NumberedFilm::numberOf(*early), 10);
    const auto late = track->at(whole.pictures().back().start);
    QVERIFY(!late || NumberedFilm::numberOf(*late).value_or(0) < int(whole.pictures().size()));
    const auto again = track->at(whole.pictures()[20].start + 2us);
    QVERIFY(again);
    QCOMPARE(NumberedFilm::numberOf(*again), 20);
}

void TestPictureTrack::survivesDamage_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("MP4") << u"B frames"_s;
    QTest::newRow("Matroska") << u"uneven, in Matroska"_s;
    QTest::newRow("transport stream") << u"transport stream"_s;
    QTest::newRow("WebM") << u"VP8 with hidden frames"_s;
}

//! A hundred files in all: bytes overwritten, pieces left out, ends cut off.
void TestPictureTrack::survivesDamage()
{
    QFETCH(const QString, name);
    QFile file(film(name).path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(11);
    int shown = 0;
    for (int variant = 0; variant < 25; ++variant) {
        QByteArray bytes = whole;
        switch (variant % 3) {
        case 0:
            bytes.truncate(random.bounded(int(whole.size())));
            break;
        case 1:
            bytes.remove(random.bounded(int(whole.size())), 1 + random.bounded(2000));
            break;
        default:
            break;
        }
        for (int flip = 0; flip < 1 + variant * 2 && !bytes.isEmpty(); ++flip) {
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        }
        const QString path = m_folder.filePath(u"damaged"_s);
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        const auto track = open(path);
        QElapsedTimer timer;
        timer.start();
        for (const Microseconds at : { 0us, 3'210'000us, 1'000'000us, 60'000'000us }) {
            if (!track) {
                continue;
            }
            const auto found = track->at(at, [&timer] { return timer.hasExpired(5000); });
            shown += found ? 1 : 0;
            const auto before = track->before(at, [&timer] { return timer.hasExpired(5000); });
            QVERIFY(before || !before.error().detail.isEmpty());
        }
        QVERIFY2(!timer.hasExpired(5000), qPrintable(QString::number(variant)));
    }
    QVERIFY(shown > 0); // damage somewhere is not the end of everything
}

void TestPictureTrack::scalesInTheColoursOfTheFilm_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("coding");
    QTest::addColumn<QString>("matrix");
    for (const QSize size : { QSize(640, 720), QSize(411, 233), QSize(1001, 1207) }) {
        const QByteArray row = QByteArray::number(size.width());
        QTest::newRow((row + " BT.709").constData()) << size << u"-color_range tv"_s << u"bt709"_s;
        QTest::newRow((row + " BT.601").constData())
            << size << u"-color_range tv"_s << u"smpte170m"_s;
        QTest::newRow((row + " full range").constData())
            << size << u"-pix_fmt yuvj420p -color_range pc"_s << u"smpte170m"_s;
    }
}

void TestPictureTrack::scalesInTheColoursOfTheFilm()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, coding);
    QFETCH(const QString, matrix);
    const QString range = coding.contains(u"pc"_s) ? u"full"_s : u"limited"_s;
    const QString planes = range == u"full"_s ? u"yuvj420p"_s : u"yuv420p"_s;
    const QString path = m_folder.filePath(u"orange.mp4"_s);
    QCOMPARE(QProcess::execute(
                 u"ffmpeg"_s,
                 QStringList{ u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                              u"color=0xE07020:size=640x720:rate=5:duration=1,format=rgb24,"
                              "scale=out_color_matrix=%1:out_range=%2,format=%3"_s.arg(
                                  matrix, range, planes) }
                     + coding.split(u' ')
                     + QStringList{ u"-colorspace"_s, matrix, u"-c:v"_s, u"libx264"_s, u"-qp"_s,
                                    u"4"_s, path }),
             0);
    const auto track = open(path);
    QVERIFY(track);
    const auto frame = track->at(500ms);
    QVERIFY(frame);
    PictureScaler scaler;
    const QImage image = scaler.scaled(*frame, size);
    QCOMPARE(image.size(), size);
    for (const QPoint point : { QPoint(0, 0), QPoint(size.width() - 1, size.height() - 1),
                                QPoint(size.width() / 2, size.height() / 3) }) {
        const QColor colour = image.pixelColor(point);
        const QColor meant(0xE0, 0x70, 0x20);
        QVERIFY2(std::abs(colour.red() - meant.red()) <= 4
                     && std::abs(colour.green() - meant.green()) <= 4
                     && std::abs(colour.blue() - meant.blue()) <= 4 && colour.alpha() == 255,
                 qPrintable(colour.name()));
    }
    // An image that is still on show is not painted over.
    const QImage kept = image.copy();
    for (int i = 0; i < 6; ++i) {
        static_cast<void>(scaler.scaled(*track->at(0s), size));
    }
    QCOMPARE(image, kept);
}

void TestPictureTrack::tellsPicturesApart()
{
    const auto track = open(film(u"B frames"_s).path());
    QVERIFY(track);
    const QVideoFrame one = *track->at(1s);
    QVERIFY(isSamePicture(one, *track->at(1s)));
    QVERIFY(!isSamePicture(one, *track->at(1100ms)));
    QVERIFY(!isSamePicture({}, one));
}

QTEST_MAIN(TestPictureTrack)
#include "tst_picturetrack.moc"
