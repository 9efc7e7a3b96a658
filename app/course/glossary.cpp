// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glossary.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<Term> readTerm(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    return Term{ .id = toId<TermId>(json["id"_L1]),
                 .term = json["term"_L1].toString(),
                 .definition = json["definition"_L1].toString(),
                 .aliases = toStringList(json["aliases"_L1]),
                 .related = toIds<TermId>(json["related"_L1]),
                 .lenses = toIds<LensId>(json["lenses"_L1]),
                 .moves = toIds<MoveId>(json["moves"_L1]),
                 .references = toIds<ReferenceId>(json["references"_L1]) };
}

} // namespace companion
