// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures read in the background: who overtakes whom, and what is kept on disk.
#include "numberedfilm.h"
#include <playback/picturegate.h>
#include <playback/picturepainter.h>
#include <playback/picturereader.h>
#include <playback/thumbnails.h>
#include <playback/thumbnailstore.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QTimer>
#include <QVideoSink>

#include <filesystem>
#include <memory>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

//! What a signal told, brought to this thread (QSignalSpy would write to its list in the other).
template <typename... Values> class Told final {
public:
    template <typename Sender> Told(Sender *sender, void (Sender::*signal)(Values...))
    {
        QObject::connect(
            sender, signal, &m_context,
            [this](Values... values) {
                m_all.append(std::tuple<std::decay_t<Values>...>(values...));
            },
            Qt::QueuedConnection);
    }
    [[nodiscard]] qsizetype size() const { return m_all.size(); }
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    template <size_t index> [[nodiscard]] auto last() const
    {
        return std::get<index>(m_all.last());
    }
    [[nodiscard]] const auto &all() const { return m_all; }

private:
    QObject m_context;
    QList<std::tuple<std::decay_t<Values>...>> m_all;
};

//! Of a picture that was scaled.
int numberIn(const QImage &image)
{
    int number = 0;
    for (int stripe = 0; stripe < 12; ++stripe) {
        const int x = (2 * stripe + 1) * image.width() / 24;
        number |= qGray(image.pixel(x, image.height() / 2)) > 127 ? 1 << stripe : 0;
    }
    return number;
}

} // namespace

class TestPictureReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newestOvertakes();
    void waitingLetsTheOlderArrive();
    void nothingArrivesAfterCancelling();
    void saysWhenThereAreNoPictures();
    void storeKnowsWhatEachPictureIsOf();
    void storeForgetsWhatIsBroken();
    void storeIsOfOneFile();
    void storeLookedAtLastStays();
    void thumbnailsAreOfTheirMoment();
    void thumbnailsOfTheVeryEnd_data();
    void thumbnailsOfTheVeryEnd();
    void thumbnailsComeFromDisk();
    void thumbnailsWaitWhileTheRecordingPlays();
    void painterPaintsTheLast();
    void painterFitsPictures_data();
    void painterFitsPictures();
    void gateHoldsWhatIsNotSought();
    void gateLeavesAFileWithoutPicturesToTheBackend();

