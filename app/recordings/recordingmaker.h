// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the folder of a recording, recording.json in it, out of what was found; in a worker.
#pragma once

#include <recordings/addedrecording.h>
#include <recordings/chapterplan.h>
#include <recordings/inspection.h>

namespace companion {

struct RecordingToAdd {
    enum class Keep { Copy, Link };

    CourseId course;
    QString courseLanguage;
    QString title;
    InspectedRecording inspected;
    QList<PlacedChapter> chapters; //!< one for each chapter of the course
    Keep keep = Keep::Copy; //!< what is rewritten can only be copied
    QString origin;
};

//! Complete, but not yet under its own name.
struct StagedRecording {
    AddedRecording recording;
    QString folder; //!< absolute; a staging folder
    bool bringsChapters = false; //!< from marks or chosen, not only planned
};

//! The bytes that stageRecording reads, for progress.
[[nodiscard]] qint64 workOf(const RecordingToAdd &wanted);

//! Below `shelf`, which is made. Leaves nothing behind when it refuses. Refusals: DiskFull (before
//! anything is written, where that is known), WrongChapters, PartsDiffer, CannotWrite, Cancelled,
//! StillWritten (a file that grows or shrinks meanwhile), and those of reading.
[[nodiscard]] OrRefusal<StagedRecording> stageRecording(const RecordingToAdd &wanted,
                                                        const QString &shelf, WorkToken token = {});

//! Where a recording is put together before it gets its name.
[[nodiscard]] QString stagingFolder(const QString &shelf, const QString &name);

} // namespace companion
