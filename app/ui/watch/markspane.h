// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bookmarks and loops beside the picture: found, played, named, deleted.
#pragma once

#include <marks/mark.h>

#include <QWidget>

#include <optional>

class QListView;

namespace companion {

class Actions;
class EmptyState;
class MarkRows;
class Notice;
class Workspace;

class MarksPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarksPane)

public:
    //! Both outlive the pane. Performs RenameMark and DeleteMark.
    MarksPane(Workspace &workspace, Actions &actions, QWidget *parent);

    //! Makes it the current row and, with `naming`, opens the field for its name.
    void showMark(const MarkId &id, bool naming);

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeMarks();
    void tellUnreadable();
    void showOrHideEmpty();
    void enableActions();
    void choose(const QModelIndex &index);
    void rename();
    void remove();
    void openMenu(QPoint at);
    [[nodiscard]] std::optional<Mark> current() const;

    Workspace &m_workspace;
    Actions &m_actions;
    MarkRows *m_rows;
    Notice *m_notice;
    Notice *m_damagedNotice;
    QListView *m_list;
    EmptyState *m_empty;
};

} // namespace companion
