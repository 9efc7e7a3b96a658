// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A field for a passphrase or recovery code, whose text leaves it only as guarded memory.
#pragma once

#include <vault/secretbytes.h>

#include <QLineEdit>

namespace companion {

class SecretField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)

public:
    explicit SecretField(QWidget *parent);

    //! The text in UTF-8, normalised (NFKC), and an emptied field.
    [[nodiscard]] SecretBytes take();
    //! Empties the field, and no undo brings the text back.
    void forget();
    void setRevealed(bool revealed);
};

} // namespace companion
