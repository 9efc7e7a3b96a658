// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds in the words of one cut of a recording where a moment of another cut is.
#pragma once

#include <notes/wordanchors.h>

#include <QList>

#include <optional>
#include <vector>

namespace companion {

//! Aligns two transcripts once, then answers for any moment. Cuts, insertions and words that were
//! recognised differently are expected; passages that changed places are not followed.
class TranscriptAlignment final {
public:
    struct Placed {
        Milliseconds position{ 0 };
        double confidence = 0; //!< share of the eight words before and after that were found there
        bool operator==(const Placed &) const = default;
    };

    TranscriptAlignment(const QList<Cue> &from, const QList<Cue> &to);

    //! None when what was said at `moment` is not in the other cut.
    [[nodiscard]] std::optional<Placed> place(Milliseconds moment) const;
    //! Share of the words of the first cut that were found in the second.
    [[nodiscard]] double share() const;

private:
    void grow(const WordPairs &anchors);
    void fillGap(WordPair from, WordPair to);
    void fillByCommonWords(WordPair from, WordPair to);
    void dropLoneMatches();
    [[nodiscard]] bool pairUp(qsizetype from, qsizetype to);
    [[nodiscard]] double found(qsizetype firstAfter) const;
    [[nodiscard]] Milliseconds foundAt(qsizetype word) const;
    [[nodiscard]] std::optional<Placed> between(Milliseconds moment, qsizetype left,
                                                qsizetype right, double confidence) const;

    SpokenWords m_from;
    SpokenWords m_to;
    std::vector<qsizetype> m_match; //!< for each word of m_from its index in m_to, or -1
};

} // namespace companion
