// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/markshape.h>

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace companion {

void paintMarkShape(QPainter &painter, const QRectF &rect, bool loop)
{
    const QColor colour = Appearance::theme().ink;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (loop) {
        const qreal third = rect.height() * 0.28;
        painter.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const qreal top = rect.center().y() - third;
        const qreal bottom = rect.center().y() + third;
        painter.drawLine(QPointF(rect.left() + 1, top), QPointF(rect.left() + 1, bottom));
        painter.drawLine(QPointF(rect.right() - 1, top), QPointF(rect.right() - 1, bottom));
        painter.drawLine(QPointF(rect.left() + 1, rect.center().y()),
                         QPointF(rect.right() - 1, rect.center().y()));
    } else {
        const qreal half = rect.width() * 0.32;
        const QPointF centre = rect.center();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({ { centre.x() - half, rect.top() },
                                        { centre.x() + half, rect.top() },
                                        { centre.x() + half, rect.bottom() },
                                        { centre.x(), rect.bottom() - rect.height() * 0.28 },
                                        { centre.x() - half, rect.bottom() } }));
    }
    painter.restore();
}

QString markKindLabel(const Mark &mark)
{
    return mark.isLoop() ? QCoreApplication::translate("Mark", "Loop")
                         : QCoreApplication::translate("Mark", "Bookmark");
}

QString markTimes(const Mark &mark)
{
    //: From – to, as in 0:22:10 – 0:23:05.
    return mark.to ? QCoreApplication::translate("Mark", "%1 – %2")
                         .arg(formatPosition(mark.from), formatPosition(*mark.to))
                   : formatPosition(mark.from);
}

QString markTitle(const Mark &mark)
{
    //: A mark without a name: what it is, and its times.
    return mark.name.isEmpty()
        ? QCoreApplication::translate("Mark", "%1, %2").arg(markKindLabel(mark), markTimes(mark))
        : mark.name;
}

} // namespace companion
