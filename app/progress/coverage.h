// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was watched at least once: a union of spans.
#pragma once

#include <base/timespan.h>

#include <QList>

namespace companion {

//! Sorted, disjoint, non-adjacent spans. Adding is O(log n + merged).
class Coverage final {
public:
    Coverage() = default;
    explicit Coverage(const QList<TimeSpan> &spans);

    void add(TimeSpan span);
    [[nodiscard]] const QList<TimeSpan> &spans() const { return m_spans; }
    [[nodiscard]] Milliseconds total() const;
    [[nodiscard]] Milliseconds totalWithin(const TimeSpan &window) const;
    [[nodiscard]] bool contains(Milliseconds position) const;
    //! The parts of `window` not covered, shortest kept 1 ms.
    [[nodiscard]] QList<TimeSpan> gapsWithin(const TimeSpan &window) const;
    bool operator==(const Coverage &) const = default;

private:
    QList<TimeSpan> m_spans;
};

} // namespace companion
