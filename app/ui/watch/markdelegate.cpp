// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/markbook.h>
#include <ui/appearance.h>
#include <ui/watch/markdelegate.h>
#include <ui/watch/markshape.h>
#include <workspace/workspace.h>

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int markShapeSide = 14;
constexpr int repeatingBar = 3;

QFont markTimeFont(const QFont &font) { return tabularFont(scaledFont(font, 0.85)); }

Mark markOf(const QModelIndex &index) { return index.data(MarkBook::MarkRole).value<Mark>(); }

} // namespace

MarkDelegate::MarkDelegate(Workspace &workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{
}

MarkDelegate::Parts MarkDelegate::layOut(const QFont &font, const QRect &cell, bool loop)
{
    const QFontMetrics metrics(font);
    const int timeWidth = QFontMetrics(markTimeFont(font)).horizontalAdvance(u"0:00:00"_s);
    const int top = cell.top() + space::s;
    const int line = std::max(metrics.height(), markShapeSide);
    Parts parts;
    parts.time = QRect(cell.left() + space::m, top, timeWidth, line);
    parts.shape = QRect(parts.time.right() + 1 + space::s, top + (line - markShapeSide) / 2,
                        markShapeSide, markShapeSide);
    const int left = parts.shape.right() + 1 + space::s;
    parts.name = QRect(left, top, std::max(1, cell.right() - space::m - left), line);
    if (loop) {
        parts.detail = QRect(left, parts.name.bottom() + 1, parts.name.width(),
                             QFontMetrics(scaledFont(font, 0.9)).height());
    }
    return parts;
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool loop = markOf(index).isLoop();
    const Parts parts = layOut(option.font, option.rect, loop);
    const int bottom = (loop ? parts.detail : parts.name).bottom() + 1 + space::s;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return { view ? view->viewport()->width() : option.rect.width(),
             std::max(9 * space::xs, bottom - option.rect.top()) };
}

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Appearance::theme();
    const Mark mark = markOf(index);
    const Parts parts = layOut(option.font, option.rect, mark.isLoop());
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const bool repeating = mark.isLoop() && m_workspace.looper().span() == mark.span();
    painter->save();
    if (repeating) {
        painter->fillRect(option.rect, theme.tint(theme.accent, 0.08));
        painter->fillRect(
            mirrored(QRect(option.rect.topLeft(), QSize(repeatingBar, option.rect.height()))),
            theme.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, theme.tint(theme.ink, 0.04));
    }
    painter->setPen(theme.muted);
    painter->setFont(markTimeFont(option.font));
    painter->drawText(mirrored(parts.time), Qt::AlignLeading | Qt::AlignVCenter,
                      formatPosition(mark.from));
    paintMarkShape(*painter, mirrored(parts.shape), mark.isLoop());
    const bool named = !mark.name.isEmpty();
    painter->setPen(named ? theme.ink : theme.muted);
    painter->setFont(option.font);
    const QString name = named ? mark.name : markKindLabel(mark);
    painter->drawText(mirrored(parts.name), Qt::AlignLeading | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, parts.name.width()));
    if (mark.isLoop()) {
        painter->setPen(theme.muted);
        painter->setFont(tabularFont(scaledFont(option.font, 0.9)));
        painter->drawText(mirrored(parts.detail), Qt::AlignLeading | Qt::AlignVCenter,
                          markTimes(mark));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget *MarkDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"markNameField"_s);
    editor->setMaxLength(MarkBook::longestName);
    editor->setAccessibleName(tr("Name"));
    editor->setPlaceholderText(tr("Name"));
    return editor;
}

void MarkDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const Parts parts = layOut(option.font, option.rect, markOf(index).isLoop());
    QRect field = option.rect.adjusted(0, 1, -space::xs, -1);
    field.setLeft(parts.name.left() - space::s);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, field));
}

} // namespace companion
