// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two clocks of the application, as values that a test can replace.
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

namespace companion {

struct Clock {
    std::function<QDateTime()> utcNow; //!< wall clock, UTC; may jump
    std::function<std::chrono::milliseconds()>
        monotonic; //!< never jumps; stands still while the machine sleeps

    //! The machine's clocks.
    [[nodiscard]] static Clock system()
    {
        return { .utcNow = [] { return QDateTime::currentDateTimeUtc(); },
                 .monotonic =
                     [] {
                         return std::chrono::duration_cast<std::chrono::milliseconds>(
                             std::chrono::steady_clock::now().time_since_epoch());
                     } };
    }
};

//! ISO 8601 in UTC with milliseconds and Z: how every instant is stored.
[[nodiscard]] inline QString toStored(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace companion
