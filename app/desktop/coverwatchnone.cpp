// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where no X server can be: nothing is known of covered windows but what Qt tells.

#include "coverwatch.h"

namespace companion {

class X11Windows final { };

WindowSight::CoverWatch::CoverWatch(QWindow &, std::function<void()> changed)
    : m_changed(std::move(changed))
{
}

WindowSight::CoverWatch::~CoverWatch() = default;

} // namespace companion
