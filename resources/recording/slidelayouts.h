// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One painter a layout: what stands between a slide's title and its foot.
#pragma once

#include "slidecanvas.h"

namespace companion {

//! The whole picture; this layout has no ordinary head. The notice stands at `noticeTop`.
void paintBody(SlideCanvas &canvas, const QString &title, const TitleSlide &slide, qreal noticeTop);

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
void paintBody(SlideCanvas &canvas, const QRectF &area, const SheetSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const CirclesSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const RoutesSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const UmbrellaSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const LoopSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const LensesSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const TreeSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const FlowerSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const MovesSlide &slide);
void paintBody(SlideCanvas &canvas, const QRectF &area, const ExperimentSlide &slide);

} // namespace companion
