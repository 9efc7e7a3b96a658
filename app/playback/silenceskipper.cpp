// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silenceskipper.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! Real time that a jump takes until the voice is back, generously.
constexpr Milliseconds jumpTime = 200ms;

} // namespace

SilenceSkipper::SilenceSkipper()
{
    connect(&m_finder, &SilenceFinder::found, this, &SilenceSkipper::take);
}

void SilenceSkipper::setPath(const QString &path)
{
    m_finder.stop();
    m_path = path;
    m_silences.clear();
    m_isSearched = false;
    search(0ms);
}

void SilenceSkipper::setOn(bool on, Milliseconds position)
{
    m_isOn = on;
    search(position);
}

void SilenceSkipper::search(Milliseconds position)
{
    if (m_isOn && !m_isSearched && !m_path.isEmpty()) {
        m_isSearched = true;
        m_finder.search(m_path, position);
    }
}

void SilenceSkipper::take(const QList<TimeSpan> &silences)
{
    for (const TimeSpan &silence : silences) {
        if (silence.length() <= longest) {
            m_silences.insert_or_assign(silence.from, silence.to);
        }
    }
}

std::optional<TimeSpan> SilenceSkipper::toSkip(Milliseconds position, double rate) const
{
    auto next = m_silences.upper_bound(position);
    if (!m_isOn || next == m_silences.begin()) {
        return std::nullopt;
    }
    const auto &[from, to] = *std::prev(next);
    const TimeSpan part{ .from = position, .to = to - keptAfter };
    const auto cost = std::chrono::duration_cast<Milliseconds>(jumpTime * rate);
    if (position < from + keptBefore || part.length() <= cost) {
        return std::nullopt;
    }
    const bool isKept = std::ranges::any_of(
        m_kept, [&part](const TimeSpan &kept) { return kept.overlaps(part); });
    return isKept ? std::nullopt : std::optional(part);
}

} // namespace companion
