// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the program takes from its start to the first picture of its window.
#pragma once

#include <QString>

#include <optional>

namespace companion::bench {

//! Milliseconds until Qt flushes the first painted window of `program` to the screen; nothing when
//! that does not happen within 30 seconds. The program is ended afterwards.
[[nodiscard]] std::optional<double>
timeToFirstWindow(const QString &program, const QString &dataFolder, const QString &courseFolder);

} // namespace companion::bench
