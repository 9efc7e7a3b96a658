// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values out of JSON that a schema has already accepted.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>
#include <utility>

namespace companion {

template <typename IdType> [[nodiscard]] IdType toId(const QJsonValue &value)
{
    return IdType{ value.toString() };
}

template <typename IdType> [[nodiscard]] QList<IdType> toIds(const QJsonValue &array)
{
    QList<IdType> ids;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        ids.append(toId<IdType>(value));
    }
    return ids;
}

//! Nothing for null and for a key that is not there.
[[nodiscard]] inline std::optional<QString> toOptionalText(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

[[nodiscard]] inline std::optional<int> toOptionalNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

template <typename IdType> [[nodiscard]] std::optional<IdType> toOptionalId(const QJsonValue &value)
{
    return value.isString() ? std::optional(toId<IdType>(value)) : std::nullopt;
}

//! A list of objects, each read by `read`.
template <typename Read> [[nodiscard]] auto toList(const QJsonValue &array, const Read &read)
{
    QList<decltype(read(QJsonObject()))> list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        list.append(read(value.toObject()));
    }
    return list;
}

template <typename Enum, size_t count>
using EnumNames = std::array<std::pair<QLatin1StringView, Enum>, count>;

//! The schema lists the same names, so that the first stands only for what cannot come.
template <typename Enum, size_t count>
[[nodiscard]] Enum toEnum(const QJsonValue &value, const EnumNames<Enum, count> &names)
{
    const QString text = value.toString();
    for (const auto &[name, meaning] : names) {
        if (text == name) {
            return meaning;
        }
    }
    return names.front().second;
}

} // namespace companion
