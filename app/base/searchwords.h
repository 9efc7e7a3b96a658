// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of a query, and where they stand in a text.
#pragma once

#include <QList>
#include <QStringList>

#include <utility>

namespace companion {

//! Of each word as it is typed its parts, folded: "don't" has two, which are looked for side by
//! side.
[[nodiscard]] QList<QStringList> searchWords(const QString &query);

//! Which words of a query may go on in the text.
enum class Beginnings { LastWord, EveryWord };

//! Where the words of `query` stand in `text`: (start, length) pairs for marking, ascending, none
//! within another.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>>
matchesIn(const QString &text, const QString &query, Beginnings beginnings = Beginnings::LastWord);
//! Whether `text` holds every word of `query`, each a beginning at least; a query without words is
//! held by none.
[[nodiscard]] bool holdsEveryWord(const QString &text, const QString &query);

} // namespace companion
