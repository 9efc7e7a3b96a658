// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of certificates and of the remembered holder. Callers bring the transaction.
#pragma once

#include <base/result.h>
#include <certificate/certificate.h>

namespace companion {

class Database;

//! Newest first: in the order of issue, which a clock that was set back does not change.
[[nodiscard]] Result<QList<Certificate>> loadCertificates(Database &database,
                                                          const CourseId &course);
[[nodiscard]] Result<> insertCertificate(Database &database, const Certificate &certificate);

//! Empty when nobody is remembered.
[[nodiscard]] Result<Holder> loadHolder(Database &database);
[[nodiscard]] Result<> storeHolder(Database &database, const Holder &holder);

} // namespace companion
