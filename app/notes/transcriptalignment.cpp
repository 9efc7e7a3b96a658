// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/transcriptalignment.h>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qsizetype contextWords = 8; //!< on either side of a moment
constexpr double leastConfidence = 0.5;
constexpr qsizetype farthestWord = 4; //!< from the moment to the next word that was found
constexpr qsizetype largestGap = 500; //!< words; larger ones are cuts or insertions
constexpr Milliseconds widestStretch = 3s; //!< between two words that are neighbours in both
constexpr Milliseconds longestStep = 8s; //!< from a word that was found to the moment
constexpr qsizetype neighbours = 5; //!< on either side of a word
constexpr int fewestTogether = 4; //!< of them, that were found beside it
constexpr qsizetype noWord = -1;

} // namespace

TranscriptAlignment::TranscriptAlignment(const QList<Cue> &from, const QList<Cue> &to)
{
    Vocabulary vocabulary;
    m_from = vocabulary.wordsOf(from);
    m_to = vocabulary.wordsOf(to);
    m_match.assign(m_from.size(), noWord);
    grow(wordAnchors(m_from, m_to));
    dropLoneMatches();
}

bool TranscriptAlignment::pairUp(qsizetype from, qsizetype to)
{
    if (from < 0 || to < 0 || from >= qsizetype(m_from.size()) || to >= qsizetype(m_to.size())
        || m_from[size_t(from)].id != m_to[size_t(to)].id) {
        return false;
    }
    m_match[size_t(from)] = to;
    return true;
}

//! The words of the anchors, and then what lies between two of them.
void TranscriptAlignment::grow(const WordPairs &anchors)
{
    WordPair before(noWord, noWord); // the last pair so far
    for (const WordPair &anchor : anchors) {
        for (qsizetype k = 0; k < anchorLength; ++k) {
            const WordPair here(anchor.first + k, anchor.second + k);
            if (here.first <= before.first || here.second <= before.second) {
                continue; // overlaps with the anchor before
            }
            if (here.first > before.first + 1 || here.second > before.second + 1) {
                fillGap(before, here);
            }
            if (pairUp(here.first, here.second)) {
                before = here;
            }
        }
    }
    fillGap(before, { qsizetype(m_from.size()), qsizetype(m_to.size()) });
}

//! Between two pairs: outwards from each while words are equal, and the rest by the longest common
//! subsequence where it is small enough.
void TranscriptAlignment::fillGap(WordPair from, WordPair to)
{
    while (from.first + 1 < to.first && from.second + 1 < to.second
           && pairUp(from.first + 1, from.second + 1)) {
        ++from.first;
        ++from.second;
    }
    while (to.first - 1 > from.first && to.second - 1 > from.second
           && pairUp(to.first - 1, to.second - 1)) {
        --to.first;
        --to.second;
    }
    if (to.first - from.first > 1 && to.second - from.second > 1
        && to.first - from.first - 1 <= largestGap && to.second - from.second - 1 <= largestGap) {
        fillByCommonWords(from, to);
    }
}

void TranscriptAlignment::fillByCommonWords(WordPair from, WordPair to)
{
    const qsizetype rows = to.first - from.first - 1;
    const qsizetype columns = to.second - from.second - 1;
    const auto at = [columns](qsizetype row, qsizetype column) {
        return size_t(row * (columns + 1) + column);
    };
    std::vector<int> longest(size_t((rows + 1) * (columns + 1)), 0);
    const auto same = [&](qsizetype row, qsizetype column) {
        return m_from[size_t(from.first + 1 + row)].id == m_to[size_t(from.second + 1 + column)].id;
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            longest[at(row, column)] = same(row, column)
                ? longest[at(row + 1, column + 1)] + 1
                : std::max(longest[at(row + 1, column)], longest[at(row, column + 1)]);
        }
    }
    // A few equal words between many others are chance: "the", "and".
    if (longest[at(0, 0)] * 2 < std::max(rows, columns)) {
        return;
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (same(row, column)) {
            m_match[size_t(from.first + 1 + row)] = from.second + 1 + column;
            ++row;
            ++column;
        } else if (longest[at(row + 1, column)] >= longest[at(row, column + 1)]) {
            ++row;
        } else {
            ++column;
        }
    }
}

