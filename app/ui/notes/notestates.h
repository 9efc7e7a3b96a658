// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the middle of the notes page: the notes, or why there are none to see.
#pragma once

#include <QStackedWidget>

namespace companion {

class EmptyState;
class NoteView;
class UnlockPanel;
class Workspace;

class NoteStates final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteStates)

public:
    enum class State { Locked, Empty, NoHits, NotSearched, Notes };

    //! Takes `view` as its child. `workspace` outlives the widget.
    NoteStates(Workspace &workspace, NoteView *view, QWidget *parent);

    void show(State state);
    //! False when nothing here can take the keyboard in the present state.
    bool takeFocus();

Q_SIGNALS:
    void watchWanted(); //!< to write the first note
    void allWanted(); //!< without filters

private:
    QWidget *m_locked;
    UnlockPanel *m_unlock;
    EmptyState *m_empty;
    EmptyState *m_noHits;
    EmptyState *m_notSearched;
    NoteView *m_view;
};

} // namespace companion
