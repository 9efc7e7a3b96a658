// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/qrsymbol.h>

#include <QPainter>
#include <qrcodegen.hpp>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int quietZone = 4; // modules on each side, as the standard asks

//! Dark runs of one row, as columns [from, to).
QList<std::pair<int, int>> darkRuns(const qrcodegen::QrCode &symbol, int row)
{
    QList<std::pair<int, int>> runs;
    for (int column = 0; column < symbol.getSize(); ++column) {
        if (!symbol.getModule(column, row)) {
            continue;
        }
        if (!runs.isEmpty() && runs.constLast().second == column) {
            ++runs.last().second;
        } else {
            runs.append({ column, column + 1 });
        }
    }
    return runs;
}

} // namespace

Result<> paintQrSymbol(QPainter &painter, const QRectF &target, const QByteArray &payload)
{
    try {
        // Letters and digits only are packed more tightly, which encodeText finds out by itself.
        const auto symbol
            = qrcodegen::QrCode::encodeText(payload.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        const qreal side = std::min(target.width(), target.height());
        const qreal module = side / (symbol.getSize() + 2 * quietZone);
        // A hair of overlap, so that no viewer shows a seam between rows.
        const qreal overlap = module * 0.02;
        for (int row = 0; row < symbol.getSize(); ++row) {
            for (const auto &[from, to] : darkRuns(symbol, row)) {
                painter.fillRect(QRectF(target.x() + (quietZone + from) * module,
                                        target.y() + (quietZone + row) * module,
                                        (to - from) * module, module + overlap),
                                 Qt::black);
            }
        }
    } catch (const qrcodegen::data_too_long &) {
        return fail(Error::Code::Invalid, u"%1 bytes do not fit a QR code"_s.arg(payload.size()));
    }
    return {};
}

} // namespace companion
