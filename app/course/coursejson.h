// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What reading course.json and recording.json have in common: JSON, its schema, places, paths.
#pragma once

#include <base/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace companion {

//! Where a whole file is at fault rather than one place in it.
[[nodiscard]] QString wholeFile();

//! "chapters[2].id".
[[nodiscard]] QString placeIn(QStringView list, qsizetype index, QStringView key = {});

//! Reads a small text file. Errors: NotFound, Io, Invalid (too large).
[[nodiscard]] Result<QByteArray> readJsonFile(const QString &path);

//! Parses an object or an array. Errors: Invalid with line.
[[nodiscard]] Result<QJsonValue> parseJsonText(const QByteArray &json, const QString &fileName);

//! Parses an object, and validates it against `:/schema/<schemaName>`. Errors: Invalid with line or
//! place.
[[nodiscard]] Result<QJsonObject> parseJson(const QByteArray &json, const QString &schemaName,
                                            const QString &fileName);

[[nodiscard]] QStringList toStringList(const QJsonValue &array);

//! Fails at the second of two entries of `list` with the same "id".
[[nodiscard]] Result<> requireUniqueIds(const QJsonObject &root, const QString &list,
                                        const QString &fileName);

//! No text in `value` is longer than a schema's pattern can be matched with. `place` is that of
//! `value` itself.
[[nodiscard]] Result<> requireShortTexts(const QJsonValue &value, const QString &fileName,
                                         const QString &place);

//! A path in a manifest: relative, with forward slashes, never upwards.
[[nodiscard]] Result<> requireInnerPath(const QString &path, const QString &fileName,
                                        const QString &place);

//! The file at absolute `path` is there and, links followed, below `folder`. Errors: NotFound,
//! Invalid; both name the manifest `fileName` and the `place` in it.
[[nodiscard]] Result<> requireFileBelow(const QString &folder, const QString &path,
                                        const QString &fileName, const QString &place);

} // namespace companion
