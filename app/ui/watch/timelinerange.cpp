// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/timelinerange.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! A page is turned one sixteenth before its end, and the place stands at a sixteenth of the next.
constexpr int pageEdge = 16;

Milliseconds timesFactor(Milliseconds time, double by)
{
    return std::chrono::duration_cast<Milliseconds>(time * by);
}

} // namespace

void TimelineRange::setDuration(Milliseconds duration)
{
    m_duration = duration;
    m_shown = { 0ms, duration };
}

double TimelineRange::factor() const
{
    return m_shown.isEmpty() ? 1.0 : double(m_duration.count()) / double(m_shown.length().count());
}

bool TimelineRange::show(Milliseconds from, Milliseconds length)
{
    const Milliseconds fitting = std::clamp(length, std::min(shortest, m_duration), m_duration);
    const Milliseconds start = std::clamp(from, 0ms, m_duration - fitting);
    const TimeSpan next{ start, start + fitting };
    return next != std::exchange(m_shown, next);
}

bool TimelineRange::zoom(double by, Milliseconds around)
{
    if (m_shown.isEmpty() || by <= 0) {
        return false;
    }
    const Milliseconds length = std::clamp(timesFactor(m_shown.length(), 1 / by),
                                           std::min(shortest, m_duration), m_duration);
    const Milliseconds centre = std::clamp(around, m_shown.from, m_shown.to);
    const double share = double((centre - m_shown.from).count()) / double(m_shown.length().count());
    return show(centre - timesFactor(length, share), length);
}

bool TimelineRange::showWhole() { return show(0ms, m_duration); }

bool TimelineRange::scroll(Milliseconds by) { return show(m_shown.from + by, m_shown.length()); }

bool TimelineRange::follow(Milliseconds position)
{
    const Milliseconds length = m_shown.length();
    const Milliseconds edge = length / pageEdge;
    const bool isInside = position >= m_shown.from && position < m_shown.to - edge;
    // At the end of the recording there is no page to turn.
    return !isInside && show(position - edge, length);
}

} // namespace companion
