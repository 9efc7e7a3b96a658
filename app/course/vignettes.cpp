// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vignettes.h"

#include "coursejson.h"
#include "jsonvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

LensNote toLensNote(const QJsonObject &json)
{
    return { .lens = toId<LensId>(json["lens"_L1]), .note = json["note"_L1].toString() };
}

Confidence toConfidence(const QJsonValue &value)
{
    static constexpr EnumNames<Confidence, 4> names{ { { "low"_L1, Confidence::Low },
                                                       { "moderate"_L1, Confidence::Moderate },
                                                       { "moderate to high"_L1,
                                                         Confidence::ModerateToHigh },
                                                       { "high"_L1, Confidence::High } } };
    return toEnum(value, names);
}

QList<BehaviourPattern> toPatterns(const QJsonArray &array)
{
    QList<BehaviourPattern> patterns;
    for (const QJsonValue &value : array) {
        patterns.append(toPattern(value));
    }
    return patterns;
}

} // namespace

Result<Vignette> readVignette(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    Vignette vignette{ .id = toId<VignetteId>(json["id"_L1]),
                       .name = json["name"_L1].toString(),
                       .age = json["age"_L1].toInt(),
                       .pronouns = toOptionalText(json["pronouns"_L1]),
                       .title = json["title"_L1].toString(),
                       .presentation = json["presentation"_L1].toString(),
                       .contentNote = toOptionalText(json["contentNote"_L1]),
                       .topics = toStringList(json["topics"_L1]),
                       .text = json["text"_L1].toString(),
                       .behaviour = json["behaviour"_L1].toString(),
                       .label = toWorkingLabel(json["label"_L1]),
                       .labelNote = toOptionalText(json["labelNote"_L1]),
                       .patterns = toPatterns(json["patterns"_L1].toArray()),
                       .confidence = toConfidence(json["confidence"_L1]),
                       .lenses = toList(json["lenses"_L1], toLensNote),
                       .askNext = json["askNext"_L1].toString(),
                       .flipsIf = json["flipsIf"_L1].toString(),
                       .response = json["response"_L1].toString(),
                       .moves = toIds<MoveId>(json["moves"_L1]),
                       .commonSlip = json["commonSlip"_L1].toString(),
                       .presentations = toIds<PresentationId>(json["presentations"_L1]),
                       .pairs = toIds<PairId>(json["pairs"_L1]),
                       .exercises = toIds<ExerciseId>(json["exercises"_L1]),
                       .references = toIds<ReferenceId>(json["references"_L1]) };
    for (auto note = vignette.lenses.begin(); note != vignette.lenses.end(); ++note) {
        if (std::find_if(vignette.lenses.begin(), note,
                         [note](const LensNote &other) { return other.lens == note->lens; })
            != note) {
            return record.fault(
                u"the lens \"%1\" comes twice"_s.arg(note->lens.value),
                placeIn(u"lenses", std::distance(vignette.lenses.begin(), note), u"lens"));
        }
    }
    return vignette;
}

} // namespace companion
