// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exercises.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

VignetteSet toSet(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(),
             .label = json["label"_L1].toString(),
             .vignettes = toIds<VignetteId>(json["vignettes"_L1]) };
}

LoopTile toTile(const QJsonObject &json)
{
    return { .tag = json["tag"_L1].toString(),
             .text = json["text"_L1].toString(),
             .job = toOptionalText(json["job"_L1]) };
}

Result<std::optional<LabelFeedback>> readFeedback(const DataRecord &record)
{
    const QJsonArray array = record.json["feedback"_L1].toArray();
    if (array.isEmpty()) {
        return std::nullopt;
    }
    LabelFeedback feedback;
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QString id = array[index]["id"_L1].toString();
        QString &text = id == "same"_L1 ? feedback.same
            : id == "adjacent"_L1       ? feedback.adjacent
                                        : feedback.opposite;
        if (!text.isEmpty()) {
            return record.fault(u"the id \"%1\" is used twice"_s.arg(id),
                                placeIn(u"feedback", index, u"id"));
        }
        text = array[index]["text"_L1].toString();
    }
    return feedback;
}

} // namespace

Result<PracticeExercise> readExercise(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    const auto feedback = readFeedback(record);
    if (!feedback) {
        return failWith(feedback);
    }
    return PracticeExercise{ .id = toId<ExerciseId>(json["id"_L1]),
                             .title = json["title"_L1].toString(),
                             .chapter = toId<ChapterId>(json["chapter"_L1]),
                             .minutes = json["minutes"_L1].toInt(),
                             .task = json["task"_L1].toString(),
                             .worksheets = toIds<WorksheetId>(json["worksheets"_L1]),
                             .vignettes = toIds<VignetteId>(json["vignettes"_L1]),
                             .pairs = toIds<PairId>(json["pairs"_L1]),
                             .sets = toList(json["sets"_L1], toSet),
                             .tiles = toList(json["tiles"_L1], toTile),
                             .feedback = *feedback,
                             .key = toStringList(json["key"_L1]) };
}

} // namespace companion
