// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real media watched by a real player: the log holds what was on screen. Once for each backend.
#include "filmviewer.h"
#include <progress/watchsession.h>
#include <support/testdatabase.h>

#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using State = Player::State;

namespace {

//! Each span begins where it was told to, and ends when the test saw the position and acted.
void verifySpans(const QList<TimeSpan> &spans, const QList<TimeSpan> &expected)
{
    constexpr Milliseconds tolerance = 700ms;
    QCOMPARE(spans.size(), expected.size());
    for (qsizetype index = 0; index < spans.size(); ++index) {
        QCOMPARE_GE(spans[index].from, expected[index].from);
        QCOMPARE_LE(spans[index].from, expected[index].from + 200ms);
        QCOMPARE_GE(spans[index].to, expected[index].to);
        QCOMPARE_LE(spans[index].to, expected[index].to + tolerance);
    }
}

} // namespace

class tst_Watching final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void logsWhatWasPlayed();
    void logsToTheVeryEnd();
    void logsAtEveryRate();
    void dragToTheEndEarnsNothing();
    void resumesWhereItStopped();
    void resumesAtThePlaceSoughtWhilePaused_data();
    void resumesAtThePlaceSoughtWhilePaused();
    void openingMovesNothing();

private:
    //! What is on disk while nothing has been flushed, as after kill -9.
    [[nodiscard]] Milliseconds kept();
    [[nodiscard]] QList<TimeSpan> logged();
    void playUntil(Milliseconds position);

    TestMedia m_media;
    std::unique_ptr<TestDatabase> m_storage;
    std::unique_ptr<FilmViewer> m_viewer;
    std::unique_ptr<WatchSession> m_session;
    Recording m_recording;
};

void tst_Watching::init()
{
    m_recording.id = RecordingId{ u"film"_s };
    m_recording.duration = TestMedia::duration;
    m_storage = std::make_unique<TestDatabase>();
    m_viewer = std::make_unique<FilmViewer>();
    auto session = WatchSession::open(m_viewer->player, m_storage->database(), m_recording,
                                      newSittingId(), Clock::system());
    QVERIFY(session);
    m_session = std::move(*session);
    m_viewer->player.setSource(m_media.film());
    QTRY_COMPARE(m_viewer->player.state(), State::Paused);
}

void tst_Watching::cleanup()
{
    m_session.reset();
    m_viewer.reset();
    m_storage.reset();
}

QList<TimeSpan> tst_Watching::logged()
{
    const auto log = WatchLog(m_storage->database()).load(m_recording.id);
    return log ? coverageOf(*log).spans() : QList<TimeSpan>();
}

