// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The handout of a recording, on A4: every slide with its text, its description and its sources;
// the course's vignettes, blank worksheets and knowledge check, with the answers apart; the works
// cited.
#pragma once

#include "slidecontent.h"
#include <course/course.h>

#include <QImage>
#include <QList>

namespace companion {

struct HandoutSlide {
    SlideContent content = {};
    QImage image = {};
    QString chapter = {}; //!< "C01 · Welcome"
    Milliseconds position{ 0 }; //!< of its first appearance in the recording
    QStringList references = {};
};

//! Writes a PDF whose text can be selected and searched. Errors: Io.
[[nodiscard]] Result<> writeHandout(const QString &path, const Course &course,
                                    const QString &notice, const QList<HandoutSlide> &slides);

} // namespace companion
