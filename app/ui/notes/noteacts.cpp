// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <ui/actions.h>
#include <ui/errortext.h>
#include <ui/notes/noteacts.h>
#include <ui/notes/noteview.h>
#include <ui/notice.h>
#include <workspace/notestar.h>
#include <workspace/workspace.h>

#include <QUndoStack>

namespace companion {

NoteActs::NoteActs(Workspace &workspace, Actions &actions, NoteView &view, Notice &notice,
                   QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_view(view)
    , m_notice(notice)
    , m_page(page)
{
    connect(actions[Actions::EditNote], &QAction::triggered, this, &NoteActs::editCurrent);
    connect(actions[Actions::DeleteNote], &QAction::triggered, this, &NoteActs::deleteCurrent);
    connect(actions[Actions::StarNote], &QAction::triggered, this, &NoteActs::starCurrent);
    connect(actions[Actions::JumpToNote], &QAction::triggered, this, &NoteActs::jumpToCurrent);
    connectSteps();
}

void NoteActs::connectSteps()
{
    const auto onUndoStack = [this](void (QUndoStack::*step)()) {
        return [this, step] {
            if (Notebook *notebook = m_workspace.notebook()) {
                (notebook->undoStack()->*step)();
            }
        };
    };
    connect(m_actions[Actions::Undo], &QAction::triggered, this, onUndoStack(&QUndoStack::undo));
    connect(m_actions[Actions::Redo], &QAction::triggered, this, onUndoStack(&QUndoStack::redo));
}

void NoteActs::enableActions()
{
    Notebook *notebook = m_workspace.notebook();
    const bool onNote = m_page->isVisible() && notebook && m_view.currentNote();
    for (const Actions::Id id : { Actions::EditNote, Actions::DeleteNote, Actions::JumpToNote }) {
        m_actions[id]->setEnabled(onNote);
    }
    const QUndoStack *undo = notebook ? notebook->undoStack() : nullptr;
    m_actions[Actions::Undo]->setEnabled(undo && undo->canUndo());
    m_actions[Actions::Redo]->setEnabled(undo && undo->canRedo());
}

void NoteActs::editCurrent()
{
    if (m_view.currentNote()) {
        m_view.edit(m_view.currentIndex());
    }
}

void NoteActs::deleteCurrent()
{
    const auto note = m_view.currentNote();
    Notebook *notebook = m_workspace.notebook();
    if (!note || !notebook) {
        return;
    }
    if (const auto removed = notebook->remove(note->id); !removed) {
        m_notice.tell(Notice::Kind::Error, describe(removed.error()));
        return;
    }
    tellDeleted(*note);
}

void NoteActs::tellDeleted(const Note &note)
{
    m_notice.tellUntilNextStep(
        *m_workspace.notebook()->undoStack(),
        tr("The note at %1 was deleted. Undo (%2) brings it back.")
            .arg(formatPosition(note.position),
                 m_actions[Actions::Undo]->shortcut().toString(QKeySequence::NativeText)));
}

void NoteActs::starCurrent()
{
    if (const auto note = m_view.currentNote(); note && m_page->isVisible()) {
        if (const auto starred = toggleStar(m_workspace, note->id); !starred) {
            m_notice.tell(Notice::Kind::Error, describe(starred.error()));
        }
    }
}

void NoteActs::jumpToCurrent()
{
    if (const auto note = m_view.currentNote()) {
        Q_EMIT jumpWanted(note->position);
    }
}

} // namespace companion
