// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways that lead on: four lanes between two states, and steps along a path.
#include "slidegrid.h"
#include "slidelayouts.h"
#include "slidestrokes.h"

namespace companion {

namespace {

void paintState(SlideCanvas &canvas, const QRectF &area, const QString &text, const QColor &tone)
{
    canvas.box(area, canvas.theme().tint(tone, 0.10), tone, 18);
    canvas.centredText(area.adjusted(14, 0, -14, 0), text,
                       { .pixels = page::heading,
                         .strong = true,
                         .colour = tone,
                         .align = Qt::AlignHCenter,
                         .balanced = true,
                         .lineHeight = 1.2 });
}

//! One lane: it leaves the left state, runs level under its heading and bends to the right state.
void paintLane(SlideCanvas &canvas, const QRectF &lane, QPointF from, QPointF to,
               const RoutesSlide::Route &route)
{
    const Theme &theme = canvas.theme();
    const qreal y = lane.center().y();
    QPainterPath path(from);
    path.cubicTo(QPointF(from.x() + 56, from.y()), QPointF(lane.left() - 70, y),
                 QPointF(lane.left(), y));
    path.lineTo(lane.right(), y);
    path.cubicTo(QPointF(lane.right() + 70, y), QPointF(to.x() - 56, to.y()), to);
    strokeArrow(canvas, path, { .colour = theme.accent });
    canvas.text({ lane.left(), y - 41, lane.width(), 40 }, route.heading,
                { .pixels = page::body, .strong = true });
    canvas.text({ lane.left(), y + 5, lane.width(), 40 }, route.text,
                { .pixels = page::body, .colour = theme.muted });
}

//! From the end of the first row of tiles, round two corners and between the rows, to the first
//! tile of the second row.
QPainterPath returningPath(const QRectF &last, const QRectF &next)
{
    const qreal bend = 16;
    const qreal level = (last.bottom() + next.top()) / 2 - 4;
    QPainterPath path(QPointF(last.center().x(), last.bottom() + 2));
    path.lineTo(last.center().x(), level - bend);
    path.quadTo(last.center().x(), level, last.center().x() - bend, level);
    path.lineTo(next.center().x() + bend, level);
    path.quadTo(next.center().x(), level, next.center().x(), level + bend);
    path.lineTo(next.center().x(), next.top() - 5);
    return path;
}

void paintStep(SlideCanvas &canvas, const QRectF &tile, const ExperimentSlide::Step &step,
               qsizetype number)
{
    const Theme &theme = canvas.theme();
    canvas.box(tile, theme.surface, theme.line);
    const QRectF inner = tile.adjusted(18, 12, -10, -6);
    const TextStyle mark{ .pixels = page::body, .strong = true, .colour = theme.accent };
    canvas.text({ inner.left(), inner.top(), 30, 40 }, QString::number(number), mark);
    const qreal y = canvas.text({ inner.left() + 28, inner.top(), inner.width() - 28, 40 },
                                step.label, { .pixels = page::body, .strong = true });
    canvas.text({ inner.left(), y + 4, inner.width(), inner.bottom() - y - 4 }, step.text,
                { .pixels = page::body, .colour = theme.muted, .lineHeight = 1.2 });
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const RoutesSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QRectF drawing = paintCaption(canvas, area, slide.caption);
    const QSizeF size(196, 250);
    const qreal top = drawing.center().y() - size.height() / 2;
    const QRectF from({ drawing.left(), top }, size);
    const QRectF to({ drawing.right() - size.width(), top }, size);
    const QRectF lanes(from.right() + 110, drawing.top(), to.left() - from.right() - 220,
                       drawing.height());
    const QList<QRectF> rows = rowsOf(lanes, slide.routes.size(), 0);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const qreal port = top + size.height() * (qreal(i) + 0.5) / qreal(rows.size());
        paintLane(canvas, rows.at(i), { from.right(), port }, { to.left() - 6, port },
                  slide.routes.at(i));
    }
    paintState(canvas, from, slide.from, theme.accent);
    paintState(canvas, to, slide.to, theme.note);
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const ExperimentSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QRectF drawing = paintCaption(canvas, area, slide.check);
    const qsizetype columns = (slide.steps.size() + 1) / 2;
    const QList<QRectF> rows = rowsOf(drawing, 2, 56);
    QList<QRectF> tiles = columnsOf(rows.first(), columns, 44);
    tiles += columnsOf(rows.last(), columns, 44);
    for (qsizetype i = 0; i < slide.steps.size(); ++i) {
        if (i > 0 && i != columns) {
            QPainterPath path(QPointF(tiles.at(i - 1).right() + 4, tiles.at(i).center().y()));
            path.lineTo(tiles.at(i).left() - 6, tiles.at(i).center().y());
            strokeArrow(canvas, path, { .colour = theme.accent });
        }
        paintStep(canvas, tiles.at(i), slide.steps.at(i), i + 1);
    }
    strokeArrow(canvas, returningPath(tiles.at(columns - 1), tiles.at(columns)),
                { .colour = theme.accent });
}

} // namespace companion
