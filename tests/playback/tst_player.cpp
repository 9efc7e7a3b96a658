// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The player on real media without a sound device; run once for each backend.
#include "filmviewer.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Player final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usesTheBackendThatWasAskedFor();
    void showsTheFirstPictureAndWaits();
    void playsWithoutSoundDevice();
    void samplesTenTimesASecond();
    void playsWhenToldSoBeforeTheMediaIsLoaded();
    void staysAtTheEnd();
    void playsAgainFromTheEnd();
    void opensTheSameFileAgain();
    void saysWhatCannotBePlayed_data();
    void saysWhatCannotBePlayed();
    void namesNoFileInTheLog();
    void stopsWhereTheFileWasCutOff_data();
    void stopsWhereTheFileWasCutOff();
    void playsWhatHasNoPicturesOrNoSound_data();
    void playsWhatHasNoPicturesOrNoSound();
    void keepsVolumeWithoutDevice();
    void keepsVolumeWithAnotherRecording();

private:
    TestMedia m_media;
};

void tst_Player::usesTheBackendThatWasAskedFor()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QFile maps(u"/proc/self/maps"_s);
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray wanted = qgetenv("QT_MEDIA_BACKEND") + "mediaplugin";
    QVERIFY2(maps.readAll().contains(wanted), wanted.constData());
}

void tst_Player::showsTheFirstPictureAndWaits()
{
    FilmViewer viewer;
    QCOMPARE(viewer.player.state(), State::Empty);
    viewer.player.setSource(m_media.film());
    QCOMPARE(viewer.player.state(), State::Loading);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QTRY_COMPARE(viewer.player.duration(), TestMedia::duration);
    QTRY_COMPARE(viewer.shownAt(), std::optional(0ms));
    QSignalSpy moves(&viewer.player, &Player::positionChanged);
    QVERIFY(!moves.wait(500));
    QCOMPARE(viewer.player.position(), 0ms);
    QCOMPARE(viewer.player.state(), State::Paused);
}

void tst_Player::playsWithoutSoundDevice()
{
    FilmViewer viewer;
    QVERIFY(!viewer.player.hasAudioDevice());
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.play();
    QCOMPARE(viewer.player.state(), State::Playing);
    QTRY_VERIFY(viewer.player.position() > 1500ms);
    QCOMPARE_GT(viewer.pictures, 10);
    viewer.player.pause();
    QCOMPARE(viewer.player.state(), State::Paused);
    QVERIFY(viewer.errors.isEmpty());
}

void tst_Player::samplesTenTimesASecond()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.samples.clear();
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 2s);
    viewer.player.pause();
    QVERIFY(viewer.samples.size() > 2);
    QVERIFY(viewer.samples.first().playing);
    QVERIFY(!viewer.samples.last().playing);
    for (qsizetype index = 1; index < viewer.samples.size(); ++index) {
        QCOMPARE_GE(viewer.samples[index].position, viewer.samples[index - 1].position);
        QCOMPARE_GE(viewer.samples[index].monotonic, viewer.samples[index - 1].monotonic);
    }
    const auto time = viewer.samples.last().monotonic - viewer.samples.first().monotonic;
    QCOMPARE_LE(viewer.samples.size(), time / 100ms + 3);
    QCOMPARE_GE(viewer.samples.size(), time / 300ms); // a busy machine skips some
}

void tst_Player::playsWhenToldSoBeforeTheMediaIsLoaded()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QCOMPARE(viewer.player.state(), State::Loading);
    QTRY_COMPARE(viewer.player.state(), State::Playing);
    QTRY_VERIFY(viewer.player.position() > 300ms);

    viewer.player.setSource(m_media.film());
    viewer.player.play();
    viewer.player.pause();
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QSignalSpy states(&viewer.player, &Player::stateChanged);
    QVERIFY(!states.wait(300));
}

void tst_Player::staysAtTheEnd()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(18'500ms);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QCOMPARE(viewer.player.position(), TestMedia::duration);
    QVERIFY(!viewer.samples.last().playing);
    QCOMPARE(viewer.samples.last().position, TestMedia::duration);
    QSignalSpy moves(&viewer.player, &Player::positionChanged);
    QVERIFY(!moves.wait(800));
    QCOMPARE(viewer.player.state(), State::Ended);
}

void tst_Player::playsAgainFromTheEnd()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.seek(19s);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    viewer.samples.clear();
    viewer.player.play();
    QCOMPARE(viewer.player.state(), State::Playing);
    QTRY_VERIFY(viewer.player.position() > 500ms);
    QTRY_VERIFY(viewer.shownAt() < 5s && viewer.shownAt() > 200ms);
    for (const PlaybackSample &sample : std::as_const(viewer.samples)) {
        QCOMPARE_LT(sample.position, 5s);
    }
}

void tst_Player::opensTheSameFileAgain()
{
    FilmViewer viewer;
    viewer.player.setSource(m_media.film());
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 800ms);
    viewer.samples.clear();
    viewer.player.setSource(m_media.film());
    QCOMPARE(viewer.player.state(), State::Loading);
    QCOMPARE(viewer.player.position(), 0ms);
    // The last word on the old position is that it no longer plays.
    QVERIFY(!viewer.samples.first().playing);
    QCOMPARE_GE(viewer.samples.first().position, 800ms);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.player.position(), 0ms);
}

