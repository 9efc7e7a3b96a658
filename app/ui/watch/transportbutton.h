// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the buttons under the timeline have in common.
#pragma once

class QToolButton;

namespace companion {

constexpr int transportButtonSide = 36;

//! Its size, that of its icon, and a click that leaves the keys with the player.
void dressTransportButton(QToolButton *button);

} // namespace companion
