// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playingworld.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr Milliseconds tick = 100ms;
constexpr std::array rates{ 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5 };
}

PlayingWorld::PlayingWorld(int length, quint32 seed)
    : m_random(seed)
    , m_map(length)
    , m_length(length)
{
}

void PlayingWorld::play()
{
    if (!m_isPlaying) {
        m_position = m_position == m_length ? 0ms : m_position;
        m_isPlaying = true;
        sample(true);
    }
}

void PlayingWorld::pause()
{
    if (m_isPlaying) {
        m_isPlaying = false;
        sample(false);
    }
}

void PlayingWorld::seek(Milliseconds target)
{
    sample(false);
    m_position = std::clamp<Milliseconds>(target, 0ms, m_length);
    sample(m_isPlaying);
}

//! What is passed over counts as played: the map is of what is credited.
void PlayingWorld::passOver(Milliseconds length)
{
    play();
    wait(tick * 3);
    const TimeSpan silence{ .from = m_position, .to = m_position + length };
    if (!m_isPlaying || silence.to > m_length) {
        return;
    }
    const auto credited = m_recorder.passOver(silence, m_clock.utc);
    if (!credited || !credited->isSilence || credited->utcFrom != credited->utcTo) {
        qFatal("a silence in the middle of playing is not credited as what it is");
    }
    take(credited);
    m_map.mark(silence);
    seek(silence.to);
}

void PlayingWorld::setRate(double rate)
{
    m_rate = rate;
    sample(m_isPlaying);
}

void PlayingWorld::wait(Milliseconds time)
{
    for (; time > 0ms; time -= tick) {
        advance(tick);
        if (m_isPlaying) {
            sample(true);
        }
    }
}

void PlayingWorld::stall(Milliseconds time)
{
    for (; time > 0ms; time -= tick) {
        m_clock.advance(tick);
        if (m_isPlaying) {
            sample(true);
        }
    }
}

void PlayingWorld::suspend(bool monotonicRuns)
{
    const Milliseconds asleep = randomTime(8 * 3'600'000) + 10s;
    m_clock.utc = m_clock.utc.addMSecs(asleep.count());
    m_clock.mono += monotonicRuns ? asleep : 0ms;
    if (m_isPlaying) {
        sample(true);
    }
}

//! Up to 3 s the sound went on; longer, nobody can have watched, and nothing was played in earnest.
//! Not across the end, where only the last second is granted.
void PlayingWorld::freeze(Milliseconds time)
{
    if (m_isPlaying && m_position + time * 3 >= m_length) {
        wait(time);
        return;
    }
    if (time <= 3s) {
        advance(time);
    } else {
        m_clock.advance(time);
        if (m_isPlaying) {
            m_position = std::min(m_position + time, m_length);
        }
    }
    if (m_isPlaying) {
        sample(true);
    }
}

void PlayingWorld::setWallClock(std::chrono::hours by)
{
    m_clock.utc = m_clock.utc.addSecs(std::chrono::seconds(by).count());
}

void PlayingWorld::runScript()
{
    for (int count = 10 + m_random.bounded(30); count > 0; --count) {
        doSomething();
    }
    pause();
}

QList<TimeSpan> PlayingWorld::played() const { return m_map.marked({ 0ms, m_length }); }

void PlayingWorld::doSomething()
{
    const int what = m_random.bounded(17);
    m_trace += u"%1 at %2"_s.arg(what).arg(m_position.count());
    switch (what) {
    case 0:
        return pause();
    case 1:
        return seek(randomTime(static_cast<int>(m_length.count())));
    case 2:
        return seek(m_position + 10s);
    case 3:
        return seek(m_position - 5s);
    case 4:
        return setRate(rates.at(m_random.bounded(quint32(rates.size()))));
    case 5:
        return suspend(m_random.bounded(2) == 0);
    case 6:
        return stall(tick * (1 + m_random.bounded(40)));
    case 7:
        return setWallClock(std::chrono::hours(m_random.bounded(-10'000, 10'000)));
    case 8:
        return freeze(tick * (1 + m_random.bounded(80)));
    case 9:
    case 10:
    case 11:
        return play();
    case 16:
        return passOver(Milliseconds(300 + m_random.bounded(9000)));
    default:
        return wait(tick * (1 + m_random.bounded(120)));
    }
}

//! Time passes and, while playing, the media with it.
void PlayingWorld::advance(Milliseconds time)
{
    m_clock.advance(time);
    if (!m_isPlaying) {
        return;
    }
    const Milliseconds moved(static_cast<qint64>(static_cast<double>(time.count()) * m_rate));
    const Milliseconds next = std::min(m_position + moved, m_length);
    m_map.mark({ m_position, next });
    m_position = next;
    if (m_position == m_length) {
        finish();
    }
}

void PlayingWorld::finish()
{
    take(m_recorder.finishAtEnd(m_length));
    m_isPlaying = false;
    sample(false);
}

void PlayingWorld::sample(bool playing)
{
    take(m_recorder.observe({ .position = m_position,
                              .duration = m_length,
                              .rate = m_rate,
                              .playing = playing,
                              .monotonic = m_clock.mono },
                            m_clock.utc));
    if (m_clock.mono - m_lastCheckpoint >= 5s) {
        m_lastCheckpoint = m_clock.mono;
        take(m_recorder.checkpoint(m_clock.utc));
    }
}

void PlayingWorld::take(const std::optional<WatchedSpan> &closed)
{
    if (closed) {
        m_credited.add(closed->span);
    }
}

Milliseconds PlayingWorld::randomTime(int most) { return Milliseconds(m_random.bounded(most)); }

} // namespace companion
