// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks over everything that a window shows, each giving one line a fault.
#pragma once

#include <QStringList>
#include <QWidget>

namespace companion {

//! Controls, and whatever else can have the focus, without a name or a role for screen readers.
[[nodiscard]] QStringList unnamedIn(QWidget &window);

//! Texts that do not begin with ⟦, the mark of the pseudo-locale.
[[nodiscard]] QStringList untranslatedIn(const QWidget &window);

//! Labels and buttons whose text does not fit into what they were given.
[[nodiscard]] QStringList clippedIn(const QWidget &window);

} // namespace companion
