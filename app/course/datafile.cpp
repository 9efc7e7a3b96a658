// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datafile.h"

#include "coursejson.h"
#include "jsonschema.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! A file's schema, taken apart into that of the frame and that of one record.
struct SplitSchema {
    QJsonObject frame;
    QJsonObject record;
    QJsonObject list; //!< of the list of records
};

SplitSchema split(QJsonObject schema, const QString &list)
{
    const QJsonObject definitions = schema.value("definitions"_L1).toObject();
    QJsonObject properties = schema.value("properties"_L1).toObject();
    SplitSchema parts;
    parts.list = list.isEmpty() ? schema : properties.value(list).toObject();
    parts.record = parts.list.value("items"_L1).toObject();
    if (const QString name = parts.record.value("$ref"_L1).toString(); !name.isEmpty()) {
        parts.record = definitions.value(name.section(u'/', -1)).toObject();
    }
    parts.record.insert(u"definitions"_s, definitions);
    properties[list] = QJsonObject{ { u"type"_s, u"array"_s } };
    schema[u"properties"_s] = properties;
    parts.frame = list.isEmpty() ? properties[list].toObject() : schema;
    return parts;
}

QJsonValue withoutRecords(const QJsonValue &file, const QString &list)
{
    if (file.isArray()) {
        return QJsonArray();
    }
    QJsonObject frame = file.toObject();
    if (frame.value(list).isArray()) {
        frame[list] = QJsonArray();
    }
    return frame;
}

//! Takes the records that are sound and unique into `file`, and a problem for each other one.
void takeRecords(const QJsonArray &records, const QJsonObject &schema, const QString &list,
                 DataFile &file)
{
    const QList<Result<>> results = validateRecords(records, schema, list, file.path);
    for (qsizetype index = 0; index < records.size(); ++index) {
        const DataRecord record{ .json = records[index].toObject(),
                                 .file = file.path,
                                 .place = placeIn(list, index) };
        const QString id = record.json["id"_L1].toString();
        Result<> checked = results[index];
        if (checked && file.ids.contains(id)) {
            checked = record.fault(u"the id \"%1\" is used twice"_s.arg(id), u"id"_s);
        }
        file.ids.insert(id);
        if (checked) {
            file.records.append(record);
            continue;
        }
        const QString place = checked.error().place;
        file.hasAllIds
            = file.hasAllIds && place != record.place && place != record.place + u".id"_s;
        file.problems.append(checked.error());
    }
}

} // namespace

tl::unexpected<Error> DataRecord::fault(const QString &reason, const QString &inner) const
{
    return fail(Error::Code::Invalid, reason, file, place + u'.' + inner);
}

Result<DataFile> readDataFile(const QString &path, const QString &schemaName, const QString &list)
{
    const auto json = readJsonFile(path);
    if (!json) {
        return failWith(json);
    }
    const auto value = parseJsonText(*json, path);
    if (!value) {
        return failWith(value);
    }
    const auto schema = readSchema(schemaName);
    if (!schema) {
        return failWith(schema);
    }
    const SplitSchema parts = split(*schema, list);
    const QJsonValue frame = withoutRecords(*value, list);
    if (const auto valid = validateJson(frame, parts.frame, path); !valid) {
        return failWith(valid);
    }
    const QJsonArray records = list.isEmpty() ? value->toArray() : (*value)[list].toArray();
    DataFile file{ .path = path, .frame = frame.toObject() };
    const int least = parts.list.value("minItems"_L1).toInt(0);
    const qsizetype most = parts.list.value("maxItems"_L1).toInt(9999);
    if (records.size() < least || records.size() > most) {
        const auto length = fail(Error::Code::Invalid,
                                 u"%1 records, where there should be %2 to %3"_s.arg(records.size())
                                     .arg(least)
                                     .arg(most),
                                 path, list.isEmpty() ? wholeFile() : list);
        file.problems.append(length.value());
    }
    takeRecords(records, parts.record, list, file);
    return file;
}

} // namespace companion
