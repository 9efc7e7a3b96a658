// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Page one: what was completed, by whom, and what the record claims.
#pragma once

#include <base/result.h>
#include <certificate/certificatepdf.h>

namespace companion {

class Sheet;

//! Errors: Invalid when the QR code's content is too long.
[[nodiscard]] Result<> paintPageOne(Sheet &sheet, const CertificatePage &page);

} // namespace companion
