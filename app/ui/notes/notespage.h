// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every note of every sitting: search, filter, jump, edit, undo, export.
#pragma once

#include <base/timespan.h>
#include <notes/note.h>
#include <ui/parts/filechooser.h>

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace companion {

class Actions;
class EmptyState;
class NoteDelegate;
class NoteEditing;
class NoteExportDialog;
class NoteFilters;
class NoteRows;
class NoteView;
class Notebook;
class Notice;
class PageHeader;
class StatusLabel;
class Workspace;

class NotesPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesPage)

public:
    //! Both outlive the page. Performs SearchNotes … ExportNotes, Undo and Redo.
    NotesPage(Workspace &workspace, Actions &actions, QWidget *parent);

    //! Selects a note, whatever the filters.
    void showNote(const NoteId &id);
    //! Keeps what is being edited in place, and closes the editor; before locking and quitting.
    void finishEditing();
    void setChooser(ChooseSavePath chooser) { m_choose = std::move(chooser); }

Q_SIGNALS:
    void jumpWanted(companion::Milliseconds position);
    void watchWanted(); //!< to write the first note

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildHead();
    [[nodiscard]] QWidget *buildSide(QWidget *parent);
    [[nodiscard]] QWidget *buildStates(QWidget *parent);
    void connectActions();
    void adoptNotebook();
    void tellDamaged();
    void showState();
    void updateActions();
    void editCurrent();
    void deleteCurrent();
    void openExport();
    void exportNotes(const NoteExportDialog &dialog);
    void report(const Error &error);

    Workspace &m_workspace;
    Actions &m_actions;
    ChooseSavePath m_choose = systemSaveDialog();
    NoteRows *m_rows;
    NoteEditing *m_editing;
    NoteDelegate *m_delegate;
    PageHeader *m_head;
    QLineEdit *m_search;
    Notice *m_notice;
    Notice *m_damagedNotice;
    NoteFilters *m_filters;
    QStackedWidget *m_states;
    QWidget *m_lockedState = nullptr;
    EmptyState *m_emptyState = nullptr;
    EmptyState *m_noHitsState = nullptr;
    NoteView *m_view;
    StatusLabel *m_status;
    QPushButton *m_export;
};

} // namespace companion
