// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Layouts with many equal parts: the filled-in sheet and the row of moves.
#include "slidegrid.h"
#include "slidelayouts.h"
#include "slidestrokes.h"

namespace companion {

void paintBody(SlideCanvas &canvas, const QRectF &area, const SheetSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QRectF sheet = area.adjusted(0, -10, 0, 4);
    canvas.box(sheet, theme.surface, theme.line);
    const TextStyle label{ .pixels = page::body, .strong = true, .colour = theme.accent };
    qreal labels = 0;
    for (const SheetSlide::Row &row : slide.rows) {
        labels = std::max(labels, canvas.textWidth(row.label, label));
    }
    const QList<QRectF> rows = rowsOf(sheet.adjusted(32, 6, -32, -6), slide.rows.size(), 0);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QRectF &row = rows.at(i);
        if (i > 0) {
            canvas.hairline(row.topLeft(), row.topRight());
        }
        canvas.centredText({ row.left(), row.top(), labels + 2, row.height() },
                           slide.rows.at(i).label, label);
        canvas.centredText(row.adjusted(labels + 64, 0, 0, 0), slide.rows.at(i).text,
                           { .pixels = page::body });
    }
    const qreal x = sheet.left() + 32 + labels + 32;
    canvas.hairline({ x, sheet.top() + 18 }, { x, sheet.bottom() - 18 });
}

void paintBody(SlideCanvas &canvas, const QRectF &area, const MovesSlide &slide)
{
    const Theme &theme = canvas.theme();
    const QRectF drawing = paintCaption(canvas, area, slide.caption);
    const QList<QRectF> columns = columnsOf(drawing, slide.moves.size(), 20);
    const qreal side = 176;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const MovesSlide::Move &move = slide.moves.at(i);
        const QRectF &column = columns.at(i);
        canvas.box(column, theme.surface, theme.line);
        canvas.picture(move.picture, { column.left(), column.top() + 24, column.width(), side },
                       theme.accent, theme.surface);
        const QRectF words = column.adjusted(20, side + 62, -12, -10);
        canvas.painter().fillRect(QRectF(words.left(), words.top() - 14, 44, 4), theme.accent);
        const qreal y = canvas.text(words, move.name, { .pixels = page::lead, .strong = true }) + 6;
        canvas.text({ words.left(), y, words.width(), words.bottom() - y }, move.text,
                    { .pixels = page::body, .colour = theme.muted, .lineHeight = 1.24 });
    }
}

} // namespace companion
