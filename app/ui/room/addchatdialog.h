// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what becomes of the names before a chat is added.
#pragma once

#include <room/chatimport.h>

#include <QDialog>
#include <QStringList>

class QRadioButton;

namespace companion {

class AddChatDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddChatDialog)

public:
    //! `replaces`: there is a chat already.
    AddChatDialog(const QStringList &files, bool replaces, QWidget *parent);

    [[nodiscard]] ChatNames names() const;

private:
    QRadioButton *m_pseudonyms;
    QRadioButton *m_kept;
};

} // namespace companion
