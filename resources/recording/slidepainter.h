// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints whole slides and exercise cards in the product's look.
#pragma once

#include "slidecontent.h"

#include <QImage>
#include <QString>

namespace companion {

//! What stands at the foot of every slide of a chapter.
struct SlideFoot {
    QString chapterId;
    QString chapterTitle;
};

//! False if the family that slides are set in is not installed; the words of the error say what to
//! do.
[[nodiscard]] Result<> checkFonts();

//! 1280 × 720 times `scale`. Errors: Invalid, naming a text that does not fit its place.
[[nodiscard]] Result<QImage> paintSlide(const SlideContent &slide, const SlideFoot &foot,
                                        qreal scale = 1);

//! `slide` during an exercise: a card with the task takes its place. With keepSlide the card goes
//! once it can have been read, and a band at the foot of the slide shows title and time left.
//! `left` is the share of the time that is left, 1 to 0.
[[nodiscard]] Result<QImage> paintExercise(const QImage &slide, const ScriptExercise &exercise,
                                           Milliseconds length, const SlideFoot &foot, qreal left);

} // namespace companion
