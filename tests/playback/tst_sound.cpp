// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sound arrives at a real sound server, and devices may come and go. Once for each backend.
#include "filmviewer.h"
#include "soundserver.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {
constexpr int audible = 500;
constexpr int silent = 20;
}

class tst_Sound final : public QObject {
    Q_OBJECT

public:
    explicit tst_Sound(SoundServer &server)
        : m_server(server)
    {
    }

private Q_SLOTS:
    void soundArrives();
    void volumeIsPerceived();
    void volumeStaysWithAnotherRecording();
    void survivesDevicesThatComeAndGo();
    void soundComesBackWhilePaused();
    void soundAloneStopsWhereItWasCutOff();
    void soundGoesOnAfterThePictures();
    void aServerThatHangsStopsNothing();
    void findsAServerThatWasStartedAgain();

private:
    SoundServer &m_server;
    TestMedia m_media;
};

void tst_Sound::soundArrives()
{
    FilmViewer viewer;
    QTRY_VERIFY(viewer.player.hasAudioDevice());
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QCOMPARE_LE(m_server.loudness(u"first"_s), silent);
    viewer.player.play();
    QTRY_VERIFY(m_server.loudness(u"first"_s) > audible);
    viewer.player.pause();
    QTRY_VERIFY(m_server.loudness(u"first"_s) <= silent);
}

void tst_Sound::volumeIsPerceived()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    int full = 0;
    QTRY_VERIFY((full = m_server.loudness(u"first"_s)) > audible);
    viewer.player.setVolume(0.5);
    // Half as loud to the ear is about an eighth of the amplitude, far below one half.
    QTRY_VERIFY(m_server.loudness(u"first"_s) < full / 3);
    QCOMPARE_GT(m_server.loudness(u"first"_s), 0);
    viewer.player.setMuted(true);
    QTRY_VERIFY(m_server.loudness(u"first"_s) <= silent);
}

void tst_Sound::volumeStaysWithAnotherRecording()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    int full = 0;
    QTRY_VERIFY((full = m_server.loudness(u"first"_s)) > audible);
    viewer.player.setVolume(0.5);
    viewer.player.setSource(m_media.soundAlone()); // the same tone
    viewer.player.play();
    int loudest = 0;
    QTRY_VERIFY(viewer.player.position() > 500ms); // what was still to be heard of the film is
    QTRY_VERIFY(((loudest = std::max(loudest, m_server.loudness(u"first"_s))),
                 viewer.player.position() > 2s));
    QCOMPARE_GT(loudest, silent);
    QCOMPARE_LT(loudest, full / 3);
    viewer.player.setMuted(true);
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    loudest = 0;
    QTRY_VERIFY(viewer.player.position() > 500ms); // the same
    QTRY_VERIFY(((loudest = std::max(loudest, m_server.loudness(u"first"_s))),
                 viewer.player.position() > 2s));
    QCOMPARE_LE(loudest, silent);
}

void tst_Sound::survivesDevicesThatComeAndGo()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 500ms);
    m_server.removeSink(u"first"_s);
    const Milliseconds alone = viewer.player.position();
    QTRY_VERIFY_WITH_TIMEOUT(viewer.player.position() > alone + 1500ms, 15'000);
    QCOMPARE_LT(viewer.player.position(), alone + 8s); // it went on, it did not jump

    m_server.addSink(u"second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"second"_s) > audible, 20'000);
    QCOMPARE(viewer.player.state(), State::Playing);
    QVERIFY(viewer.errors.isEmpty());
    for (qsizetype index = 1; index < viewer.samples.size(); ++index) {
        const Milliseconds before = viewer.samples[index - 1].position;
        const Milliseconds after = viewer.samples[index].position;
        QVERIFY2(after >= before,
                 qPrintable(u"from %1 ms back to %2 ms"_s.arg(before.count()).arg(after.count())));
    }
    m_server.removeSink(u"second"_s);
    m_server.addSink(u"first"_s);
}

void tst_Sound::soundComesBackWhilePaused()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.seek(7s);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    m_server.removeSink(u"first"_s);
    m_server.addSink(u"third"_s);
    QCOMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.player.position(), 7s);
    viewer.player.play();
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"third"_s) > audible, 20'000);
    QCOMPARE_GT(viewer.player.position(), 7s);
    QVERIFY(viewer.errors.isEmpty());
}

