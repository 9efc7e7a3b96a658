// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One recording that a user added, as the database knows it.
#pragma once

#include <base/ids.h>
#include <base/partclock.h>
#include <base/timespan.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace companion {

struct AddedRecording {
    RecordingId id;
    CourseId course;
    QString title;
    std::optional<QString> linkedMedia = {}; //!< where it lies, if it is used in place
    QString mediaName; //!< of the copy in the recording's folder
    qint64 bytes = 0;
    QByteArray sha256; //!< of the media, raw bytes
    Milliseconds duration{ 0 };
    std::optional<QDateTime> startedAt = {}; //!< UTC, where a name said it
    //! In order, a single one too; none of a recording that an earlier version added.
    QList<RecordedPart> parts = {};
    QString origin; //!< the file or folder it was made from
    QDateTime addedAt; //!< UTC
    bool operator==(const AddedRecording &) const = default;
};

} // namespace companion