void tst_Watching::playUntil(Milliseconds position)
{
    m_viewer->player.play();
    QTRY_VERIFY_WITH_TIMEOUT(m_viewer->player.position() >= position, 15'000);
}

void tst_Watching::logsWhatWasPlayed()
{
    Player &player = m_viewer->player;
    playUntil(2s);
    player.seek(14s);
    playUntil(15'500ms);
    player.pause();
    player.seek(8s);
    playUntil(9s);
    player.seek(14'200ms); // seen before
    playUntil(15s);
    player.pause();
    const QList<TimeSpan> expected{ { 0s, 2s }, { 8s, 9s }, { 14s, 15'500ms } };
    verifySpans(logged(), expected);
    QCOMPARE(m_session->coverage().spans(), logged());
}

void tst_Watching::logsToTheVeryEnd()
{
    m_viewer->player.seek(18s);
    m_viewer->player.play();
    QTRY_COMPARE(m_viewer->player.state(), State::Ended);
    const QList<TimeSpan> expected{ { 18s, 20s } };
    QCOMPARE(logged(), expected);

    m_viewer->player.play(); // and again from the beginning
    playUntil(1s);
    m_viewer->player.pause();
    verifySpans(logged(), { { 0s, 1s }, { 18s, 20s } });
}

void tst_Watching::logsAtEveryRate()
{
    Player &player = m_viewer->player;
    playUntil(1s);
    player.setRate(2.5);
    playUntil(5s);
    player.setRate(0.5);
    playUntil(5500ms);
    player.pause();
    verifySpans(logged(), { { 0s, 5500ms } });
    const auto log = WatchLog(m_storage->database()).load(m_recording.id);
    QVERIFY(log);
    QList<double> rates;
    for (const LoggedSpan &entry : *log) {
        rates += entry.watched.rate;
    }
    QCOMPARE(rates, (QList<double>{ 1.0, 2.5, 0.5 }));
}

void tst_Watching::dragToTheEndEarnsNothing()
{
    Player &player = m_viewer->player;
    playUntil(300ms);
    for (Milliseconds position = 1s; position <= TestMedia::duration; position += 200ms) {
        player.seek(position);
    }
    player.pause();
    const QList<TimeSpan> spans = logged();
    QCOMPARE(spans.size(), 1);
    QCOMPARE_LE(spans.first().to, 1s);
}

void tst_Watching::resumesWhereItStopped()
{
    playUntil(8s);
    const Milliseconds reached = m_viewer->player.position();
    // A second session sees what is on disk while nothing has been flushed, as after kill -9.
    const auto next = WatchSession::open(m_viewer->player, m_storage->database(), m_recording,
                                         newSittingId(), Clock::system());
    QVERIFY(next);
    QCOMPARE_GE((*next)->resumePosition(), reached - 4200ms);
    QCOMPARE_LE((*next)->resumePosition(), reached - 3s);
}

Milliseconds tst_Watching::kept()
{
    const auto next = WatchSession::open(m_viewer->player, m_storage->database(), m_recording,
                                         newSittingId(), Clock::system());
    return next ? (*next)->resumePosition() : Milliseconds(-1);
}

void tst_Watching::resumesAtThePlaceSoughtWhilePaused_data()
{
    using Act = std::function<void(Player &)>;
    QTest::addColumn<Milliseconds>("playedFrom"); // a second of it
    QTest::addColumn<Act>("act");
    QTest::addColumn<Milliseconds>("place");
    const auto row = [](const char *name, Milliseconds from, const Act &act, Milliseconds place) {
        QTest::newRow(name) << from << act << place;
    };
    const Act seek = [](Player &player) { player.seek(6s); };
    row("before anything was played", -1s, seek, 6s);
    row("after playing", 2s, seek, 6s);
    row(
        "back to the beginning", 2s, [](Player &player) { player.seek(0s); }, 0s);
    row(
        "by steps", 2s,
        [](Player &player) {
            player.seek(4s);
            player.seekBy(3s);
        },
        7s);
    row(
        "dragged", -1s,
        [](Player &player) {
            for (Milliseconds place = 1s; place <= 5s; place += 100ms) {
                player.scrub(place);
            }
            player.endScrub(5s);
        },
        5s);
    row("back from the end", 19s, seek, 6s);
}

void tst_Watching::resumesAtThePlaceSoughtWhilePaused()
{
    using Act = std::function<void(Player &)>;
    QFETCH(const Milliseconds, playedFrom);
    QFETCH(const Act, act);
    QFETCH(const Milliseconds, place);
    Player &player = m_viewer->player;
    if (playedFrom >= 0s) {
        player.seek(playedFrom);
        player.play();
        const bool toTheEnd = playedFrom + 1s >= TestMedia::duration;
        QTRY_VERIFY(toTheEnd ? player.state() == State::Ended
                             : player.position() >= playedFrom + 1s);
        player.pause();
    }
    const QList<TimeSpan> before = logged();
    act(player);
    QTRY_COMPARE(kept(), place);
    QCOMPARE(m_session->resumePosition(), place);
    QCOMPARE(logged(), before);
    m_session.reset(); // and after an orderly end
    QCOMPARE(kept(), place);
    QCOMPARE(logged(), before);
}

//! Else every start would go on a little earlier than the one before.
void tst_Watching::openingMovesNothing()
{
    Player &player = m_viewer->player;
    playUntil(6s);
    player.pause();
    const Milliseconds place = m_session->resumePosition();
    for (int run = 0; run < 2; ++run) {
        m_session.reset();
        auto session = WatchSession::open(player, m_storage->database(), m_recording,
                                          newSittingId(), Clock::system());
        QVERIFY(session);
        m_session = std::move(*session);
        player.setSource({});
        player.setSource(m_media.film());
        player.seek(m_session->resumePosition());
        QTRY_COMPARE(player.state(), State::Paused);
        player.setRate(run == 0 ? 1.5 : 1.0);
        m_session->flush();
        QCOMPARE(m_session->resumePosition(), place);
        QCOMPARE(kept(), place);
    }
}

QTEST_MAIN(tst_Watching)
#include "tst_watching.moc"
