// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault's rows in the database.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <vault/keywrap.h>

#include <optional>

namespace companion {

class Database;
class Sealer;

//! The one row of table `vault`: which key this database is sealed with, and where it lies.
struct VaultRow {
    QString keyId;
    bool passphrase = false; //!< else in the keyring
    QByteArray checkBox;

    //! A row for a new key, whose check box `sealer` seals.
    [[nodiscard]] static VaultRow make(const QString &keyId, bool passphrase, const Sealer &sealer);
    //! True when `sealer` holds the key of this row.
    [[nodiscard]] bool fits(const Sealer &sealer) const;
    //! The keyring entry's name; it holds the key's id, so that another database's key is never
    //! taken or overwritten.
    [[nodiscard]] QString entryName() const;
};

class VaultStore final {
public:
    VaultStore(Database &database, Clock clock);

    [[nodiscard]] Result<std::optional<VaultRow>> row() const;
    //! True when something was sealed: then a missing row is a damage and not a first run.
    [[nodiscard]] Result<bool> holdsSealedData() const;
    [[nodiscard]] Result<std::optional<WrappedKey>> wrap(KeyMethod method) const;
    //! The first row, with the wrapped key of a passphrase; both or none.
    [[nodiscard]] Result<> insert(const VaultRow &row, const std::optional<WrappedKey> &wrapped);
    //! Replaces an earlier one of the same method.
    [[nodiscard]] Result<> putWrap(KeyMethod method, const WrappedKey &wrapped);

private:
    [[nodiscard]] Result<> writeWrap(KeyMethod method, const WrappedKey &wrapped);

    Database &m_database;
    Clock m_clock;
};

} // namespace companion
