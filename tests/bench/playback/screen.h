// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads off the screen which picture of the film is on show, as a person in front of it would.
#pragma once

#include <QRect>

#include <chrono>
#include <functional>
#include <optional>

namespace companion::bench {

//! The number of the picture that is shown inside `picture` now.
[[nodiscard]] std::optional<int> shownPicture(const QRect &picture);

//! Looks about every millisecond until `isWanted` says so of the picture on show; the time that
//! took, or nothing after `patience`.
[[nodiscard]] std::optional<double> millisecondsUntil(const QRect &picture,
                                                      const std::function<bool(int)> &isWanted,
                                                      std::chrono::milliseconds patience);

} // namespace companion::bench
