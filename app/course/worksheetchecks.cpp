// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worksheetchecks.h"

#include "coursejson.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool holdsChoice(const QList<FieldChoice> &choices, const QString &id)
{
    return std::ranges::find(choices, id, &FieldChoice::id) != choices.end();
}

//! Walks over one sheet; every check is of one thing at one place.
class WorksheetChecker final {
public:
    WorksheetChecker(const Worksheet &worksheet, const DataRecord &record)
        : m_worksheet(worksheet)
        , m_record(record)
    {
    }

    Result<> check()
    {
        for (qsizetype index = 0; index < m_worksheet.fields.size(); ++index) {
            const WorksheetField &field = m_worksheet.fields[index];
            const QString place = placeIn(u"fields", index);
            checkField(field, place);
            for (qsizetype inner = 0; inner < field.with.size(); ++inner) {
                checkEntry(field.with[inner], placeIn(place + u".with"_s, inner), false);
            }
            for (qsizetype inner = 0; inner < field.fields.size(); ++inner) {
                checkEntry(field.fields[inner], placeIn(place + u".fields"_s, inner), false);
            }
        }
        for (qsizetype index = 0; index < m_worksheet.examples.size(); ++index) {
            checkExample(m_worksheet.examples[index], placeIn(u"examples", index));
        }
        for (qsizetype index = 0; index < m_worksheet.rules.size(); ++index) {
            require(m_worksheet.entry(m_worksheet.rules[index].field) != nullptr,
                    u"there is no such field"_s, placeIn(u"rules", index, u"field"));
        }
        return m_result;
    }

private:
    void require(bool isRight, const QString &reason, const QString &place)
    {
        if (!isRight && m_result) {
            m_result = m_record.fault(reason, place);
        }
    }

    void checkEntry(const FieldEntry &entry, const QString &place, bool hasOtherChoices)
    {
        require(!m_ids.contains(entry.id), u"the id \"%1\" is used twice"_s.arg(entry.id.value),
                place + u".id"_s);
        m_ids.insert(entry.id);
        const bool isChoice = entry.kind == FieldKind::Choice
            || entry.kind == FieldKind::MultiChoice || entry.kind == FieldKind::Checklist;
        require(!isChoice || hasOtherChoices || !entry.choices.isEmpty(),
                u"a field of this kind needs choices"_s, place + u".choices"_s);
        const bool isNumber = entry.kind == FieldKind::Rating || entry.kind == FieldKind::Number;
        require(!isNumber || (entry.least && entry.greatest && *entry.least < *entry.greatest),
                u"a field of this kind needs min below max"_s, place + u".max"_s);
        if (entry.when) {
            checkCondition(*entry.when, place + u".when"_s);
        }
    }

    void checkCondition(const FieldCondition &condition, const QString &place)
    {
        const FieldEntry *other = m_worksheet.entry(condition.field);
        require(other != nullptr, u"there is no field \"%1\""_s.arg(condition.field.value),
                place + u".field"_s);
        for (qsizetype index = 0; other && index < condition.equals.size(); ++index) {
            require(holdsChoice(other->choices, condition.equals[index]),
                    u"the field has no choice \"%1\""_s.arg(condition.equals[index]),
                    placeIn(place + u".equals"_s, index));
        }
    }

    void checkField(const WorksheetField &field, const QString &place)
    {
        checkEntry(field, place, field.choicesAreVignettes || field.choicesFromTable.has_value());
        const bool isTable = field.kind == FieldKind::Table;
        require(!isTable || (field.rows && field.rows->least <= field.rows->greatest),
                u"a table needs a number of rows"_s, place + u".rows"_s);
        require((!isTable && field.kind != FieldKind::Group) || !field.fields.isEmpty(),
                u"a field of this kind needs entries"_s, place + u".fields"_s);
        require(field.kind != FieldKind::Link || field.linkTo.has_value(),
                u"a link needs a worksheet"_s, place + u".linkTo"_s);
        if (field.choicesFromTable) {
            const FieldEntry *table = m_worksheet.entry(*field.choicesFromTable);
            require(table && table->kind == FieldKind::Table, u"there is no such table"_s,
                    place + u".choicesFrom"_s);
        }
    }

    void checkExample(const WorksheetExample &example, const QString &place)
    {
        for (qsizetype index = 0; index < example.values.size(); ++index) {
            const ExampleValue &value = example.values[index];
            const QString inner = placeIn(place + u".values"_s, index);
            const FieldEntry *entry = m_worksheet.entry(value.field);
            require(entry != nullptr, u"there is no field \"%1\""_s.arg(value.field.value),
                    inner + u".field"_s);
            require(!entry || canTake(*entry, value.value), u"the field cannot take this value"_s,
                    inner + u".value"_s);
        }
    }

    [[nodiscard]] bool canTake(const FieldEntry &entry, const FieldValue &value) const
    {
        if (const int *number = std::get_if<int>(&value)) {
            return entry.least && entry.greatest && *number >= *entry.least
                && *number <= *entry.greatest;
        }
        const QString *text = std::get_if<QString>(&value);
        const QStringList values = text ? QStringList{ *text } : std::get<QStringList>(value);
        const auto field = std::ranges::find(m_worksheet.fields, entry.id, &WorksheetField::id);
        const bool isField = field != m_worksheet.fields.end();
        const bool isAlternative
            = isField && field->alternative && values == QStringList{ field->alternative->id };
        const bool isOpen = entry.choices.isEmpty() || (isField && field->orText && text);
        return isOpen || isAlternative || std::ranges::all_of(values, [&](const QString &id) {
                   return holdsChoice(entry.choices, id);
               });
    }

    const Worksheet &m_worksheet;
    const DataRecord &m_record;
    QSet<FieldId> m_ids;
    Result<> m_result;
};

} // namespace

Result<> checkWorksheet(const Worksheet &worksheet, const DataRecord &record)
{
    return WorksheetChecker(worksheet, record).check();
}

} // namespace companion
