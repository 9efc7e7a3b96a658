// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the recordings of a course said, kept for the day on which one replaces another.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <course/captiontrack.h>
#include <course/recording.h>

#include <QList>
#include <QString>

#include <optional>

namespace companion {

class Database;

struct StoredTranscript {
    RecordingId recording;
    QString title;
    Milliseconds duration{ 0 };
    QList<Cue> cues; //!< empty when the recording had no captions
    bool operator==(const StoredTranscript &) const = default;
};

//! A recording of the same course that still has notes.
struct FormerRecording {
    RecordingId id;
    QString title;
    int notes = 0; //!< that do not wait to be placed on the active recording
    bool operator==(const FormerRecording &) const = default;
};

class TranscriptStore final {
public:
    TranscriptStore(Database &database, Clock clock);

    //! The recording is played now. Its words are written when they are new or have changed;
    //! without any now, those of before stay, because notes are placed by them.
    [[nodiscard]] Result<> remember(const Recording &recording, const QList<Cue> &cues);
    [[nodiscard]] Result<std::optional<StoredTranscript>> find(const RecordingId &id) const;
    //! Other recordings of the course with notes, the one played last first.
    [[nodiscard]] Result<QList<FormerRecording>> former(const CourseId &course,
                                                        const RecordingId &active) const;
    //! All other recordings of the course, the one played last first.
    [[nodiscard]] Result<QList<RecordingId>> others(const CourseId &course,
                                                    const RecordingId &active) const;

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace companion
