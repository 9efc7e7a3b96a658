// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The system's keyring through QtKeychain.
#pragma once

#include <vault/keystore.h>

#include <QObject>

namespace companion {

//! Secrets lie under the service name, which is part of users' data and never changes.
class KeychainKeyStore final : public KeyStore {
public:
    explicit KeychainKeyStore(QString service
                              = QStringLiteral("org.masterclasscompanion.MasterclassCompanion"));

    void read(const QString &name, ReadCallback done) override;
    void write(const QString &name, const SecretBytes &secret, WriteCallback done) override;

private:
    QString m_service;
    QObject m_context; //!< answers that come after the store has gone are dropped
};

} // namespace companion
