// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <ui/appearance.h>
#include <ui/parts/emptystate.h>
#include <ui/watch/notemark.h>
#include <ui/watch/sidenotes.h>
#include <workspace/notestar.h>
#include <workspace/workspace.h>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int mostNoteLines = 3;
constexpr int markSide = 12;

//! Time and mark in the margin, up to three lines of text.
class SideNoteDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        const QStringList lines = linesOf(index, option.font, textWidth(option.font, width));
        return { width,
                 std::max(9 * space::xs,
                          int(lines.size()) * QFontMetrics(option.font).lineSpacing()
                              + 2 * space::s) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Appearance::theme();
        const auto note = index.data(Notebook::NoteRole).value<Note>();
        const QFontMetrics metrics(option.font);
        const QRect cell = option.rect;
        const auto mirrored = [&option](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        painter->save();
        if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(cell, theme.tint(theme.ink, 0.04));
        }
        const int top = cell.top() + space::s;
        const QFont timeFont = tabularFont(scaledFont(option.font, 0.85));
        painter->setFont(timeFont);
        painter->setPen(theme.muted);
        painter->drawText(
            mirrored(QRect(cell.left() + space::m, top, timeWidth(option.font), metrics.height())),
            Qt::AlignLeading | Qt::AlignVCenter, formatPosition(note.position));
        const QRect mark(cell.left() + space::m + timeWidth(option.font) + space::s,
                         top + (metrics.height() - markSide) / 2, markSide, markSide);
        paintMark(*painter, mirrored(mark), note.kind);
        if (note.starred) {
            paintStar(*painter, mirrored(QRect(cell.left(), mark.top(), space::m, markSide)));
        }
        painter->setFont(option.font);
        painter->setPen(theme.ink);
        const int width = textWidth(option.font, cell.width());
        QRect line(cell.left() + cell.width() - space::m - width, top, width,
                   metrics.lineSpacing());
        for (const QString &text : linesOf(index, option.font, width)) {
            painter->drawText(mirrored(line), Qt::AlignLeading | Qt::AlignVCenter, text);
            line.translate(0, metrics.lineSpacing());
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(cell.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static int timeWidth(const QFont &font)
    {
        return QFontMetrics(tabularFont(scaledFont(font, 0.85))).horizontalAdvance(u"0:00:00"_s);
    }
    static int textWidth(const QFont &font, int cellWidth)
    {
        const int margin = space::m + timeWidth(font) + space::s + markSide + space::s;
        return std::max(6 * space::l, cellWidth - margin - space::m);
    }

    static QStringList linesOf(const QModelIndex &index, const QFont &font, int width)
    {
        const QString text = index.data(Notebook::TextRole).toString().simplified();
        QTextLayout layout(text, font);
        layout.beginLayout();
        QStringList lines;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            if (lines.size() == mostNoteLines - 1) {
                lines.append(QFontMetrics(font).elidedText(text.mid(line.textStart()),
                                                           Qt::ElideRight, width));
                break;
            }
            lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
        return lines;
    }
};

} // namespace

SideNotes::SideNotes(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"notes"_s, {}, {}, this))
{
    m_list->setObjectName(u"sideNotesView"_s);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setItemDelegate(new SideNoteDelegate(m_list));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_empty->setContentsMargins(space::xl, 0, space::xl, 0);
    connect(m_list, &QListView::clicked, this, &SideNotes::jumpTo);
    connect(&workspace, &Workspace::notebookChanged, this, &SideNotes::takeNotebook);
    takeNotebook();
}

void SideNotes::takeNotebook()
{
    Notebook *notebook = m_workspace.notebook();
    m_list->setModel(notebook);
    if (notebook) {
        connect(notebook, &QAbstractItemModel::rowsInserted, this, &SideNotes::showOrHideEmpty);
        connect(notebook, &QAbstractItemModel::rowsRemoved, this, &SideNotes::showOrHideEmpty);
        connect(notebook, &QAbstractItemModel::modelReset, this, &SideNotes::showOrHideEmpty);
    }
    showOrHideEmpty();
}

void SideNotes::showOrHideEmpty()
{
    const Notebook *notebook = m_workspace.notebook();
    m_empty->setSentence(notebook
                             ? tr("Your notes stand here, each at its moment. Press N and write.")
                             : tr("Your notes are here once they are unlocked below."));
    const bool empty = !notebook || notebook->rowCount() == 0;
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
}

void SideNotes::jumpTo(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT seekWanted(index.data(Notebook::NoteRole).value<Note>().position);
    }
}

bool SideNotes::hasListFocus() const { return m_list->hasFocus(); }

void SideNotes::starCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid()) {
        if (const auto starred
            = toggleStar(m_workspace, index.data(Notebook::NoteRole).value<Note>().id);
            !starred) {
            Q_EMIT failed(starred.error());
        }
    }
}

bool SideNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            jumpTo(m_list->currentIndex());
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu && m_list->currentIndex().isValid()) {
        const QModelIndex index = m_list->currentIndex();
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Jump to its moment")), &QAction::triggered, this,
                [this, at = QPersistentModelIndex(index)] { jumpTo(at); });
        const auto note = index.data(Notebook::NoteRole).value<Note>();
        const QString id = note.id.value;
        connect(menu->addAction(note.starred ? tr("Take the star away") : tr("Star")),
                &QAction::triggered, this, &SideNotes::starCurrent);
        connect(menu->addAction(tr("Open on the notes page")), &QAction::triggered, this,
                [this, id] { Q_EMIT noteChosen(id); });
        menu->popup(static_cast<const QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace companion
