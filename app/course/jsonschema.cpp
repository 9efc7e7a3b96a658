// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonschema.h"

#include "coursejson.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <exception>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! `<root>`, `[chapters]`, `[1]`, `[title]` as "chapters[1].title".
QString toPlace(const std::vector<std::string> &context)
{
    QString place;
    for (const std::string &step : context) {
        const QString name = QString::fromStdString(step);
        if (!name.startsWith(u'[') || !name.endsWith(u']')) {
            continue; // the root
        }
        bool isIndex = false;
        const QString inner = name.sliced(1, name.size() - 2);
        inner.toInt(&isIndex);
        place += isIndex ? name : (place.isEmpty() ? inner : u'.' + inner);
    }
    return place;
}

//! What `schema` says about the value at `place`, or nothing.
QString describedAt(const QJsonObject &schema, const QString &place)
{
    static const QRegularExpression separator(u"[.\\[\\]]+"_s);
    const auto resolved = [&schema](const QJsonValue &node) {
        const QString name = node["$ref"_L1].toString().section(u'/', -1);
        return name.isEmpty() ? node.toObject() : schema["definitions"_L1][name].toObject();
    };
    QJsonObject node = schema;
    for (const QString &step : place.split(separator, Qt::SkipEmptyParts)) {
        bool isIndex = false;
        step.toInt(&isIndex);
        node = resolved(isIndex ? node.value("items"_L1) : node.value("properties"_L1)[step]);
    }
    return place.isEmpty() ? QString() : node.value("description"_L1).toString();
}

//! The checker's finding without the words of schemas.
QString inPlainWords(const QString &finding)
{
    if (finding.contains("'pattern' constraint"_L1)) {
        return u"This text does not have the expected form."_s;
    }
    if (finding.contains("'type' constraint"_L1)) {
        return u"This is a value of another kind, such as a text in the place of a number."_s;
    }
    return finding;
}

//! The innermost finding comes first and says most; a property that is missing or unknown is named
//! in the text only. `base` is the place of the value that was checked.
Error toError(valijson::ValidationResults &results, const QJsonObject &schema,
              const QString &fileName, const QString &base)
{
    valijson::ValidationResults::Error first;
    results.popError(first);
    QString place = toPlace(first.context);
    const QString detail = QString::fromStdString(first.description);
    static const QRegularExpression property(
        u"^(?:Missing required property '(.*)'\\.|Object contains a property .*: '(.*)'\\.)$"_s);
    if (const auto match = property.match(detail); match.hasMatch()) {
        const QString name = match.captured(1) + match.captured(2);
        place += (place.isEmpty() ? u""_s : u"."_s) + name;
    }
    const QString expected = describedAt(schema, place);
    const bool needsDot = !base.isEmpty() && !place.isEmpty() && !place.startsWith(u'[');
    place = base + (needsDot ? u"."_s : u""_s) + place;
    return { .code = Error::Code::Invalid,
             .detail = inPlainWords(detail)
                 + (expected.isEmpty() ? QString() : u" Expected here: "_s + expected),
             .file = fileName,
             .place = place.isEmpty() ? wholeFile() : place };
}

//! One schema, made ready once for many values.
class Checker final {
public:
    Checker(const QJsonObject &description, QString fileName)
        : m_description(description)
        , m_fileName(std::move(fileName))
    {
        const QJsonValue root = description;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), m_schema);
    }

    Result<> check(const QJsonValue &value, const QString &place)
    {
        if (const auto isShort = requireShortTexts(value, m_fileName, place); !isShort) {
            return isShort;
        }
        valijson::ValidationResults results;
        if (m_validator.validate(m_schema, valijson::adapters::QtJsonAdapter(value), &results)) {
            return {};
        }
        return tl::unexpected(toError(results, m_description, m_fileName, place));
    }

private:
    QJsonObject m_description;
    QString m_fileName;
    valijson::Schema m_schema;
    valijson::Validator m_validator{ valijson::Validator::kStrongTypes };
};

} // namespace

Result<QJsonObject> readSchema(const QString &schemaName)
{
    QFile file(u":/schema/"_s + schemaName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, u"the built-in schema is missing"_s, schemaName, wholeFile());
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<> validateJson(const QJsonValue &value, const QJsonObject &schema, const QString &fileName)
{
    try {
        return Checker(schema, fileName).check(value, {});
    } catch (const std::exception &problem) {
        return fail(Error::Code::Invalid, QString::fromUtf8(problem.what()), fileName, wholeFile());
    }
}

QList<Result<>> validateRecords(const QJsonArray &records, const QJsonObject &schema,
                                const QString &list, const QString &fileName)
{
    QList<Result<>> results;
    try {
        Checker checker(schema, fileName);
        for (const QJsonValue &record : records) {
            results.append(checker.check(record, placeIn(list, results.size())));
        }
    } catch (const std::exception &problem) {
        results.resize(
            records.size(),
            fail(Error::Code::Invalid, QString::fromUtf8(problem.what()), fileName, list));
    }
    return results;
}

} // namespace companion
