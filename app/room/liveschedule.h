// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a course is held live, and how far away that is.
#pragma once

#include <course/course.h>

#include <QDateTime>

#include <optional>

namespace companion {

struct LiveTimes {
    QDateTime start; //!< UTC
    QDateTime end; //!< UTC
    bool operator==(const LiveTimes &) const = default;
};

//! By the zone of the event; none when the zone is unknown here or the times make no sense. An end
//! at or before the start is on the next day. In an hour that comes twice the longer reading.
[[nodiscard]] std::optional<LiveTimes> timesOf(const LiveEvent &event);

enum class LivePhase { Upcoming, On, Over };

[[nodiscard]] LivePhase phaseAt(const LiveTimes &times, const QDateTime &utcNow);

//! What a countdown shows: days, or hours and minutes, or, in the last hour, minutes and seconds.
struct Countdown {
    enum class Unit { Days, Hours, Seconds };
    Unit unit = Unit::Days;
    qint64 days = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    Milliseconds next{ 0 }; //!< until it shows something else
    bool operator==(const Countdown &) const = default;
};

//! Rounded up, so that it never says less than is left; zero from the moment itself on. Whole days
//! from two days on.
[[nodiscard]] Countdown countdownTo(const QDateTime &moment, const QDateTime &utcNow);

} // namespace companion
