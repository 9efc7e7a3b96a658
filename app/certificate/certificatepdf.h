// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a certificate: two pages, A4 or Letter.
#pragma once

#include <base/result.h>
#include <certificate/certificate.h>
#include <certificate/evidence.h>

#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QTimeZone>

class QIODevice;

namespace companion {

struct CertificatePage {
    Evidence evidence;
    Certificate
        certificate; //!< pdf not needed; number may be empty in a preview, which then says so
    QPageSize::PageSizeId pageSize = QPageSize::A4;
    bool preview = false; //!< marked as not issued
    QLocale locale; //!< how dates and numbers are written; the language of the interface
    QTimeZone timeZone = QTimeZone::systemTimeZone(); //!< in which dates and times are given
};

//! Letter where the locale's country uses it (US, CA, MX, PH …), else A4.
[[nodiscard]] QPageSize::PageSizeId certificatePageSize(const QLocale &locale);

//! Text is selectable, ligatures are off, fonts are embedded. Errors: Unprintable, Io.
[[nodiscard]] Result<> writeCertificatePdf(const CertificatePage &page, QIODevice &device);

//! The same painting as a picture of page 1 or 2, for the preview on screen. `width` in pixels.
[[nodiscard]] QImage certificateImage(const CertificatePage &page, int pageNumber, int width);

} // namespace companion
