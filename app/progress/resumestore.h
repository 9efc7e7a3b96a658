// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where playback is to go on.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <base/result.h>
#include <base/timespan.h>

#include <optional>

namespace companion {

class Database;

struct ResumePoint {
    //! Of the last sample while playing, or pointFor() the place that was sought since.
    Milliseconds position{ 0 };
    QDateTime savedAt; //!< UTC
    bool operator==(const ResumePoint &) const = default;
};

class ResumeStore final {
public:
    ResumeStore(Database &database, Clock clock);

    [[nodiscard]] Result<> save(const RecordingId &recording, Milliseconds position);
    [[nodiscard]] Result<std::optional<ResumePoint>> load(const RecordingId &recording) const;

private:
    Database &m_database;
    Clock m_clock;
};

//! Where to start: a few seconds before the point (3 s), never closer than 10 s to the end (then
//! 0:00).
[[nodiscard]] Milliseconds resumeAt(Milliseconds saved, Milliseconds duration);
//! What to save so as to start at `start` itself.
[[nodiscard]] Milliseconds pointFor(Milliseconds start);

} // namespace companion
