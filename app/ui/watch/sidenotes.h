// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notes of this recording beside the picture: compact, by time, one step from their moment.
#pragma once

#include <base/error.h>
#include <base/timespan.h>

#include <QWidget>

class QListView;
class QModelIndex;

namespace companion {

class EmptyState;
class Workspace;

class SideNotes final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SideNotes)

public:
    //! Outlives the pane.
    SideNotes(Workspace &workspace, QWidget *parent);

    [[nodiscard]] bool hasListFocus() const;
    //! Stars the note that the cursor is on, or takes its star away.
    void starCurrent();

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);
    //! To be shown on the notes page, for reading and editing at length.
    void noteChosen(const QString &noteId);
    void failed(const companion::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeNotebook();
    void showOrHideEmpty();
    void jumpTo(const QModelIndex &index);

    Workspace &m_workspace;
    QListView *m_list;
    EmptyState *m_empty;
};

} // namespace companion
