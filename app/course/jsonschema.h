// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks JSON against one of the schemas that ship with the application.
#pragma once

#include <base/result.h>

#include <QJsonObject>

namespace companion {

//! `schemaName` is the base name of a file in resources/schema (JSON Schema, draft 7). Errors:
//! Invalid with the place of the first finding, "chapters[1].title".
[[nodiscard]] Result<> validateJson(const QJsonObject &object, const QString &schemaName,
                                    const QString &fileName);

} // namespace companion
