// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <notes/notebook.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notes/noteacts.h>
#include <ui/notes/notedelegate.h>
#include <ui/notes/noteediting.h>
#include <ui/notes/noteeditor.h>
#include <ui/notes/noteexporter.h>
#include <ui/notes/notefilters.h>
#include <ui/notes/noterows.h>
#include <ui/notes/notespage.h>
#include <ui/notes/notestates.h>
#include <ui/notes/noteview.h>
#include <ui/notes/waitingpanel.h>
#include <ui/notice.h>
#include <ui/parts/actionbutton.h>
#include <ui/parts/choicelist.h>
#include <ui/parts/pageheader.h>
#include <ui/parts/searchfield.h>
#include <ui/parts/statuslabel.h>
#include <ui/parts/textlabel.h>
#include <workspace/workspace.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int narrowPage = 1028; //!< a window of 1100 without the rail
}

NotesPage::NotesPage(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_rows(new NoteRows(workspace.course(), workspace.recording(), this))
    , m_editing(new NoteEditing(workspace, this))
    , m_delegate(new NoteDelegate(*m_editing, this))
    , m_head(new PageHeader(tr("Notes"), {}, this))
    , m_search(makeSearchField(tr("Search notes"), this))
    , m_notice(new Notice(this))
    , m_damagedNotice(new Notice(this))
    , m_filters(new NoteFilters(workspace.course(), *m_rows, this))
    , m_view(new NoteView(this))
    , m_states(new NoteStates(workspace, m_view, this))
    , m_acts(new NoteActs(workspace, actions, *m_view, *m_notice, this))
    , m_waiting(new WaitingPanel(workspace, actions, this))
    , m_status(new StatusLabel(this))
    , m_exporter(new NoteExporter(workspace, *m_rows, *m_notice, this))
    , m_export(new QPushButton(tr("E&xport notes…"), this))
{
    build();
    connectExport();
    connect(&workspace, &Workspace::notebookChanged, this, &NotesPage::adoptNotebook);
    connect(m_damagedNotice, &Notice::actionTriggered, &workspace, &Workspace::reopenNotebook);
    connect(m_rows, &NoteRows::refreshed, this, &NotesPage::showState);
    connect(m_view, &NoteView::currentNoteChanged, this, &NotesPage::updateActions);
    connect(m_view, &NoteView::jumpWanted, this,
            [this](const Note &note) { Q_EMIT jumpWanted(note.position); });
    connect(m_acts, &NoteActs::jumpWanted, this, &NotesPage::jumpWanted);
    connect(m_waiting, &WaitingPanel::jumpWanted, this, &NotesPage::jumpWanted);
    connect(m_waiting, &WaitingPanel::failed, this, &NotesPage::report);
    connect(m_states, &NoteStates::watchWanted, this, &NotesPage::watchWanted);
    connect(m_states, &NoteStates::allWanted, this, &NotesPage::showAll);
    connect(m_editing, &NoteEditing::begun, m_rows, &NoteRows::hold);
    connect(m_editing, &NoteEditing::ended, m_rows, &NoteRows::release);
    connect(m_editing, &NoteEditing::kept, m_status, &StatusLabel::showKept);
    connect(m_editing, &NoteEditing::notKept, m_status, &StatusLabel::showNotKept);
    connect(m_editing, &NoteEditing::removed, m_acts, &NoteActs::tellDeleted);
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
    m_view->setObjectName(u"notesView"_s);
    m_view->setModel(m_rows);
    m_view->setItemDelegate(m_delegate);
    auto *page = new QVBoxLayout(this);
    page->setSpacing(space::m);
    buildHead();
    page->addWidget(m_head);
    page->addWidget(m_damagedNotice);
    page->addWidget(m_notice);
    page->addWidget(m_waiting);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(m_filters);
    columns->addWidget(m_states, 1);
    page->addLayout(columns, 1);
    page->addWidget(m_status);
}

void NotesPage::buildHead()
{
    m_search->setObjectName(u"notesSearch"_s);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    m_export->setObjectName(u"exportNotesButton"_s);
    m_head->acts()->addWidget(m_search);
    m_head->acts()->addWidget(makeActionButton(m_actions[Actions::Undo], m_head));
    m_head->acts()->addWidget(makeActionButton(m_actions[Actions::Redo], m_head));
    m_head->acts()->addWidget(m_export);
}

void NotesPage::connectExport()
{
    connect(m_actions[Actions::ExportNotes], &QAction::triggered, this, &NotesPage::pageWanted);
    connect(m_actions[Actions::ExportNotes], &QAction::triggered, m_exporter, &NoteExporter::start);
    connect(m_export, &QPushButton::clicked, m_exporter, &NoteExporter::start);
}

void NotesPage::adoptNotebook()
{
    Notebook *notebook = m_workspace.notebook();
    if (notebook) {
        QUndoStack *undo = notebook->undoStack();
        connect(undo, &QUndoStack::canUndoChanged, this, &NotesPage::updateActions);
        connect(undo, &QUndoStack::canRedoChanged, this, &NotesPage::updateActions);
        connect(notebook, &Notebook::failed, this, &NotesPage::report);
        if (const MarkBook *marks = m_workspace.marks()) { // exported too
            connect(marks, &MarkBook::rowsInserted, this, &NotesPage::updateActions);
            connect(marks, &MarkBook::rowsRemoved, this, &NotesPage::updateActions);
            connect(marks, &MarkBook::modelReset, this, &NotesPage::updateActions);
        }
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
        m_damagedNotice->tell(Notice::Kind::Error, describe(*m_workspace.notebookError()),
                              tr("Try again"));
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
    using enum NoteStates::State;
    m_states->show(!notebook && !broken            ? Locked
                       : m_rows->hasSearchFailed() ? NotSearched
                       : m_rows->rowCount() > 0    ? Notes
                       : all > 0                   ? NoHits
                                                   : Empty);
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
    m_acts->enableActions();
    const Notebook *notebook = m_workspace.notebook();
    const MarkBook *marks = m_workspace.marks();
    const bool any
        = (notebook && !notebook->notes().isEmpty()) || (marks && !marks->marks().isEmpty());
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
        showAll();
    }
    const QModelIndex row = m_rows->indexOf(id);
    if (row.isValid()) {
        m_view->setCurrentIndex(row);
        m_view->scrollTo(row, QAbstractItemView::PositionAtCenter);
        m_view->setFocus();
    }
}

void NotesPage::resizeEvent(QResizeEvent *event)
{
    const int side = width() < narrowPage ? space::l : space::xxl;
    layout()->setContentsMargins(side, side, side, space::l);
    m_filters->setFixedWidth(choiceColumnWidth(width(), fontMetrics()));
    QWidget::resizeEvent(event);
}

void NotesPage::focusNotes()
{
    if (!m_states->takeFocus()) {
        m_search->setFocus();
    }
}

void NotesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void NotesPage::focusWaiting() { m_waiting->focusList(); }

void NotesPage::setChooser(const ChooseSavePath &chooser) { m_exporter->setChooser(chooser); }

void NotesPage::showAll()
{
    m_search->clear();
    m_filters->clear();
}

bool NotesPage::finishEditing()
{
    if (auto *editor = m_view->findChild<NoteEditor *>()) {
        Q_EMIT editor->keepWanted();
    }
    return !m_editing->isEditing();
}

void NotesPage::report(const Error &error) { m_notice->tell(Notice::Kind::Error, describe(error)); }

} // namespace companion
