// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What counts as a silence, and what of it is passed over. Nothing is played.
#include "testmedia.h"
#include <playback/silencemeter.h>
#include <playback/silenceskipper.h>
#include <playback/soundtrack.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr qint64 framesInMillisecond = SoundTrack::rate / 1000;

QString print(const QList<TimeSpan> &spans)
{
    QStringList words;
    for (const TimeSpan &span : spans) {
        words << u"%1-%2"_s.arg(span.from.count()).arg(span.to.count());
    }
    return words.join(u' ');
}

//! Speech (0.3 loud) and pauses in turns of 1 to 1500 ms, cut into samples.
struct Talk {
    std::vector<float> samples;
    std::vector<bool> isSilent; //!< by millisecond
};

Talk randomTalk(quint32 seed)
{
    QRandomGenerator random(seed);
    Talk talk;
    for (bool speaks = random.bounded(2) == 1; talk.isSilent.size() < 20'000; speaks = !speaks) {
        const int length = 1 + random.bounded(1500);
        talk.isSilent.insert(talk.isSilent.end(), size_t(length), !speaks);
        for (qint64 i = 0; i < length * framesInMillisecond; ++i) {
            const float sample = speaks ? 0.3F : 0.009F;
            talk.samples.insert(talk.samples.end(), { sample, i % 2 ? -sample : 0.0F });
        }
    }
    return talk;
}

//! The same by counting milliseconds.
QList<TimeSpan> silencesByCounting(const std::vector<bool> &isSilent)
{
    QList<TimeSpan> found;
    for (size_t from = 0; from < isSilent.size(); ++from) {
        size_t to = from;
        while (to < isSilent.size() && isSilent[to]) {
            ++to;
        }
        if (to - from >= size_t(SilenceMeter::shortest.count())) {
            found.append({ .from = Milliseconds(from), .to = Milliseconds(to) });
        }
        from = std::max(from, to);
    }
    return found;
}

} // namespace

class tst_Silences final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void meterAgreesWithCounting_data();
    void meterAgreesWithCounting();
    void aHoleIsNoSilence();
    void findsPausesFromAnywhere_data();
    void findsPausesFromAnywhere();
    void whatIsDamagedIsNoSilence();
    void dropsWhatAnEarlierSearchTells();
    void skipsTheMiddleOfAPause_data();
    void skipsTheMiddleOfAPause();
    void neverSkipsAnExercise();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void makeReady(SilenceSkipper &skipper);

    QTemporaryDir m_folder;
    const QString m_pauses = u"3000-4000 6000-6800 10000-22000 29000-30000"_s;
};

//! Thirty seconds of a tone with pauses, one too short, one too long, and a very quiet voice. In
//! AAC, whose edges are soft, and as plain samples.
void tst_Silences::initTestCase()
{
    const QString sound
        = u"aevalsrc='if(between(t,1,1.5)+between(t,3,4)+between(t,6,6.8)+between(t,10,22)"
          "+gte(t,29),0,if(between(t,24,26),0.013,0.4)*sin(2*PI*300*t))':s=48000:d=30"_s;
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, sound, path(u"pauses.wav"_s) });
    runFfmpeg({ u"-i"_s, path(u"pauses.wav"_s), u"-c:a"_s, u"aac"_s, path(u"pauses.m4a"_s) });
}

void tst_Silences::meterAgreesWithCounting_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QTest::addRow("talk %u", seed) << seed;
    }
}

void tst_Silences::meterAgreesWithCounting()
{
    QFETCH(const quint32, seed);
    const Talk talk = randomTalk(seed);
    QRandomGenerator random(seed);
    SilenceMeter meter;
    for (size_t at = 0; at < talk.samples.size();) {
        const size_t frames
            = std::min<size_t>(1 + random.bounded(5000U), (talk.samples.size() - at) / 2);
        meter.put(qint64(at / 2), std::span(talk.samples).subspan(at, frames * 2));
        at += frames * 2;
    }
    meter.interrupt();
    QCOMPARE(print(meter.takeFound()), print(silencesByCounting(talk.isSilent)));
}

void tst_Silences::aHoleIsNoSilence()
{
    const std::vector<float> half(size_t(framesInMillisecond * 500) * SoundTrack::channels);
    SilenceMeter meter;
    meter.put(0, half);
    meter.interrupt();
    meter.put(framesInMillisecond * 500, half);
    meter.interrupt();
    QCOMPARE(print(meter.takeFound()), QString());
    meter.put(framesInMillisecond * 2000, half);
    meter.put(framesInMillisecond * 2501, half); // a millisecond is missing
    meter.interrupt();
    QCOMPARE(print(meter.takeFound()), QString());
}

void tst_Silences::findsPausesFromAnywhere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Milliseconds>("from");
    QTest::newRow("from the beginning") << u"pauses.wav"_s << 0ms;
    QTest::newRow("from the middle") << u"pauses.wav"_s << 5000ms;
    QTest::newRow("from behind the end") << u"pauses.wav"_s << 60'000ms;
    QTest::newRow("coded") << u"pauses.m4a"_s << 5000ms;
}

