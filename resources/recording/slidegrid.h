// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts the area of a slide into columns and rows.
#pragma once

#include <QList>
#include <QRectF>

namespace companion {

//! `area` cut into equal columns with gaps.
[[nodiscard]] inline QList<QRectF> columnsOf(const QRectF &area, qsizetype count, qreal gap)
{
    QList<QRectF> columns;
    const qreal width = (area.width() - gap * qreal(count - 1)) / qreal(count);
    for (qsizetype i = 0; i < count; ++i) {
        columns.append(
            { area.left() + qreal(i) * (width + gap), area.top(), width, area.height() });
    }
    return columns;
}

//! `area` cut into equal rows with gaps.
[[nodiscard]] inline QList<QRectF> rowsOf(const QRectF &area, qsizetype count, qreal gap)
{
    QList<QRectF> rows;
    const qreal height = (area.height() - gap * qreal(count - 1)) / qreal(count);
    for (qsizetype i = 0; i < count; ++i) {
        rows.append({ area.left(), area.top() + qreal(i) * (height + gap), area.width(), height });
    }
    return rows;
}

//! `area` cut into a row for each height; what is left over is shared out, half of it so that low
//! rows catch up with the tallest.
[[nodiscard]] inline QList<QRectF> rowsFor(const QRectF &area, const QList<qreal> &heights)
{
    const auto count = qreal(heights.size());
    qreal needed = 0;
    for (const qreal height : heights) {
        needed += height;
    }
    QList<QRectF> rows;
    qreal top = area.top();
    for (const qreal height : heights) {
        const qreal asNeeded = height + (area.height() - needed) / count;
        const qreal row = (asNeeded + area.height() / count) / 2;
        rows.append({ area.left(), top, area.width(), row });
        top += row;
    }
    return rows;
}

} // namespace companion