//! What nobody can have heard is not watched.
void tst_Sound::soundAloneStopsWhereItWasCutOff()
{
    FilmViewer viewer;
    QTRY_VERIFY(viewer.player.hasAudioDevice());
    viewer.player.setSource(m_media.soundCutOff());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.setRate(2.5);
    viewer.player.seek(5s);
    viewer.player.play();
    QTRY_COMPARE_WITH_TIMEOUT(viewer.player.state(), State::Ended, 20'000);
    QCOMPARE(viewer.breaks, QList<Milliseconds>{ viewer.player.position() });
    QCOMPARE_LT(viewer.player.position(), 15s);
}

//! The last picture stands while the voice speaks on, by playing and by seeking.
void tst_Sound::soundGoesOnAfterThePictures()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"talk.mp4"_s);
    runFfmpeg({ u"-t"_s, u"4"_s, u"-i"_s, m_media.film(), u"-i"_s, m_media.film(), u"-map"_s,
                u"0:v"_s, u"-map"_s, u"1:a"_s, u"-c"_s, u"copy"_s, path });
    FilmViewer viewer;
    QTRY_VERIFY(viewer.player.hasAudioDevice());
    viewer.player.setSource(path);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.setRate(2);
    viewer.player.seek(2s);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 9s);
    QCOMPARE_GT(m_server.loudness(u"third"_s), audible);
    viewer.player.seek(17s);
    QTRY_VERIFY(viewer.player.position() > 18s);
    QCOMPARE(viewer.player.state(), State::Playing);
    QCOMPARE_GT(m_server.loudness(u"third"_s), audible);
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QCOMPARE(viewer.player.position(), viewer.player.duration());
    viewer.player.seek(1s); // and back to the pictures
    viewer.player.play();
    const int before = viewer.pictures;
    QTRY_VERIFY(viewer.pictures > before + 20);
    QVERIFY(viewer.errors.isEmpty() && viewer.breaks.isEmpty());
}

//! Windows go on drawing, whatever is done to the player, and another one can be opened.
void tst_Sound::aServerThatHangsStopsNothing()
{
    auto viewer = std::make_unique<FilmViewer>();
    viewer->player.setSource(m_media.film());
    viewer->player.play();
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"third"_s) > audible, 20'000);
    m_server.freeze();
    QElapsedTimer pulse;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, pulse.restart()); });
    pulse.start();
    beat.start(20);
    const Milliseconds from = viewer->player.position();
    QTRY_VERIFY(viewer->player.position() > from + 1s);
    viewer->player.seek(8s);
    viewer->player.setRate(1.5);
    viewer->player.setVolume(0.5);
    QTRY_VERIFY(viewer->player.position() > 9s);
    viewer->player.pause();
    viewer->player.play();
    viewer = std::make_unique<FilmViewer>();
    viewer->player.setSource(m_media.film());
    viewer->player.play();
    QTRY_VERIFY(viewer->player.position() > 1s);
    QVERIFY2(longest < 700, qPrintable(QString::number(longest)));
    QVERIFY(viewer->errors.isEmpty());
    m_server.thaw();
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"third"_s) > audible, 20'000);
}

void tst_Sound::findsAServerThatWasStartedAgain()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"third"_s) > audible, 20'000);
    m_server.restart(u"fourth"_s);
    QCOMPARE(viewer.player.state(), State::Playing);
    viewer.player.seek(1s);
    QTRY_VERIFY_WITH_TIMEOUT(m_server.loudness(u"fourth"_s) > audible, 20'000);
    QVERIFY(viewer.errors.isEmpty());
}

int main(int argc, char **argv)
{
    // Before the application, which would look for devices elsewhere.
    SoundServer server;
    server.addSink(QStringLiteral("first"));
    QGuiApplication application(argc, argv);
    tst_Sound test(server);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sound.moc"