void tst_Silences::findsPausesFromAnywhere()
{
    QFETCH(const QString, file);
    QFETCH(const Milliseconds, from);
    SilenceFinder finder;
    QList<TimeSpan> found;
    connect(&finder, &SilenceFinder::found, this,
            [&found](const QList<TimeSpan> &more) { found += more; });
    QSignalSpy finished(&finder, &SilenceFinder::finished);
    finder.search(path(file), from);
    QVERIFY(finished.wait(20'000));
    std::ranges::sort(found, {}, &TimeSpan::from);
    if (file.endsWith(u"wav"_s)) {
        QCOMPARE(print(found), m_pauses);
    } else {
        QCOMPARE(found.size(), 4);
        const QStringList exact = m_pauses.split(u' ');
        for (qsizetype i = 0; i < found.size(); ++i) {
            const Milliseconds begin(exact[i].section(u'-', 0, 0).toInt());
            const Milliseconds end(exact[i].section(u'-', 1, 1).toInt());
            QVERIFY2(std::chrono::abs(found[i].from - begin) < 30ms
                         && std::chrono::abs(found[i].to - end) < 30ms,
                     qPrintable(print(found)));
        }
    }
}

//! Sound that cannot be decoded is not there; what is not there was not measured.
void tst_Silences::whatIsDamagedIsNoSilence()
{
    runFfmpeg({ u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=300:duration=20"_s, u"-c:a"_s, u"aac"_s,
                u"-b:a"_s, u"64k"_s, path(u"whole.m4a"_s) });
    QFile whole(path(u"whole.m4a"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    const qsizetype data = bytes.indexOf("mdat");
    QVERIFY(data > 0);
    const qsizetype from = data + (bytes.size() - data) / 3;
    for (qsizetype i = from; i < from + (bytes.size() - data) / 5; ++i) {
        bytes[i] = char(0xff);
    }
    QFile damaged(path(u"damaged.m4a"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(bytes);
    damaged.close();

    SilenceFinder finder;
    QSignalSpy found(&finder, &SilenceFinder::found);
    QSignalSpy finished(&finder, &SilenceFinder::finished);
    finder.search(damaged.fileName(), 0ms);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(found.size(), 0);
}

void tst_Silences::dropsWhatAnEarlierSearchTells()
{
    SilenceFinder finder;
    QSignalSpy found(&finder, &SilenceFinder::found);
    // In the thread that listens; what it tells us waits in the event queue.
    std::atomic<int> told = 0;
    connect(
        &finder, &SilenceFinder::heard, this, [&told] { ++told; }, Qt::DirectConnection);
    finder.search(path(u"pauses.wav"_s), 0ms);
    const QDeadlineTimer patience(20'000);
    while (told == 0 && !patience.hasExpired()) {
        QThread::yieldCurrentThread();
    }
    QVERIFY(told > 0);
    finder.stop();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(found.size(), 0);
}

void tst_Silences::makeReady(SilenceSkipper &skipper)
{
    skipper.setPath(path(u"pauses.wav"_s));
    skipper.setOn(true, 0ms);
    QTRY_VERIFY_WITH_TIMEOUT(skipper.toSkip(29'300ms, 1.0).has_value(), 20'000); // the last one
}

void tst_Silences::skipsTheMiddleOfAPause_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("skipped");
    const auto row = [](Milliseconds position, double rate, const QString &skipped) {
        QTest::addRow("%d ms at %g", int(position.count()), rate) << position << rate << skipped;
    };
    row(500ms, 1.0, {}); // speech
    row(1300ms, 1.0, {}); // too short for a pause
    row(3100ms, 1.0, {}); // the breath that is kept
    row(3250ms, 1.0, u"3250-3800"_s);
    row(3400ms, 2.0, {}); // not worth a jump at that speed
    row(3390ms, 2.0, u"3390-3800"_s);
    row(3650ms, 1.0, {});
    row(3900ms, 1.0, {}); // the breath before speech
    row(4500ms, 1.0, {});
    row(6300ms, 1.0, u"6300-6600"_s);
    row(12'000ms, 1.0, {}); // too long for a pause
    row(25'000ms, 1.0, {}); // a quiet voice
}

void tst_Silences::skipsTheMiddleOfAPause()
{
    QFETCH(const Milliseconds, position);
    QFETCH(const double, rate);
    QFETCH(const QString, skipped);
    SilenceSkipper skipper;
    makeReady(skipper);
    const auto part = skipper.toSkip(position, rate);
    QCOMPARE(part ? print({ *part }) : QString(), skipped);
    skipper.setOn(false, 0ms);
    QVERIFY(!skipper.toSkip(position, rate));
    skipper.setOn(true, 0ms);
    QCOMPARE(skipper.toSkip(position, rate), part);
    skipper.setPath({});
    QVERIFY(!skipper.toSkip(position, rate));
}

void tst_Silences::neverSkipsAnExercise()
{
    SilenceSkipper skipper;
    makeReady(skipper);
    skipper.setKept({ { .from = 3700ms, .to = 5s } });
    QVERIFY(!skipper.toSkip(3300ms, 1.0));
    QVERIFY(skipper.toSkip(6300ms, 1.0));
}

QTEST_GUILESS_MAIN(tst_Silences)
#include "tst_silences.moc"
