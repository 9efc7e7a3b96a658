// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A vault over a database and a keyring of the test's own.
#pragma once

#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <support/testdatabase.h>
#include <vault/vault.h>

#include <QObject>

#include <memory>

namespace companion {

//! Base of the tests of the vault: both are fresh for each of their functions.
class VaultFixture : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VaultFixture)

protected:
    VaultFixture() = default;

    [[nodiscard]] std::unique_ptr<Vault> makeVault();
    //! A vault with a row in the keyring, closed again; returns a box sealed with its key.
    [[nodiscard]] QByteArray makeKeyringVault();
    [[nodiscard]] bool opens(const Vault &vault, const QByteArray &box) const;
    void execute(const QString &sql);

    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<MemoryKeyStore> m_keys;

private Q_SLOTS:
    void init();
    void cleanup();
};

constexpr int argonTimeout = 60'000; // sanitizers make it ten times slower

[[nodiscard]] SecretBytes secretOf(const QString &text);
//! "1 vault, 2 wraps", as committed.
[[nodiscard]] QString rowsOf(const TestDatabase &database);

} // namespace companion
