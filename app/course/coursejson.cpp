// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coursejson.h"

#include "jsonschema.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 largestManifest = 16LL * 1024 * 1024;

//! valijson matches `pattern` with std::regex, whose recursion overflows the stack on long text.
constexpr qsizetype longestText = 4000;

//! The place of the first text that is too long, if any.
std::optional<QString> findLongText(const QJsonValue &value, const QString &place)
{
    if (value.isString()) {
        return value.toString().size() > longestText ? std::optional(place) : std::nullopt;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype index = 0; index < array.size(); ++index) {
        if (auto found = findLongText(array[index], placeIn(place, index))) {
            return found;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString inner = place.isEmpty() ? member.key() : place + u'.' + member.key();
        if (auto found = findLongText(member.value(), inner)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

QString wholeFile() { return u"whole file"_s; }

QString placeIn(QStringView list, qsizetype index, QStringView key)
{
    const QString entry = u"%1[%2]"_s.arg(list).arg(index);
    return key.isEmpty() ? entry : entry + u'.' + key.toString();
}

Result<QByteArray> readJsonFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile()) {
        return fail(Error::Code::NotFound, u"there is no such file"_s, path, wholeFile());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, file.errorString(), path, wholeFile());
    }
    if (file.size() > largestManifest) {
        return fail(Error::Code::Invalid, u"larger than any manifest can be"_s, path, wholeFile());
    }
    return file.readAll();
}

Result<QJsonValue> parseJsonText(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.first(std::min<qsizetype>(error.offset, json.size())).count('\n');
        return fail(Error::Code::Invalid, error.errorString(), fileName,
                    u"line %1"_s.arg(line + 1));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Result<QJsonObject> parseJson(const QByteArray &json, const QString &schemaName,
                              const QString &fileName)
{
    const auto value = parseJsonText(json, fileName);
    if (!value) {
        return failWith(value);
    }
    if (!value->isObject()) {
        return fail(Error::Code::Invalid, u"expected an object in braces"_s, fileName, u"line 1"_s);
    }
    const auto schema = readSchema(schemaName);
    if (!schema) {
        return failWith(schema);
    }
    if (const auto valid = validateJson(*value, *schema, fileName); !valid) {
        return failWith(valid);
    }
    return value->toObject();
}

QStringList toStringList(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        list += value.toString();
    }
    return list;
}

Result<> requireUniqueIds(const QJsonObject &root, const QString &list, const QString &fileName)
{
    const QJsonArray entries = root[list].toArray();
    QSet<QString> seen;
    for (qsizetype index = 0; index < entries.size(); ++index) {
        const QString id = entries[index].toObject()["id"_L1].toString();
        if (seen.contains(id)) {
            return fail(Error::Code::Invalid, u"the id \"%1\" is used twice"_s.arg(id), fileName,
                        placeIn(list, index, u"id"));
        }
        seen.insert(id);
    }
    return {};
}

Result<> requireShortTexts(const QJsonValue &value, const QString &fileName, const QString &place)
{
    if (const auto found = findLongText(value, place)) {
        return fail(Error::Code::Invalid,
                    u"a text has at most %1 characters; use paragraphs"_s.arg(longestText),
                    fileName, *found);
    }
    return {};
}

Result<> requireInnerPath(const QString &path, const QString &fileName, const QString &place)
{
    const bool isOdd = path.isEmpty() || path.contains(u'\\') || path.contains(QChar(u'\0'))
        || path.contains(u':');
    if (isOdd || QDir::isAbsolutePath(path) || path.split(u'/').contains(u".."_s)) {
        return fail(Error::Code::Invalid,
                    u"\"%1\" is not a path inside the course folder"_s.arg(path), fileName, place);
    }
    return {};
}

Result<> requireFileBelow(const QString &folder, const QString &path, const QString &fileName,
                          const QString &place)
{
    const QString shown = QDir(folder).relativeFilePath(path);
    const QFileInfo info(path);
    if (!info.isFile()) {
        return fail(Error::Code::NotFound, u"there is no file \"%1\""_s.arg(shown), fileName,
                    place);
    }
    if (!info.canonicalFilePath().startsWith(QDir(folder).canonicalPath() + u'/')) {
        return fail(Error::Code::Invalid, u"\"%1\" leads out of the course folder"_s.arg(shown),
                    fileName, place);
    }
    return {};
}

} // namespace companion
