// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only place where errors become sentences.
#pragma once

#include <base/error.h>
#include <base/timespan.h>
#include <playback/soundfault.h>

#include <QString>

namespace companion {

//! What happened, what is safe, what to do: one to three whole sentences in the user's language.
[[nodiscard]] QString describe(const Error &error);
//! The same of a recording that ends at `position` though it should last for `duration`.
[[nodiscard]] QString describeBreak(const QString &media, Milliseconds position,
                                    Milliseconds duration);
//! The same of a recording whose sound cannot be heard.
[[nodiscard]] QString describeUnheard(const QString &media, SoundFault fault);

} // namespace companion
