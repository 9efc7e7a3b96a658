// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that shows an action as its icon.
#pragma once

#include <QAction>
#include <QToolButton>

namespace companion {

//! 20 px icon, 36 px square; name and tooltip are the action's, and stay when its text changes.
[[nodiscard]] QToolButton *makeActionButton(QAction *action, QWidget *parent);

} // namespace companion
