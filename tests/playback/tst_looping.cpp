// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stretch repeated on real media: where it turns, what is credited. Once for each backend.
#include "filmviewer.h"
#include <marks/looper.h>
#include <progress/watchsession.h>
#include <support/testdatabase.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

class tst_Looping final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneKeySetsBothEndsAndClears();
    void endsInTheOtherOrderAreTurnedRound();
    void secondPressAtTheSameMomentTakesItBack();
    void turnsCloseToTheEnd_data();
    void turnsCloseToTheEnd();
    void creditsTheUnionAndLogsEveryRound();
    void seekingElsewhereIsNotCaughtBack();
    void repeatsTheEndOfTheRecording();
    void neverStartsByItself();
    void endsAreMovedToNow();
    void newEndsLeavePlayingWithinTheLoop();

private:
    //! Positions of which a new round began: where the playing samples step back.
    [[nodiscard]] QList<TimeSpan> turns() const;
    void seekTo(Milliseconds position);
    void moveHere(LoopEnd end);

    TestMedia m_media;
    std::unique_ptr<FilmViewer> m_viewer;
    std::unique_ptr<Looper> m_looper;
};

void tst_Looping::init()
{
    m_viewer = std::make_unique<FilmViewer>();
    m_looper = std::make_unique<Looper>(m_viewer->player);
    m_viewer->player.setSource(m_media.film());
    QTRY_COMPARE(m_viewer->player.state(), State::Paused);
}

void tst_Looping::cleanup()
{
    m_looper.reset();
    m_viewer.reset();
}

QList<TimeSpan> tst_Looping::turns() const
{
    QList<TimeSpan> found; // from: the last position before, to: the first one after
    for (qsizetype i = 1; i < m_viewer->samples.size(); ++i) {
        const Milliseconds before = m_viewer->samples[i - 1].position;
        const Milliseconds after = m_viewer->samples[i].position;
        if (after < before - 200ms) {
            found.append({ before, after });
        }
    }
    return found;
}

void tst_Looping::seekTo(Milliseconds position)
{
    m_viewer->player.seek(position);
    QTRY_COMPARE(m_viewer->player.position(), position);
}

void tst_Looping::moveHere(LoopEnd end)
{
    m_looper->reshape(Looper::withEnd(*m_looper->span(), end, m_viewer->player.position()));
}

void tst_Looping::oneKeySetsBothEndsAndClears()
{
    const QSignalSpy changed(m_looper.get(), &Looper::changed);
    seekTo(3s);
    m_looper->setPoint();
    QCOMPARE(m_looper->state(), Looper::State::Begun);
    QCOMPARE(m_looper->start(), std::optional(3s));
    seekTo(5s);
    m_looper->setPoint();
    QCOMPARE(m_looper->state(), Looper::State::Looping);
    QVERIFY(m_looper->span() == TimeSpan(3s, 5s));
    QTRY_COMPARE(m_viewer->player.position(), 3s); // B is set: from A again
    m_looper->setPoint();
    QCOMPARE(m_looper->state(), Looper::State::Off);
    QCOMPARE(changed.size(), 3);
}

void tst_Looping::endsInTheOtherOrderAreTurnedRound()
{
    seekTo(5s);
    m_looper->setPoint();
    seekTo(3s);
    m_looper->setPoint();
    QVERIFY(m_looper->span() == TimeSpan(3s, 5s));
}

void tst_Looping::secondPressAtTheSameMomentTakesItBack()
{
    seekTo(5s);
    m_looper->setPoint();
    m_looper->setPoint();
    QCOMPARE(m_looper->state(), Looper::State::Off);
}

void tst_Looping::turnsCloseToTheEnd_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("at 1x") << 1.0;
    QTest::newRow("at 2x") << 2.0;
}

void tst_Looping::turnsCloseToTheEnd()
{
    QFETCH(const double, rate);
    // The player is looked at ten times a second, whatever it plays meanwhile.
    const auto late = std::chrono::duration_cast<Milliseconds>(100ms * rate) + 60ms;
    m_viewer->player.setRate(rate);
    seekTo(4s);
    m_viewer->samples.clear();
    m_looper->loop({ 4s, 5500ms });
    m_viewer->player.play();
    QTRY_COMPARE_GE(turns().size(), 3);
    m_viewer->player.pause();
    for (const TimeSpan &turn : turns()) {
        QCOMPARE_EQ(turn.to, 4s);
        QCOMPARE_GE(turn.from, 5500ms - late); // the last sample before
        QCOMPARE_LE(turn.from, 5500ms + late);
    }
    QVERIFY(m_viewer->errors.isEmpty());
}

