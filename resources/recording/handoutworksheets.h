// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The worksheets of a course, blank, to be filled in by hand.
#pragma once

#include "printpage.h"
#include <course/worksheets.h>

namespace companion {

//! Begins on a page of its own. Ids of vignettes and other sheets are left as lines to write on.
void printWorksheet(PrintPage &page, const Worksheet &sheet);

} // namespace companion
