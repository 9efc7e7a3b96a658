// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps single keys from acting while the keyboard belongs to a control.
#pragma once

#include <QObject>

namespace companion {

//! Typing in a field or a closed list of choices, Space on a button, arrows in a list, tab bar,
//! slider or among options stay with the control; every other key reaches the actions. Installed
//! once on the application.
class ShortcutGuard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutGuard)

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace companion
