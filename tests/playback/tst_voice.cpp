// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The voice keeps its pitch at every speed, and is one voice without clicks whatever is done to it.
// Heard at a real sound server, once for each backend.
#include "flashfilm.h"
#include "flashviewer.h"
#include "soundrecorder.h"
#include "soundserver.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Voice final : public QObject {
    Q_OBJECT

public:
    explicit tst_Voice(SoundServer &server)
        : m_server(server)
    {
    }

private Q_SLOTS:
    void keepsItsPitch();
    void isOneVoiceWithoutClicks();

private:
    void playFor(Milliseconds media);

    SoundServer &m_server;
    FlashFilm m_film;
    std::unique_ptr<FlashViewer> m_viewer;
};

void tst_Voice::playFor(Milliseconds media)
{
    const Milliseconds until = m_viewer->player.position() + media;
    QTRY_VERIFY_WITH_TIMEOUT(m_viewer->player.position() > until, 15'000);
}

void tst_Voice::keepsItsPitch()
{
    m_viewer = std::make_unique<FlashViewer>(m_film.tone());
    m_viewer->player.play();
    for (const double rate : { 0.5, 0.95, 1.0, 1.5, 2.0, 2.5 }) {
        m_viewer->player.seek(0ms); // however long the recorder takes, the tone goes on
        m_viewer->player.setRate(rate);
        playFor(Milliseconds(std::lround(500 * rate)));
        const SoundRecorder recorder(m_server, u"voice"_s);
        QTRY_VERIFY(recorder.samples().size() > SoundRecorder::rate);
        const double pitch = recorder.pitch(SoundRecorder::rate / 2);
        qInfo("at %gx: %g Hz", rate, pitch);
        QVERIFY2(std::abs(pitch - 1000) <= 10, qPrintable(u"%1 Hz at %2x"_s.arg(pitch).arg(rate)));
    }
}

//! A sine is smooth: its second difference is small, and a click stands out of it. Two voices at
//! once would be louder than one.
void tst_Voice::isOneVoiceWithoutClicks()
{
    m_viewer = std::make_unique<FlashViewer>(m_film.tone());
    Player &player = m_viewer->player;
    const SoundRecorder recorder(m_server, u"voice"_s);
    player.play();
    playFor(700ms);
    player.setRate(1.5);
    playFor(700ms);
    player.seek(10s);
    playFor(700ms);
    player.seek(9s);
    playFor(700ms);
    player.pause();
    player.setRate(1.0);
    player.play();
    playFor(500ms);
    player.setVolume(0.6);
    playFor(300ms);
    player.setMuted(true);
    playFor(300ms);
    player.setMuted(false);
    player.setVolume(1.0);
    playFor(500ms);
    player.setEvensVoices(true);
    playFor(700ms);
    player.pause();
    QTRY_COMPARE(m_server.loudness(u"voice"_s), 0);

    const QList<qint16> &samples = recorder.samples();
    const double amplitude = 0.5 * 32768;
    const double turn = 2 * std::numbers::pi * 1000 / SoundRecorder::rate;
    const double smooth = amplitude * turn * turn;
    int loudest = 0;
    int sharpest = 0;
    int clicks = 0;
    for (qsizetype i = 2; i < samples.size(); ++i) {
        loudest = std::max(loudest, std::abs(int(samples[i])));
        const int bend = std::abs(samples[i] - 2 * samples[i - 1] + samples[i - 2]);
        sharpest = std::max(sharpest, bend);
        clicks += bend > 8 * smooth ? 1 : 0;
    }
    qInfo("loudest %g of one voice, sharpest bend %g of a sine's", loudest / amplitude,
          sharpest / smooth);
    QCOMPARE(clicks, 0);
    QCOMPARE_GT(loudest, 0.8 * amplitude);
    QCOMPARE_LT(loudest, 1.9 * amplitude);
}

int main(int argc, char **argv)
{
    // Before the application, which would look for devices elsewhere.
    SoundServer server;
    server.addSink(QStringLiteral("voice"));
    QGuiApplication application(argc, argv);
    tst_Voice test(server);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_voice.moc"
