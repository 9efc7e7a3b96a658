// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyringsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int patience = 20'000;

void must(bool holds, const char *what)
{
    if (!holds) {
        qFatal("%s", what);
    }
}

void end(QProcess &process)
{
    if (process.state() != QProcess::NotRunning) {
        process.terminate();
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
        }
    }
}

} // namespace

KeyringSession::KeyringSession()
{
    QDir folder(m_folder.path());
    must(folder.mkdir(u"home"_s) && folder.mkdir(u"run"_s), "folders of a session");
    must(QFile::setPermissions(folder.filePath(u"run"_s),
                               QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner),
         "a private runtime folder");
}

KeyringSession::~KeyringSession()
{
    stopDaemon();
    stopBus();
}

QProcessEnvironment KeyringSession::environment() const
{
    QProcessEnvironment made; // no display, no desktop, nothing of the user's session
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &kept : { u"PATH"_s, u"LC_ALL"_s, u"TZ"_s, u"LD_LIBRARY_PATH"_s,
                                 u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s }) {
        if (system.contains(kept)) {
            made.insert(kept, system.value(kept));
        }
    }
    made.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
    made.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    made.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    if (!m_busAddress.isEmpty()) {
        made.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    }
    return made;
}

void KeyringSession::startBus()
{
    m_bus.setProcessEnvironment(environment());
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--print-address"_s });
    must(QTest::qWaitFor([this] { return m_bus.canReadLine() || m_bus.waitForReadyRead(50); },
                         patience),
         "dbus-daemon does not start");
    m_busAddress = QString::fromLocal8Bit(m_bus.readLine()).trimmed();
}

void KeyringSession::stopBus()
{
    end(m_bus);
    m_busAddress.clear();
}

void KeyringSession::startDaemon(const QString &password)
{
    QStringList arguments{ u"--foreground"_s, u"--components=secrets"_s };
    if (!password.isEmpty()) {
        arguments.append(u"--unlock"_s);
    }
    m_daemon.setProcessEnvironment(environment());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(u"gnome-keyring-daemon"_s, arguments);
    must(m_daemon.waitForStarted(), "gnome-keyring-daemon does not start");
    m_daemon.write(password.toUtf8());
    m_daemon.closeWriteChannel();
    must(QTest::qWaitFor(
             [this] {
                 return call(u"org.freedesktop.DBus"_s, u"/"_s,
                             u"org.freedesktop.DBus.NameHasOwner"_s,
                             u"string:org.freedesktop.secrets"_s)
                     .contains("boolean true");
             },
             patience),
         "gnome-keyring-daemon does not answer");
}

void KeyringSession::stopDaemon() { end(m_daemon); }

void KeyringSession::lock()
{
    const QString collection = u"/org/freedesktop/secrets/collection/login"_s;
    const QByteArray reply
        = call(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
               u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:"_s + collection);
    must(reply.contains(collection.toLatin1()), "the keyring does not lock");
}

QByteArray KeyringSession::call(const QString &destination, const QString &path,
                                const QString &method, const QString &argument) const
{
    QProcess send;
    send.setProcessEnvironment(environment());
    send.setStandardErrorFile(QProcess::nullDevice());
    send.start(
        u"dbus-send"_s,
        { u"--session"_s, u"--print-reply"_s, u"--dest="_s + destination, path, method, argument });
    return send.waitForFinished(patience) ? send.readAllStandardOutput() : QByteArray();
}

QString KeyringSession::dataFolder() const { return m_folder.filePath(u"home/data"_s); }

QString KeyringSession::run(const QString &what) const
{
    QProcess application;
    application.setProcessEnvironment(environment());
    application.setStandardErrorFile(QProcess::nullDevice());
    application.start(QCoreApplication::applicationFilePath(), { what, dataFolder() });
    must(application.waitForFinished(60'000), "a run of the application does not end");
    return QString::fromUtf8(application.readAllStandardOutput()).trimmed();
}

} // namespace companion
