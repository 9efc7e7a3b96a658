// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where two transcripts surely say the same.
#pragma once

#include <notes/spokenwords.h>

#include <utility>
#include <vector>

namespace companion {

//! Places in each of two transcripts.
using WordPair = std::pair<qsizetype, qsizetype>;
using WordPairs = std::vector<WordPair>;

constexpr qsizetype anchorLength = 4; //!< words

//! Where runs of so many words begin that occur once in each: the longest chain in which both go
//! forward.
[[nodiscard]] WordPairs wordAnchors(const SpokenWords &from, const SpokenWords &to);

} // namespace companion
