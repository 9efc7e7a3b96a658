// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks over everything that a window shows, each giving one line a fault.
#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace companion {

//! Controls, and whatever else can have the focus, without a name or a role for screen readers.
[[nodiscard]] QStringList unnamedIn(QWidget &window);

//! Texts that do not begin with ⟦, the mark of the pseudo-locale.
[[nodiscard]] QStringList untranslatedIn(const QWidget &window);

//! Labels and buttons whose text does not fit into what they were given.
[[nodiscard]] QStringList clippedIn(const QWidget &window);

//! Letters after & that two parts share which are seen at once; menus count where there are any.
[[nodiscard]] QStringList mnemonicsTwiceIn(const QWidget &window);

//! Whatever is seen and would have the keyboard after enough presses of Tab.
[[nodiscard]] QSet<const QWidget *> tabStopsIn(const QWidget &window);

//! What Tab does not come to from where the keyboard is. Of buttons that exclude each other it
//! comes to the chosen one.
[[nodiscard]] QStringList missedByTabIn(QWidget &window);

//! Calls `visit` with each tab of what is seen in front, or once where there are none.
void onEveryTab(const QWidget &window, const std::function<void()> &visit);

} // namespace companion
