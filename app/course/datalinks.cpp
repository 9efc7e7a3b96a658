// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datalinks.h"

#include "coursejson.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! The first id at `path` below `value` that is not one of `known`.
std::optional<Error> findUnknown(const QJsonValue &value, QStringView path,
                                 const QSet<QString> &known, const QString &file,
                                 const QString &place)
{
    if (path.isEmpty()) {
        const QString id = value.toString();
        if (!value.isString() || known.contains(id)) {
            return std::nullopt;
        }
        return Error{ .code = Error::Code::Invalid,
                      .detail = u"there is no \"%1\""_s.arg(id),
                      .file = file,
                      .place = place };
    }
    const qsizetype dot = path.indexOf(u'.');
    QStringView key = dot < 0 ? path : path.first(dot);
    const QStringView rest = dot < 0 ? QStringView() : path.sliced(dot + 1);
    const bool isList = key.endsWith("[]"_L1);
    key.chop(isList ? 2 : 0);
    const QString inner = place.isEmpty() ? key.toString() : place + u'.' + key.toString();
    const QJsonValue next = value.toObject().value(key);
    if (!isList) {
        return next.isUndefined() ? std::nullopt : findUnknown(next, rest, known, file, inner);
    }
    const QJsonArray entries = next.toArray();
    for (qsizetype index = 0; index < entries.size(); ++index) {
        if (auto found = findUnknown(entries[index], rest, known, file, placeIn(inner, index))) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

Result<> checkLinks(const QJsonObject &json, std::span<const DataLink> links, const KnownIds &known,
                    const QString &file, const QString &place)
{
    for (const DataLink &link : links) {
        const auto ids = known.constFind(link.target);
        if (ids == known.constEnd()) {
            continue;
        }
        if (auto unknown = findUnknown(json, link.path, *ids, file, place)) {
            return tl::unexpected(*unknown);
        }
    }
    return {};
}

} // namespace companion
