// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/spanrun.h>

#include <algorithm>

namespace companion {

SpanRun::SpanRun(QList<TimeSpan> spans)
    : m_spans(std::move(spans))
{
    m_spans.removeIf([](const TimeSpan &span) { return span.isEmpty(); });
}

SpanRun::Act SpanRun::observe(Milliseconds position)
{
    if (isEmpty()) {
        return Act::Finished;
    }
    const TimeSpan &span = m_spans[m_current];
    if (position >= span.from - backwards && position < span.to) {
        return Act::None;
    }
    if (position >= span.to && position < span.to + overrun) {
        return goTo(m_current + 1) ? Act::Next : Act::Finished;
    }
    const auto other = std::ranges::find_if(
        m_spans, [position](const TimeSpan &one) { return one.contains(position); });
    if (other == m_spans.end()) {
        return Act::Left;
    }
    m_current = other - m_spans.begin();
    return Act::None;
}

bool SpanRun::goTo(qsizetype index)
{
    if (index < 0 || index >= m_spans.size()) {
        return false;
    }
    m_current = index;
    return true;
}

} // namespace companion
