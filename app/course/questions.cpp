// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questions.h"

#include "coursejson.h"
#include "jsonvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QuestionOption toOption(const QJsonObject &json)
{
    return { .id = json["id"_L1].toString(),
             .text = json["text"_L1].toString(),
             .rationale = json["rationale"_L1].toString() };
}

} // namespace

Result<Question> readQuestion(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    const bool isCheck = json["kind"_L1].toString() == "check"_L1;
    Question question{ .id = toId<QuestionId>(json["id"_L1]),
                       .kind = isCheck ? QuestionKind::Check : QuestionKind::Checkpoint,
                       .chapter = toId<ChapterId>(json["chapter"_L1]),
                       .outcomes = toIds<OutcomeId>(json["outcomes"_L1]),
                       .stem = json["stem"_L1].toString(),
                       .options = toList(json["options"_L1], toOption),
                       .answer = json["answer"_L1].toString(),
                       .explanation = json["explanation"_L1].toString(),
                       .lenses = toIds<LensId>(json["lenses"_L1]),
                       .moves = toIds<MoveId>(json["moves"_L1]),
                       .vignettes = toIds<VignetteId>(json["vignettes"_L1]),
                       .glossary = toIds<TermId>(json["glossary"_L1]),
                       .references = toIds<ReferenceId>(json["references"_L1]) };
    QSet<QString> keys;
    for (qsizetype index = 0; index < question.options.size(); ++index) {
        const QString key = question.options[index].id;
        if (keys.contains(key)) {
            return record.fault(u"the id \"%1\" is used twice"_s.arg(key),
                                placeIn(u"options", index, u"id"));
        }
        keys.insert(key);
    }
    if (!keys.contains(question.answer)) {
        return record.fault(u"there is no option \"%1\""_s.arg(question.answer), u"answer"_s);
    }
    return question;
}

CheckRules toCheckRules(const QJsonObject &json)
{
    return { .questions = toIds<QuestionId>(json["questions"_L1]),
             .suggestedPass = json["suggestedPass"_L1].toInt(),
             .shuffleOnRetake = json["shuffleOnRetake"_L1].toBool(),
             .minutes = json["minutes"_L1].toInt() };
}

} // namespace companion
