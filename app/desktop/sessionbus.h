// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection of our own to the session bus.
#pragma once

#include <QDBusConnection>

namespace companion {

//! Services forget what they did for a connection when it closes: that is how what we asked for
//! ends even if the process is killed. Not connected, and silent, where the session has no bus.
class SessionBus final {
    Q_DISABLE_COPY_MOVE(SessionBus)

public:
    SessionBus();
    ~SessionBus();

    [[nodiscard]] bool isConnected() const { return m_connection.isConnected(); }
    [[nodiscard]] QDBusConnection &connection() { return m_connection; }

private:
    QDBusConnection m_connection;
};

} // namespace companion
