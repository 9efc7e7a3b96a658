// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <progress/coverage.h>

#include <algorithm>
#include <numeric>

namespace companion {

namespace {

//! First span that ends at or after `position`.
auto firstReaching(const QList<TimeSpan> &spans, Milliseconds position)
{
    return std::ranges::lower_bound(spans, position, {}, &TimeSpan::to);
}

} // namespace

Coverage::Coverage(const QList<TimeSpan> &spans)
{
    for (const TimeSpan &span : spans) {
        add(span);
    }
}

void Coverage::add(TimeSpan span)
{
    if (span.isEmpty()) {
        return;
    }
    const auto first = firstReaching(m_spans, span.from) - m_spans.cbegin();
    auto behind = first;
    while (behind < m_spans.size() && m_spans[behind].from <= span.to) {
        span.from = std::min(span.from, m_spans[behind].from);
        span.to = std::max(span.to, m_spans[behind].to);
        ++behind;
    }
    if (behind == first) {
        m_spans.insert(first, span);
        return;
    }
    m_spans[first] = span;
    m_spans.remove(first + 1, behind - first - 1);
}

Milliseconds Coverage::total() const
{
    return std::accumulate(
        m_spans.begin(), m_spans.end(), Milliseconds{ 0 },
        [](Milliseconds sum, const TimeSpan &span) { return sum + span.length(); });
}

Milliseconds Coverage::totalWithin(const TimeSpan &window) const
{
    Milliseconds sum{ 0 };
    for (auto span = firstReaching(m_spans, window.from);
         span != m_spans.end() && span->from < window.to; ++span) {
        sum += TimeSpan{ .from = std::max(span->from, window.from),
                         .to = std::min(span->to, window.to) }
                   .length();
    }
    return sum;
}

bool Coverage::contains(Milliseconds position) const
{
    const auto after = std::ranges::upper_bound(m_spans, position, {},
                                                [](const TimeSpan &span) { return span.to; });
    return after != m_spans.end() && after->contains(position);
}

QList<TimeSpan> Coverage::gapsWithin(const TimeSpan &window) const
{
    QList<TimeSpan> gaps;
    Milliseconds from = window.from;
    for (auto span = firstReaching(m_spans, window.from);
         span != m_spans.end() && span->from < window.to; ++span) {
        if (span->from > from) {
            gaps.append({ .from = from, .to = span->from });
        }
        from = std::max(from, span->to);
    }
    if (from < window.to) {
        gaps.append({ .from = from, .to = window.to });
    }
    return gaps;
}

} // namespace companion
