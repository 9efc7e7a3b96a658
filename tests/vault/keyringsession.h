// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session bus and a keyring daemon of the test's own, away from the user's.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace companion {

//! Home and runtime folder are private and temporary. Everything started here ends with the object.
class KeyringSession final {
    Q_DISABLE_COPY_MOVE(KeyringSession)

public:
    KeyringSession();
    ~KeyringSession();

    void startBus();
    void stopBus();
    //! gnome-keyring-daemon. With a password it unlocks (and at first makes) the login keyring.
    void startDaemon(const QString &password = {});
    void stopDaemon();
    //! Locks the login keyring, as a screen lock or "Lock" in a keyring manager does.
    void lock();

    //! What one run of the application prints, in this session.
    [[nodiscard]] QString run(const QString &what) const;
    [[nodiscard]] QString dataFolder() const;

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QByteArray call(const QString &destination, const QString &path,
                                  const QString &method, const QString &argument) const;

    QTemporaryDir m_folder;
    QString m_busAddress;
    QProcess m_bus;
    QProcess m_daemon;
};

} // namespace companion
