// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/notemark.h>

#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QColor markColour(NoteKind kind)
{
    const Theme &theme = Appearance::theme();
    switch (kind) {
    case NoteKind::Note:
        return theme.note;
    case NoteKind::Question:
        return theme.question;
    case NoteKind::Practice:
        return theme.practice;
    }
    return theme.ink;
}

QString markIconName(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return u"note"_s;
    case NoteKind::Question:
        return u"question"_s;
    case NoteKind::Practice:
        return u"practice"_s;
    }
    return {};
}

QString kindLabel(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return QCoreApplication::translate("NoteKind", "Note");
    case NoteKind::Question:
        return QCoreApplication::translate("NoteKind", "Question");
    case NoteKind::Practice:
        return QCoreApplication::translate("NoteKind", "Use in practice");
    }
    return {};
}

QString starIconName(bool starred) { return starred ? u"starred"_s : u"star"_s; }

void paintStar(QPainter &painter, const QRectF &rect)
{
    constexpr int corners = 10;
    constexpr qreal inner = 0.45; //!< of the outer radius
    const qreal radius = std::min(rect.width(), rect.height()) / 2;
    QPolygonF star;
    for (int corner = 0; corner < corners; ++corner) {
        const qreal angle = (corner * 360.0 / corners - 90) * std::numbers::pi / 180;
        const qreal distance = corner % 2 ? radius * inner : radius;
        star << rect.center() + QPointF(std::cos(angle), std::sin(angle)) * distance;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Appearance::theme().accent);
    painter.drawPolygon(star);
    painter.restore();
}

void paintMark(QPainter &painter, const QRectF &rect, NoteKind kind)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = markColour(kind);
    const QPointF centre = rect.center();
    const qreal side = std::min(rect.width(), rect.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (kind) {
    case NoteKind::Note:
        painter.drawRoundedRect(
            QRectF(centre.x() - side * 0.16, centre.y() - side / 2, side * 0.32, side), 1, 1);
        break;
    case NoteKind::Question: {
        const qreal half = side / 2;
        painter.drawPolygon(QPolygonF({ { centre.x(), centre.y() - half },
                                        { centre.x() + half, centre.y() },
                                        { centre.x(), centre.y() + half },
                                        { centre.x() - half, centre.y() } }));
        break;
    }
    case NoteKind::Practice:
        painter.setPen(
            QPen(colour, std::max(1.75, side * 0.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({ { centre.x() - side * 0.42, centre.y() + side * 0.02 },
                                         { centre.x() - side * 0.1, centre.y() + side * 0.34 },
                                         { centre.x() + side * 0.44, centre.y() - side * 0.36 } }));
        break;
    }
    painter.restore();
}

} // namespace companion
