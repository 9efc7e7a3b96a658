// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with a recording, in sentences.
#pragma once

#include <recordings/refusal.h>

#include <QString>

namespace companion {

//! The file, what is wrong with it, and what to do; empty for what the user cancelled.
[[nodiscard]] QString describe(const Refusal &refusal);

} // namespace companion
