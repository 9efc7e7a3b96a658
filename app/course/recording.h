// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One recording of a course as values: what recording.json says, typed, with absolute file paths.
#pragma once

#include <base/ids.h>
#include <base/timespan.h>

#include <QList>
#include <QStringList>

#include <optional>

namespace companion {

struct RecordedChapter {
    ChapterId id;
    TimeSpan span;
    bool operator==(const RecordedChapter &) const = default;
};

struct Slide {
    QString id;
    QString title;
    QString alt; //!< what it shows, for screen readers
    QString image; //!< absolute path
    TimeSpan span;
    bool operator==(const Slide &) const = default;
};

struct Exercise {
    QString id;
    QString title;
    QStringList task;
    TimeSpan span;
    bool optional = false; //!< its span is not needed for completion
    bool operator==(const Exercise &) const = default;
};

//! One track of captions: a file of its own, or a stream inside the media file.
struct CaptionFile {
    QString language; //!< BCP 47, or empty where nothing says
    QString path; //!< absolute
    QString label = {}; //!< what tells two of one language apart: "transcript"; or empty
    std::optional<int> stream = std::nullopt; //!< index in the media file `path`
    bool operator==(const CaptionFile &) const = default;
};

struct Recording {
    RecordingId id;
    CourseId course;
    QString title;
    bool synthesised = false;
    QString notice; //!< shown when synthesised
    QString media; //!< absolute path
    QByteArray sha256; //!< of the media file, raw bytes
    Milliseconds duration{ 0 };
    QList<RecordedChapter> chapters; //!< ascending, disjoint
    QList<CaptionFile> captions;
    QString handout; //!< absolute path, or empty
    QList<Slide> slides;
    QList<Exercise> exercises;
    bool isAdded = false; //!< not by the course: whoever uses the program placed its chapters

    //! The chapter that holds `position`; before the first or in a gap: none.
    [[nodiscard]] std::optional<ChapterId> chapterAt(Milliseconds position) const;
    [[nodiscard]] std::optional<TimeSpan> spanOf(const ChapterId &chapter) const;
    //! What lies in no chapter, and is not asked for.
    [[nodiscard]] QList<TimeSpan> outsideChapters() const;
    [[nodiscard]] const Slide *slideAt(Milliseconds position) const;
    [[nodiscard]] const Exercise *exerciseAt(Milliseconds position) const; //!< null outside of all
    bool operator==(const Recording &) const = default;
};

} // namespace companion
