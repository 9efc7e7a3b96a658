// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Page two: what was measured, and how.
#pragma once

#include <certificate/certificatepdf.h>

namespace companion {

class Sheet;

//! Tables that do not fit are cut, and say what they leave out; the attached evidence holds all.
void paintPageTwo(Sheet &sheet, const CertificatePage &page);

} // namespace companion
