// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks JSON against one of the schemas that ship with the application.
#pragma once

#include <base/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace companion {

//! `schemaName` is the base name of a file in resources/schema (JSON Schema, draft 7).
[[nodiscard]] Result<QJsonObject> readSchema(const QString &schemaName);

//! Errors: Invalid with the place of the first finding, "chapters[1].title".
[[nodiscard]] Result<> validateJson(const QJsonValue &value, const QJsonObject &schema,
                                    const QString &fileName);

//! Checks every record of the list named `list` by itself: result i is that of record i.
[[nodiscard]] QList<Result<>> validateRecords(const QJsonArray &records, const QJsonObject &schema,
                                              const QString &list, const QString &fileName);

} // namespace companion
