// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A paragraph of the script as runs of text, terms and references, in reading order.
#pragma once

#include <course/sessionscript.h>
#include <ui/read/termmatcher.h>

namespace companion {

struct ReadRun {
    enum class Kind { Words, Term, Reference };

    Kind kind = Kind::Words;
    QString text; //!< of a reference: its id
    QString id; //!< of the term or the reference; empty for words
    bool operator==(const ReadRun &) const = default;
};

//! The sentences of a paragraph without the reference ids.
[[nodiscard]] QString plainText(const ScriptParagraph &paragraph);

//! Reference ids stand in square brackets before the full stop, as in the script.
[[nodiscard]] QList<ReadRun> runsOf(const ScriptParagraph &paragraph, const TermMatcher &terms);

} // namespace companion
