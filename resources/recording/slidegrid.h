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

} // namespace companion
