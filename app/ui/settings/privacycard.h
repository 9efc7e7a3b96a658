// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where private text lies, what guards it, and how to lock, rescue or delete it.
#pragma once

#include <ui/parts/card.h>

class QPushButton;

namespace companion {

class Actions;
class Notice;
class TextLabel;
class Workspace;

class PrivacyCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrivacyCard)

public:
    //! Both outlive the card.
    PrivacyCard(Workspace &workspace, Actions &actions, QWidget *parent);

private:
    void addFolder(const QString &dataFolder);
    void addActs(Actions &actions);
    void showState();
    void makeRecoveryCode();
    void openDelete();
    void tellDeleted(const QStringList &copiesLeft);

    Workspace &m_workspace;
    Notice *m_notice;
    TextLabel *m_mode;
    TextLabel *m_recoveryState;
    QPushButton *m_lock;
    QPushButton *m_recovery;
    QPushButton *m_delete;
};

} // namespace companion
