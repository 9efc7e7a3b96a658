// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of data file that a course may have.
#pragma once

#include <course/datalinks.h>

namespace companion {

struct DataKind {
    QString name; //!< in course.json's "data"; the schema is named after it
    QString list; //!< name of the list of records; empty where the file is the list
    IdKind ids; //!< what the records' ids are
    std::span<const DataLink> links; //!< of one record
    std::span<const DataLink> frameLinks; //!< of what stands beside the list
};

//! All of them, in the order in which they are read.
[[nodiscard]] std::span<const DataKind> dataKinds();

} // namespace companion
