// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where "previous chapter" and "next chapter" lead, and how chapters are named.
#pragma once

#include <course/course.h>
#include <course/recording.h>

namespace companion {

//! Start of the chapter at `position`, or of the one before when it has only just begun (3 s); 0:00
//! before the first.
[[nodiscard]] Milliseconds previousChapterStart(const Recording &recording, Milliseconds position);
//! None after the start of the last chapter.
[[nodiscard]] std::optional<Milliseconds> nextChapterStart(const Recording &recording,
                                                           Milliseconds position);

//! Number from 1 as it stands in the recording; none outside chapters.
[[nodiscard]] std::optional<int> chapterNumberAt(const Recording &recording, Milliseconds position);
//! "2 · Two ideas", or empty outside chapters.
[[nodiscard]] QString chapterLabelAt(const Course &course, const Recording &recording,
                                     Milliseconds position);

} // namespace companion
