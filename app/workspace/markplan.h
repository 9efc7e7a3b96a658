// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plans where bookmarks and loops go when another recording takes the place of theirs.
#pragma once

#include <marks/mark.h>
#include <notes/transcriptstore.h>

namespace companion {

struct MarkPlan {
    QList<MarkMove> moves;
    QList<Mark> staying; //!< what was said there was not found
    bool operator==(const MarkPlan &) const = default;
};

//! Marks of `from` onto `to`, by what was said at their moments. A loop goes when both ends were
//! found, as far apart as a loop has to be.
[[nodiscard]] MarkPlan planMarks(const QList<Mark> &marks, const StoredTranscript &from,
                                 const StoredTranscript &to);

} // namespace companion
