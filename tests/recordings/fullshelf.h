// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the test of adding recordings runs in a process of its own, on a file system that is full.
#pragma once

#include <QString>

namespace companion {

constexpr int cannotMount = 77;

//! 0 when everything held on a file system of eight mebibytes mounted at `place`; else it printed
//! what did not. cannotMount without the right to.
[[nodiscard]] int runOnFullDisk(const QString &place, const QString &film);

} // namespace companion
