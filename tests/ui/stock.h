// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody has when the windows are walked through: nothing yet, or something of everything.
#pragma once

#include "uifixture.h"

namespace companion {

enum class Stock { Empty, Full };

//! Every page that there is.
[[nodiscard]] QList<MainWindow::Page> allPages();

//! The columns "page" and "stock", and each page with each stock.
void addPagesAndStocks();

//! Opens the window and unlocks. Whatever was written begins with ⟦, as a text of the
//! pseudo-locale; Empty is before the live session, Full is in it.
void openWith(Stock stock, UiFixture &ui);

} // namespace companion

Q_DECLARE_METATYPE(companion::Stock)
