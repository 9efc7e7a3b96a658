// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stretches played in turn, and the voice that waits for writing, on real media. Once for each
// backend.
#include "filmviewer.h"
#include <playback/guidedplay.h>
#include <playback/thinkingpause.h>
#include <progress/watchrecorder.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {

constexpr int patience = 20'000;

//! What would be credited as watched.
QList<TimeSpan> credited(const QList<PlaybackSample> &samples)
{
    WatchRecorder recorder;
    QList<TimeSpan> spans;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const PlaybackSample &sample : samples) {
        if (const auto closed = recorder.observe(sample, now)) {
            spans.append(closed->span);
        }
    }
    return spans;
}

void verifySpans(const QList<TimeSpan> &spans, const QList<TimeSpan> &expected)
{
    constexpr Milliseconds tolerance = 400ms;
    QCOMPARE(spans.size(), expected.size());
    for (qsizetype index = 0; index < spans.size(); ++index) {
        QVERIFY(std::chrono::abs(spans[index].from - expected[index].from) <= tolerance);
        QCOMPARE_GE(spans[index].to, expected[index].to);
        QCOMPARE_LE(spans[index].to, expected[index].to + tolerance);
    }
}

} // namespace

class tst_GuidedPlay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void playsOnlyTheStretches();
    void playsToTheEndOfTheFilm();
    void leavesWithTheUser();
    void staysWhenTheUserGoesBackALittle();
    void goesToNextAndPrevious();
    void restsWhileNothingCanBePlayed();
    void waitsWhileTyping();
    void resumesWhereTheUserWent();
    void leavesAPauseOfTheUser();
    void softensWithoutTouchingTheVolume();

private:
    TestMedia m_media;
    std::unique_ptr<FilmViewer> m_viewer;
    std::unique_ptr<GuidedPlay> m_guide;
    std::unique_ptr<ThinkingPause> m_thinking;
};

void tst_GuidedPlay::init()
{
    m_viewer = std::make_unique<FilmViewer>();
    m_guide = std::make_unique<GuidedPlay>(m_viewer->player);
    m_thinking = std::make_unique<ThinkingPause>(
        m_viewer->player, Clock::system(), [](Milliseconds position) { return position - 500ms; });
    m_thinking->setMode(WhileTyping::Pause);
    m_viewer->player.setSource(m_media.film());
    QTRY_COMPARE(m_viewer->player.state(), State::Paused);
}

void tst_GuidedPlay::cleanup()
{
    m_thinking.reset();
    m_guide.reset();
    m_viewer.reset();
}

void tst_GuidedPlay::playsOnlyTheStretches()
{
    QSignalSpy moves(m_guide.get(), &GuidedPlay::moved);
    QSignalSpy ends(m_guide.get(), &GuidedPlay::ended);
    const QList<TimeSpan> stretches{ { 2s, 3500ms }, { 10s, 11s }, { 15s, 16s } };
    m_guide->start(stretches);
    QVERIFY(m_guide->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, patience);
    QCOMPARE(ends.first().first().value<GuidedPlay::End>(), GuidedPlay::End::Finished);
    QCOMPARE(m_viewer->player.state(), State::Paused);
    QCOMPARE(moves.size(), 3);
    verifySpans(credited(m_viewer->samples), stretches);
}

void tst_GuidedPlay::playsToTheEndOfTheFilm()
{
    QSignalSpy ends(m_guide.get(), &GuidedPlay::ended);
    m_guide->start({ { 18s, TestMedia::duration } });
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, patience);
    QCOMPARE(ends.first().first().value<GuidedPlay::End>(), GuidedPlay::End::Finished);
    QCOMPARE(m_viewer->player.position(), TestMedia::duration);
}

void tst_GuidedPlay::leavesWithTheUser()
{
    QSignalSpy ends(m_guide.get(), &GuidedPlay::ended);
    m_guide->start({ { 1s, 2s }, { 3s, 4s } });
    QTRY_VERIFY(m_viewer->player.position() > 1300ms);
    m_viewer->player.seek(19s);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().first().value<GuidedPlay::End>(), GuidedPlay::End::Left);
    QVERIFY(m_viewer->player.isPlaying());
    QVERIFY(!m_guide->isRunning());
}

void tst_GuidedPlay::staysWhenTheUserGoesBackALittle()
{
    QSignalSpy ends(m_guide.get(), &GuidedPlay::ended);
    m_guide->start({ { 5s, 6s } });
    QTRY_VERIFY(m_viewer->player.position() > 5300ms);
    m_viewer->player.seekBy(-2s);
    QVERIFY(m_guide->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, patience);
    QCOMPARE(ends.first().first().value<GuidedPlay::End>(), GuidedPlay::End::Finished);
}

