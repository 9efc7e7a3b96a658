// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where notes would be while the vault is not open: what is the matter, and what to do.
#pragma once

#include <QWidget>

namespace companion {

class Vault;

//! Shown by every place that needs the notebook: waiting for the keyring (with *Try again*), locked
//! or missing key, first passphrase, passphrase, wrong passphrase, recovery code, damaged. Never
//! creates a key by itself when one exists.
class UnlockPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlockPanel)

public:
    explicit UnlockPanel(Vault &vault, QWidget *parent = nullptr);

private:
    struct Private;
    Private *d = nullptr;
};

} // namespace companion
