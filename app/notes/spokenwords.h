// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of a transcript as they are compared with those of another.
#pragma once

#include <course/captiontrack.h>

#include <QHash>
#include <QList>

#include <vector>

namespace companion {

struct SpokenWord {
    int id = 0; //!< equal for equal words of one vocabulary
    Milliseconds from{ 0 };
    Milliseconds to{ 0 };
};
using SpokenWords = std::vector<SpokenWord>;

//! Words are equal without case, accents and punctuation, so that "Don't," equals "don’t".
class Vocabulary final {
public:
    //! Times within a cue are shared out by letters.
    [[nodiscard]] SpokenWords wordsOf(const QList<Cue> &cues);

private:
    QHash<QString, int> m_ids;
};

} // namespace companion
