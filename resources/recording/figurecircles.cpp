// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Three circles in a row; the one in the middle shares a lens with each of its neighbours.
#include "slidelayouts.h"
#include "slidestrokes.h"

namespace companion {

namespace {

constexpr qreal lensWidth = 120;

QPainterPath circlePath(QPointF centre, qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

//! Label and detail in the part of a circle that no other circle covers.
void paintLabel(SlideCanvas &canvas, const QRectF &area, const CirclesSlide::Circle &circle,
                const QColor &tone)
{
    const TextStyle label{ .pixels = page::body,
                           .strong = true,
                           .colour = tone,
                           .align = Qt::AlignHCenter,
                           .balanced = true,
                           .lineHeight = 1.2 };
    const TextStyle detail{
        .pixels = page::body, .align = Qt::AlignHCenter, .balanced = true, .lineHeight = 1.2
    };
    const qreal height = canvas.textHeight(circle.label, area.width(), label) + 10
        + canvas.textHeight(circle.detail, area.width(), detail);
    QRectF text = area;
    text.setTop(area.center().y() - height / 2);
    text.setTop(canvas.text(text, circle.label, label) + 10);
    if (!circle.detail.isEmpty()) {
        canvas.text(text, circle.detail, detail);
    }
}

//! The notes side by side at the foot; returns what is left above them.
QRectF paintNotes(SlideCanvas &canvas, const QRectF &area, const QStringList &notes)
{
    if (notes.isEmpty()) {
        return area;
    }
    const qreal top = area.bottom() - 38;
    qreal left = area.left();
    for (const QString &note : notes) {
        const TextStyle style{ .pixels = page::body };
        canvas.painter().fillRect(QRectF(left, top + 5, 4, 28), canvas.theme().accent);
        canvas.text({ left + 18, top, area.right() - left - 18, 40 }, note, style);
        left = area.right() - canvas.textWidth(notes.last(), style) - 20;
    }
    return area.adjusted(0, 0, 0, -56);
}

} // namespace

void paintBody(SlideCanvas &canvas, const QRectF &area, const CirclesSlide &slide)
{
    const Theme &theme = canvas.theme();
    QPainter &painter = canvas.painter();
    QRectF above = area.adjusted(0, -20, 0, 6);
    if (!slide.caption.isEmpty()) {
        canvas.text({ area.left(), area.bottom() - 26, area.width(), 36 }, slide.caption,
                    { .pixels = page::small, .colour = theme.muted });
        above.setBottom(area.bottom() - 32);
    }
    const QRectF drawing = paintNotes(canvas, above, slide.notes);
    const qreal radius = drawing.height() / 2;
    const qreal step = 2 * radius - lensWidth;
    const QPointF middle = drawing.center();
    const QPointF centres[] = { middle, middle - QPointF(step, 0), middle + QPointF(step, 0) };
    const QColor tones[] = { theme.accent, theme.note, theme.practice };

    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(theme.tint(tones[i], i == 0 ? 0.07 : 0.05));
        painter.drawPath(circlePath(centres[i], radius));
    }
    for (const CirclesSlide::Overlap &overlap : slide.overlaps) {
        const QColor tone = tones[overlap.with];
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(tone, overlap.shaded ? 0.30 : 0.11));
        painter.drawPath(
            circlePath(centres[0], radius).intersected(circlePath(centres[overlap.with], radius)));
    }
    painter.setBrush(Qt::NoBrush);
    for (const int i : { 1, 2, 0 }) {
        painter.setPen(QPen(tones[i], page::stroke));
        painter.drawPath(circlePath(centres[i], radius));
    }
    for (const CirclesSlide::Overlap &overlap : slide.overlaps) {
        const qreal x = (centres[0].x() + centres[overlap.with].x()) / 2;
        canvas.centredText({ x - lensWidth / 2, middle.y() - 30, lensWidth, 60 }, overlap.text,
                           { .pixels = page::small, .align = Qt::AlignHCenter });
    }
    const qreal inner = 2 * radius - 2 * lensWidth - 8;
    const qreal outer = 2 * radius - lensWidth - 40;
    paintLabel(canvas, { middle.x() - inner / 2, drawing.top(), inner, drawing.height() },
               slide.circles.at(0), tones[0]);
    paintLabel(canvas, { centres[1].x() - radius + 28, drawing.top(), outer, drawing.height() },
               slide.circles.at(1), tones[1]);
    paintLabel(canvas,
               { centres[2].x() + radius - 28 - outer, drawing.top(), outer, drawing.height() },
               slide.circles.at(2), tones[2]);
}

} // namespace companion
