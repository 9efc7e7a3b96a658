// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads course.json and recording.json into values, or says exactly what is wrong with them.
#pragma once

#include <base/result.h>
#include <course/course.h>
#include <course/recording.h>

namespace companion {

//! Reads `folder`/course.json: JSON, then JSON Schema (draft 7), then what a schema cannot say: ids
//! that resolve, no duplicates, scripts that exist, paths that stay inside the folder. Errors:
//! NotFound, Io, Invalid; `file` and `place` ("line 12", "chapters[1].outcomes[0]") always set.
[[nodiscard]] Result<Course> readCourse(const QString &folder);

//! Reads the recording that `course` names. Further checks: chapters known, ascending, disjoint and
//! inside the duration; every file there. Errors as readCourse.
[[nodiscard]] Result<Recording> readRecording(const Course &course);

//! A recording that lies apart from the course: `folder` holds recording.json and its captions.
//! `media` is played, there or not: it may lie elsewhere, and be missing for a while.
[[nodiscard]] Result<Recording> readRecordingIn(const Course &course, const QString &folder,
                                                const QString &media);

//! The parts that need no disk, for tests and fuzzing. `fileName` is used in errors only.
[[nodiscard]] Result<Course> parseCourse(const QByteArray &json, const QString &fileName);
[[nodiscard]] Result<Recording> parseRecording(const QByteArray &json, const QString &fileName,
                                               const Course &course);

} // namespace companion
