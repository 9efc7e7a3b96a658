// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything in a chapter stands in time: sentences, slides and exercises, to the planned
// minute.
#pragma once

#include "captioncutter.h"
#include <base/result.h>
#include <course/sessionscript.h>

#include <QList>

namespace companion {

//! Silence around what is spoken.
namespace rhythm {
inline constexpr Milliseconds beforeFirst{ 1000 };
inline constexpr Milliseconds betweenSentences{ 380 };
inline constexpr Milliseconds betweenParagraphs{ 850 };
inline constexpr Milliseconds beforeSlide{ 600 }; //!< the old slide rests
inline constexpr Milliseconds afterSlide{ 700 }; //!< the new one is seen before it is spoken about
inline constexpr Milliseconds aroundExercise{ 700 };
inline constexpr Milliseconds afterLast{ 1400 };
inline constexpr Milliseconds grid{ 200 }; //!< pictures change on it: two frames
inline constexpr Milliseconds mostQuietEnd{
    20000
}; //!< what a chapter without a filling exercise may wait
} // namespace rhythm

//! What the picture shows during `span`; spans follow one another without gaps.
struct PlannedPicture {
    TimeSpan span = {};
    qsizetype slide = 0; //!< index into ChapterPlan::slides
    std::optional<qsizetype> exercise = std::nullopt; //!< index into ChapterPlan::exercises
    bool operator==(const PlannedPicture &) const = default;
};

struct PlannedSlide {
    ScriptSlide slide = {};
    TimeSpan span = {}; //!< until the next slide; exercises on the way included
    QStringList references = {}; //!< cited while it shows, in order, each once
};

struct PlannedExercise {
    ScriptExercise exercise = {};
    TimeSpan span = {};
};

//! All times count from the chapter's start.
struct ChapterPlan {
    Milliseconds length{ 0 };
    QList<SpokenSentence> sentences = {};
    QList<PlannedSlide> slides = {};
    QList<PlannedExercise> exercises = {};
    QList<PlannedPicture> pictures = {};
};

//! The sentences of a script in reading order.
[[nodiscard]] QStringList sentencesOf(const SessionScript &script);

//! Lays a chapter out. `spoken` holds one length a sentence, in the order of sentencesOf. The
//! filling exercise is lengthened until the chapter lasts `planned` exactly; without one, the last
//! slide rests. Errors: Invalid, if the script is longer than planned, or too short for a chapter
//! without a filling exercise; the reason says by how much.
[[nodiscard]] Result<ChapterPlan>
planChapter(const SessionScript &script, const QList<Milliseconds> &spoken, Milliseconds planned);

} // namespace companion
