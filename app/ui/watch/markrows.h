// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The book of marks as the screen reader hears it.
#pragma once

#include <QIdentityProxyModel>

namespace companion {

class MarkRows final : public QIdentityProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkRows)

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace companion
