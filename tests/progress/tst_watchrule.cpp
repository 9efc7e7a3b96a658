// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rule of evidence under samples that no player would send, against the rule read step by step.
#include "millisecondmap.h"
#include <progress/coverage.h>
#include <progress/watchrecorder.h>

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace companion;

namespace {

constexpr int length = 4000;

struct Step {
    PlaybackSample sample;
    bool checkpointAfter = false;
    std::optional<TimeSpan> silenceBefore; //!< that the player says it is about to pass over
};

std::vector<Step> randomScript(QRandomGenerator &random)
{
    static constexpr std::array rates{ 1.0, 1.0, 1.0, 2.0, 0.5, 2.5, 3.0, 0.0, -1.0 };
    std::vector<Step> script;
    int position = random.bounded(length);
    int monotonic = 0;
    double rate = 1.0;
    bool playing = true;
    for (int count = random.bounded(60); count > 0; --count) {
        std::optional<TimeSpan> silence;
        if (random.bounded(10) == 0) {
            const int from = position - random.bounded(-400, 800);
            silence = TimeSpan{ .from = Milliseconds(from),
                                .to = Milliseconds(
                                    std::min(from + random.bounded(-50, 2500), length)) };
        }
        script.push_back({ .sample = { .position = Milliseconds(position),
                                       .duration = Milliseconds(length),
                                       .rate = rate,
                                       .playing = playing,
                                       .monotonic = Milliseconds(monotonic) },
                           .checkpointAfter = random.bounded(12) == 0,
                           .silenceBefore = silence });
        const int elapsed = random.bounded(20) == 0 ? random.bounded(-50, 4000) : 100;
        monotonic += elapsed;
        position += static_cast<int>(elapsed * rate) + random.bounded(-10, 60);
        if (random.bounded(15) == 0) {
            position = random.bounded(length);
        }
        if (random.bounded(10) == 0) {
            position += random.bounded(450);
        }
        position = std::min(position, length);
        position = random.bounded(100) == 0 ? -position : position;
        rate = random.bounded(12) == 0 ? rates.at(random.bounded(quint32(rates.size()))) : rate;
        playing = random.bounded(8) == 0 ? !playing : playing;
    }
    return script;
}

bool mayOpen(const PlaybackSample &sample)
{
    return sample.playing && sample.position >= 0ms && sample.rate > 0 && sample.rate <= 2.5;
}

bool isHonest(const PlaybackSample &from, const PlaybackSample &to)
{
    const auto moved = (to.position - from.position).count();
    const auto elapsed = (to.monotonic - from.monotonic).count();
    return moved >= 0 && elapsed >= 0 && elapsed <= 3000
        && double(moved) <= double(elapsed) * from.rate + 300;
}

//! Looks back from the step before a silence to where its playing began.
bool isInTheMiddleOfPlaying(const std::vector<Step> &script, size_t before)
{
    size_t begin = before;
    while (begin > 0 && !script[begin].checkpointAfter && script[begin].sample.playing
           && mayOpen(script[begin - 1].sample)
           && script[begin - 1].sample.rate == script[begin].sample.rate
           && isHonest(script[begin - 1].sample, script[begin].sample)) {
        --begin;
    }
    const PlaybackSample &from = script[begin].sample;
    const PlaybackSample &to = script[before].sample;
    const auto moved = double((to.position - from.position).count());
    const auto elapsed = double((to.monotonic - from.monotonic).count());
    return mayOpen(to) && (script[begin].checkpointAfter || moved > 0)
        && moved <= elapsed * from.rate + 1000;
}

bool isCredited(const TimeSpan &silence, Milliseconds reached)
{
    return silence.from >= 0ms && silence.to > silence.from && silence.to - silence.from <= 10s
        && std::chrono::abs(silence.from - reached) <= 300ms;
}

//! Reads the whole script backwards and forwards instead of living through it: finds each run of
//! steps that belong together, and marks it when its length is plausible.
MillisecondMap oracle(const std::vector<Step> &script)
{
    MillisecondMap map(length + 1);
    for (size_t first = 0; first + 1 < script.size();) {
        size_t last = first;
        while (last + 1 < script.size() && mayOpen(script[first].sample)
               && isHonest(script[last].sample, script[last + 1].sample)) {
            ++last;
            const PlaybackSample &reached = script[last].sample;
            if (!reached.playing || reached.rate != script[first].sample.rate
                || script[last].checkpointAfter) {
                break;
            }
        }
        const PlaybackSample &from = script[first].sample;
        const PlaybackSample &to = script[last].sample;
        const auto moved = double((to.position - from.position).count());
        const auto elapsed = double((to.monotonic - from.monotonic).count());
        if (last > first && moved <= elapsed * from.rate + 1000) {
            map.mark({ from.position, to.position });
        }
        first = std::max(last, first + 1);
    }
    for (size_t step = 1; step < script.size(); ++step) {
        const std::optional<TimeSpan> &silence = script[step].silenceBefore;
        if (silence && isCredited(*silence, script[step - 1].sample.position)
            && isInTheMiddleOfPlaying(script, step - 1)) {
            map.mark(*silence);
        }
    }
    return map;
}

Coverage lived(const std::vector<Step> &script)
{
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    WatchRecorder recorder;
    Coverage coverage;
    const auto take = [&](const std::optional<WatchedSpan> &closed) {
        if (closed) {
            QVERIFY(!closed->span.isEmpty());
            QVERIFY(closed->utcTo >= closed->utcFrom);
            QVERIFY(closed->rate > 0);
            coverage.add(closed->span);
        }
    };
    for (const Step &step : script) {
        if (step.silenceBefore) {
            take(recorder.passOver(*step.silenceBefore, utc));
        }
        take(recorder.observe(step.sample, utc));
        if (step.checkpointAfter) {
            take(recorder.checkpoint(utc));
        }
    }
    take(recorder.checkpoint(utc));
    return coverage;
}

} // namespace

class tst_WatchRule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheRule();
};

void tst_WatchRule::agreesWithTheRule()
{
    QRandomGenerator random(7);
    int credited = 0;
    for (int round = 0; round < 8000; ++round) {
        const std::vector<Step> script = randomScript(random);
        const Coverage coverage = lived(script);
        const QString expected = print(oracle(script).marked({ 0ms, Milliseconds(length + 1) }));
        QCOMPARE(print(coverage.spans()), expected);
        credited += expected.isEmpty() ? 0 : 1;
    }
    QCOMPARE_GT(credited, 4000); // the scripts are not all nonsense
}

QTEST_GUILESS_MAIN(tst_WatchRule)
#include "tst_watchrule.moc"
