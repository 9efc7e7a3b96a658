// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clocks that a test sets and advances.
#pragma once

#include <base/clock.h>
#include <base/utctime.h>

namespace companion {

//! Outlives the Clock that it hands out.
struct FakeClock {
    QDateTime utc = utcTime(QDate(2026, 3, 2), QTime(18, 0));
    std::chrono::milliseconds mono{ 1'000'000 };

    void advance(std::chrono::milliseconds by)
    {
        utc = utc.addMSecs(by.count());
        mono += by;
    }
    [[nodiscard]] Clock clock()
    {
        return { .utcNow = [this] { return utc; }, .monotonic = [this] { return mono; } };
    }
};

} // namespace companion
