// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands where notes would be while the vault is not open: what is the matter, and what to do.
#pragma once

#include <ui/unlocktext.h>

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;

namespace companion {

class SecretField;
class TextLabel;

//! Shown by every place that needs the notebook: waiting for the keyring (with *Try again*), locked
//! or missing key, first passphrase, passphrase, wrong passphrase, recovery code, damaged. Never
//! creates a key by itself when one exists.
class UnlockPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnlockPanel)

public:
    explicit UnlockPanel(Vault &vault, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(); //!< by what was typed here: the keyboard wants to go on

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void drawIcon();
    [[nodiscard]] UnlockText::View view() const;
    void showState();
    void showFields(bool passphrase, bool repeat, bool code);
    void chooseMethod(bool byCode);
    void forget();
    void submit();
    void beginWith(SecretField *field);
    void complain(const QString &sentence);

    Vault &m_vault;
    bool m_byCode = false;
    bool m_submitted = false;
    QLabel *m_icon;
    TextLabel *m_heading;
    TextLabel *m_text;
    QLabel *m_passphraseLabel;
    SecretField *m_passphrase;
    QLabel *m_repeatLabel;
    SecretField *m_repeat;
    QLabel *m_codeLabel;
    SecretField *m_code;
    QCheckBox *m_reveal;
    TextLabel *m_complaint;
    QPushButton *m_unlock;
    QBoxLayout *m_acts;
    QPushButton *m_retry;
    QPushButton *m_method; //!< passphrase or recovery code
};

} // namespace companion
