// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listens to a recording ahead of the one who watches, for its silences.
#pragma once

#include <base/timespan.h>

#include <QList>
#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace companion {

//! Some hundred times as fast as it is played, in a thread that only runs when the machine has
//! nothing else to do.
class SilenceFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceFinder)

public:
    SilenceFinder();
    ~SilenceFinder() override;

    //! From `position` to the end, then what lies before it. Ends a search that is under way.
    void search(const QString &path, Milliseconds position);
    void stop();

Q_SIGNALS:
    //! Not in order, never twice in one search.
    void found(const QList<companion::TimeSpan> &silences);
    void finished(); //!< there are no others

    //! Between the threads; what an earlier search tells late is dropped.
    void heard(int search, const QList<companion::TimeSpan> &silences, bool isAll);

private:
    void take(int search, const QList<TimeSpan> &silences, bool isAll);
    void listen(const QString &path, Milliseconds position, int search);

    std::unique_ptr<QThread> m_thread;
    std::atomic<int> m_search = 0;
};

} // namespace companion
