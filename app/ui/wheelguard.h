// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the wheel from changing what it only passes over.
#pragma once

#include <QObject>

namespace companion {

//! On a page that scrolls the wheel scrolls, also over a choice, a number or a slider: nobody sees
//! that the profession or the speed became another one. Installed once on the application.
class WheelGuard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WheelGuard)

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace companion
