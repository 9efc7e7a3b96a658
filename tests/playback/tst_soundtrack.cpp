// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sound tracks of every odd and damaged kind: they end, in time, within their length, and never
// take the program with them.
#include "testmedia.h"
#include <playback/leveller.h>
#include <playback/soundtrack.h>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr qint64 patience = 20'000; //!< ms for one file; sanitizers are slow

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double loudness(const std::vector<float> &samples)
{
    double sum = 0;
    for (const float sample : samples) {
        sum += double(sample) * double(sample);
    }
    return samples.empty() ? 0.0 : std::sqrt(sum / double(samples.size()));
}

//! Of `length`, from where the track stands.
std::vector<float> take(Leveller &track, Microseconds length)
{
    const auto wanted
        = size_t(length.count() * SoundTrack::rate / 1'000'000 * SoundTrack::channels);
    std::vector<float> all;
    while (all.size() < wanted) {
        const std::vector<float> samples = track.read();
        if (samples.empty()) {
            break;
        }
        all.insert(all.end(), samples.begin(), samples.end());
    }
    return all;
}

} // namespace

class tst_SoundTrack final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesDamage_data();
    void survivesDamage();
    void readsOddFiles_data();
    void readsOddFiles();
    void reachesTheTenthHour();
    void reachesNothingButItsFile();
    void stopsWhenCancelled();
    void evensVoicesOut();
    void evenedSoundKeepsItsPlace_data();
    void evenedSoundKeepsItsPlace();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::unique_ptr<Leveller> open(const QString &name) const;

    QTemporaryDir m_folder;
};

//! Six seconds of tone with a beat, in the containers and codecs that people have.
void tst_SoundTrack::initTestCase()
{
    const QStringList sound{
        u"-f"_s, u"lavfi"_s, u"-i"_s,
        u"aevalsrc='0.4*sin(2*PI*440*t)*(0.6+0.4*sin(2*PI*3*t))':s=44100:d=6"_s
    };
    const QStringList picture{ u"-f"_s,      u"lavfi"_s,
                               u"-i"_s,      u"testsrc=size=64x36:rate=10:duration=6"_s,
                               u"-c:v"_s,    u"libx264"_s,
                               u"-preset"_s, u"ultrafast"_s };
    const auto film = [&](const QString &name, const QStringList &how) {
        runFfmpeg(sound + picture + how + QStringList{ path(name) });
    };
    film(u"plain.mp4"_s, { u"-c:a"_s, u"aac"_s });
    film(u"plain.mkv"_s, { u"-c:a"_s, u"libopus"_s });
    film(u"odd-timebase.mov"_s,
         { u"-c:a"_s, u"aac"_s, u"-video_track_timescale"_s, u"12345"_s, u"-movie_timescale"_s,
           u"7919"_s });
    film(u"variable.mkv"_s,
         { u"-c:a"_s, u"aac"_s, u"-vf"_s, u"select='not(mod(floor(n/7),2))'"_s, u"-vsync"_s,
           u"vfr"_s });
    film(u"fragmented.mp4"_s,
         { u"-c:a"_s, u"aac"_s, u"-movflags"_s, u"frag_keyframe+empty_moov"_s });
    runFfmpeg(sound
              + QStringList{ u"-ar"_s, u"22050"_s, u"-ac"_s, u"1"_s, u"-c:a"_s, u"aac"_s,
                             path(u"mono.m4a"_s) });
    runFfmpeg(sound
              + QStringList{ u"-af"_s, u"pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0"_s, u"-c:a"_s,
                             u"aac"_s, path(u"surround.m4a"_s) });
    runFfmpeg(sound + QStringList{ u"-c:a"_s, u"libvorbis"_s, path(u"sound.webm"_s) });
    runFfmpeg(sound + QStringList{ u"-c:a"_s, u"aac"_s, path(u"no-index.aac"_s) });
    runFfmpeg(sound + QStringList{ u"-c:a"_s, u"pcm_s24le"_s, path(u"plain.wav"_s) });
}

