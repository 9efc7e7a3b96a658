// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Worksheets: their fields, worked examples and what they show.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

#include <optional>
#include <variant>

namespace companion {

enum class FieldKind {
    Text,
    Choice, //!< one
    MultiChoice, //!< any number
    Checklist, //!< boxes to tick
    Rating, //!< a whole number from least to greatest
    Number, //!< the same, typed
    Date,
    Link, //!< to another worksheet
    Group, //!< several entries on one line
    Table, //!< rows of entries
};

enum class FieldNeed {
    Always,
    Never,
    Conditional, //!< when the field's condition holds
    After, //!< once the experiment has been done
};

struct FieldChoice {
    QString id;
    QString label;
    bool operator==(const FieldChoice &) const = default;
};

//! Holds when the other field of the sheet has one of the values.
struct FieldCondition {
    FieldId field;
    QStringList equals; //!< ids of choices
    bool operator==(const FieldCondition &) const = default;
};

//! One thing to fill in.
struct FieldEntry {
    FieldId id;
    QString label;
    std::optional<QString> help;
    FieldKind kind = FieldKind::Text;
    FieldNeed need = FieldNeed::Always; //!< an entry inside a field inherits the field's
    std::optional<int> maxLength; //!< characters
    QList<FieldChoice> choices;
    std::optional<int> least;
    std::optional<int> greatest;
    std::optional<FieldCondition> when; //!< shown, and counted, only then
    bool operator==(const FieldEntry &) const = default;
};

struct RowCount {
    int least = 0;
    int greatest = 0;
    bool operator==(const RowCount &) const = default;
};

//! A field of a sheet: an entry, and what stands beside or inside it.
struct WorksheetField : FieldEntry {
    bool choicesAreVignettes = false; //!< a value is then the id of a vignette
    std::optional<FieldId> choicesFromTable; //!< a value is then a row number, from 1, as text
    bool orText = false; //!< a short text may stand in place of a choice
    std::optional<FieldChoice> alternative; //!< a choice in place of the text
    bool all = false; //!< of a checklist: every box has to be ticked
    std::optional<RowCount> rows; //!< of a table
    QList<FieldId> importFrom; //!< of any sheet: values that may be taken over
    std::optional<WorksheetId> linkTo;
    QList<FieldEntry> with; //!< beside the field
    QList<FieldEntry> fields; //!< of a group, or the columns of a table
    bool operator==(const WorksheetField &) const = default;
};

//! Text, number, choice id, or a list of choice ids.
using FieldValue = std::variant<QString, int, QStringList>;

struct ExampleValue {
    FieldId field;
    FieldValue value;
    std::optional<int> row; //!< of a table, from 1
    std::optional<int> part; //!< of a sheet that repeats for each part, from 1
    bool operator==(const ExampleValue &) const = default;
};

//! A worked example. It may leave fields open, required ones too.
struct WorksheetExample {
    QString id;
    QString title;
    std::optional<VignetteId> vignette;
    std::optional<ExerciseId> exercise;
    QList<ExampleValue> values;
    std::optional<QString> unsure; //!< where the model is unsure
    bool operator==(const WorksheetExample &) const = default;
};

//! An imagined result to draw at random.
struct ResultCard {
    QString id;
    QString text;
    std::optional<QString> prompt;
    bool operator==(const ResultCard &) const = default;
};

//! What the sheet shows when a field has a certain value.
struct FieldRule {
    enum class Test { Below, Equals, Unticked };
    FieldId field;
    Test test = Test::Equals;
    std::optional<FieldValue> value; //!< text or number; nothing for Unticked
    QString show;
    bool operator==(const FieldRule &) const = default;
};

struct Worksheet {
    WorksheetId id;
    QString title;
    QString purpose;
    QString display;
    QList<ChapterId> chapters;
    QList<ExerciseId> exercises;
    QList<OutcomeId> outcomes;
    bool repeatPerPart = false; //!< one whole set of fields for each part of the behaviour
    QList<WorksheetField> fields;
    QList<WorksheetExample> examples;
    QList<ResultCard> resultCards;
    QList<FieldRule> rules;

    //! The field or the entry inside a field; null where there is none.
    [[nodiscard]] const FieldEntry *entry(const FieldId &fieldId) const;
    bool operator==(const Worksheet &) const = default;
};

//! What every sheet says.
struct WorksheetWords {
    QString banner;
    QString textBanner; //!< above free text
    QString exportFooter;
    QStringList watchFor; //!< what might identify somebody
    QStringList watchOffer; //!< two answers to that
    QString material;
    QString code;
    bool operator==(const WorksheetWords &) const = default;
};

//! Errors: Invalid where a field lacks what its kind needs, or an id does not resolve in the sheet.
[[nodiscard]] Result<Worksheet> readWorksheet(const DataRecord &record);
[[nodiscard]] WorksheetWords toWorksheetWords(const QJsonObject &common);
//! All ids of a record's fields and the entries inside them.
[[nodiscard]] QStringList fieldIds(const QJsonObject &worksheet);

} // namespace companion
