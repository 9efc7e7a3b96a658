// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the course.
#pragma once

#include <course/datafile.h>
#include <course/dataids.h>

#include <QStringList>

namespace companion {

struct Term {
    TermId id;
    QString term;
    QString definition;
    //! In small letters, the term itself among them. To be matched as whole words without regard to
    //! case, the longest over all terms first.
    QStringList aliases;
    QList<TermId> related;
    QList<LensId> lenses;
    QList<MoveId> moves;
    QList<ReferenceId> references;
    bool operator==(const Term &) const = default;
};

[[nodiscard]] Result<Term> readTerm(const DataRecord &record);

} // namespace companion
