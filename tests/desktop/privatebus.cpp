// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatebus.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {
constexpr int busPatience = 20'000;
}

PrivateBus::PrivateBus()
{
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toLocal8Bit());
    m_daemon.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--print-address"_s });
    const bool answered = QTest::qWaitFor(
        [this] { return m_daemon.canReadLine() || m_daemon.waitForReadyRead(50); }, busPatience);
    if (!answered) {
        qFatal("dbus-daemon does not start");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(busPatience);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

QString PrivateBus::run(const QString &program, const QStringList &arguments)
{
    QProcess client;
    client.start(program, arguments);
    const bool ended = QTest::qWaitFor([&client] { return client.state() == QProcess::NotRunning; },
                                       busPatience);
    if (!ended || client.exitCode() != 0) {
        qFatal("%s %s: %s", qUtf8Printable(program), qUtf8Printable(arguments.join(u' ')),
               client.readAllStandardError().constData());
    }
    return QString::fromUtf8(client.readAllStandardOutput()).trimmed();
}

} // namespace companion
