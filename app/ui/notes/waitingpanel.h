// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes that could not be placed on this recording: a list in which the user decides.
#pragma once

#include <base/error.h>
#include <notes/noterelocation.h>

#include <QAbstractListModel>
#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace companion {

class Actions;
class Workspace;

//! Answers MessageRoles.
class WaitingRows final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitingRows)

public:
    WaitingRows(Workspace &workspace, QObject *parent);

    void reload();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const WaitingNote &note(int row) const { return m_notes.at(row); }

private:
    [[nodiscard]] QString detail(const WaitingNote &waiting) const;

    Workspace &m_workspace;
    QList<WaitingNote> m_notes;
};

class WaitingPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitingPanel)

public:
    //! Both outlive the panel. Performs PlaceNote while it is seen. Hidden when nothing waits.
    WaitingPanel(Workspace &workspace, Actions &actions, QWidget *parent);

    //! The keyboard goes to the first of them.
    void focusList();

Q_SIGNALS:
    //! The player goes there, so that the place can be looked for.
    void jumpWanted(companion::Milliseconds position);
    void failed(const companion::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeActs();
    void reload();
    void showChoice();
    void placeHere();
    void toggleKept();
    void jump();

    Workspace &m_workspace;
    Actions &m_actions;
    WaitingRows *m_rows;
    QLabel *m_title;
    QListView *m_list;
    QPushButton *m_place = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_jump = nullptr;
};

} // namespace companion
