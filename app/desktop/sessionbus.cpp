// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionbus.h"

#include <QFileInfo>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Without this look libdbus would start a bus of its own for whoever has a display but none.
bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

QDBusConnection connectOnce()
{
    static std::atomic<int> count = 0;
    const QString name = u"companion-%1"_s.arg(++count);
    return hasBus() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                    : QDBusConnection(name);
}

} // namespace

SessionBus::SessionBus()
    : m_connection(connectOnce())
{
}

SessionBus::~SessionBus() { QDBusConnection::disconnectFromBus(m_connection.name()); }

} // namespace companion
