// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How bookmarks and loops look, told apart from notes and from each other by shape, and their
// words.
#pragma once

#include <marks/mark.h>

#include <QRectF>
#include <QString>

class QPainter;

namespace companion {

//! A ribbon, or two ends with a line between, within `rect`.
void paintMarkShape(QPainter &painter, const QRectF &rect, bool loop);

//! "Bookmark" or "Loop".
[[nodiscard]] QString markKindLabel(const Mark &mark);
//! "0:22:10", or "0:22:10 – 0:23:05".
[[nodiscard]] QString markTimes(const Mark &mark);
//! The name, or what it is and when: "Loop, 0:22:10 – 0:23:05".
[[nodiscard]] QString markTitle(const Mark &mark);

} // namespace companion
