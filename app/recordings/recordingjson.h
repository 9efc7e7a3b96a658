// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes recording.json as resources/schema/recording.schema.json describes it.
#pragma once

#include <course/recording.h>

#include <QByteArray>

namespace companion {

inline constexpr QLatin1StringView recordingFileName{ "recording.json" };

//! Paths in `recording` are names inside its folder. Neither slides nor exercises: a recording that
//! was added has none.
[[nodiscard]] QByteArray recordingJson(const Recording &recording);

} // namespace companion
