// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/markbook.h>
#include <notes/notebook.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/emptystate.h>
#include <ui/watch/markdelegate.h>
#include <ui/watch/markrows.h>
#include <ui/watch/markshape.h>
#include <ui/watch/markspane.h>
#include <workspace/workspace.h>

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QUndoStack>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

MarksPane::MarksPane(Workspace &workspace, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_rows(new MarkRows(this))
    , m_notice(new Notice(this))
    , m_damagedNotice(new Notice(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"bookmark"_s, {}, {}, this))
{
    m_list->setObjectName(u"marksView"_s);
    m_list->setAccessibleName(tr("Bookmarks and loops"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new MarkDelegate(workspace, m_list));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    auto *makers = new QHBoxLayout;
    makers->setContentsMargins(space::m, 0, space::m, 0);
    makers->setSpacing(space::s);
    for (const auto id : { Actions::SetBookmark, Actions::LoopPoint }) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(actions[id]);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        const bool loops = id == Actions::LoopPoint;
        button->setObjectName(loops ? u"makeLoopButton"_s : u"makeBookmarkButton"_s);
        const QString name = loops ? tr("Loop") : tr("Bookmark");
        button->setText(name);
        // A button takes up its action's long text again whenever the action changes.
        connect(actions[id], &QAction::changed, button, [button, name] { button->setText(name); });
        button->setFocusPolicy(Qt::TabFocus);
        makers->addWidget(button);
    }
    makers->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(makers);
    m_damagedNotice->standAcross();
    m_notice->standAcross();
    column->addWidget(m_damagedNotice);
    column->addWidget(m_notice);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_empty->setContentsMargins(space::xl, 0, space::xl, 0);

    connect(m_list, &QListView::clicked, this, &MarksPane::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MarksPane::enableActions);
    for (const auto change :
         { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_rows, change, this, &MarksPane::showOrHideEmpty);
    }
    connect(m_rows, &QAbstractItemModel::modelReset, this, &MarksPane::showOrHideEmpty);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &MarksPane::tellUnreadable);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->dismiss();
        m_actions[Actions::Undo]->trigger();
    });
    connect(actions[Actions::RenameMark], &QAction::triggered, this, &MarksPane::rename);
    connect(actions[Actions::DeleteMark], &QAction::triggered, this, &MarksPane::remove);
    connect(&workspace, &Workspace::notebookChanged, this, &MarksPane::takeMarks);
    connect(&workspace.looper(), &Looper::changed, m_list->viewport(),
            qOverload<>(&QWidget::update));
    takeMarks();
}

void MarksPane::takeMarks()
{
    MarkBook *marks = m_workspace.marks();
    m_rows->setSourceModel(marks);
    if (marks) {
        connect(marks, &MarkBook::failed, this, [this](const Error &error) {
            m_notice->tell(Notice::Kind::Error, describe(error));
        });
    } else {
        m_notice->dismiss(); // it may hold a name
    }
    tellUnreadable();
    showOrHideEmpty();
}

//! Never hidden: a mark that cannot be read is not an absent mark.
void MarksPane::tellUnreadable()
{
    const MarkBook *marks = m_workspace.marks();
    if (const auto error = m_workspace.marksError()) {
        m_damagedNotice->tell(Notice::Kind::Error,
                              //: %1 is one or more whole sentences on what is wrong.
                              tr("Your bookmarks and loops cannot be read. Your notes can. %1")
                                  .arg(describe(*error)));
    } else if (marks && !marks->damaged().isEmpty()) {
        m_damagedNotice->tell(
            Notice::Kind::Warning,
            tr("%n bookmark(s) or loop(s) cannot be read: what is stored fails its check. They are "
               "kept as they are and never written over; a backup of the data folder may still "
               "hold them.",
               nullptr, int(marks->damaged().size())));
    } else {
        m_damagedNotice->dismiss();
    }
}

void MarksPane::showOrHideEmpty()
{
    const MarkBook *marks = m_workspace.marks();
    m_empty->setSentence(
        marks
            ? tr("Places to come back to. %1 sets a bookmark; %2 sets the start of a loop, then "
                 "its end.")
                  .arg(m_actions[Actions::SetBookmark]->shortcut().toString(
                           QKeySequence::NativeText),
                       m_actions[Actions::LoopPoint]->shortcut().toString(QKeySequence::NativeText))
            : tr("Your bookmarks and loops are here once your notes are unlocked below."));
    const bool empty = !marks || marks->rowCount() == 0;
    m_empty->setVisible(empty && !m_workspace.marksError());
    m_list->setVisible(!empty);
    enableActions();
}

void MarksPane::enableActions()
{
    const bool chosen = isVisible() && current().has_value();
    m_actions[Actions::RenameMark]->setEnabled(chosen);
    m_actions[Actions::DeleteMark]->setEnabled(chosen);
}

std::optional<Mark> MarksPane::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(index.data(MarkBook::MarkRole).value<Mark>())
                           : std::nullopt;
}

void MarksPane::choose(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const Mark mark = index.data(MarkBook::MarkRole).value<Mark>();
    Q_EMIT seekWanted(mark.from);
    if (mark.isLoop()) {
        m_workspace.looper().loop(mark.span());
    }
}

void MarksPane::showMark(const MarkId &id, bool naming)
{
    const MarkBook *marks = m_workspace.marks();
    const QModelIndex index = marks ? m_rows->mapFromSource(marks->indexOf(id)) : QModelIndex();
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        if (naming) {
            rename();
        }
    }
}

void MarksPane::rename()
{
    if (m_list->currentIndex().isValid()) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->edit(m_list->currentIndex());
    }
}

void MarksPane::remove()
{
    const std::optional<Mark> mark = current();
    MarkBook *marks = m_workspace.marks();
    if (!mark || !marks) {
        return;
    }
    if (const auto removed = marks->remove(mark->id); !removed) {
        m_notice->tell(Notice::Kind::Error, describe(removed.error()));
        return;
    }
    if (m_workspace.looper().span() == mark->span()) {
        m_workspace.looper().clear();
    }
    m_notice->tellUntilNextStep(*m_workspace.notebook()->undoStack(),
                                tr("“%1” was deleted.").arg(markTitle(*mark)), tr("Undo"));
}

void MarksPane::openMenu(QPoint at)
{
    const QPersistentModelIndex index = m_list->currentIndex();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool loop = current() && current()->isLoop();
    connect(menu->addAction(loop ? tr("Repeat it") : tr("Jump to its moment")), &QAction::triggered,
            this, [this, index] { choose(index); });
    menu->addActions({ m_actions[Actions::RenameMark], m_actions[Actions::DeleteMark] });
    if (loop) {
        menu->addSeparator();
        menu->addActions({ m_actions[Actions::LoopStartHere], m_actions[Actions::LoopEndHere] });
    }
    menu->popup(at);
}

bool MarksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<const QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_F2:
            rename();
            return true;
        case Qt::Key_Delete:
            remove();
            return true;
        default:
            break;
        }
    }
    if (event->type() == QEvent::ContextMenu && current()) {
        openMenu(static_cast<const QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MarksPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    enableActions();
}

void MarksPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_notice->dismiss();
    enableActions();
}

} // namespace companion
