// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <notes/notebook.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notes/notedelegate.h>
#include <ui/notes/noteediting.h>
#include <ui/notes/noteeditor.h>
#include <ui/notes/noteexportdialog.h>
#include <ui/notes/noteexporttext.h>
#include <ui/notes/notefilters.h>
#include <ui/notes/noterows.h>
#include <ui/notes/notespage.h>
#include <ui/notes/noteview.h>
#include <ui/notice.h>
#include <ui/parts/actionbutton.h>
#include <ui/parts/card.h>
#include <ui/parts/emptystate.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/savefile.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <ui/unlockpanel.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <workspace/workspace.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

NotesPage::NotesPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_rows(new NoteRows(workspace.course(), workspace.recording(), this))
    , m_editing(new NoteEditing(workspace, this))
    , m_delegate(new NoteDelegate(*m_editing, this))
    , m_head(new PageHeader(tr("Notes"), {}, this))
    , m_search(new QLineEdit(this))
    , m_notice(new Notice(this))
    , m_damagedNotice(new Notice(this))
    , m_filters(new NoteFilters(workspace.course(), *m_rows, this))
    , m_states(new QStackedWidget(this))
    , m_view(new NoteView(this))
    , m_status(new StatusLabel(this))
    , m_export(new QPushButton(tr("E&xport notes…"), this))
{
    build();
    connectActions();
    connect(&workspace, &Workspace::notebookChanged, this, &NotesPage::adoptNotebook);
    connect(m_rows, &NoteRows::refreshed, this, &NotesPage::showState);
    connect(m_view, &NoteView::currentNoteChanged, this, &NotesPage::updateActions);
    connect(m_view, &NoteView::jumpWanted, this,
            [this](const Note &note) { Q_EMIT jumpWanted(note.position); });
    connect(m_editing, &NoteEditing::kept, m_status, &StatusLabel::showKept);
    connect(m_editing, &NoteEditing::notKept, m_status, &StatusLabel::showNotKept);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &query) {
        NoteFilter filter = m_rows->filter();
        filter.query = query;
        m_delegate->setQuery(query);
        m_rows->setFilter(filter);
        m_view->viewport()->update();
    });
    adoptNotebook();
}

void NotesPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::xxl, space::xxl, space::xxl, space::l);
    page->setSpacing(space::m);
    buildHead();
    page->addWidget(m_head);
    page->addWidget(m_damagedNotice);
    page->addWidget(m_notice);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(buildSide(this));
    columns->addWidget(buildStates(this), 1);
    page->addLayout(columns, 1);
    page->addWidget(m_status);
}

void NotesPage::buildHead()
{
    m_search->setObjectName(u"notesSearch"_s);
    m_search->setAccessibleName(tr("Search notes"));
    m_search->setPlaceholderText(tr("Search notes"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Appearance::theme().muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    m_export->setObjectName(u"exportNotesButton"_s);
    m_head->acts()->addWidget(m_search);
    m_head->acts()->addWidget(makeActionButton(m_actions[Actions::Undo], m_head));
    m_head->acts()->addWidget(makeActionButton(m_actions[Actions::Redo], m_head));
    m_head->acts()->addWidget(m_export);
}

QWidget *NotesPage::buildSide(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sheet = new QWidget(scroll);
    auto *side = new QVBoxLayout(sheet);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_filters);
    side->addSpacing(space::l);
    side->addWidget(makeSecondary(m_workspace.course().privacyNotice, sheet));
    side->addStretch(1);
    scroll->setWidget(sheet);
    scroll->setFixedWidth(readingWidth(fontMetrics()) * 40 / 68);
    return scroll;
}

QWidget *NotesPage::buildStates(QWidget *parent)
{
    m_view->setObjectName(u"notesView"_s);
    m_view->setModel(m_rows);
    m_view->setItemDelegate(m_delegate);
    m_emptyState = new EmptyState(
        u"notes"_s,
        tr("Your notes will stand here, in the order of the session. Press N while you "
           "watch, and write."),
        tr("Go to the recording"), parent);
    m_noHitsState
        = new EmptyState(u"search"_s, tr("No note matches."), tr("Show all notes"), parent);
    m_lockedState = new QWidget(parent);
    auto *locked = new QVBoxLayout(m_lockedState);
    auto *card = new Card({}, m_lockedState);
    card->setMaximumWidth(readingWidth(fontMetrics()) + 2 * space::l);
    card->body()->addWidget(new UnlockPanel(m_workspace.vault(), card));
    locked->addWidget(card);
    locked->addStretch(1);
    connect(m_emptyState, &EmptyState::actionTriggered, this, &NotesPage::watchWanted);
    connect(m_noHitsState, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_filters->clear();
    });
    for (QWidget *state :
         std::initializer_list<QWidget *>{ m_lockedState, m_emptyState, m_noHitsState, m_view }) {
        m_states->addWidget(state);
    }
    return m_states;
}

