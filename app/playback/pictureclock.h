// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which moment of the media is on screen now, from the pictures that were shown so far.
#pragma once

#include <array>
#include <chrono>
#include <optional>

namespace companion {

using Microseconds = std::chrono::microseconds;

//! Pictures come some milliseconds early or late; the median of the last few does not.
class PictureClock final {
public:
    //! Nothing is known until a picture of about `position` is seen: those of before a seek may
    //! still come.
    void expect(Microseconds position);
    void setRate(double rate); //!< forgets what was seen at another rate
    void observe(Microseconds media, Microseconds wall);
    [[nodiscard]] std::optional<Microseconds> at(Microseconds wall) const;

private:
    static constexpr size_t kept = 9;

    std::array<Microseconds, kept> m_offsets{}; //!< of media time from rate × wall time
    size_t m_count = 0; //!< ever seen
    std::optional<Microseconds> m_expected;
    double m_rate = 1.0;
};

} // namespace companion
