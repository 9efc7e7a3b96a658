// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/partclock.h>

#include <algorithm>

namespace companion {

PartClock::PartClock(const QList<RecordedPart> &parts)
{
    for (const RecordedPart &part : parts) {
        if (part.startedAt && (m_parts.isEmpty() || *part.startedAt > m_parts.last().start)) {
            m_parts.append({ .from = part.from, .start = part.startedAt->toUTC() });
        }
    }
}

Milliseconds PartClock::positionOf(const QDateTime &instant) const
{
    if (m_parts.isEmpty()) {
        return Milliseconds{ 0 };
    }
    const auto next = std::ranges::upper_bound(m_parts, instant, {}, &Known::start);
    const Known &part = next == m_parts.begin() ? m_parts.first() : *std::prev(next);
    const Milliseconds position = part.from + Milliseconds(part.start.msecsTo(instant));
    return next == m_parts.end() || next == m_parts.begin() ? position
                                                            : std::min(position, next->from);
}

QDateTime PartClock::instantOf(Milliseconds position) const
{
    if (m_parts.isEmpty()) {
        return {};
    }
    const auto next = std::ranges::upper_bound(m_parts, position, {}, &Known::from);
    const Known &part = next == m_parts.begin() ? m_parts.first() : *std::prev(next);
    return part.start.addMSecs((position - part.from).count());
}

PartClock PartClock::beginningAt(const QDateTime &start) const
{
    PartClock moved = *this;
    if (moved.m_parts.isEmpty()) {
        moved.m_parts.append({ .from = Milliseconds{ 0 }, .start = start.toUTC() });
        return moved;
    }
    const qint64 shift = instantOf(Milliseconds{ 0 }).msecsTo(start);
    for (Known &part : moved.m_parts) {
        part.start = part.start.addMSecs(shift);
    }
    return moved;
}

} // namespace companion
