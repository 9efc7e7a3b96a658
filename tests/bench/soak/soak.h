// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays and seeks for as long as it is told, and watches what that does to the process.
#pragma once

#include <base/timespan.h>
#include <playback/player.h>
#include <progress/watchsession.h>
#include <support/testdatabase.h>

#include <QObject>
#include <QRandomGenerator>
#include <QTimer>
#include <QVideoSink>

#include <memory>

namespace companion {

class Soak final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Soak)

public:
    explicit Soak(const QString &film);

    //! Runs the event loop meanwhile.
    void run(Milliseconds length);
    //! What was measured, and whether all of it is well.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isWell() const { return faults().isEmpty(); }

    //! What is written to the log is counted from now on, and not printed.
    static void countLog();

private:
    void act();
    void look();
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] double growth() const;

    TestDatabase m_storage;
    QVideoSink m_screen;
    Player m_player;
    std::unique_ptr<WatchSession> m_session;
    QString m_film;
    QRandomGenerator m_random{ 1 };
    QTimer m_acts;
    QTimer m_looks;
    QTimer m_pulse;
    Clock m_clock = Clock::system();
    Milliseconds m_begin{ 0 };
    Milliseconds m_lastPulse{ 0 };
    Milliseconds m_worstPulse{ 0 }; //!< between two turns of the event loop
    Milliseconds m_placeAtAct{ 0 };
    int m_actCount = 0;
    int m_stillCount = 0; //!< acts between which nothing moved
    int m_pictures = 0;
    QStringList m_errors;
    QList<double> m_memory; //!< resident, in MB, every second
};

} // namespace companion
