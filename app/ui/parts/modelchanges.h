// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For what is drawn from all rows of a model at once.
#pragma once

#include <QAbstractItemModel>

#include <functional>

namespace companion {

//! Calls `act` whenever rows come, go, move or change, as long as `context` lives.
void onAnyChange(const QAbstractItemModel &model, QObject *context,
                 const std::function<void()> &act);

} // namespace companion
