// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requirements and progress as words.
#pragma once

#include <ui/parts/requirementrow.h>
#include <workspace/workspace.h>

#include <QCoreApplication>

namespace companion {

class RequirementText final {
    Q_DECLARE_TR_FUNCTIONS(companion::RequirementText)

public:
    [[nodiscard]] static RequirementRow::Content describe(const Requirement &requirement,
                                                          const Course &course);
    //! "2 of 3 done", or why that is not known.
    [[nodiscard]] static QString summary(const Result<Completion> &completion);
    //! "Chapter 2": its place in the course, counted from one.
    [[nodiscard]] static QString chapterNumber(const Course &course, const ChapterId &id);
};

//! Mean of have / need over all rules, each at most 1: what the one big ring shows.
[[nodiscard]] double overallFraction(const Completion &completion);

//! The first stretch of `chapter` that counts and was not watched yet; the chapter's start when
//! there is none.
[[nodiscard]] Milliseconds firstGap(const Recording &recording, const ChapterId &chapter,
                                    const Coverage &coverage);

} // namespace companion
