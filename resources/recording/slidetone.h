// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The roles of the theme that slides may ask for.
#pragma once

namespace companion {

//! Roles of the theme that a slide may ask for by name; colours are never in the data.
enum class Tone { Accent, Note, Question, Practice, Danger, Muted };

} // namespace companion
