// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line to search in.
#pragma once

#include <QLineEdit>

namespace companion {

//! `name` is both its accessible name and what stands in it while it is empty.
[[nodiscard]] QLineEdit *makeSearchField(const QString &name, QWidget *parent);

} // namespace companion
