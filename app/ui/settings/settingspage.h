// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the program looks and works, and where private text lies.
#pragma once

#include <QWidget>

namespace companion {

class Actions;
class HolderForm;
class PageScroll;
class Workspace;

class SettingsPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    //! Both outlive the page.
    SettingsPage(Workspace &workspace, Actions &actions, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void offerRemembered();
    void addHolder(PageScroll *page);
    void addCourse(PageScroll *page);

    Workspace &m_workspace;
    Actions &m_actions;
    HolderForm *m_form = nullptr;
};

} // namespace companion