void NotesPage::connectActions()
{
    connect(m_actions[Actions::SearchNotes], &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions[Actions::EditNote], &QAction::triggered, this, &NotesPage::editCurrent);
    connect(m_actions[Actions::DeleteNote], &QAction::triggered, this, &NotesPage::deleteCurrent);
    connect(m_actions[Actions::JumpToNote], &QAction::triggered, this, [this] {
        if (const auto note = m_view->currentNote()) {
            Q_EMIT jumpWanted(note->position);
        }
    });
    connect(m_actions[Actions::Undo], &QAction::triggered, this, [this] {
        if (Notebook *notebook = m_workspace.notebook()) {
            notebook->undoStack()->undo();
        }
    });
    connect(m_actions[Actions::Redo], &QAction::triggered, this, [this] {
        if (Notebook *notebook = m_workspace.notebook()) {
            notebook->undoStack()->redo();
        }
    });
    connect(m_actions[Actions::ExportNotes], &QAction::triggered, this, &NotesPage::openExport);
    connect(m_export, &QPushButton::clicked, this, &NotesPage::openExport);
}

void NotesPage::adoptNotebook()
{
    Notebook *notebook = m_workspace.notebook();
    if (notebook) {
        QUndoStack *undo = notebook->undoStack();
        connect(undo, &QUndoStack::canUndoChanged, this, &NotesPage::updateActions);
        connect(undo, &QUndoStack::canRedoChanged, this, &NotesPage::updateActions);
        connect(notebook, &Notebook::failed, this, &NotesPage::report);
    } else {
        m_search->clear(); // what was searched for is private too
        m_status->showNothing();
        m_notice->dismiss();
    }
    m_rows->setNotebook(notebook);
    tellDamaged();
}

//! Never hidden: a note that cannot be read is not an absent note.
void NotesPage::tellDamaged()
{
    const Notebook *notebook = m_workspace.notebook();
    const int damaged = notebook ? int(notebook->damaged().size()) : 0;
    if (m_workspace.notebookError()) {
        m_damagedNotice->tell(Notice::Kind::Error, describe(*m_workspace.notebookError()));
    } else if (damaged > 0) {
        m_damagedNotice->tell(
            Notice::Kind::Warning,
            tr("%n note(s) cannot be read: what is stored fails its check. They are kept as they "
               "are and never written over; a backup of the data folder may still hold them.",
               nullptr, damaged));
    } else {
        m_damagedNotice->dismiss();
    }
}

void NotesPage::showState()
{
    const Notebook *notebook = m_workspace.notebook();
    const int all = notebook ? int(notebook->notes().size()) : 0;
    const bool broken = m_workspace.notebookError().has_value();
    QWidget *state = !notebook && !broken ? m_lockedState
        : m_rows->rowCount() > 0          ? static_cast<QWidget *>(m_view)
        : all > 0                         ? static_cast<QWidget *>(m_noHitsState)
                                          : static_cast<QWidget *>(m_emptyState);
    m_states->setCurrentWidget(state);
    m_states->setVisible(!broken);
    m_filters->setVisible(notebook);
    m_search->setEnabled(notebook);
    m_head->setSubtitle(notebook ? tr("%n note(s)", nullptr, all) : QString());
    if (m_view->isVisible() && !m_view->currentIndex().isValid() && m_rows->rowCount() > 1) {
        m_view->setCurrentIndex(m_rows->index(1));
    }
    updateActions();
}

