// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/looper.h>
#include <playback/player.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr auto soon = 400ms; //!< nearer to the end than this the timer takes over from the samples
constexpr auto endSlack = 300ms; //!< an end so near to that of the recording is its end

} // namespace

Looper::Looper(Player &player, QObject *parent)
    : QObject(parent)
    , m_player(player)
{
    m_atEnd.setSingleShot(true);
    m_atEnd.setTimerType(Qt::PreciseTimer);
    connect(&m_atEnd, &QTimer::timeout, this, &Looper::goBack);
    connect(&player, &Player::sampled, this, &Looper::follow);
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        const bool looped = m_span && m_last && m_span->contains(*m_last)
            && m_span->to >= m_player.duration() - endSlack;
        if (state == Player::State::Ended && looped) {
            // Later, so that everybody has heard of the end before it is left again.
            QMetaObject::invokeMethod(this, &Looper::goBackFromEnd, Qt::QueuedConnection);
        }
    });
}

Looper::State Looper::state() const
{
    return m_span ? State::Looping : m_start ? State::Begun : State::Off;
}

void Looper::setPoint()
{
    const Milliseconds here = m_player.position();
    if (m_span || (m_start && std::chrono::abs(here - *m_start) < shortest)) {
        clear();
    } else if (m_start) {
        loop({ std::min(here, *m_start), std::max(here, *m_start) });
    } else {
        set(here, {});
    }
}

void Looper::loop(const TimeSpan &span)
{
    set(span.from, span);
    if (!span.contains(m_player.position())) {
        m_player.seek(span.from);
    }
}

void Looper::reshape(const TimeSpan &span)
{
    if (!m_span) {
        return;
    }
    const Milliseconds here = m_player.position();
    const bool leaves = !span.contains(here) && (m_span->contains(here) || here == span.to);
    set(span.from, span);
    if (leaves) {
        goBack();
    }
}

TimeSpan Looper::withEnd(const TimeSpan &loop, LoopEnd end, Milliseconds to)
{
    switch (end) {
    case LoopEnd::A:
        return { std::clamp(to, 0ms, std::max(0ms, loop.to - shortest)), loop.to };
    case LoopEnd::B:
        return { loop.from, std::max(to, loop.from + shortest) };
    }
    return loop;
}

void Looper::clear() { set({}, {}); }

void Looper::set(std::optional<Milliseconds> start, std::optional<TimeSpan> span)
{
    if (m_start == start && m_span == span) {
        return;
    }
    m_start = start;
    m_span = span;
    m_atEnd.stop();
    m_last.reset();
    Q_EMIT changed();
}

void Looper::follow(const PlaybackSample &sample)
{
    m_atEnd.stop();
    if (!m_span || !sample.playing) {
        m_last.reset(); // also around every seek
        return;
    }
    const bool crossed = m_last && m_span->contains(*m_last) && sample.position >= m_span->to;
    m_last = sample.position;
    if (crossed) {
        goBack();
        return;
    }
    const auto left
        = std::chrono::duration_cast<Milliseconds>((m_span->to - sample.position) / sample.rate);
    if (m_span->contains(sample.position) && left < soon) {
        m_atEnd.start(left);
    }
}

void Looper::goBack()
{
    if (m_span) {
        m_player.seek(m_span->from);
    }
}

void Looper::goBackFromEnd()
{
    if (m_span && m_player.state() == Player::State::Ended) {
        m_player.seek(m_span->from);
        m_player.play();
    }
}

} // namespace companion
