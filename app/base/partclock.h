// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the clock on the wall to a place on a recording that was stopped and started again.
#pragma once

#include <base/timespan.h>

#include <QDateTime>
#include <QList>

#include <optional>

namespace companion {

//! One of the pieces that a recording was joined of.
struct RecordedPart {
    Milliseconds from{ 0 }; //!< on the recording
    std::optional<QDateTime> startedAt = {}; //!< UTC, where known
    bool operator==(const RecordedPart &) const = default;
};

class PartClock final {
public:
    //! By those of `parts`, in their order, whose start is known and later than that of the one
    //! before. What lies between two of them counts as one piece without a stop.
    explicit PartClock(const QList<RecordedPart> &parts = {});

    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    //! Where the recording was stopped is known, because more than one start is.
    [[nodiscard]] bool knowsStops() const { return m_parts.size() > 1; }

    //! An instant of a stop goes to where the next part begins. One before the first part lies
    //! before it by as much, one after the last behind its beginning; with no part all are at 0.
    [[nodiscard]] Milliseconds positionOf(const QDateTime &instant) const;
    //! UTC; invalid with no part.
    [[nodiscard]] QDateTime instantOf(Milliseconds position) const;
    //! The same stops, on a clock on which the recording began at `start`.
    [[nodiscard]] PartClock beginningAt(const QDateTime &start) const;

private:
    struct Known {
        Milliseconds from{ 0 };
        QDateTime start; //!< UTC
    };
    QList<Known> m_parts;
};

} // namespace companion
