// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/modelchanges.h>

namespace companion {

void onAnyChange(const QAbstractItemModel &model, QObject *context,
                 const std::function<void()> &act)
{
    using Model = QAbstractItemModel;
    QObject::connect(&model, &Model::rowsInserted, context, act);
    QObject::connect(&model, &Model::rowsRemoved, context, act);
    QObject::connect(&model, &Model::rowsMoved, context, act);
    QObject::connect(&model, &Model::dataChanged, context, act);
    QObject::connect(&model, &Model::modelReset, context, act);
}

} // namespace companion
