// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One painter a layout: what stands between a slide's title and its foot.
#pragma once

#include "slidecanvas.h"

namespace companion {

//! The whole picture; this layout has no ordinary head.
void paintBody(SlideCanvas &canvas, const QString &title, const TitleSlide &slide);

//! Inside `area`, below the title.
void paintBody(SlideCanvas &canvas, const QRectF &area, const GroupsSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const ListSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const SlidersSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const SplitSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const PollSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const CardsSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const StatementSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const BehindSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const IntervalsSlide &slide);

} // namespace companion