std::unique_ptr<Leveller> tst_SoundTrack::open(const QString &name) const
{
    auto track = SoundTrack::open(path(name));
    return track ? std::make_unique<Leveller>(*std::move(track)) : nullptr;
}

//! A hundred: cut at any place, or some bytes of them flipped, or a stretch overwritten.
void tst_SoundTrack::survivesDamage_data()
{
    QTest::addColumn<QString>("seed");
    QTest::addColumn<int>("number");
    const QStringList seeds{ u"plain.mp4"_s, u"plain.mkv"_s, u"fragmented.mp4"_s, u"sound.webm"_s,
                             u"no-index.aac"_s };
    for (int number = 0; number < 100; ++number) {
        const QString &seed = seeds[number % seeds.size()];
        QTest::addRow("%d of %s", number, qPrintable(seed)) << seed << number;
    }
}

void tst_SoundTrack::survivesDamage()
{
    QFETCH(const QString, seed);
    QFETCH(const int, number);
    QRandomGenerator random(quint32(number) + 1);
    QByteArray bytes = contentOf(path(seed));
    QVERIFY(bytes.size() > 1000);
    if (number % 3 == 0) {
        bytes.truncate(random.bounded(int(bytes.size())));
    } else if (number % 3 == 1) {
        for (int flips = 1 + random.bounded(200); flips > 0; --flips) {
            bytes[random.bounded(int(bytes.size()))] ^= char(1 << random.bounded(8));
        }
    } else {
        const int from = random.bounded(int(bytes.size()));
        const int length = std::min(int(bytes.size()) - from, 1 + random.bounded(20'000));
        for (int i = from; i < from + length; ++i) {
            bytes[i] = char(random.bounded(256));
        }
    }
    const QString damaged = path(u"damaged-"_s + seed);
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();

    QElapsedTimer timer;
    timer.start();
    auto track = SoundTrack::open(damaged);
    if (!track) {
        QVERIFY(!track.error().detail.isEmpty());
        return;
    }
    Leveller voice(*std::move(track));
    voice.setOn(number % 2 == 0);
    for (const Microseconds target :
         { Microseconds(0s), Microseconds(4s), Microseconds(1s), Microseconds(3600s) }) {
        voice.seek(target);
        for (int reads = 0; reads < 200; ++reads) {
            const Microseconds before = voice.position();
            const std::vector<float> samples = voice.read();
            if (samples.empty()) {
                break;
            }
            QVERIFY(voice.position() > before);
            QVERIFY(std::ranges::all_of(samples,
                                        [](float sample) { return std::abs(sample) <= 1.5F; }));
        }
        QVERIFY(timer.elapsed() < patience);
    }
}

void tst_SoundTrack::readsOddFiles_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "plain.mp4", "plain.mkv", "odd-timebase.mov", "variable.mkv", "fragmented.mp4",
           "mono.m4a", "surround.m4a", "sound.webm", "no-index.aac", "plain.wav" }) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

//! All of it, loud, and from the middle what is left.
void tst_SoundTrack::readsOddFiles()
{
    QFETCH(const QString, name);
    const auto track = open(name);
    QVERIFY(track);
    track->seek(0s);
    const std::vector<float> all = take(*track, 60s);
    const double seconds = double(all.size()) / SoundTrack::channels / SoundTrack::rate;
    QVERIFY2(std::abs(seconds - 6) < 0.15, qPrintable(QString::number(seconds)));
    QCOMPARE_GT(loudness(all), 0.1);
    track->seek(4s);
    const double rest = double(take(*track, 60s).size()) / SoundTrack::channels / SoundTrack::rate;
    QVERIFY2(std::abs(rest - 2) < 0.15, qPrintable(QString::number(rest)));
}

void tst_SoundTrack::reachesTheTenthHour()
{
    runFfmpeg({ u"-stream_loop"_s, u"5999"_s, u"-i"_s, path(u"plain.mp4"_s), u"-c"_s, u"copy"_s,
                path(u"long.mp4"_s) });
    QElapsedTimer timer;
    timer.start();
    const auto track = open(u"long.mp4"_s);
    QVERIFY(track);
    for (const auto target : { 35'990s, 100s, 18'000s }) {
        track->seek(target);
        QVERIFY(std::chrono::abs(track->position() - target) < 30us);
        QCOMPARE_GT(loudness(take(*track, 2s)), 0.1);
    }
    QVERIFY(timer.elapsed() < patience);
}

