// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws lines of text so that a PDF gives back the characters that were set.
#pragma once

#include <QPointF>
#include <QTextLayout>

class QPainter;

namespace companion {

//! As QTextLayout::draw, with one difference. For a mark that no composed character takes in (Ẹ̀,
//! n̈ over a capital), fonts use shapes that stand for no character by themselves. QPdfWriter knows
//! a shape's character from the font's table only, so such marks would be missing when the text is
//! searched, copied or read aloud. They are replaced by the mark's plain shape at the same place.
void drawSpelled(QPainter &painter, const QTextLayout &layout, QPointF position);

} // namespace companion
