// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidestrokes.h"

#include <QtMath>

namespace companion {

namespace {

constexpr qreal tilePadding = 18;

TextStyle tagStyle(const QColor &tone)
{
    return { .pixels = page::body, .strong = true, .colour = tone, .lineHeight = 1.18 };
}

TextStyle wordsStyle() { return { .pixels = page::body, .balanced = true, .lineHeight = 1.18 }; }

} // namespace

void strokeArrow(SlideCanvas &canvas, const QPainterPath &path, const ArrowStyle &style)
{
    QPainter &painter = canvas.painter();
    QPen pen(style.colour, style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (style.dashed) {
        pen.setDashPattern({ 0.1, 2.6 });
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
    if (style.head <= 0) {
        return;
    }
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    const QPointF tip = path.pointAtPercent(1);
    const QPointF before = path.pointAtPercent(path.percentAtLength(path.length() - style.head));
    const qreal back = qAtan2(before.y() - tip.y(), before.x() - tip.x());
    const auto end = [&](qreal turn) {
        return tip + style.head * QPointF(qCos(back + turn), qSin(back + turn));
    };
    painter.drawPolyline(QPolygonF{ end(0.55), tip, end(-0.55) });
}

QPainterPath curveOf(QPointF from, QPointF firstHandle, QPointF secondHandle, QPointF to)
{
    QPainterPath path(from);
    path.cubicTo(firstHandle, secondHandle, to);
    return path;
}

qreal tileHeight(const SlideCanvas &canvas, qreal width, const RingTile &tile)
{
    const qreal inner = width - 2 * tilePadding;
    return canvas.textHeight(tile.tag, inner, tagStyle({}))
        + canvas.textHeight(tile.text, inner, wordsStyle()) + 20;
}

void paintTile(SlideCanvas &canvas, const QRectF &area, const RingTile &tile, const QColor &tone)
{
    const Theme &theme = canvas.theme();
    canvas.box(area, theme.surface, theme.line, 14);
    const QRectF inner = area.adjusted(tilePadding, 0, -tilePadding, 0);
    const qreal spare = area.height() - tileHeight(canvas, area.width(), tile);
    const qreal y = canvas.text(
        { inner.left(), area.top() + 10 + spare / 2, inner.width(), area.height() - 10 }, tile.tag,
        tagStyle(tone));
    canvas.text({ inner.left(), y, inner.width(), area.bottom() - 4 - y }, tile.text, wordsStyle());
}

QRectF paintCaption(SlideCanvas &canvas, const QRectF &area, const QString &caption)
{
    if (caption.isEmpty()) {
        return area;
    }
    canvas.text({ area.left(), area.bottom() - 38, area.width(), 40 }, caption, { .pixels = 30 });
    return area.adjusted(0, 0, 0, -58);
}

} // namespace companion
