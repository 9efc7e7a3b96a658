// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What drawn figures share: arrows along curves, tiles, and the caption at their foot.
#pragma once

#include "slidecanvas.h"

#include <QPainterPath>

namespace companion {

struct ArrowStyle {
    QColor colour;
    qreal width = 3;
    qreal head = 13; //!< length of the two strokes of the head; 0 for a plain line
    bool dashed = false;
};

//! Strokes `path` with an open head where it ends, along its direction there.
void strokeArrow(SlideCanvas &canvas, const QPainterPath &path, const ArrowStyle &style);

//! A curve from one point to another with both its handles.
[[nodiscard]] QPainterPath curveOf(QPointF from, QPointF firstHandle, QPointF secondHandle,
                                   QPointF to);

//! A white tile with a tag in the tone over its text; both inside `area`.
void paintTile(SlideCanvas &canvas, const QRectF &area, const RingTile &tile, const QColor &tone);
//! Height that paintTile needs at this width.
[[nodiscard]] qreal tileHeight(const SlideCanvas &canvas, qreal width, const RingTile &tile);

//! Sets the caption, if any, at the foot of `area` and returns what is left above it.
[[nodiscard]] QRectF paintCaption(SlideCanvas &canvas, const QRectF &area, const QString &caption);

} // namespace companion
