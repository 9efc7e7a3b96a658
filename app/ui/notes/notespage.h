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

namespace companion {

class Actions;
class NoteActs;
class NoteDelegate;
class NoteEditing;
class NoteExporter;
class NoteFilters;
class NoteRows;
class NoteStates;
class NoteView;
class Notebook;
class Notice;
class PageHeader;
class StatusLabel;
class WaitingPanel;
class Workspace;

class NotesPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesPage)

public:
    //! Both outlive the page. Performs SearchNotes … ExportNotes, Undo and Redo.
    NotesPage(Workspace &workspace, Actions &actions, QWidget *parent);

    //! Selects a note, whatever the filters.
    void showNote(const NoteId &id);
    //! The cursor goes to the notes, or to what has to be done before they can be seen.
    void focusNotes();
    void focusSearch();
    //! Keeps what is being edited in place, and closes the editor; before locking and quitting.
    //! False when it could not be kept: the editor stays.
    bool finishEditing();
    //! To the notes that wait to be placed.
    void focusWaiting();
    void setChooser(const ChooseSavePath &chooser);

Q_SIGNALS:
    void pageWanted(); //!< an act was begun from elsewhere
    void jumpWanted(companion::Milliseconds position);
    void watchWanted(); //!< to write the first note

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildHead();
    void connectExport();
    void adoptNotebook();
    void tellDamaged();
    void showAll();
    void showState();
    void updateActions();
    void report(const Error &error);

    Workspace &m_workspace;
    Actions &m_actions;
    NoteRows *m_rows;
    NoteEditing *m_editing;
    NoteDelegate *m_delegate;
    PageHeader *m_head;
    QLineEdit *m_search;
    Notice *m_notice;
    Notice *m_damagedNotice;
    NoteFilters *m_filters;
    NoteView *m_view;
    NoteStates *m_states;
    NoteActs *m_acts;
    WaitingPanel *m_waiting;
    StatusLabel *m_status;
    NoteExporter *m_exporter;
    QPushButton *m_export;
};

} // namespace companion