void tst_Player::saysWhatCannotBePlayed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("missing") << m_media.missing() << Error::Code::NotFound;
    QTest::newRow("empty") << m_media.empty() << Error::Code::Media;
    QTest::newRow("noise") << m_media.noise() << Error::Code::Media;
    QTest::newRow("without index") << m_media.withoutIndex() << Error::Code::Media;
}

void tst_Player::saysWhatCannotBePlayed()
{
    QFETCH(const QString, path);
    QFETCH(const Error::Code, code);
    FilmViewer viewer;
    viewer.player.setSource(path);
    viewer.player.play();
    QTRY_COMPARE(viewer.player.state(), State::Failed);
    QCOMPARE(viewer.errors.size(), 1);
    QCOMPARE(viewer.errors.first().code, code);
    QCOMPARE(viewer.errors.first().file, path);
    viewer.player.seek(5s);
    viewer.player.play();
    viewer.player.setRate(2);
    QCOMPARE(viewer.player.state(), State::Failed);

    viewer.player.setSource(m_media.film());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    QCOMPARE(viewer.errors.size(), 1);
}

//! Zoom puts the topic and the names of speakers into it.
void tst_Player::namesNoFileInTheLog()
{
    static QStringList lines;
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { lines.append(text); });
    const auto back = qScopeGuard([before] { qInstallMessageHandler(before); });
    FilmViewer viewer;
    for (const QString &path : { u"/nowhere/audioAna Lima11.m4a"_s, u"/nowhere/Dr. Ana"_s }) {
        viewer.player.setSource(path);
        QTRY_COMPARE(viewer.player.state(), State::Failed);
    }
    QCOMPARE(lines.filter(u"cannot play"_s).size(), 2);
    QVERIFY2(lines.filter(u"Ana"_s).isEmpty(), qUtf8Printable(lines.join(u'\n')));
}

void tst_Player::stopsWhereTheFileWasCutOff_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("played up to there") << 5000;
    QTest::newRow("sought behind it") << 14'000;
}

void tst_Player::stopsWhereTheFileWasCutOff()
{
    QFETCH(const int, from);
    FilmViewer viewer;
    viewer.player.setSource(m_media.cutOff());
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.setRate(2.5);
    viewer.player.seek(Milliseconds(from));
    viewer.player.play();
    QTRY_COMPARE_WITH_TIMEOUT(viewer.player.state(), State::Ended, 20'000);
    QCOMPARE(viewer.breaks, QList<Milliseconds>{ viewer.player.position() });
    QVERIFY(viewer.errors.isEmpty());
    QCOMPARE_GT(viewer.player.position(), 5s);
    QCOMPARE_LT(viewer.player.position(), 13s);
    QVERIFY(!viewer.samples.last().playing);
    // What is there can be watched again.
    viewer.player.seek(2s);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 3s);
    QCOMPARE(viewer.breaks.size(), 1);
}

void tst_Player::playsWhatHasNoPicturesOrNoSound_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("sound alone") << m_media.soundAlone();
    QTest::newRow("pictures alone") << m_media.picturesAlone();
}

void tst_Player::playsWhatHasNoPicturesOrNoSound()
{
    QFETCH(const QString, path);
    FilmViewer viewer;
    viewer.player.setSource(path);
    QTRY_COMPARE(viewer.player.state(), State::Paused);
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 500ms);
    viewer.player.seek(3s);
    QTRY_VERIFY(viewer.player.position() > 3300ms || viewer.player.state() == State::Ended);
    QTRY_COMPARE(viewer.player.state(), State::Ended);
    QCOMPARE(viewer.player.position(), viewer.player.duration());
    viewer.player.play();
    QTRY_VERIFY(viewer.player.position() > 300ms && viewer.player.position() < 2s);
    QVERIFY(viewer.errors.isEmpty());
}

void tst_Player::keepsVolumeWithoutDevice()
{
    FilmViewer viewer;
    QSignalSpy volumes(&viewer.player, &Player::volumeChanged);
    QSignalSpy mutes(&viewer.player, &Player::mutedChanged);
    viewer.player.setVolume(0.4);
    viewer.player.setVolume(0.4);
    viewer.player.setVolume(7);
    viewer.player.setMuted(true);
    viewer.player.setMuted(true);
    QCOMPARE(viewer.player.volume(), 1.0);
    QVERIFY(viewer.player.isMuted());
    QCOMPARE(volumes.size(), 2);
    QCOMPARE(mutes.size(), 1);
}

void tst_Player::keepsVolumeWithAnotherRecording()
{
    FilmViewer viewer;
    viewer.player.setVolume(0.4);
    viewer.player.setMuted(true);
    QSignalSpy volumes(&viewer.player, &Player::volumeChanged);
    QSignalSpy mutes(&viewer.player, &Player::mutedChanged);
    for (const QString &path :
         { m_media.film(), m_media.soundAlone(), m_media.missing(), m_media.picturesAlone() }) {
        viewer.player.setSource(path);
        QTRY_COMPARE(viewer.player.state(),
                     path == m_media.missing() ? State::Failed : State::Paused);
        QCOMPARE(viewer.player.volume(), 0.4);
        QVERIFY(viewer.player.isMuted());
    }
    QCOMPARE(volumes.size() + mutes.size(), 0);
}

QTEST_MAIN(tst_Player)
#include "tst_player.moc"
