// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/transcriptalignment.h>

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qsizetype anchorWords = 4;
constexpr qsizetype contextWords = 8; //!< on either side of a moment
constexpr double leastConfidence = 0.5;
constexpr qsizetype farthestWord = 4; //!< from the moment to the next word that was found
constexpr qsizetype largestGap = 500; //!< words; larger ones are cuts or insertions
constexpr Milliseconds widestStretch = 3s; //!< between two words that are neighbours in both
constexpr Milliseconds longestStep = 8s; //!< from a word that was found to the moment
constexpr qsizetype neighbours = 5; //!< on either side of a word
constexpr int fewestTogether = 4; //!< of them, that were found beside it
constexpr qsizetype noWord = -1;

//! Words in a row, as a key.
struct WordRun {
    std::array<int, anchorWords> words{};
    friend bool operator==(const WordRun &, const WordRun &) = default;
    friend size_t qHash(const WordRun &run, size_t seed = 0)
    {
        return qHashRange(run.words.begin(), run.words.end(), seed);
    }
};

//! Without case, accents and punctuation, so that "Don't," equals "don’t".
QString plainWord(QStringView word)
{
    QString letters;
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber()) {
            letters += c.toCaseFolded();
        }
    }
    return letters;
}

} // namespace

TranscriptAlignment::TranscriptAlignment(const QList<Cue> &from, const QList<Cue> &to)
    : m_from(wordsOf(from))
    , m_to(wordsOf(to))
    , m_match(m_from.size(), noWord)
{
    grow(anchors());
    dropLoneMatches();
}

//! Times within a cue are shared out by letters.
TranscriptAlignment::Words TranscriptAlignment::wordsOf(const QList<Cue> &cues)
{
    Words words;
    for (const Cue &cue : cues) {
        const auto timeAt = [&cue](qsizetype letter) {
            return cue.span.from
                + cue.span.length() * letter / std::max(qsizetype(1), cue.text.size());
        };
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, cue.text);
        for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0;
             begin = end, end = finder.toNextBoundary()) {
            const QString word = plainWord(QStringView(cue.text).sliced(begin, end - begin));
            if (!word.isEmpty()) {
                const int id = m_ids.value(word, int(m_ids.size()));
                m_ids.insert(word, id);
                words.push_back({ .id = id, .from = timeAt(begin), .to = timeAt(end) });
            }
        }
    }
    return words;
}

//! Runs of words that occur once in each cut, as the longest chain in which both go forward.
std::vector<TranscriptAlignment::Pair> TranscriptAlignment::anchors() const
{
    struct Places {
        qsizetype from = noWord;
        qsizetype to = noWord;
        int inFrom = 0;
        int inTo = 0;
    };
    QHash<WordRun, Places> runs;
    const auto collect = [&runs](const Words &words, qsizetype Places::*place, int Places::*count) {
        for (qsizetype i = 0; i + anchorWords <= qsizetype(words.size()); ++i) {
            WordRun run;
            for (qsizetype k = 0; k < anchorWords; ++k) {
                run.words[size_t(k)] = words[size_t(i + k)].id;
            }
            Places &places = runs[run];
            places.*place = i;
            ++(places.*count);
        }
    };
    collect(m_from, &Places::from, &Places::inFrom);
    collect(m_to, &Places::to, &Places::inTo);
    std::vector<Pair> pairs;
    for (const Places &places : std::as_const(runs)) {
        if (places.inFrom == 1 && places.inTo == 1) {
            pairs.emplace_back(places.from, places.to);
        }
    }
    std::ranges::sort(pairs);

    // Longest increasing subsequence over the second index, by patience.
    std::vector<size_t> piles; // index of the pair on top of each pile
    std::vector<size_t> before(pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::ranges::lower_bound(
            piles, pairs[i].second, {}, [&pairs](size_t top) { return pairs[top].second; });
        before[i] = pile == piles.begin() ? i : *std::prev(pile);
        if (pile == piles.end()) {
            piles.push_back(i);
        } else {
            *pile = i;
        }
    }
    std::vector<Pair> chain;
    if (!piles.empty()) {
        for (size_t i = piles.back();; i = before[i]) {
            chain.push_back(pairs[i]);
            if (before[i] == i) {
                break;
            }
        }
    }
    std::ranges::reverse(chain);
    return chain;
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
void TranscriptAlignment::grow(const std::vector<Pair> &anchors)
{
    Pair before(noWord, noWord); // the last pair so far
    for (const Pair &anchor : anchors) {
        for (qsizetype k = 0; k < anchorWords; ++k) {
            const Pair here(anchor.first + k, anchor.second + k);
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
void TranscriptAlignment::fillGap(Pair from, Pair to)
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
    const qsizetype rows = to.first - from.first - 1;
    const qsizetype columns = to.second - from.second - 1;
    if (rows <= 0 || columns <= 0 || rows > largestGap || columns > largestGap) {
        return;
    }
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
    const auto after = std::ranges::upper_bound(m_from, moment, {}, &Word::from);
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
    const auto leftTo = hasLeft ? m_to[size_t(m_match[size_t(left)])] : Word{};
    const auto rightTo = hasRight ? m_to[size_t(m_match[size_t(right)])] : Word{};
    if (hasLeft && hasRight) {
        const Word &a = m_from[size_t(left)];
        const Word &b = m_from[size_t(right)];
        const Milliseconds here = b.from - a.from;
        const Milliseconds there = rightTo.from - leftTo.from;
        // Between the same two words: a pause that was kept, shortened or stretched a little.
        if (there <= here + widestStretch) {
            const double part
                = here > 0ms ? double((moment - a.from).count()) / double(here.count()) : 0;
            const Milliseconds inside(qint64(std::clamp(part, 0.0, 1.0) * double(there.count())));
            return Placed{ .position = leftTo.from + inside, .confidence = confidence };
        }
        // Something was put in here: only the word that was being said tells on which side.
        if (left != firstAfter - 1 || moment - a.to > widestStretch) {
            return std::nullopt;
        }
        return Placed{ .position = leftTo.from + (moment - a.from), .confidence = confidence };
    }
    // One side was cut away.
    if (hasLeft && moment - m_from[size_t(left)].from <= longestStep) {
        return Placed{ .position = leftTo.from + (moment - m_from[size_t(left)].from),
                       .confidence = confidence };
    }
    if (hasRight && m_from[size_t(right)].from - moment <= longestStep) {
        return Placed{ .position
                       = std::max(0ms, rightTo.from - (m_from[size_t(right)].from - moment)),
                       .confidence = confidence };
    }
    return std::nullopt;
}

} // namespace companion
