// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small types for the ids that travel through the program, so that they cannot be mixed up.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace companion {

//! A string id of one kind. `Tag` makes NoteId and CourseId different types.
template <typename Tag> struct Id {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b)
    {
        return QString::compare(a.value, b.value) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using CourseId = Id<struct CourseTag>; //!< "safety-behaviours-vs-coping-strategies"
using RecordingId = Id<struct RecordingTag>; //!< notes and evidence belong to one recording
using ChapterId = Id<struct ChapterTag>; //!< "C01"
using OutcomeId = Id<struct OutcomeTag>; //!< "LO1"
using NoteId = Id<struct NoteTag>; //!< a UUID without braces
using MarkId = Id<struct MarkTag>; //!< a UUID without braces; a bookmark or a loop
using SittingId = Id<struct SittingTag>; //!< a UUID without braces; one run of the application

} // namespace companion
