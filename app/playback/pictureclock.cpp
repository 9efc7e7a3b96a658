// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureclock.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! How far a first picture may lie from where it is expected: it began before, or is a moment late.
constexpr Microseconds earliest = 1s;
constexpr Microseconds latest = 2s;

//! What lies further off than this is no jitter: the picture stalled or jumped.
constexpr Microseconds leap = 150ms;

Microseconds scaled(Microseconds wall, double rate)
{
    return std::chrono::duration_cast<Microseconds>(wall * rate);
}

} // namespace

void PictureClock::expect(Microseconds position)
{
    m_expected = position;
    m_count = 0;
}

void PictureClock::setRate(double rate)
{
    if (rate != m_rate) {
        m_rate = rate;
        m_count = 0;
    }
}

void PictureClock::observe(Microseconds media, Microseconds wall)
{
    if (m_expected && (media < *m_expected - earliest || media > *m_expected + latest)) {
        return;
    }
    m_expected.reset();
    const auto shown = at(wall);
    if (shown && std::chrono::abs(*shown - media) > leap) {
        m_count = 0;
    }
    m_offsets[m_count++ % kept] = media - scaled(wall, m_rate);
}

std::optional<Microseconds> PictureClock::at(Microseconds wall) const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    std::array<Microseconds, kept> sorted = m_offsets;
    const auto end = sorted.begin() + std::ptrdiff_t(std::min(m_count, kept));
    const auto middle = sorted.begin() + (end - sorted.begin()) / 2;
    std::nth_element(sorted.begin(), middle, end);
    return *middle + scaled(wall, m_rate);
}

} // namespace companion
