// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionaid.h"

#include "coursejson.h"
#include "jsonvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

DecisionNode toNode(const QJsonObject &json)
{
    return { .id = toId<StepId>(json["id"_L1]),
             .question = json["question"_L1].toString(),
             .help = toOptionalText(json["help"_L1]),
             .yes = toId<StepId>(json["yes"_L1]),
             .no = toId<StepId>(json["no"_L1]),
             .unsure = toId<StepId>(json["unsure"_L1]),
             .lenses = toIds<LensId>(json["lenses"_L1]) };
}

DecisionEnd toEnd(const QJsonObject &json)
{
    const QJsonValue label = json["label"_L1];
    const QJsonValue pattern = json["pattern"_L1];
    return { .id = toId<StepId>(json["id"_L1]),
             .title = json["title"_L1].toString(),
             .text = json["text"_L1].toString(),
             .label = label.isNull() ? std::nullopt : std::optional(toWorkingLabel(label)),
             .pattern = pattern.isNull() ? std::nullopt : std::optional(toPattern(pattern)),
             .moves = toIds<MoveId>(json["moves"_L1]),
             .next = toOptionalId<StepId>(json["next"_L1]) };
}

template <typename Step> const Step *find(const QList<Step> &steps, const StepId &id)
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

} // namespace

const DecisionNode *DecisionAid::node(const StepId &id) const { return find(nodes, id); }

const DecisionEnd *DecisionAid::end(const StepId &id) const { return find(ends, id); }

Result<DecisionAid> readDecisionAid(const DataFile &file)
{
    if (!file.problems.isEmpty()) {
        return tl::unexpected(file.problems.first());
    }
    if (const auto unique = requireUniqueIds(file.frame, u"ends"_s, file.path); !unique) {
        return failWith(unique);
    }
    DecisionAid aid{ .start = toId<StepId>(file.frame["start"_L1]),
                     .caveats = toStringList(file.frame["caveats"_L1]),
                     .nodes = {},
                     .ends = toList(file.frame["ends"_L1], toEnd) };
    for (const DataRecord &record : file.records) {
        aid.nodes.append(toNode(record.json));
    }
    return aid;
}

} // namespace companion
