// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sound of a film, sought and stretched; nothing is played.
#include "flashfilm.h"
#include "testmedia.h"
#include <playback/voicestream.h>

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr float audible = 0.05F;

double inMilliseconds(Microseconds time) { return double(time.count()) / 1000; }

//! Index of the first loud frame, or none.
std::optional<qsizetype> onsetIn(const std::vector<float> &samples)
{
    for (size_t i = 0; i < samples.size(); i += SoundTrack::channels) {
        if (std::abs(samples[i]) > audible) {
            return qsizetype(i / SoundTrack::channels);
        }
    }
    return std::nullopt;
}

Microseconds lengthOf(double frames)
{
    return Microseconds(std::llround(frames * 1e6 / SoundTrack::rate));
}

} // namespace

class tst_VoiceStream final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeksToTheSample_data();
    void seeksToTheSample();
    void knowsItsPlace_data();
    void knowsItsPlace();
    void takesAsLongAsItShould_data();
    void takesAsLongAsItShould();
    void refusesWhatHasNoSound_data();
    void refusesWhatHasNoSound();
    void endsWhereTheFileWasCut();

private:
    FlashFilm m_film;
    TestMedia m_media;
};

void tst_VoiceStream::seeksToTheSample_data()
{
    QTest::addColumn<Microseconds>("target");
    QTest::newRow("nearly a beep") << Microseconds(3'950ms);
    QTest::newRow("long before") << Microseconds(7'130ms);
    QTest::newRow("in the middle of it") << Microseconds(8'050ms);
    QTest::newRow("the beginning") << Microseconds(0ms);
    QTest::newRow("back again") << Microseconds(3'950ms);
}

void tst_VoiceStream::seeksToTheSample()
{
    QFETCH(const Microseconds, target);
    const auto track = SoundTrack::open(m_film.flashes());
    QVERIFY(track);
    (*track)->seek(20s);
    (*track)->seek(target);
    QVERIFY(std::chrono::abs((*track)->position() - target) < 30us);
    std::vector<float> samples;
    while (samples.size() < SoundTrack::rate * SoundTrack::channels) {
        const std::vector<float> read = (*track)->read();
        samples.insert(samples.end(), read.begin(), read.end());
    }
    const auto onset = onsetIn(samples);
    QVERIFY(onset);
    const Microseconds heard = target + lengthOf(double(*onset));
    const bool isWithin = target.count() % 1'000'000 < 120'000;
    const Microseconds beep = isWithin ? target : std::chrono::ceil<std::chrono::seconds>(target);
    QVERIFY2(std::chrono::abs(heard - beep) < 3ms,
             qPrintable(QString::number(inMilliseconds(heard))));
}

void tst_VoiceStream::knowsItsPlace_data()
{
    QTest::addColumn<double>("tempo");
    for (const double tempo : { 0.5, 0.8, 1.0, 1.05, 1.25, 1.5, 1.75, 2.0, 2.5 }) {
        QTest::addRow("%g", tempo) << tempo;
    }
}

void tst_VoiceStream::knowsItsPlace()
{
    QFETCH(const double, tempo);
    auto track = SoundTrack::open(m_film.flashes());
    QVERIFY(track);
    VoiceStream voice(*std::move(track));
    voice.setTempo(tempo);
    voice.seek(3'500ms);
    bool wasLoud = false;
    QStringList late;
    bool isRight = true;
    while (late.size() < 5) {
        const Microseconds position = voice.position();
        const std::vector<float> samples = voice.take(480);
        QCOMPARE(samples.size(), size_t(960));
        const auto onset = onsetIn(samples);
        if (onset && !wasLoud) {
            const Microseconds at = position + lengthOf(double(*onset) * tempo);
            const Microseconds beep = std::chrono::round<std::chrono::seconds>(at);
            late.append(QString::number(inMilliseconds(at - beep)));
            isRight = isRight && std::chrono::abs(at - beep) < 15ms * std::max(tempo, 1.0);
        }
        wasLoud = onset.has_value();
    }
    qInfo("%s ms", qPrintable(late.join(u", "_s)));
    QVERIFY2(isRight, qPrintable(late.join(u", "_s)));
}

void tst_VoiceStream::takesAsLongAsItShould_data() { knowsItsPlace_data(); }

void tst_VoiceStream::takesAsLongAsItShould()
{
    QFETCH(const double, tempo);
    auto track = SoundTrack::open(m_film.tone());
    QVERIFY(track);
    VoiceStream voice(*std::move(track));
    voice.setTempo(tempo);
    voice.seek(0ms);
    qsizetype frames = 0;
    for (;;) {
        const std::vector<float> samples = voice.take(480);
        if (samples.empty()) {
            break;
        }
        frames += qsizetype(samples.size()) / SoundTrack::channels;
    }
    const double seconds = double(frames) / SoundTrack::rate;
    QVERIFY2(std::abs(seconds - 30 / tempo) < 0.1, qPrintable(QString::number(seconds)));
}

void tst_VoiceStream::refusesWhatHasNoSound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("missing") << m_media.missing() << Error::Code::Media;
    QTest::newRow("noise") << m_media.noise() << Error::Code::Media;
    QTest::newRow("empty") << m_media.empty() << Error::Code::Media;
    QTest::newRow("without index") << m_media.withoutIndex() << Error::Code::Media;
    QTest::newRow("pictures only") << m_film.silent() << Error::Code::NotFound;
}

void tst_VoiceStream::refusesWhatHasNoSound()
{
    QFETCH(const QString, path);
    QFETCH(const Error::Code, code);
    const auto track = SoundTrack::open(path);
    QVERIFY(!track);
    QCOMPARE(track.error().code, code);
    QCOMPARE(track.error().file, path);
}

void tst_VoiceStream::endsWhereTheFileWasCut()
{
    auto track = SoundTrack::open(m_media.cutOff());
    QVERIFY(track);
    VoiceStream voice(*std::move(track));
    voice.seek(0ms);
    qsizetype frames = 0;
    for (std::vector<float> samples = voice.take(480); !samples.empty();
         samples = voice.take(480)) {
        frames += qsizetype(samples.size()) / SoundTrack::channels;
    }
    QCOMPARE_GT(frames, 5 * SoundTrack::rate);
    QCOMPARE_LT(frames, 20 * SoundTrack::rate);
}

QTEST_GUILESS_MAIN(tst_VoiceStream)
#include "tst_voicestream.moc"
