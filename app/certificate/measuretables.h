// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of page two: chapters with their rules, and sittings.
#pragma once

#include <certificate/certificatepdf.h>

#include <QRectF>

namespace companion {

class Sheet;

//! One row for each chapter and one for the reflection: have, need, met. Rows that find no room in
//! `area` are counted in a last line. Returns the bottom.
qreal paintRules(Sheet &sheet, const QRectF &area, const CertificatePage &page);

//! Height of the table of sittings with at most `rows` lines, its heads included, in points.
[[nodiscard]] qreal sittingsHeight(const Evidence &evidence, int rows);

//! In up to three columns; sittings that find no room in `area` are summed up in a last line.
void paintSittings(Sheet &sheet, const QRectF &area, const CertificatePage &page);

} // namespace companion
