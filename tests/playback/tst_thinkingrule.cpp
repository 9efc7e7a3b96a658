// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the voice gives way to writing, and what a list of stretches makes of a position.
#include <playback/spanrun.h>
#include <playback/thinkingrule.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;
using Act = ThinkingRule::Act;
using State = ThinkingRule::State;

class tst_ThinkingRule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pausesAndResumes();
    void softensAndRestores();
    void isOffByChoice();
    void startsNothing();
    void leavesThePlayerToTheUser_data();
    void leavesThePlayerToTheUser();
    void endsWhenSwitchedOff();
    void neverStartsWhatDidNotRun();
    void playsStretchesInTurn();
    void knowsJumps_data();
    void knowsJumps();
};

void tst_ThinkingRule::pausesAndResumes()
{
    ThinkingRule rule;
    QCOMPARE(rule.keyTyped(WhileTyping::Pause, true, 10s), Act::Pause);
    QCOMPARE(rule.state(), State::Waiting);
    QCOMPARE(rule.tick(11s), Act::None);
    QCOMPARE(rule.keyTyped(WhileTyping::Pause, false, 11500ms), Act::None);
    QCOMPARE(rule.dueAt(), 13500ms);
    QCOMPARE(rule.tick(13499ms), Act::None);
    QCOMPARE(rule.tick(13500ms), Act::Resume);
    QCOMPARE(rule.state(), State::Resting);
    QCOMPARE(rule.tick(20s), Act::None);
    QCOMPARE(rule.keyTyped(WhileTyping::Pause, true, 21s), Act::Pause);
}

void tst_ThinkingRule::softensAndRestores()
{
    ThinkingRule rule;
    QCOMPARE(rule.keyTyped(WhileTyping::Soften, true, 10s), Act::Soften);
    QCOMPARE(rule.state(), State::Softened);
    QCOMPARE(rule.keyTyped(WhileTyping::Soften, true, 11s), Act::None);
    QCOMPARE(rule.userPlayed(), Act::None);
    QCOMPARE(rule.state(), State::Softened);
    QCOMPARE(rule.tick(13s), Act::Restore);
    QCOMPARE(rule.state(), State::Resting);
}

void tst_ThinkingRule::isOffByChoice()
{
    ThinkingRule rule;
    QCOMPARE(rule.keyTyped(WhileTyping::Off, true, 10s), Act::None);
    QCOMPARE(rule.state(), State::Resting);
}

void tst_ThinkingRule::startsNothing()
{
    ThinkingRule rule;
    QCOMPARE(rule.keyTyped(WhileTyping::Pause, false, 10s), Act::None);
    QCOMPARE(rule.tick(13s), Act::None);
    QCOMPARE(rule.keyTyped(WhileTyping::Soften, false, 14s), Act::None);
    QCOMPARE(rule.state(), State::Resting);
}

void tst_ThinkingRule::leavesThePlayerToTheUser_data()
{
    QTest::addColumn<WhileTyping>("mode");
    QTest::addColumn<bool>("plays");
    QTest::addColumn<Act>("act");
    QTest::newRow("plays while it waits") << WhileTyping::Pause << true << Act::None;
    QTest::newRow("pauses while it waits") << WhileTyping::Pause << false << Act::None;
    QTest::newRow("pauses while it is quiet") << WhileTyping::Soften << false << Act::Restore;
}

void tst_ThinkingRule::leavesThePlayerToTheUser()
{
    QFETCH(const WhileTyping, mode);
    QFETCH(const bool, plays);
    QFETCH(const Act, act);
    ThinkingRule rule;
    QVERIFY(rule.keyTyped(mode, true, 10s) != Act::None);
    QCOMPARE(plays ? rule.userPlayed() : rule.userPaused(), act);
    QCOMPARE(rule.state(), State::Overruled);
    // Writing on changes nothing, until it rests.
    QCOMPARE(rule.keyTyped(mode, plays, 11s), Act::None);
    QCOMPARE(rule.keyTyped(mode, plays, 12s), Act::None);
    QCOMPARE(rule.tick(13s), Act::None);
    QCOMPARE(rule.state(), State::Overruled);
    QCOMPARE(rule.tick(14s), Act::None);
    QCOMPARE(rule.state(), State::Resting);
    QCOMPARE(rule.keyTyped(mode, plays, 20s) != Act::None, plays);
}

