// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/live/liveclock.h>
#include <ui/overview/courseinfo.h>
#include <workspace/workspace.h>

#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr Milliseconds longestWait = 30s; //!< so that a wall clock that jumps is noticed
constexpr Milliseconds shortestWait = 20ms;
}

QString dayOf(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime().date(), QLocale::LongFormat);
}

QString timeOfDay(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime().time(), u"HH:mm:ss"_s);
}

LiveClock::LiveClock(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LiveClock::tick);
    connect(&workspace.live(), &LiveNotes::changed, this, &LiveClock::tick);
    tick();
}

std::optional<LivePhase> LiveClock::phase() const
{
    const auto &times = m_workspace.live().times();
    return times ? std::optional(phaseAt(*times, m_workspace.clock().utcNow())) : std::nullopt;
}

QString LiveClock::left() const
{
    const QDateTime now = m_workspace.clock().utcNow();
    const Countdown countdown = countdownTo(m_workspace.live().times()->start, now);
    switch (countdown.unit) {
    case Countdown::Unit::Days:
        return tr("Begins in %n day(s)", nullptr, int(countdown.days));
    case Countdown::Unit::Hours:
        //: hours, minutes
        return tr("Begins in %1 h %2 min")
            .arg(QString::number(countdown.hours), QString::number(countdown.minutes));
    case Countdown::Unit::Seconds:
        //: "12:05": minutes, seconds
        return tr("Begins in %1")
            .arg(u"%1:%2"_s.arg(countdown.minutes).arg(countdown.seconds, 2, 10, QChar(u'0')));
    }
    return {};
}

QString LiveClock::headline() const
{
    const auto now = phase();
    if (!now) {
        return {};
    }
    const LiveTimes &times = *m_workspace.live().times();
    switch (*now) {
    case LivePhase::Upcoming:
        return left();
    case LivePhase::On:
        return tr("On now, until %1 your time")
            .arg(QLocale().toString(times.end.toLocalTime().time(), QLocale::ShortFormat));
    case LivePhase::Over:
        return tr("Was on %1").arg(dayOf(times.start));
    }
    return {};
}

QString LiveClock::times() const
{
    const auto &live = m_workspace.live().times();
    if (!live) {
        return {};
    }
    const CourseInfo info(m_workspace.course(), m_workspace.recording(),
                          m_workspace.clock().utcNow());
    const QDateTime here = live->start.toLocalTime();
    const LiveEvent &event = *m_workspace.course().event;
    if (here.date() == event.date && here.time() == event.start) {
        return info.eventTime();
    }
    const QLocale locale;
    //: The time of the session where it is held; then its start and end here.
    return tr("%1. Here: %2–%3.")
        .arg(info.eventTime(), locale.toString(here, QLocale::ShortFormat),
             locale.toString(live->end.toLocalTime().time(), QLocale::ShortFormat));
}

void LiveClock::tick()
{
    const auto now = phase();
    Milliseconds next = 0ms;
    if (now == LivePhase::Upcoming) {
        next = countdownTo(m_workspace.live().times()->start, m_workspace.clock().utcNow()).next;
    } else if (now == LivePhase::On) {
        next = Milliseconds(m_workspace.clock().utcNow().msecsTo(m_workspace.live().times()->end));
    }
    if (next <= 0ms && m_workspace.live().sitting()) {
        next = longestWait; // until it counts as left open
    }
    if (next > 0ms) {
        m_timer.start(std::clamp(next, shortestWait, longestWait));
    }
    Q_EMIT ticked();
}

} // namespace companion
