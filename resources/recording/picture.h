// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line drawings of the slides: SVG files whose colours and strokes are filled in from the
// theme.
#pragma once

#include <look/theme.h>

#include <QPainter>
#include <QRectF>
#include <QStringList>

namespace companion {

//! Names that slides may use, sorted.
[[nodiscard]] const QStringList &pictureNames();

//! Draws a picture into a square of `area` with lines of `stroke` in the painter's units, whatever
//! the size. `ground` is the colour that the picture stands on.
void drawPicture(QPainter &painter, const QString &name, const QRectF &area, qreal stroke,
                 const QColor &tone, const QColor &ground, const Theme &theme);

} // namespace companion
