// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims.h"

#include "coursejson.h"
#include "jsonvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace companion {

Result<Claim> readClaim(const DataRecord &record)
{
    const QJsonObject &json = record.json;
    return Claim{ .id = toId<ClaimId>(json["id"_L1]),
                  .claim = json["claim"_L1].toString(),
                  .standing = json["standing"_L1].toString(),
                  .wording = json["wording"_L1].toString(),
                  .avoid = toStringList(json["avoid"_L1]),
                  .references = toIds<ReferenceId>(json["references"_L1]),
                  .outcomes = toIds<OutcomeId>(json["outcomes"_L1]) };
}

} // namespace companion
