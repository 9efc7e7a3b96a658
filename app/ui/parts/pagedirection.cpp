// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/pagedirection.h>

#include <QEvent>
#include <QPainter>

namespace companion {

namespace {

Qt::Alignment sideOf(Qt::LayoutDirection page)
{
    return (page == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

} // namespace

void alignWithPage(QLabel &label, Qt::Alignment vertical)
{
    label.setAlignment(sideOf(label.layoutDirection()) | vertical);
}

void drawWithPage(QPainter &painter, Qt::LayoutDirection page, const QRect &rect, int flags,
                  const QString &text)
{
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect, flags | int(sideOf(page)), text);
    painter.setLayoutDirection(before);
}

LineLabel::LineLabel(QWidget *parent)
    : LineLabel({}, parent)
{
}

LineLabel::LineLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    alignWithPage(*this, Qt::AlignVCenter);
}

void LineLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        alignWithPage(*this, Qt::AlignVCenter);
    }
    QLabel::changeEvent(event);
}

} // namespace companion
