// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which pauses in speech are passed over, and how much of each.
#pragma once

#include "silencefinder.h"
#include <base/timespan.h>

#include <QList>
#include <QString>

#include <map>
#include <optional>

namespace companion {

//! A pause is left as long as a breath: something of its beginning and its end is kept. What is
//! silent for longer than longest is no pause in speech (a break, a clip, an exercise, a recording
//! that was muted) and is played; so is what setKept() names.
class SilenceSkipper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceSkipper)

public:
    static constexpr Milliseconds longest{ 10'000 };
    static constexpr Milliseconds keptBefore{ 250 };
    static constexpr Milliseconds keptAfter{ 200 };

    SilenceSkipper();

    //! Forgets what it knew. An empty path: nothing to skip.
    void setPath(const QString &path);
    void setKept(const QList<TimeSpan> &spans) { m_kept = spans; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    //! Looks for silences from `position` on, once for each path.
    void setOn(bool on, Milliseconds position);

    //! What to pass over now: from `position` to near the end of the pause that it lies in. Nothing
    //! when it would save less than the jump costs.
    [[nodiscard]] std::optional<TimeSpan> toSkip(Milliseconds position, double rate) const;

private:
    void take(const QList<TimeSpan> &silences);
    void search(Milliseconds position);

    QString m_path;
    bool m_isOn = false;
    bool m_isSearched = false; //!< or under way
    QList<TimeSpan> m_kept;
    std::map<Milliseconds, Milliseconds> m_silences; //!< ends by beginnings
    SilenceFinder m_finder;
};

} // namespace companion