void tst_ThinkingRule::endsWhenSwitchedOff()
{
    ThinkingRule waiting;
    QCOMPARE(waiting.keyTyped(WhileTyping::Pause, true, 10s), Act::Pause);
    QCOMPARE(waiting.finish(), Act::Resume);
    ThinkingRule softened;
    QCOMPARE(softened.keyTyped(WhileTyping::Soften, true, 10s), Act::Soften);
    QCOMPARE(softened.finish(), Act::Restore);
    QCOMPARE(softened.finish(), Act::None);
}

//! Whatever happens in whatever order: it resumes only what it has paused itself and nobody has
//! touched since, and what it has softened is always made loud again.
void tst_ThinkingRule::neverStartsWhatDidNotRun()
{
    QRandomGenerator random(20260305);
    constexpr std::array modes{ WhileTyping::Off, WhileTyping::Soften, WhileTyping::Pause };
    for (int round = 0; round < 300; ++round) {
        ThinkingRule rule;
        Milliseconds now = 1s;
        bool plays = random.bounded(2);
        bool isOurPause = false;
        bool isSoft = false;
        const auto take = [&](Act act) {
            switch (act) {
            case Act::None:
                return;
            case Act::Soften:
                QVERIFY(plays && !isSoft);
                isSoft = true;
                return;
            case Act::Pause:
                QVERIFY(plays);
                plays = false;
                isOurPause = true;
                return;
            case Act::Restore:
                QVERIFY(isSoft);
                isSoft = false;
                return;
            case Act::Resume:
                QVERIFY(!plays && isOurPause);
                plays = true;
                isOurPause = false;
                return;
            }
        };
        for (int step = 0; step < 60; ++step) {
            now += Milliseconds(random.bounded(1500));
            switch (random.bounded(4)) {
            case 0:
                take(rule.keyTyped(modes.at(size_t(random.bounded(3))), plays, now));
                break;
            case 1:
                take(rule.tick(now));
                break;
            case 2:
                isOurPause = false;
                plays = true;
                take(rule.userPlayed());
                break;
            default:
                isOurPause = false;
                plays = false;
                take(rule.userPaused());
                break;
            }
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        take(rule.tick(now + 2s));
        QVERIFY(!isSoft);
        QCOMPARE(rule.state(), State::Resting);
    }
}

void tst_ThinkingRule::playsStretchesInTurn()
{
    SpanRun run({ { 10s, 20s }, { 30s, 30s }, { 40s, 50s } });
    QCOMPARE(run.spans().size(), 2); // the empty one is left out
    QCOMPARE(run.observe(10s), SpanRun::Act::None);
    QCOMPARE(run.observe(19999ms), SpanRun::Act::None);
    QCOMPARE(run.observe(20050ms), SpanRun::Act::Next);
    QCOMPARE(run.current(), 1);
    QCOMPARE(run.observe(40s), SpanRun::Act::None);
    QCOMPARE(run.observe(50s), SpanRun::Act::Finished);
    QVERIFY(!run.goTo(2));
    QVERIFY(!run.goTo(-1));
    QVERIFY(run.goTo(0));
    QCOMPARE(run.current(), 0);
    QCOMPARE(SpanRun().observe(0s), SpanRun::Act::Finished);
}

void tst_ThinkingRule::knowsJumps_data()
{
    QTest::addColumn<Milliseconds>("position");
    QTest::addColumn<SpanRun::Act>("act");
    QTest::addColumn<int>("current");
    QTest::newRow("back within it") << Milliseconds(101s) << SpanRun::Act::None << 1;
    QTest::newRow("back a little before it") << Milliseconds(71s) << SpanRun::Act::None << 1;
    QTest::newRow("far back") << Milliseconds(60s) << SpanRun::Act::Left << 1;
    QTest::newRow("into another one") << Milliseconds(15s) << SpanRun::Act::None << 0;
    QTest::newRow("into the next") << Milliseconds(305s) << SpanRun::Act::None << 2;
    QTest::newRow("between two") << Milliseconds(200s) << SpanRun::Act::Left << 1;
    QTest::newRow("behind all") << Milliseconds(1000s) << SpanRun::Act::Left << 1;
}

void tst_ThinkingRule::knowsJumps()
{
    QFETCH(const Milliseconds, position);
    SpanRun run({ { 10s, 20s }, { 100s, 110s }, { 300s, 310s } });
    QVERIFY(run.goTo(1));
    QTEST(run.observe(position), "act");
    QTEST(int(run.current()), "current");
}

QTEST_GUILESS_MAIN(tst_ThinkingRule)
#include "tst_thinkingrule.moc"