private:
    [[nodiscard]] QString folder() const { return m_folder.filePath(u"cache"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<NumberedFilm> m_film;
};

void TestPictureReader::initTestCase()
{
    m_film = std::make_unique<NumberedFilm>(
        m_folder, u"film.mp4"_s, u"25"_s, QString(),
        u"-t 20 -c:v libx264 -preset veryfast -g 250 -bf 2 -pix_fmt yuv420p"_s);
}

void TestPictureReader::newestOvertakes()
{
    PictureReader reader;
    Told arrived(&reader, &PictureReader::arrived);
    reader.open(m_film->path());
    quint64 last = 0;
    for (int i = 0; i < 50; ++i) {
        last = reader.request(9'900ms - i * 100ms);
    }
    QTRY_VERIFY(!arrived.isEmpty() && arrived.last<0>() == last);
    QCOMPARE(NumberedFilm::numberOf(arrived.last<1>()), 125);
    QVERIFY(arrived.size() < 50);
}

void TestPictureReader::waitingLetsTheOlderArrive()
{
    PictureReader reader;
    Told arrived(&reader, &PictureReader::arrived);
    reader.open(m_film->path());
    reader.request(1s);
    QTRY_COMPARE(arrived.size(), 1);
    // More often than pictures can be read: still some come while the hand moves.
    QTimer hand;
    int moves = 0;
    connect(&hand, &QTimer::timeout, this, [&] {
        reader.request(++moves % 2 ? 9'990ms : 1s, PictureReader::Which::At,
                       PictureReader::Haste::Wait);
    });
    hand.start(1);
    QTRY_VERIFY(arrived.size() >= 6);
    hand.stop();
    QVERIFY(moves >= arrived.size() - 1);
}

void TestPictureReader::nothingArrivesAfterCancelling()
{
    PictureReader reader;
    Told arrived(&reader, &PictureReader::arrived);
    reader.open(m_film->path());
    const quint64 given = reader.request(9'990ms);
    reader.cancel();
    const quint64 wanted = reader.request(2s);
    QTRY_VERIFY(!arrived.isEmpty() && arrived.last<0>() == wanted);
    for (const auto &each : arrived.all()) {
        QVERIFY(std::get<0>(each) != given);
    }
}

void TestPictureReader::saysWhenThereAreNoPictures()
{
    PictureReader reader;
    Told failed(&reader, &PictureReader::failed);
    const quint64 first = reader.request(0ms); // nothing is open
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last<0>(), first);
    reader.open(m_folder.filePath(u"missing.mp4"_s));
    reader.request(0ms);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.last<1>().code, Error::Code::NotFound);
}

void TestPictureReader::storeKnowsWhatEachPictureIsOf()
{
    QImage image(96, 54, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    {
        ThumbnailStore store(folder(), u"a"_s);
        QVERIFY(!store.has(1s));
        QVERIFY(store.add(1s, 1040ms, image));
        QVERIFY(store.add(0s, 40ms, image));
    }
    ThumbnailStore store(folder(), u"a"_s);
    QVERIFY(store.has(1s));
    QVERIFY(store.has(1039ms));
    QVERIFY(!store.has(1040ms)); // another picture is on screen then
    QVERIFY(!store.has(999ms));
    QVERIFY(store.has(0us));
    QCOMPARE(store.find(1020ms).size(), image.size());
    QVERIFY(store.find(1040ms).isNull());
}

void TestPictureReader::storeForgetsWhatIsBroken()
{
    QImage image(96, 54, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    ThumbnailStore store(folder(), u"b"_s);
    QVERIFY(store.add(5s, 6s, image));
    QFile file(folder() + u"/b/5000000-6000000.jpg"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    QVERIFY(store.find(5s).isNull());
    QVERIFY(!store.has(5s));
    QVERIFY(store.add(5s, 6s, image));
    QVERIFY(!store.find(5s).isNull());
}

void TestPictureReader::storeIsOfOneFile()
{
    const QString path = m_folder.filePath(u"copy.mp4"_s);
    QVERIFY(QFile::copy(m_film->path(), path));
    const QString name = ThumbnailStore::nameOf(path, "\x01\x02");
    QVERIFY(name.startsWith(u"0102-"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QVERIFY(ThumbnailStore::nameOf(path, "\x01\x02") != name); // whatever hash its list tells
    for (const QString &old : { u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s }) {
        ThumbnailStore store(folder(), old);
    }
    QVERIFY(QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() <= 4);
}

//! Also where there was nothing left to write.
void TestPictureReader::storeLookedAtLastStays()
{
    const QTemporaryDir cache;
    const auto names = [&cache] {
        return QDir(cache.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    };
    auto written = std::filesystem::file_time_type::clock::now() - std::chrono::hours(10);
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s, u"d"_s }) {
        const ThumbnailStore store(cache.path(), name);
        std::filesystem::last_write_time(cache.filePath(name).toStdString(), written);
        written += std::chrono::hours(1);
    }
    const ThumbnailStore again(cache.path(), u"a"_s);
    const ThumbnailStore other(cache.path(), u"e"_s);
    QCOMPARE(names(), QStringList({ u"a"_s, u"c"_s, u"d"_s, u"e"_s }));
}

void TestPictureReader::thumbnailsAreOfTheirMoment()
{
    Thumbnails thumbnails(folder());
    Told arrived(&thumbnails, &Thumbnails::arrived);
    thumbnails.open(m_film->path(), "hash");
    for (const Milliseconds moment : { 1234ms, 0ms, 19'990ms, 10'000ms, 9'999ms }) {
        thumbnails.want(moment);
        QTRY_VERIFY(!arrived.isEmpty() && arrived.last<0>() == moment);
        const QImage image = arrived.last<1>();
        QCOMPARE(image.width(), Thumbnails::size.width());
        QCOMPARE(numberIn(image), int(moment / 40ms));
    }
}

void TestPictureReader::thumbnailsOfTheVeryEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Milliseconds>("end");
    const QString longer = m_folder.filePath(u"longer.mp4"_s);
    QCOMPARE(QProcess::execute(u"ffmpeg"_s,
                               { u"-v"_s, u"error"_s, u"-y"_s, u"-i"_s, m_film->path(), u"-f"_s,
                                 u"lavfi"_s, u"-i"_s, u"sine=duration=23"_s, u"-c:v"_s, u"copy"_s,
                                 u"-c:a"_s, u"aac"_s, longer }),
             0);
    QTest::newRow("with the last picture") << m_film->path() << Milliseconds(20s);
    QTest::newRow("of sound that goes on") << longer << Milliseconds(23s);
}

//! The pointer reaches one further than the last picture begins.
void TestPictureReader::thumbnailsOfTheVeryEnd()
{
    QFETCH(const QString, path);
    QFETCH(const Milliseconds, end);
    const QList<Milliseconds> moments{ 19'960ms, 19'999ms, end - 1ms, end, end + 1s };
    Thumbnails thumbnails(folder());
    Told arrived(&thumbnails, &Thumbnails::arrived);
    Told prepared(&thumbnails, &Thumbnails::prepared);
    thumbnails.open(path, "end");
    thumbnails.prepare(moments);
    QTRY_COMPARE(prepared.size(), 1);
    for (const Milliseconds moment : moments) {
        thumbnails.want(moment);
        QTRY_VERIFY(!arrived.isEmpty() && arrived.last<0>() == moment);
        QCOMPARE(numberIn(arrived.last<1>()), 499);
    }
    thumbnails.want(19'959ms);
    QTRY_COMPARE(arrived.last<0>(), 19'959ms);
    QCOMPARE(numberIn(arrived.last<1>()), 498);
}

void TestPictureReader::thumbnailsComeFromDisk()
{
    const QString path = m_folder.filePath(u"gone.mp4"_s);
    QVERIFY(QFile::copy(m_film->path(), path));
    {
        Thumbnails thumbnails(folder());
        Told prepared(&thumbnails, &Thumbnails::prepared);
        thumbnails.open(path, "disk");
        thumbnails.prepare({ 2s, 4s, 2010ms });
        QTRY_COMPARE(prepared.size(), 1);
    }
    const QDir kept(folder() + u'/' + ThumbnailStore::nameOf(path, "disk"));
    QCOMPARE(kept.entryList(QDir::Files),
             (QStringList{ u"2000000-2040000.jpg"_s, u"4000000-4040000.jpg"_s }));
    // The same file as far as anybody can tell, but none that can be decoded.
    const QDateTime time = QFileInfo(path).lastModified();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(int(file.size()), 'x'));
    file.close();
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    Thumbnails thumbnails(folder());
    Told arrived(&thumbnails, &Thumbnails::arrived);
    thumbnails.open(path, "disk");
    thumbnails.want(4020ms);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(numberIn(arrived.last<1>()), 100);
}

void TestPictureReader::thumbnailsWaitWhileTheRecordingPlays()
{
    Thumbnails thumbnails(folder());
    Told prepared(&thumbnails, &Thumbnails::prepared);
    Told arrived(&thumbnails, &Thumbnails::arrived);
    thumbnails.setPaused(true);
    thumbnails.open(m_film->path(), "waiting");
    thumbnails.prepare({ 5s });
    thumbnails.want(1s); // what somebody looks at comes all the same
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(prepared.isEmpty());
    thumbnails.setPaused(false);
    QTRY_COMPARE(prepared.size(), 1);
}

void TestPictureReader::painterPaintsTheLast()
{
    const auto track = PictureTrack::open(m_film->path());
    QVERIFY(track);
    PicturePainter painter;
    Told painted(&painter, &PicturePainter::painted);
    painter.take(*(*track)->at(1s));
    QVERIFY(!painter.takePainted()); // there is nowhere to paint yet
    painter.setArea({ .size = { 960, 500 } });
    QTRY_COMPARE(painted.size(), 1);
    auto result = painter.takePainted();
    QVERIFY(result);
    QCOMPARE(result->image.size(), QSize(960, 320));
    QCOMPARE(result->frame, QSize(96, 32));
    QCOMPARE(numberIn(result->image), 25);
    for (int i = 0; i < 100; ++i) {
        painter.take(*(*track)->at(2s + i * 40ms));
    }
    const auto isPainted = [&](QSize size, int number) {
        result = painter.takePainted().value_or(*result);
        return result->image.size() == size && numberIn(result->image) == number;
    };
    QTRY_VERIFY(isPainted({ 960, 320 }, 149));
    QVERIFY(painted.size() <= 101);
    painter.setArea({ .size = { 192, 64 }, .ratio = 2.0 });
    QTRY_VERIFY(isPainted({ 384, 128 }, 149));
    painter.forget();
    QVERIFY(!painter.takePainted());
}

void TestPictureReader::painterFitsPictures_data()
{
    using Area = PicturePainter::Area;
    QTest::addColumn<QSize>("frame");
    QTest::addColumn<Area>("area");
    QTest::addColumn<QSize>("fitted");
    const QSize hd(1280, 720);
    QTest::newRow("as large as it can") << hd << Area{ .size = { 805, 600 } } << QSize(805, 452);
    QTest::newRow("loose") << hd << Area{ .size = { 805, 600 }, .isLoose = true }
                           << QSize(800, 450);
    QTest::newRow("loose and low") << hd << Area{ .size = { 1200, 490 }, .isLoose = true }
                                   << QSize(864, 486);
    QTest::newRow("loose and right") << hd << Area{ .size = { 1280, 900 }, .isLoose = true } << hd;
    QTest::newRow("loose at 200 %")
        << hd << Area{ .size = { 805, 600 }, .ratio = 2.0, .isLoose = true } << QSize(800, 450);
    QTest::newRow("loose at 150 %")
        << hd << Area{ .size = { 805, 600 }, .ratio = 1.5, .isLoose = true } << QSize(805, 452);
    QTest::newRow("loose and small")
        << hd << Area{ .size = { 20, 20 }, .isLoose = true } << QSize(20, 11);
    QTest::newRow("upright") << QSize(720, 1280) << Area{ .size = { 805, 600 }, .isLoose = true }
                             << QSize(320, 568);
    QTest::newRow("nowhere") << hd << Area{ .size = { 0, 0 }, .isLoose = true } << QSize(0, 0);
}

void TestPictureReader::painterFitsPictures()
{
    QFETCH(QSize, frame);
    QFETCH(PicturePainter::Area, area);
    QTEST(PicturePainter::fitted(frame, area), "fitted");
}

void TestPictureReader::gateHoldsWhatIsNotSought()
{
    const auto track = PictureTrack::open(m_film->path());
    QVERIFY(track);
    QVideoSink screen;
    QList<int> shown;
    connect(&screen, &QVideoSink::videoFrameChanged, this, [&](const QVideoFrame &frame) {
        shown.append(NumberedFilm::numberOf(frame).value_or(-1));
    });
    PictureGate gate;
    gate.setOutput(&screen);
    gate.open(m_film->path());
    const auto backendShows = [&](Milliseconds at) {
        gate.input()->setVideoFrame(QVideoFrame()); // or the same again would be no change
        gate.input()->setVideoFrame(*(*track)->at(at));
    };
    gate.stop(0ms);
    gate.show(3'210ms);
    backendShows(0ms); // the first picture, as every backend shows
    QTRY_VERIFY(shown.contains(80));
    QVERIFY(!shown.contains(0));
    shown.clear();
    gate.play();
    backendShows(100ms); // of before the seek
    backendShows(3'100ms); // on the way there
    QVERIFY(!shown.contains(2) && !shown.contains(77));
    backendShows(3'210ms);
    backendShows(3'250ms);
    shown.removeAll(-1);
    QCOMPARE(shown, (QList<int>{ 80, 81 }));
    gate.stop(3'250ms);
    backendShows(3'290ms);
    QCOMPARE(shown.count(82), 0);
    gate.setOutput(nullptr);
}

void TestPictureReader::gateLeavesAFileWithoutPicturesToTheBackend()
{
    const auto track = PictureTrack::open(m_film->path());
    QVERIFY(track);
    QVideoSink screen;
    PictureGate gate;
    Told unable(&gate, &PictureGate::unable);
    gate.setOutput(&screen);
    gate.open(m_folder.filePath(u"missing.mp4"_s));
    gate.stop(0ms);
    gate.show(1s);
    QTRY_COMPARE(unable.size(), 1);
    QVERIFY(!gate.isExact());
    gate.input()->setVideoFrame(*(*track)->at(0s));
    QCOMPARE(NumberedFilm::numberOf(screen.videoFrame()), 0);
    gate.setOutput(nullptr);
}

QTEST_MAIN(TestPictureReader)
#include "tst_picturereader.moc"
