// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around a certificate's text: frame, foot, and the seal of page one.
#pragma once

#include <base/result.h>
#include <certificate/certificatepdf.h>

#include <QRectF>

namespace companion {

class CertificateWords;
class Sheet;

//! The frame, the line at the foot, and in a preview the word that it is one. Returns the area
//! inside the margins.
QRectF paintPageFrame(Sheet &sheet, const CertificatePage &page, int pageNumber);

//! What kind of record it is, the key's fingerprint and the QR code, at the foot of `area`. Returns
//! the top of the block. Errors: Invalid when the code's content is too long.
[[nodiscard]] Result<qreal> paintSeal(Sheet &sheet, const QRectF &area, const CertificatePage &page,
                                      const CertificateWords &words);

} // namespace companion
