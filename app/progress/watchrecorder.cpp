// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/watchrecorder.h>

#include <cmath>
#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds stepSlack = 300ms;
constexpr Milliseconds spanSlack = 1s;
constexpr Milliseconds longestStep = 3s;
constexpr Milliseconds endGrant = 1s;
constexpr Milliseconds longestSilence = 10s;
constexpr double fastestRate = 2.5;

bool isCreditable(const PlaybackSample &sample)
{
    return sample.playing && sample.position >= 0ms && std::isfinite(sample.rate) && sample.rate > 0
        && sample.rate <= fastestRate;
}

//! What can be played at `rate` in `elapsed`, with `slack` for the measurement.
bool isPlausible(Milliseconds length, Milliseconds elapsed, double rate, Milliseconds slack)
{
    return static_cast<double>(length.count())
        <= static_cast<double>(elapsed.count()) * rate + static_cast<double>(slack.count());
}

} // namespace

bool WatchRecorder::Open::isPlausible() const
{
    return companion::isPlausible(span.length(), monotonicTo - monotonicFrom, rate, spanSlack);
}

WatchedSpan WatchRecorder::Open::watched() const
{
    return { .span = span,
             .rate = rate,
             .utcFrom = utcFrom,
             .utcTo = utcFrom.addMSecs((monotonicTo - monotonicFrom).count()) };
}

//! False when the way from the last sample to this one was not watched.
bool WatchRecorder::extendTo(const PlaybackSample &sample)
{
    const Milliseconds moved = sample.position - m_open->span.to;
    const Milliseconds elapsed = sample.monotonic - m_open->monotonicTo;
    if (moved < 0ms || elapsed < 0ms || elapsed > longestStep
        || !isPlausible(moved, elapsed, m_open->rate, stepSlack)) {
        return false;
    }
    m_open->span.to = sample.position;
    m_open->monotonicTo = sample.monotonic;
    return true;
}

std::optional<WatchedSpan> WatchRecorder::observe(const PlaybackSample &sample,
                                                  const QDateTime &utcNow)
{
    std::optional<WatchedSpan> closed;
    if (m_open) {
        const bool isWatched = extendTo(sample);
        if (isWatched && sample.playing && sample.rate == m_open->rate) {
            return std::nullopt;
        }
        closed = close();
    }
    if (isCreditable(sample)) {
        m_open = Open{ .span = { .from = sample.position, .to = sample.position },
                       .monotonicFrom = sample.monotonic,
                       .monotonicTo = sample.monotonic,
                       .rate = sample.rate,
                       .utcFrom = utcNow };
    }
    return closed;
}

std::optional<WatchedSpan> WatchRecorder::passOver(const TimeSpan &silence,
                                                   const QDateTime &utcNow) const
{
    if (!m_open || !m_open->isPlausible() || silence.isEmpty() || silence.from < 0ms
        || silence.length() > longestSilence) {
        return std::nullopt;
    }
    const bool hasPlayed = m_open->isContinued || !m_open->span.isEmpty();
    if (!hasPlayed || std::chrono::abs(silence.from - m_open->span.to) > stepSlack) {
        return std::nullopt;
    }
    return WatchedSpan{
        .span = silence, .rate = m_open->rate, .utcFrom = utcNow, .utcTo = utcNow, .isSilence = true
    };
}

std::optional<WatchedSpan> WatchRecorder::finishAtEnd(Milliseconds duration)
{
    if (!m_open) {
        return std::nullopt;
    }
    const Milliseconds missing = duration - m_open->span.to;
    const bool hasPlayed = m_open->isContinued || !m_open->span.isEmpty();
    if (!hasPlayed || missing <= 0ms || missing >= endGrant || !m_open->isPlausible()) {
        return std::nullopt; // for the sample of the end to decide
    }
    m_open->span.to = duration;
    return std::exchange(m_open, std::nullopt)->watched();
}

std::optional<WatchedSpan> WatchRecorder::checkpoint(const QDateTime &utcNow)
{
    if (!m_open) {
        return std::nullopt;
    }
    Open next = *m_open;
    next.span.from = next.span.to;
    next.monotonicFrom = next.monotonicTo;
    next.utcFrom = utcNow;
    next.isContinued = true;
    auto closed = close();
    m_open = next;
    return closed;
}

std::optional<TimeSpan> WatchRecorder::openSpan() const
{
    return m_open && m_open->isCreditable() ? std::optional(m_open->span) : std::nullopt;
}

std::optional<WatchedSpan> WatchRecorder::close()
{
    const std::optional<Open> ended = std::exchange(m_open, std::nullopt);
    if (!ended || !ended->isCreditable()) {
        return std::nullopt;
    }
    return ended->watched();
}

} // namespace companion