//! A word found apart from its neighbours is another one of the same spelling.
void TranscriptAlignment::dropLoneMatches()
{
    std::vector<qsizetype> kept(m_match.size(), noWord);
    const qsizetype count = qsizetype(m_match.size());
    for (qsizetype i = 0; i < count; ++i) {
        int together = 0;
        for (qsizetype k = std::max(qsizetype(0), i - neighbours);
             m_match[size_t(i)] != noWord && k < std::min(count, i + neighbours + 1); ++k) {
            const qsizetype there = m_match[size_t(k)];
            together += k != i && there != noWord
                    && std::abs((there - m_match[size_t(i)]) - (k - i)) <= 1
                ? 1
                : 0;
        }
        if (together >= fewestTogether) {
            kept[size_t(i)] = m_match[size_t(i)];
        }
    }
    m_match = std::move(kept);
}

double TranscriptAlignment::share() const
{
    const auto matched = std::ranges::count_if(m_match, [](qsizetype to) { return to != noWord; });
    return m_match.empty() ? 0 : double(matched) / double(m_match.size());
}

double TranscriptAlignment::found(qsizetype firstAfter) const
{
    const qsizetype begin = std::max(qsizetype(0), firstAfter - contextWords);
    const qsizetype end = std::min(qsizetype(m_match.size()), firstAfter + contextWords);
    if (begin == end) {
        return 0;
    }
    const auto matched = std::count_if(m_match.begin() + begin, m_match.begin() + end,
                                       [](qsizetype to) { return to != noWord; });
    return double(matched) / double(end - begin);
}

std::optional<TranscriptAlignment::Placed> TranscriptAlignment::place(Milliseconds moment) const
{
    // The first word that begins after the moment, and the matched words next to it on both sides.
    const auto after = std::ranges::upper_bound(m_from, moment, {}, &SpokenWord::from);
    const qsizetype firstAfter = after - m_from.begin();
    const double confidence = found(firstAfter);
    if (confidence < leastConfidence) {
        return std::nullopt;
    }
    qsizetype left = firstAfter - 1;
    while (left >= 0 && firstAfter - left <= farthestWord && m_match[size_t(left)] == noWord) {
        --left;
    }
    qsizetype right = firstAfter;
    while (right < qsizetype(m_match.size()) && right - firstAfter < farthestWord
           && m_match[size_t(right)] == noWord) {
        ++right;
    }
    const bool hasLeft = left >= 0 && m_match[size_t(left)] != noWord;
    const bool hasRight = right < qsizetype(m_match.size()) && m_match[size_t(right)] != noWord;
    if (hasLeft && hasRight) {
        return between(moment, left, right, confidence);
    }
    // One side was cut away.
    if (hasLeft && moment - m_from[size_t(left)].from <= longestStep) {
        return Placed{ .position = foundAt(left) + (moment - m_from[size_t(left)].from),
                       .confidence = confidence };
    }
    if (hasRight && m_from[size_t(right)].from - moment <= longestStep) {
        return Placed{ .position
                       = std::max(0ms, foundAt(right) - (m_from[size_t(right)].from - moment)),
                       .confidence = confidence };
    }
    return std::nullopt;
}

//! Where the word, which was found, begins in the other cut.
Milliseconds TranscriptAlignment::foundAt(qsizetype word) const
{
    return m_to[size_t(m_match[size_t(word)])].from;
}

//! The moment lies between two words that were found.
std::optional<TranscriptAlignment::Placed> TranscriptAlignment::between(Milliseconds moment,
                                                                        qsizetype left,
                                                                        qsizetype right,
                                                                        double confidence) const
{
    const SpokenWord &before = m_from[size_t(left)];
    const Milliseconds here = m_from[size_t(right)].from - before.from;
    const Milliseconds there = foundAt(right) - foundAt(left);
    // Between the same two words: a pause that was kept, shortened or stretched a little.
    if (there <= here + widestStretch) {
        const double part
            = here > 0ms ? double((moment - before.from).count()) / double(here.count()) : 0;
        const Milliseconds inside(qint64(std::clamp(part, 0.0, 1.0) * double(there.count())));
        return Placed{ .position = foundAt(left) + inside, .confidence = confidence };
    }
    // Something was put in here: only the word that was being said tells on which side.
    if (m_from[size_t(left + 1)].from <= moment || moment - before.to > widestStretch) {
        return std::nullopt;
    }
    return Placed{ .position = foundAt(left) + (moment - before.from), .confidence = confidence };
}

} // namespace companion
