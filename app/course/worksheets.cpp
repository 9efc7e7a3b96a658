// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worksheets.h"

#include "coursejson.h"
#include "jsonvalues.h"
#include "worksheetchecks.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

FieldKind toKind(const QJsonValue &value)
{
    static constexpr EnumNames<FieldKind, 10> names{ { { "text"_L1, FieldKind::Text },
                                                       { "choice"_L1, FieldKind::Choice },
                                                       { "multichoice"_L1, FieldKind::MultiChoice },
                                                       { "checklist"_L1, FieldKind::Checklist },
                                                       { "rating"_L1, FieldKind::Rating },
                                                       { "number"_L1, FieldKind::Number },
                                                       { "date"_L1, FieldKind::Date },
                                                       { "link"_L1, FieldKind::Link },
                                                       { "group"_L1, FieldKind::Group },
                                                       { "table"_L1, FieldKind::Table } } };
    return toEnum(value, names);
}

//! An entry inside a field takes the field's need, unless it is needed never.
FieldNeed toNeed(const QJsonValue &value, FieldNeed inherited)
{
    static constexpr EnumNames<FieldNeed, 4> names{ { { "always"_L1, FieldNeed::Always },
                                                      { "never"_L1, FieldNeed::Never },
                                                      { "conditional"_L1, FieldNeed::Conditional },
                                                      { "after"_L1, FieldNeed::After } } };
    return value.isString() ? toEnum(value, names) : inherited;
}

FieldChoice toChoice(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(), .label = json["label"_L1].toString() };
}

FieldEntry toEntry(const QJsonObject &json, FieldNeed inherited)
{
    const QJsonValue when = json["when"_L1];
    FieldEntry entry{ .id = toId<FieldId>(json["id"_L1]),
                      .label = json["label"_L1].toString(),
                      .help = toOptionalText(json["help"_L1]),
                      .kind = toKind(json["kind"_L1]),
                      .need = toNeed(json["required"_L1], inherited),
                      .maxLength = toOptionalNumber(json["maxLength"_L1]),
                      .choices = toList(json["choices"_L1], toChoice),
                      .least = toOptionalNumber(json["min"_L1]),
                      .greatest = toOptionalNumber(json["max"_L1]),
                      .when = std::nullopt };
    if (when.isObject()) {
        entry.when = FieldCondition{ .field = toId<FieldId>(when["field"_L1]),
                                     .equals = toStringList(when["equals"_L1]) };
    }
    return entry;
}

WorksheetField toField(const QJsonObject &json)
{
    WorksheetField field;
    static_cast<FieldEntry &>(field) = toEntry(json, FieldNeed::Always);
    const auto toInner = [&field](const QJsonObject &inner) { return toEntry(inner, field.need); };
    const QString source = json["choicesFrom"_L1].toString();
    const QJsonValue alternative = json["alternative"_L1];
    const QJsonValue rows = json["rows"_L1];
    field.choicesAreVignettes = source == "vignettes"_L1;
    if (!source.isEmpty() && !field.choicesAreVignettes) {
        field.choicesFromTable = FieldId{ source };
    }
    field.orText = json["orText"_L1].toBool();
    if (alternative.isObject()) {
        field.alternative = toChoice(alternative.toObject());
    }
    field.all = json["all"_L1].toBool();
    if (rows.isObject()) {
        field.rows
            = RowCount{ .least = rows["min"_L1].toInt(), .greatest = rows["max"_L1].toInt() };
    }
    field.importFrom = toIds<FieldId>(json["importFrom"_L1]);
    field.linkTo = toOptionalId<WorksheetId>(json["linkTo"_L1]);
    field.with = toList(json["with"_L1], toInner);
    field.fields = toList(json["fields"_L1], toInner);
    return field;
}

FieldValue toValue(const QJsonValue &value)
{
    if (value.isDouble()) {
        return value.toInt();
    }
    if (value.isArray()) {
        return toStringList(value);
    }
    return value.toString();
}

