// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the recordings that were added, and which of them a course plays.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <recordings/addedrecording.h>

#include <QList>

namespace companion {

class Database;

class RecordingStore final {
public:
    RecordingStore(Database &database, Clock clock);

    //! Those that have not been removed, newest first.
    [[nodiscard]] Result<QList<AddedRecording>> list(const CourseId &course) const;
    //! Also one that was removed: its notes still name it.
    [[nodiscard]] Result<std::optional<AddedRecording>> find(const RecordingId &id) const;
    [[nodiscard]] Result<bool> isThere(const RecordingId &id) const; //!< and not removed
    //! What the course plays; none: the recording that it brings.
    [[nodiscard]] Result<std::optional<AddedRecording>> active(const CourseId &course) const;

    //! Sets addedAt. One that was removed comes back.
    [[nodiscard]] Result<AddedRecording> add(AddedRecording recording);
    [[nodiscard]] Result<> setActive(const CourseId &course, const std::optional<RecordingId> &id);
    [[nodiscard]] Result<> rename(const RecordingId &id, const QString &title);
    //! Where its media lies from now on.
    [[nodiscard]] Result<> setLinkedMedia(const RecordingId &id, const QString &path);
    //! The course goes back to its own recording if it played this one.
    [[nodiscard]] Result<> remove(const RecordingId &id);

private:
    [[nodiscard]] Result<QList<AddedRecording>> select(const QString &condition,
                                                       const QString &value) const;
    [[nodiscard]] Result<> change(const QString &sql, const RecordingId &id,
                                  const QString &placeholder, const QString &value);

    Database &m_database;
    Clock m_clock;
};

} // namespace companion
