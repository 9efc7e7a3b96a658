// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Half-open stretches of a recording, in milliseconds, and how positions are written.
#pragma once

#include <QString>

#include <chrono>

namespace companion {

using Milliseconds = std::chrono::milliseconds;

struct TimeSpan {
    Milliseconds from{ 0 };
    Milliseconds to{ 0 }; //!< exclusive

    [[nodiscard]] Milliseconds length() const { return to > from ? to - from : Milliseconds{ 0 }; }
    [[nodiscard]] bool isEmpty() const { return to <= from; }
    [[nodiscard]] bool contains(Milliseconds position) const
    {
        return position >= from && position < to;
    }
    [[nodiscard]] bool overlaps(const TimeSpan &other) const
    {
        return from < other.to && other.from < to;
    }
    bool operator==(const TimeSpan &) const = default;
};

//! "0:41:10", hours always shown, so that times in a column line up and read alike everywhere.
[[nodiscard]] QString formatPosition(Milliseconds position);

//! "0:00:05.120": for exports where milliseconds matter.
[[nodiscard]] QString formatPositionExact(Milliseconds position);

} // namespace companion
