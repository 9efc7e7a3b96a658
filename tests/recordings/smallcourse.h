// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A course of two chapters, and a recording for it that is to be added.
#pragma once

#include <course/course.h>
#include <recordings/recordingmaker.h>

namespace companion {

//! Ends the test program when the media cannot be looked into.
[[nodiscard]] RecordingToAdd toAdd(const QStringList &paths);

[[nodiscard]] Course smallCourse();

} // namespace companion
