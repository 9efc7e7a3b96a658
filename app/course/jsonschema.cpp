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

//! The innermost finding comes first and says most; a property that is missing or unknown is named
//! in the text only.
Error toError(valijson::ValidationResults &results, const QString &fileName)
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
    return { .code = Error::Code::Invalid,
             .detail = detail,
             .file = fileName,
             .place = place.isEmpty() ? wholeFile() : place };
}

} // namespace

Result<> validateJson(const QJsonObject &object, const QString &schemaName, const QString &fileName)
{
    QFile file(u":/schema/"_s + schemaName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, u"the built-in schema is missing"_s, schemaName, wholeFile());
    }
    const QJsonValue description = QJsonDocument::fromJson(file.readAll()).object();
    try {
        valijson::Schema schema;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(description), schema);
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        const QJsonValue root(object);
        if (!validator.validate(schema, valijson::adapters::QtJsonAdapter(root), &results)) {
            return tl::unexpected(toError(results, fileName));
        }
    } catch (const std::exception &problem) {
        return fail(Error::Code::Invalid, QString::fromUtf8(problem.what()), fileName, wholeFile());
    }
    return {};
}

} // namespace companion
