// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figure of what was watched: the recording as a line of chapters with the covered spans.
#pragma once

#include <certificate/evidence.h>

#include <QRectF>

namespace companion {

class Sheet;

//! Height that paintCoverageBand needs, in points.
inline constexpr qreal coverageBandHeight = 46;

//! From the left: the recording's first to its last millisecond, whatever the reading direction.
//! Chapter numbers above, the band, times below.
void paintCoverageBand(Sheet &sheet, const QRectF &area, const Evidence &evidence);

} // namespace companion
