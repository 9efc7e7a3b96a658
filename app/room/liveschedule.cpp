// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/utctime.h>
#include <room/liveschedule.h>

#include <QList>
#include <QTimeZone>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds fewestDays = 48h; //!< less is counted in hours

//! `left` in whole `unit`s, rounded up, and how long until that is one less.
std::pair<qint64, Milliseconds> counted(Milliseconds left, Milliseconds unit)
{
    const qint64 whole = (left + unit - 1ms) / unit;
    return { whole, left - (whole - 1) * unit };
}

//! The instants at which the clocks of `zone` show that, the earlier one first: none in the hour
//! that the change to summer time leaves out, two in the one that the change back repeats. Which of
//! the two Qt takes depends on its version.
QList<QDateTime> instantsAt(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime shown = utcTime(date, time);
    QList<QDateTime> instants;
    for (const int day : { -1, 1 }) {
        const int offset = zone.offsetFromUtc(shown.addDays(day));
        const QDateTime instant = shown.addSecs(-offset);
        if (zone.offsetFromUtc(instant) == offset && !instants.contains(instant)) {
            instants.append(instant);
        }
    }
    std::ranges::sort(instants);
    return instants;
}

} // namespace

std::optional<LiveTimes> timesOf(const LiveEvent &event)
{
    const QTimeZone zone(event.timeZone.toUtf8());
    if (!zone.isValid() || !event.date.isValid() || !event.start.isValid()
        || !event.end.isValid()) {
        return std::nullopt;
    }
    const QDate lastDay = event.end > event.start ? event.date : event.date.addDays(1);
    const auto starts = instantsAt(event.date, event.start, zone);
    const auto ends = instantsAt(lastDay, event.end, zone);
    if (starts.isEmpty() || ends.isEmpty()) {
        return std::nullopt;
    }
    // Of an hour that comes twice nobody knows which is meant; whoever comes too early is in time.
    return LiveTimes{ .start = starts.first(), .end = ends.last() };
}

LivePhase phaseAt(const LiveTimes &times, const QDateTime &utcNow)
{
    return utcNow < times.start ? LivePhase::Upcoming
        : utcNow < times.end    ? LivePhase::On
                                : LivePhase::Over;
}

Countdown countdownTo(const QDateTime &moment, const QDateTime &utcNow)
{
    const Milliseconds left = std::max(0ms, Milliseconds(utcNow.msecsTo(moment)));
    Countdown countdown;
    if (left >= fewestDays) {
        countdown.unit = Countdown::Unit::Days;
        const auto [days, next] = counted(left, 24h);
        countdown.days = days;
        countdown.next = std::min(next, left - fewestDays + 1ms);
    } else if (left > 1h) {
        countdown.unit = Countdown::Unit::Hours;
        const auto [minutes, next] = counted(left, 1min);
        countdown.hours = int(minutes / 60);
        countdown.minutes = int(minutes % 60);
        countdown.next = next;
    } else {
        countdown.unit = Countdown::Unit::Seconds;
        const auto [seconds, next] = counted(left, 1s);
        countdown.minutes = int(seconds / 60);
        countdown.seconds = int(seconds % 60);
        countdown.next = next;
    }
    return countdown;
}

} // namespace companion