//! A list of other files, or of addresses, is no sound track, whatever its name says.
void tst_SoundTrack::reachesNothingButItsFile()
{
    QFile list(path(u"list.mp4"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nhttp://127.0.0.1:9/"
               "plain.ts\n#EXT-X-ENDLIST\n");
    list.close();
    QVERIFY(!SoundTrack::open(list.fileName()));
    QVERIFY(!SoundTrack::open(u"http://127.0.0.1:9/plain.mp4"_s));
    QVERIFY(!SoundTrack::open(u"concat:"_s + path(u"plain.wav"_s)));
}

void tst_SoundTrack::stopsWhenCancelled()
{
    bool isCancelled = false;
    auto track = SoundTrack::open(path(u"plain.mp4"_s), [&isCancelled] { return isCancelled; });
    QVERIFY(track);
    (*track)->seek(0s);
    QVERIFY(!(*track)->read().empty());
    isCancelled = true;
    QVERIFY((*track)->read().empty());
    QVERIFY(!SoundTrack::open(path(u"plain.mp4"_s), [&isCancelled] { return isCancelled; }));
}

//! Two speakers in turns, one 12 dB softer; both are noise with the rhythm of syllables.
void tst_SoundTrack::evensVoicesOut()
{
    runFfmpeg(
        { u"-f"_s, u"lavfi"_s, u"-i"_s,
          u"aevalsrc='if(lt(mod(t,20),10),0.5,0.1256)*(random(0)-0.5)*(0.5+0.5*sin(2*PI*4*t))':s=48000:d=60"_s,
          path(u"speakers.wav"_s) });
    const auto track = open(u"speakers.wav"_s);
    QVERIFY(track);
    const auto apart = [&] {
        track->seek(22s);
        const double loud = loudness(take(*track, 6s));
        track->seek(32s);
        const double soft = loudness(take(*track, 6s));
        return 20 * std::log10(loud / soft);
    };
    const double before = apart();
    track->setOn(true);
    const double after = apart();
    qInfo("%g dB apart, evened out %g dB", before, after);
    QCOMPARE_GT(before, 11.5);
    QCOMPARE_LT(std::abs(after), 4.0);
    track->setOn(false);
    QVERIFY(std::abs(apart() - before) < 0.1);
}

void tst_SoundTrack::evenedSoundKeepsItsPlace_data()
{
    QTest::addColumn<Microseconds>("target");
    for (const auto target : { 0, 700, 3'333, 5'000 }) {
        QTest::addRow("%d ms", target) << Microseconds(Milliseconds(target));
    }
}

//! A beep begins at the same sample, evened out or not.
void tst_SoundTrack::evenedSoundKeepsItsPlace()
{
    QFETCH(const Microseconds, target);
    if (!QFile::exists(path(u"beeps.wav"_s))) {
        runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s,
                    u"aevalsrc='if(lt(mod(t,1),0.1),0.3*sin(2*PI*1000*t+1),0)':s=48000:d=8"_s,
                    path(u"beeps.wav"_s) });
    }
    const auto onset = [&](bool on) {
        const auto track = open(u"beeps.wav"_s);
        track->setOn(on);
        track->seek(target);
        const std::vector<float> samples = take(*track, 2s);
        size_t at = 0;
        for (size_t quiet = 0; at < samples.size(); ++at) {
            const bool isLoud = std::abs(samples[at]) > 0.02F;
            if (isLoud && quiet > 10'000) {
                break; // after a tenth of a second
            }
            quiet = isLoud ? 0 : quiet + 1;
        }
        return qint64(at / SoundTrack::channels);
    };
    QCOMPARE_LT(onset(false), SoundTrack::rate * 3 / 2);
    QVERIFY(std::abs(onset(true) - onset(false)) <= 48);
}

QTEST_GUILESS_MAIN(tst_SoundTrack)
#include "tst_soundtrack.moc"
