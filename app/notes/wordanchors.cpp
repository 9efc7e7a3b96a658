// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/wordanchors.h>

#include <algorithm>
#include <array>

namespace companion {

namespace {

//! Words in a row, as a key.
struct WordRun {
    std::array<int, anchorLength> words{};
    friend bool operator==(const WordRun &, const WordRun &) = default;
    friend size_t qHash(const WordRun &run, size_t seed = 0)
    {
        return qHashRange(run.words.begin(), run.words.end(), seed);
    }
};

//! In the order of the first cut.
WordPairs sharedRuns(const SpokenWords &from, const SpokenWords &to)
{
    struct Places {
        qsizetype from = 0;
        qsizetype to = 0;
        int inFrom = 0;
        int inTo = 0;
    };
    QHash<WordRun, Places> runs;
    const auto collect
        = [&runs](const SpokenWords &words, qsizetype Places::*place, int Places::*count) {
              for (qsizetype i = 0; i + anchorLength <= qsizetype(words.size()); ++i) {
                  WordRun run;
                  for (qsizetype k = 0; k < anchorLength; ++k) {
                      run.words[size_t(k)] = words[size_t(i + k)].id;
                  }
                  Places &places = runs[run];
                  places.*place = i;
                  ++(places.*count);
              }
          };
    collect(from, &Places::from, &Places::inFrom);
    collect(to, &Places::to, &Places::inTo);
    WordPairs pairs;
    for (const Places &places : std::as_const(runs)) {
        if (places.inFrom == 1 && places.inTo == 1) {
            pairs.emplace_back(places.from, places.to);
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

//! The longest of those in which both go forward: the longest increasing subsequence over the
//! second index, by patience.
WordPairs longestChain(const WordPairs &pairs)
{
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
    WordPairs chain;
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

} // namespace

WordPairs wordAnchors(const SpokenWords &from, const SpokenWords &to)
{
    return longestChain(sharedRuns(from, to));
}

} // namespace companion
