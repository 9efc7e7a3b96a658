// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which part of the recording the timeline shows.
#pragma once

#include <base/timespan.h>

namespace companion {

//! Functions that move it return whether it moved.
class TimelineRange final {
public:
    static constexpr Milliseconds shortest{ 60'000 };

    void setDuration(Milliseconds duration);
    [[nodiscard]] TimeSpan shown() const { return m_shown; }
    [[nodiscard]] bool isWhole() const { return m_shown == TimeSpan{ {}, m_duration }; }
    //! How many times longer than the part shown the whole is.
    [[nodiscard]] double factor() const;

    //! The moment `around` keeps its place. A factor above one shows less.
    bool zoom(double by, Milliseconds around);
    bool showWhole();
    bool scroll(Milliseconds by);
    //! Turns the page when `position` leaves the part shown, as a score does: before its end.
    bool follow(Milliseconds position);

private:
    bool show(Milliseconds from, Milliseconds length);

    Milliseconds m_duration{ 0 };
    TimeSpan m_shown;
};

} // namespace companion