void tst_GuidedPlay::goesToNextAndPrevious()
{
    m_guide->start({ { 2s, 6s }, { 10s, 14s } });
    m_guide->goTo(1);
    QCOMPARE(m_guide->run().current(), 1);
    QCOMPARE(m_viewer->player.position(), 10s);
    m_guide->goTo(0);
    QCOMPARE(m_viewer->player.position(), 2s);
    m_guide->goTo(7); // there is none
    QCOMPARE(m_guide->run().current(), 0);
    QVERIFY(m_viewer->player.isPlaying());
    QSignalSpy ends(m_guide.get(), &GuidedPlay::ended);
    m_guide->stop();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().first().value<GuidedPlay::End>(), GuidedPlay::End::Stopped);
    QVERIFY(m_viewer->player.isPlaying());
}

void tst_GuidedPlay::restsWhileNothingCanBePlayed()
{
    QSignalSpy moves(m_guide.get(), &GuidedPlay::moved);
    m_viewer->player.setSource(m_media.film() + u".away"_s);
    QTRY_COMPARE(m_viewer->player.state(), State::Failed);
    m_guide->start({ { 2s, 3s } });
    QVERIFY(!m_guide->isRunning());
    m_viewer->player.setSource({});
    m_guide->start({ { 2s, 3s } });
    QVERIFY(!m_guide->isRunning());
    QCOMPARE(moves.size(), 0);
}

void tst_GuidedPlay::waitsWhileTyping()
{
    Player &player = m_viewer->player;
    m_thinking->keyTyped(); // nothing plays: nothing begins
    QCOMPARE(m_thinking->state(), ThinkingRule::State::Resting);
    player.seek(4s);
    player.play();
    QTRY_VERIFY(player.position() > 5s);
    QElapsedTimer sinceKey;
    sinceKey.start();
    m_thinking->keyTyped();
    QCOMPARE(player.state(), State::Paused);
    QCOMPARE(m_thinking->state(), ThinkingRule::State::Waiting);
    const Milliseconds pausedAt = player.position();
    QTRY_COMPARE(player.state(), State::Playing);
    QCOMPARE_GE(sinceKey.elapsed(), 2'000);
    QCOMPARE(m_thinking->state(), ThinkingRule::State::Resting);
    QCOMPARE_LT(player.position(), pausedAt);
    // What was heard again is counted once: the union of both spans has no doubles.
    QTRY_VERIFY(player.position() > pausedAt + 300ms);
    player.pause();
    const QList<TimeSpan> spans = credited(m_viewer->samples);
    QCOMPARE(spans.size(), 2);
    QVERIFY(spans[1].from < spans[0].to && spans[1].from >= spans[0].to - 700ms);
}

void tst_GuidedPlay::resumesWhereTheUserWent()
{
    Player &player = m_viewer->player;
    player.play();
    QTRY_VERIFY(player.position() > 500ms);
    m_thinking->keyTyped();
    player.seek(12s);
    QTRY_COMPARE(player.state(), State::Playing);
    QCOMPARE_GE(player.position(), 12s - 100ms);
}

void tst_GuidedPlay::leavesAPauseOfTheUser()
{
    Player &player = m_viewer->player;
    player.play();
    QTRY_VERIFY(player.position() > 500ms);
    m_thinking->keyTyped();
    QCOMPARE(player.state(), State::Paused);
    player.pause(); // from a media key, say: paused it was, and paused it stays
    QCOMPARE(m_thinking->state(), ThinkingRule::State::Overruled);
    QTRY_COMPARE(m_thinking->state(), ThinkingRule::State::Resting);
    QCOMPARE(player.state(), State::Paused);

    player.play();
    m_thinking->keyTyped();
    player.togglePlay(); // plays on, though typing goes on
    m_thinking->keyTyped();
    QCOMPARE(player.state(), State::Playing);
}

void tst_GuidedPlay::softensWithoutTouchingTheVolume()
{
    Player &player = m_viewer->player;
    m_thinking->setMode(WhileTyping::Soften);
    player.setVolume(0.8);
    QSignalSpy volumes(&player, &Player::volumeChanged);
    player.play();
    QTRY_VERIFY(player.position() > 300ms);
    m_thinking->keyTyped();
    QCOMPARE(m_thinking->state(), ThinkingRule::State::Softened);
    QCOMPARE(player.state(), State::Playing);
    QCOMPARE(player.volume(), 0.8);
    QCOMPARE(volumes.size(), 0);
    QTRY_COMPARE(m_thinking->state(), ThinkingRule::State::Resting);
    QCOMPARE(player.volume(), 0.8);
}

QTEST_MAIN(tst_GuidedPlay)
#include "tst_guidedplay.moc"
