// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A course with the recording that is played for it, and the captions of that.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>
#include <recordings/recordingshelf.h>

#include <optional>

namespace companion {

//! What a course folder holds, read and checked.
struct OpenedCourse {
    Course course;
    Recording recording;
    CaptionTrack captions;
    std::optional<AddedRecording> added = {}; //!< none: the recording that the course brings
    //! Why the recording that was to be played is not, and that of the course is.
    std::optional<Error> trouble = {};
};

//! Reads course, its own recording and captions; captions that lie beside the media file are added
//! to those that the recording names. Errors: as readCourse and readRecording.
[[nodiscard]] Result<OpenedCourse> openCourse(const QString &folder);
//! With the recording that the user chose for it. The course's own is read where there is none, or
//! it cannot be read. Errors: as above, and those of the database.
[[nodiscard]] Result<OpenedCourse> openCourse(const QString &folder, const RecordingShelf &shelf);

} // namespace companion