void tst_Looping::creditsTheUnionAndLogsEveryRound()
{
    TestDatabase storage;
    Recording recording;
    recording.id = RecordingId{ u"film"_s };
    recording.duration = TestMedia::duration;
    auto session = WatchSession::open(m_viewer->player, storage.database(), recording,
                                      newSittingId(), Clock::system());
    QVERIFY(session);
    seekTo(2s);
    m_viewer->samples.clear();
    m_looper->loop({ 2s, 3500ms });
    m_viewer->player.play();
    QTRY_COMPARE_GE(turns().size(), 3);
    m_viewer->player.pause();
    QVERIFY((*session)->flush());
    const auto log = WatchLog(storage.database()).load(recording.id);
    QVERIFY(log);
    QCOMPARE_GE(log->size(), 3); // each round is a row of its own
    const QList<TimeSpan> spans = coverageOf(*log).spans();
    QCOMPARE(spans.size(), 1);
    QCOMPARE_GE(spans[0].from, 2s);
    QCOMPARE_LE(spans[0].from, 2200ms);
    QCOMPARE_GE(spans[0].to, 3300ms);
    QCOMPARE_LE(spans[0].to, 3700ms); // however often: no more than the stretch
}

void tst_Looping::seekingElsewhereIsNotCaughtBack()
{
    seekTo(2s);
    m_looper->loop({ 2s, 5s });
    m_viewer->player.play();
    QTRY_COMPARE_GT(m_viewer->player.position(), 2200ms);
    m_viewer->player.seek(5200ms);
    QTRY_COMPARE_GT(m_viewer->player.position(), 6s);
    QCOMPARE(m_looper->state(), Looper::State::Looping); // it waits
    m_viewer->player.seek(4500ms);
    m_viewer->samples.clear();
    QTRY_COMPARE_GE(turns().size(), 1);
    QCOMPARE(turns().first().to, 2s);
}

void tst_Looping::repeatsTheEndOfTheRecording()
{
    seekTo(19s);
    m_viewer->samples.clear();
    m_looper->loop({ 19s, TestMedia::duration });
    m_viewer->player.play();
    QTRY_COMPARE_GE(turns().size(), 2);
    QCOMPARE(turns().first().to, 19s);
    QTRY_COMPARE(m_viewer->player.state(), State::Playing);
}

void tst_Looping::neverStartsByItself()
{
    seekTo(7s);
    m_looper->loop({ 2s, 3s });
    QTRY_COMPARE(m_viewer->player.position(), 2s);
    QCOMPARE(m_viewer->player.state(), State::Paused);
    seekTo(TestMedia::duration);
    QVERIFY(!m_viewer->player.isPlaying());
    m_looper->loop({ 19s, TestMedia::duration });
    QVERIFY(!m_viewer->player.isPlaying());
}

void tst_Looping::endsAreMovedToNow()
{
    seekTo(3s);
    m_looper->loop({ 2s, 5s });
    moveHere(LoopEnd::A);
    QVERIFY(m_looper->span() == TimeSpan(3s, 5s));
    seekTo(4s);
    moveHere(LoopEnd::B);
    QVERIFY(m_looper->span() == TimeSpan(3s, 4s));
    seekTo(10s);
    moveHere(LoopEnd::A); // never past the end
    QVERIFY(m_looper->span() == TimeSpan(3500ms, 4s));
    seekTo(0s);
    moveHere(LoopEnd::B);
    QVERIFY(m_looper->span() == TimeSpan(3500ms, 4s));
}

//! Whoever is elsewhere stays there; whoever repeats goes on repeating.
void tst_Looping::newEndsLeavePlayingWithinTheLoop()
{
    m_looper->reshape({ 1s, 2s }); // there is none
    QCOMPARE(m_looper->state(), Looper::State::Off);
    seekTo(4s);
    m_looper->loop({ 2s, 5s });
    m_looper->reshape({ 3s, 6s });
    QCOMPARE(m_viewer->player.position(), 4s);
    m_looper->reshape({ 3s, 3500ms });
    QTRY_COMPARE(m_viewer->player.position(), 3s);
    seekTo(10s);
    m_looper->reshape({ 2s, 5s });
    QVERIFY(m_looper->span() == TimeSpan(2s, 5s));
    QCOMPARE(m_viewer->player.position(), 10s);
    QVERIFY(!m_viewer->player.isPlaying());
}

QTEST_MAIN(tst_Looping)
#include "tst_looping.moc"
