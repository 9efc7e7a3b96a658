// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session bus of the test's own, away from the user's, and command line clients on it.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace companion {

//! Sets DBUS_SESSION_BUS_ADDRESS of this process; its end takes the bus away again.
class PrivateBus final {
    Q_DISABLE_COPY_MOVE(PrivateBus)

public:
    PrivateBus();
    ~PrivateBus();

    //! What a client prints; this process goes on answering meanwhile. Fails loudly on an error.
    [[nodiscard]] static QString run(const QString &program, const QStringList &arguments);

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

} // namespace companion
