// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says when the live session is, in words that are right until it ticks.
#pragma once

#include <room/liveschedule.h>

#include <QObject>
#include <QTimer>

namespace companion {

class Workspace;

class LiveClock final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveClock)

public:
    //! `workspace` outlives the clock.
    LiveClock(Workspace &workspace, QObject *parent);

    //! None when no session is known, or its time zone is not.
    [[nodiscard]] std::optional<LivePhase> phase() const;
    //! "Begins in 3 days", "On now, until 12:00", "Was on 14 November 2025"; empty without a
    //! session.
    [[nodiscard]] QString headline() const;
    //! Its time where it is held and, where that differs, here.
    [[nodiscard]] QString times() const;
    //! Reads the clock again, and waits until the words change. By itself when a sitting begins.
    void tick();

Q_SIGNALS:
    void ticked();

private:
    [[nodiscard]] QString left() const;

    Workspace &m_workspace;
    QTimer m_timer;
};

//! The date on this computer, in words.
[[nodiscard]] QString dayOf(const QDateTime &utc);

//! Time of day on this computer, with seconds.
[[nodiscard]] QString timeOfDay(const QDateTime &utc);

} // namespace companion
