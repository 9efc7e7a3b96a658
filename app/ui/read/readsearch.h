// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One search over everything that can be read: the text, the words and the works.
#pragma once

#include <ui/read/readcontent.h>

namespace companion {

struct ReadHit {
    enum class Kind { Text, Glossary, Reference };

    Kind kind = Kind::Text;
    QString heading; //!< the slide it stands below, the term, the id of the work
    QString words; //!< the words around the first match
    ChapterId chapter; //!< of a text hit
    int block = 0; //!< of a text hit: place in the chapter's script
    QString id; //!< of a term or a work
    bool operator==(const ReadHit &) const = default;
};

//! Passages that hold every word of the query, letter case and accents aside, a word's beginning
//! being enough; text first, then glossary, then references. Empty query: none.
[[nodiscard]] QList<ReadHit> findInContent(const ReadContent &content, const QString &query);

//! Where words of `query` stand in `text`: (start, length) pairs, ascending.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> searchMarks(const QString &text,
                                                                 const QString &query);

} // namespace companion