ExampleValue toExampleValue(const QJsonObject &json)
{
    return { .field = toId<FieldId>(json["field"_L1]),
             .value = toValue(json["value"_L1]),
             .row = toOptionalNumber(json["row"_L1]),
             .part = toOptionalNumber(json["part"_L1]) };
}

WorksheetExample toExample(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(),
             .title = json["title"_L1].toString(),
             .vignette = toOptionalId<VignetteId>(json["vignette"_L1]),
             .exercise = toOptionalId<ExerciseId>(json["exercise"_L1]),
             .values = toList(json["values"_L1], toExampleValue),
             .unsure = toOptionalText(json["unsure"_L1]) };
}

ResultCard toCard(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(),
             .text = json["text"_L1].toString(),
             .prompt = toOptionalText(json["prompt"_L1]) };
}

FieldRule toRule(const QJsonObject &json)
{
    using enum FieldRule::Test;
    static constexpr EnumNames<FieldRule::Test, 3> names{
        { { "below"_L1, Below }, { "equals"_L1, Equals }, { "unticked"_L1, Unticked } }
    };
    const QJsonValue value = json["value"_L1];
    return { .field = toId<FieldId>(json["field"_L1]),
             .test = toEnum(json["test"_L1], names),
             .value = value.isUndefined() ? std::nullopt : std::optional(toValue(value)),
             .show = json["show"_L1].toString() };
}

} // namespace

const FieldEntry *Worksheet::entry(const FieldId &fieldId) const
{
    for (const WorksheetField &field : fields) {
        if (field.id == fieldId) {
            return &field;
        }
        for (const QList<FieldEntry> *inner : { &field.with, &field.fields }) {
            for (const FieldEntry &candidate : *inner) {
                if (candidate.id == fieldId) {
                    return &candidate;
                }
            }
        }
    }
    return nullptr;
}

Result<Worksheet> readWorksheet(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    const Worksheet worksheet{ .id = toId<WorksheetId>(json["id"_L1]),
                               .title = json["title"_L1].toString(),
                               .purpose = json["purpose"_L1].toString(),
                               .display = json["display"_L1].toString(),
                               .chapters = toIds<ChapterId>(json["chapters"_L1]),
                               .exercises = toIds<ExerciseId>(json["exercises"_L1]),
                               .outcomes = toIds<OutcomeId>(json["outcomes"_L1]),
                               .repeatPerPart = json["repeatPerPart"_L1].toBool(),
                               .fields = toList(json["fields"_L1], toField),
                               .examples = toList(json["examples"_L1], toExample),
                               .resultCards = toList(json["resultCards"_L1], toCard),
                               .rules = toList(json["rules"_L1], toRule) };
    if (const auto checked = checkWorksheet(worksheet, record); !checked) {
        return failWith(checked);
    }
    return worksheet;
}

WorksheetWords toWorksheetWords(const QJsonObject &common)
{
    return { .banner = common["banner"_L1].toString(),
             .textBanner = common["textBanner"_L1].toString(),
             .exportFooter = common["exportFooter"_L1].toString(),
             .watchFor = toStringList(common["watchFor"_L1]),
             .watchOffer = toStringList(common["watchOffer"_L1]),
             .material = common["material"_L1].toString(),
             .code = common["code"_L1].toString() };
}

QStringList fieldIds(const QJsonObject &worksheet)
{
    QStringList ids;
    const QJsonArray fields = worksheet["fields"_L1].toArray();
    for (const QJsonValue &field : fields) {
        ids.append(field["id"_L1].toString());
        for (const QLatin1StringView inner : { "with"_L1, "fields"_L1 }) {
            const QJsonArray entries = field[inner].toArray();
            for (const QJsonValue &entry : entries) {
                ids.append(entry["id"_L1].toString());
            }
        }
    }
    return ids;
}

} // namespace companion
