// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place in a recording that the user marked: a moment, or a stretch to repeat.
#pragma once

#include <base/ids.h>
#include <base/timespan.h>

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace companion {

struct Mark {
    MarkId id;
    RecordingId recording;
    Milliseconds from{ 0 };
    std::optional<Milliseconds> to; //!< of a loop; none: a bookmark
    QString name; //!< private, like a note; may be empty
    QDateTime createdAt; //!< UTC
    QDateTime updatedAt; //!< UTC

    [[nodiscard]] bool isLoop() const { return to.has_value(); }
    [[nodiscard]] TimeSpan span() const { return { from, to.value_or(from) }; }
    bool operator==(const Mark &) const = default;
};

//! From one recording to a place of another, as a bookmark or loop like before.
struct MarkMove {
    MarkId mark;
    RecordingId from;
    RecordingId to;
    Milliseconds start{ 0 };
    std::optional<Milliseconds> end = {}; //!< of a loop
    bool operator==(const MarkMove &) const = default;
};

} // namespace companion

Q_DECLARE_METATYPE(companion::Mark)
