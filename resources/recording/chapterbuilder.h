// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One chapter from its script to a finished piece of media that is kept until something in it
// changes.
#pragma once

#include "chapterplan.h"
#include "narrator.h"
#include "slidepainter.h"
#include <course/course.h>

#include <QImage>

namespace companion {

//! Tells whoever waits what is going on, in one line.
using Progress = std::function<void(const QString &)>;

//! A chapter that is read and painted, but not yet spoken.
struct PreparedChapter {
    Chapter chapter = {};
    SessionScript script = {};
    QList<SlideContent> slides = {};
    QList<QImage> images = {}; //!< one a slide
    QStringList sentences = {};
    QByteArray key = {}; //!< changes whenever the finished chapter would
};

//! What stands at the foot of the chapter's slides.
[[nodiscard]] SlideFoot footOf(const PreparedChapter &chapter);

struct BuiltChapter {
    PreparedChapter prepared = {};
    ChapterPlan plan = {};
    QString media = {}; //!< MP4 of this chapter alone
    bool reused = false; //!< nothing had changed
};

//! Reads and checks the script of a chapter and paints its slides. Errors name file and line.
[[nodiscard]] Result<PreparedChapter> prepareChapter(const Course &course, const Chapter &chapter,
                                                     const Narrator &narrator);

//! Speaks, plans and encodes a chapter into `folder`, or takes what lies there if its key is the
//! same.
[[nodiscard]] Result<BuiltChapter> buildChapter(PreparedChapter prepared, const Narrator &narrator,
                                                const QString &folder, const Progress &progress);

} // namespace companion
