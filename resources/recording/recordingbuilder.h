// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds the recording of a course: media, captions, chapter list, slides, handout and
// recording.json.
#pragma once

#include "chapterbuilder.h"

namespace companion {

struct BuildRequest {
    QString courseFolder;
    QString outFolder; //!< replaced as a whole once everything is ready
    QString workFolder; //!< kept from build to build: sentences and chapters
    QString speak; //!< path of the speak script
    QString pronunciation; //!< path of the pronunciation list
    QString engine;
    int jobs = 1; //!< chapters built, and sentences of one spoken, at the same time
};

struct BuildReport {
    bool upToDate = false; //!< nothing was written
    int chaptersBuilt = 0;
    int chaptersReused = 0;
    Milliseconds length{ 0 };
};

//! Errors: NotFound, Io, Invalid; whatever lay in outFolder is then as it was.
[[nodiscard]] Result<BuildReport> buildRecording(const BuildRequest &request,
                                                 const Progress &progress);

//! Reads and checks the course and paints every slide into outFolder as PNG, without speaking: a
//! quick look for authors. Exercises are painted half way. Errors as above.
[[nodiscard]] Result<> previewSlides(const BuildRequest &request);

} // namespace companion
