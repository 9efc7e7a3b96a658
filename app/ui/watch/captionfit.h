// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the words of captions fit into their pane: where lines break, how large the letters can be,
// and how many lines have to be reserved.
#pragma once

#include <course/captiontrack.h>

#include <QFont>

namespace companion {

constexpr int fewestCaptionLines = 2;

[[nodiscard]] QStringList textsOf(const QList<Cue> &cues);
//! The texts of cues that are shown together, the longest first, and no more than decide how many
//! lines are reserved.
[[nodiscard]] QList<QStringList> longestTogether(const CaptionTrack &track);

//! Above one another. The makers' line breaks are kept where they fit.
[[nodiscard]] QString arrangedCues(const QStringList &texts, const QFont &letters, int width);
//! As large as `letters`, or as there is room for.
[[nodiscard]] QFont fittingLetters(const QFont &letters, const QString &text, QSize room);
[[nodiscard]] int linesToReserve(const QList<QStringList> &longest, const QFont &letters,
                                 int width);

} // namespace companion
