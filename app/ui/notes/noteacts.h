// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user can do to the note that is chosen on the notes page, and take back.
#pragma once

#include <base/timespan.h>
#include <notes/note.h>

#include <QObject>

namespace companion {

class Actions;
class NoteView;
class Notice;
class Workspace;

//! Performs EditNote, DeleteNote, StarNote, JumpToNote, Undo and Redo.
class NoteActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteActs)

public:
    //! All outlive this; the notice tells of what was done and what failed.
    NoteActs(Workspace &workspace, Actions &actions, NoteView &view, Notice &notice, QWidget *page);

    //! After another note was chosen, the page came or went, or a step was made.
    void enableActions();
    //! And how it is brought back.
    void tellDeleted(const companion::Note &note);

Q_SIGNALS:
    void jumpWanted(companion::Milliseconds position);

private:
    void connectSteps();
    void editCurrent();
    void deleteCurrent();
    void starCurrent();
    void jumpToCurrent();

    Workspace &m_workspace;
    Actions &m_actions;
    NoteView &m_view;
    Notice &m_notice;
    QWidget *m_page;
};

} // namespace companion
