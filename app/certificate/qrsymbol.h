// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A QR code as modules, to be painted as rectangles.
#pragma once

#include <base/result.h>

#include <QByteArray>

class QPainter;
class QRectF;

namespace companion {

//! ISO/IEC 18004, error correction M. Errors: Invalid when the payload is too long.
[[nodiscard]] Result<> paintQrSymbol(QPainter &painter, const QRectF &target,
                                     const QByteArray &payload);

} // namespace companion
