// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/pagedirection.h>
#include <ui/room/messagedelegate.h>
#include <ui/watch/notemark.h>

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int currentBar = 3;
constexpr int messageMark = 10;

struct MessageParts {
    QRect time;
    QRect author;
    QRect text;
    QRect detail;
    int height = 0;
};

QFont messageSmallFont(const QFont &font) { return tabularFont(scaledFont(font, 0.85)); }

MessageParts layOutMessage(const QFont &font, const QRect &cell, const QModelIndex &index)
{
    const QFontMetrics body(font);
    const QFontMetrics small(messageSmallFont(font));
    const int margin = space::m + small.horizontalAdvance(u"00:00:00"_s) + space::m;
    const int width = std::max(6 * space::l, cell.width() - margin - space::m);
    const auto tall = [width](const QFontMetrics &metrics, const QString &text) {
        return text.isEmpty()
            ? 0
            : metrics.boundingRect(QRect(0, 0, width, 1 << 16), Qt::TextWordWrap, text).height();
    };
    MessageParts parts;
    const int top = cell.top() + space::s;
    const int left = cell.left() + margin;
    parts.time = QRect(cell.left() + space::m, top, margin - space::m, small.height());
    parts.author = QRect(left, top, width, small.height());
    parts.text = QRect(left, parts.author.bottom() + 1, width,
                       tall(body, index.data(Qt::DisplayRole).toString()));
    parts.detail = QRect(left, parts.text.bottom() + 1, width,
                         tall(small, index.data(MessageRoles::Detail).toString()));
    parts.height = parts.detail.bottom() + 1 + space::s - cell.top();
    return parts;
}

} // namespace

MessageDelegate::MessageDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return { width, layOutMessage(option.font, QRect(0, 0, width, 0), index).height };
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Appearance::theme();
    const MessageParts parts = layOutMessage(option.font, option.rect, index);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const bool isCurrent = index.data(MessageRoles::Current).toBool();
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme.tint(theme.accent, 0.12));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, theme.tint(theme.ink, 0.04));
    }
    if (isCurrent) {
        painter->fillRect(mirrored(QRect(option.rect.left(), option.rect.top(), currentBar,
                                         option.rect.height())),
                          theme.accent);
    }
    painter->setFont(messageSmallFont(option.font));
    painter->setPen(isCurrent ? theme.accent : theme.muted);
    drawWithPage(*painter, option.direction, mirrored(parts.time), Qt::AlignTop,
                 index.data(MessageRoles::Time).toString());
    QRect author = parts.author;
    if (const QVariant kind = index.data(MessageRoles::Mark); kind.isValid()) {
        const QRect mark(author.left(), author.top() + (author.height() - messageMark) / 2,
                         messageMark, messageMark);
        paintMark(*painter, mirrored(mark), NoteKind(kind.toInt()));
        author.setLeft(author.left() + messageMark + space::xs);
    }
    painter->setPen(theme.muted);
    drawWithPage(*painter, option.direction, mirrored(author), Qt::AlignTop,
                 index.data(MessageRoles::Head).toString());
    drawWithPage(*painter, option.direction, mirrored(parts.detail), Qt::TextWordWrap,
                 index.data(MessageRoles::Detail).toString());
    painter->setFont(option.font);
    painter->setPen(theme.ink);
    drawWithPage(*painter, option.direction, mirrored(parts.text), Qt::TextWordWrap,
                 index.data(Qt::DisplayRole).toString());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace companion
