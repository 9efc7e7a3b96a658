// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/secretfield.h>

namespace companion {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
}

SecretBytes SecretField::take()
{
    // The same passphrase typed on another keyboard may arrive decomposed.
    QByteArray bytes = text().normalized(QString::NormalizationForm_KC).toUtf8();
    forget();
    return SecretBytes::takeFrom(bytes);
}

void SecretField::forget() { setText({}); } // clear() could be undone

void SecretField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace companion
