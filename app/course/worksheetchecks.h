// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a schema cannot say about a worksheet.
#pragma once

#include <course/worksheets.h>

namespace companion {

//! Field ids are unique and resolve, kinds have what they need, examples hold values that the
//! fields can take. `record` is what `worksheet` was read from.
[[nodiscard]] Result<> checkWorksheet(const Worksheet &worksheet, const DataRecord &record);

} // namespace companion
