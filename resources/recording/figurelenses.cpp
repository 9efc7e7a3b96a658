// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The eight lenses: two large ones with their questions over a strip of all eight, or all alike.
#include "slidegrid.h"
#include "slidelayouts.h"
#include "slidestrokes.h"

#include <QtMath>

namespace companion {

namespace {

void paintRing(SlideCanvas &canvas, QPointF centre, qreal radius, const QColor &edge,
               const QColor &fill, qreal width)
{
    QPainter &painter = canvas.painter();
    painter.setPen(QPen(edge, width));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(Qt::NoBrush);
}

//! A magnifying glass with its handle, its name and its question beside the glass.
void paintLitLens(SlideCanvas &canvas, const QRectF &area, const LensesSlide::Lens &lens,
                  const QColor &tone)
{
    const Theme &theme = canvas.theme();
    const qreal radius = std::min(area.height() / 2 - 8, 126.0);
    const QPointF centre(area.left() + radius + 4, area.center().y() - 8);
    const QPointF along(qCos(M_PI * 0.25), qSin(M_PI * 0.25));
    canvas.painter().setPen(QPen(tone, 17, Qt::SolidLine, Qt::RoundCap));
    canvas.painter().drawLine(centre + along * (radius + 14), centre + along * (radius + 56));
    paintRing(canvas, centre, radius, tone, theme.surface, 7);
    QPainterPath gleam;
    const QRectF inner(centre.x() - radius + 17, centre.y() - radius + 17, 2 * radius - 34,
                       2 * radius - 34);
    gleam.arcMoveTo(inner, 118);
    gleam.arcTo(inner, 118, 44);
    strokeArrow(canvas, gleam, { .colour = theme.tint(tone, 0.35), .width = 4, .head = 0 });
    canvas.centredText(
        { centre.x() - radius + 16, centre.y() - radius, 2 * radius - 32, 2 * radius }, lens.name,
        { .pixels = page::lead, .strong = true, .colour = tone, .align = Qt::AlignHCenter });
    const qreal left = centre.x() + radius + 40;
    canvas.centredText({ left, centre.y() - 90, area.right() - left - 12, 180 }, lens.question,
                       { .pixels = 34, .balanced = true, .lineHeight = 1.26 });
}

//! All lenses in their order; those that are lit are filled.
void paintStrip(SlideCanvas &canvas, const QRectF &area, const LensesSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QList<QRectF> places = columnsOf(area, slide.lenses.size(), 0);
    const qreal radius = 21;
    const qreal y = area.top() + radius + 4;
    for (qsizetype i = 0; i < slide.lenses.size(); ++i) {
        const qreal x = places.at(i).center().x();
        if (i > 0) {
            canvas.hairline({ places.at(i - 1).center().x() + radius + 6, y },
                            { x - radius - 6, y });
        }
        const bool isLit = slide.lit.contains(i);
        const QColor tone = slide.lit.indexOf(i) == 1 ? theme.note : theme.accent;
        paintRing(canvas, { x, y }, radius, isLit ? tone : theme.muted, isLit ? tone : theme.window,
                  isLit ? 3.0 : 2.5);
        canvas.text({ places.at(i).left() - 6, y + radius + 8, places.at(i).width() + 12, 40 },
                    slide.lenses.at(i).name,
                    { .pixels = page::body,
                      .strong = isLit,
                      .colour = isLit ? tone : theme.muted,
                      .align = Qt::AlignHCenter });
    }
}

//! Two rows of four equal rings: names inside, or numbers to be answered from memory.
void paintEqualRings(SlideCanvas &canvas, const QRectF &area, const LensesSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QList<QRectF> rows = rowsOf(area, 2, 28);
    QList<QRectF> places = columnsOf(rows.first(), 4, 0);
    places += columnsOf(rows.last(), 4, 0);
    const qreal radius = rows.first().height() / 2 - 4;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QPointF centre = places.at(i).center();
        paintRing(canvas, centre, radius, theme.accent, theme.surface, 5);
        const QRectF inner(centre.x() - radius + 12, centre.y() - radius, 2 * radius - 24,
                           2 * radius);
        if (slide.blank) {
            canvas.centredText(inner.adjusted(0, 0, 0, -radius * 0.5), QString::number(i + 1),
                               { .pixels = 44,
                                 .strong = true,
                                 .colour = theme.accent,
                                 .align = Qt::AlignHCenter });
            canvas.hairline({ centre.x() - radius * 0.55, centre.y() + radius * 0.42 },
                            { centre.x() + radius * 0.55, centre.y() + radius * 0.42 });
        } else {
            canvas.centredText(
                inner, slide.lenses.at(i).name,
                { .pixels = page::heading, .strong = true, .align = Qt::AlignHCenter });
        }
    }
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const LensesSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QRectF drawing = paintCaption(canvas, area, slide.caption);
    if (slide.lit.isEmpty()) {
        paintEqualRings(canvas, drawing, slide);
        return;
    }
    const qreal stripHeight = 96;
    const QRectF large = drawing.adjusted(0, 0, 0, -stripHeight - 24);
    const QList<QRectF> halves = columnsOf(large, slide.lit.size(), 24);
    for (qsizetype i = 0; i < slide.lit.size(); ++i) {
        paintLitLens(canvas, halves.at(i), slide.lenses.at(slide.lit.at(i)),
                     i == 1 ? theme.note : theme.accent);
    }
    paintStrip(canvas,
               { drawing.left(), drawing.bottom() - stripHeight, drawing.width(), stripHeight },
               slide);
}

} // namespace companion
