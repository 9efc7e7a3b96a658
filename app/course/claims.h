// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Claims heard in training, and how this course words them.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

namespace companion {

struct Claim {
    ClaimId id;
    QString claim; //!< as heard, which is itself not to be said
    QString standing; //!< of the evidence
    QString wording; //!< to use
    QStringList avoid; //!< sentences that say too much
    QList<ReferenceId> references;
    QList<OutcomeId> outcomes;
    bool operator==(const Claim &) const = default;
};

[[nodiscard]] Result<Claim> readClaim(const DataRecord &record);

} // namespace companion
