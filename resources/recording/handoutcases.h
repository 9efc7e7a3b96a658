// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vignettes and the knowledge check of a course, and, apart from them, their answers.
#pragma once

#include "printpage.h"
#include <course/courselibrary.h>

namespace companion {

//! Nothing where the course has none. Each begins on a page of its own.
void printVignettes(PrintPage &page, const CourseLibrary &library);
void printKnowledgeCheck(PrintPage &page, const CourseLibrary &library);
//! To both, so that nobody reads them by accident beside the questions.
void printAnswers(PrintPage &page, const CourseLibrary &library);

} // namespace companion
