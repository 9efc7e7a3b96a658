// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a new recovery code, once.
#pragma once

#include <vault/secretbytes.h>

#include <QDialog>

namespace companion {

class RecoveryDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryDialog)

public:
    //! The code is copied into the dialog's label and gone with it.
    RecoveryDialog(const SecretBytes &code, QWidget *parent);
};

} // namespace companion
