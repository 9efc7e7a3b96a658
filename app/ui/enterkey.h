// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets Enter press the button that has the keyboard.
#pragma once

#include <QObject>

namespace companion {

//! Qt does so in dialogues only. A button with a menu opens it; boxes to tick are left to Space,
//! and a dialogue with a button for Enter to Qt. A key that is held presses once. Installed once on
//! the application.
class EnterKey final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnterKey)

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace companion