void NotesPage::updateActions()
{
    Notebook *notebook = m_workspace.notebook();
    const bool onNote = isVisible() && notebook && m_view->currentNote();
    for (const Actions::Id id : { Actions::EditNote, Actions::DeleteNote, Actions::JumpToNote }) {
        m_actions[id]->setEnabled(onNote);
    }
    const QUndoStack *undo = notebook ? notebook->undoStack() : nullptr;
    m_actions[Actions::Undo]->setEnabled(undo && undo->canUndo());
    m_actions[Actions::Redo]->setEnabled(undo && undo->canRedo());
    const bool any = notebook && !notebook->notes().isEmpty();
    m_actions[Actions::ExportNotes]->setEnabled(any);
    m_export->setEnabled(any);
}

void NotesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
}

void NotesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateActions();
}

void NotesPage::showNote(const NoteId &id)
{
    m_rows->refresh();
    if (!m_rows->indexOf(id).isValid()) {
        m_search->clear();
        m_filters->clear();
    }
    const QModelIndex row = m_rows->indexOf(id);
    if (row.isValid()) {
        m_view->setCurrentIndex(row);
        m_view->scrollTo(row, QAbstractItemView::PositionAtCenter);
        m_view->setFocus();
    }
}

void NotesPage::editCurrent()
{
    if (m_view->currentNote()) {
        m_view->edit(m_view->currentIndex());
    }
}

void NotesPage::deleteCurrent()
{
    const auto note = m_view->currentNote();
    Notebook *notebook = m_workspace.notebook();
    if (!note || !notebook) {
        return;
    }
    if (const auto removed = notebook->remove(note->id); !removed) {
        report(removed.error());
        return;
    }
    m_notice->tell(
        Notice::Kind::Information,
        tr("The note at %1 was deleted. Undo (%2) brings it back.")
            .arg(formatPosition(note->position),
                 m_actions[Actions::Undo]->shortcut().toString(QKeySequence::NativeText)));
}

void NotesPage::finishEditing()
{
    if (auto *editor = m_view->findChild<NoteEditor *>()) {
        Q_EMIT editor->keepWanted();
    }
}

void NotesPage::openExport()
{
    const Notebook *notebook = m_workspace.notebook();
    if (!notebook || notebook->notes().isEmpty()) {
        return;
    }
    auto *dialog
        = new NoteExportDialog(int(m_rows->shownNotes().size()), int(notebook->notes().size()),
                               m_workspace.course().privacyNotice, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { exportNotes(*dialog); });
    dialog->open();
}

void NotesPage::exportNotes(const NoteExportDialog &dialog)
{
    const Notebook *notebook = m_workspace.notebook();
    if (!notebook) {
        return;
    }
    const Course &course = m_workspace.course();
    const QList<Note> notes = dialog.onlyShown() ? m_rows->shownNotes() : notebook->notes();
    const QString path
        = m_choose(this, tr("Export notes"), NoteExportText::suggestedName(dialog.format(), course),
                   NoteExportText::filter(dialog.format()));
    if (path.isEmpty()) {
        return;
    }
    const QByteArray bytes
        = NoteExportText::bytes(dialog.format(), notes, course, m_workspace.recording());
    if (const auto saved = saveFile(path, bytes); !saved) {
        report(saved.error());
    } else {
        m_notice->tell(
            Notice::Kind::Information,
            tr("%n note(s) exported to %1. The file is not sealed.", nullptr, int(notes.size()))
                .arg(QFileInfo(path).fileName()));
    }
}

void NotesPage::report(const Error &error) { m_notice->tell(Notice::Kind::Error, describe(error)); }

} // namespace companion
