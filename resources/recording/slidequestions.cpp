// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layouts that ask: sliders and polls, unanswered.
#include "slidegrid.h"
#include "slidelayouts.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

void paintBody(SlideCanvas &canvas, const QRectF &area, const SlidersSlide &slide)
{
    const Theme &theme = canvas.theme();
    const qreal lineHeight = slide.line.isEmpty() ? 0 : 104;
    const QList<QRectF> rows = rowsOf(area.adjusted(0, 0, 0, -lineHeight), slide.sliders.size(), 0);
    const TextStyle ends{ .pixels = page::body, .colour = theme.muted };
    qreal lowWidth = 0;
    qreal highWidth = 0;
    for (const Scale &slider : slide.sliders) {
        lowWidth = std::max(lowWidth, canvas.textWidth(slider.low, ends));
        highWidth = std::max(highWidth, canvas.textWidth(slider.high, ends));
    }
    for (qsizetype i = 0; i < slide.sliders.size(); ++i) {
        const Scale &slider = slide.sliders.at(i);
        const QRectF &row = rows.at(i);
        const qreal y = canvas.text({ row.left(), row.top(), row.width(), 48 }, slider.label,
                                    { .pixels = page::heading, .strong = true })
            + 28;
        canvas.text({ row.left(), y - 18, lowWidth + 2, 36 }, slider.low, ends);
        canvas.text({ row.right() - highWidth - 2, y - 18, highWidth + 2, 36 }, slider.high, ends);
        canvas.emptyTrack(row.left() + lowWidth + 32, row.right() - highWidth - 32, y);
    }
    if (!slide.line.isEmpty()) {
        const QRectF field(area.left(), area.bottom() - 84, area.width(), 72);
        canvas.box(field, theme.surface, theme.line, 10);
        canvas.centredText(field.adjusted(24, 0, -24, 0), slide.line, ends);
    }
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const PollSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QList<QRectF> rows = rowsOf(area, slide.questions.size(), 24);
    for (qsizetype i = 0; i < slide.questions.size(); ++i) {
        const QRectF &row = rows.at(i);
        canvas.box(row, theme.surface, theme.line);
        const QRectF inner = row.adjusted(32, 0, -32, 0);
        const qreal block = 48 + 28 + 44;
        const qreal top = row.top() + (row.height() - block) / 2;
        canvas.text({ inner.left(), top, inner.width(), 48 }, slide.questions.at(i),
                    { .pixels = page::lead, .strong = true });
        const qreal y = top + 48 + 28 + 20;
        qreal x = inner.left();
        for (const QString &option : slide.options) {
            canvas.painter().setPen(QPen(theme.muted, 2.5));
            canvas.painter().drawEllipse(QPointF(x + 15, y), 14, 14);
            const TextStyle style{ .pixels = 30 };
            const qreal width = canvas.textWidth(option, style) + 2;
            canvas.text({ x + 44, y - 19, width, 40 }, option, style);
            x += 44 + width + 40;
        }
        if (!slide.scale) {
            continue;
        }
        const TextStyle ends{ .pixels = page::body, .colour = theme.muted };
        const QString labels[] = { slide.scale->label, slide.scale->low };
        qreal left = std::max(x, inner.left() + inner.width() * 0.5);
        for (const QString &label : labels) {
            const qreal width = canvas.textWidth(label, ends) + 2;
            canvas.text({ left, y - 18, width, 38 }, label, ends);
            left += width + 24;
        }
        const qreal highWidth = canvas.textWidth(slide.scale->high, ends) + 2;
        canvas.text({ inner.right() - highWidth, y - 18, highWidth, 38 }, slide.scale->high, ends);
        canvas.emptyTrack(left, inner.right() - highWidth - 24, y);
    }
}

} // namespace companion
