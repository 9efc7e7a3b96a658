// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A moment in UTC, made alike with every Qt.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace companion {

//! Its timeSpec() is Qt::UTC. Qt 6.8 warns of making it by Qt::TimeSpec, and Qt 6.4 does not have
//! QTimeZone::UTC yet.
[[nodiscard]] inline QDateTime utcTime(QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

} // namespace companion
