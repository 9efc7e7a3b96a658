// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timing line of a cue, in WebVTT and in SubRip files.
#pragma once

#include <base/timespan.h>

#include <QStringView>

#include <optional>

namespace companion {

//! How closely a time must keep to its format. SubRip has no specification, and files have
//! one-digit minutes and times without a fraction.
enum class TimeStyle { WebVtt, SubRip };

//! "00:00:01.000 --> 00:00:02.500 align:start"; what stands behind the second time is passed over.
//! None when it is no such line, or ends before it begins.
[[nodiscard]] std::optional<TimeSpan> readTimings(QStringView line, TimeStyle style);

} // namespace companion
