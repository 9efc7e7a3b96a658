// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the files of a finished recording beside its media.
#pragma once

#include "chapterbuilder.h"

namespace companion {

//! A built chapter and where it begins in the recording.
struct PlacedChapter {
    BuiltChapter built = {};
    Milliseconds start{ 0 };
};

//! Said on the first slide, in recording.json, in the captions' header and on the handout.
[[nodiscard]] QString synthesisNotice();

//! slides/*.png, captions.en.vtt, chapters.vtt and handout.pdf. Errors: Io.
[[nodiscard]] Result<> writeCompanionFiles(const QString &folder, const Course &course,
                                           const QList<PlacedChapter> &chapters);

//! recording.json for `media`, checked the way the app will read it. Errors: Io, Invalid.
[[nodiscard]] Result<> writeRecordingFacts(const QString &folder, const QString &media,
                                           const QString &voice, const Course &course,
                                           const QList<PlacedChapter> &chapters);

//! Every file that a finished recording of these chapters has, relative to its folder.
[[nodiscard]] QStringList recordingFileNames(const QList<PreparedChapter> &chapters);

} // namespace companion
