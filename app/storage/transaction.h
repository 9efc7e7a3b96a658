// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// BEGIN IMMEDIATE … COMMIT as an object; rolled back unless commit() succeeded.
#pragma once

#include <base/result.h>

namespace companion {

class Database;

//! Immediate, because a deferred transaction that reads first can fail with SQLITE_BUSY when it
//! writes.
class Transaction final {
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Database &database);
    ~Transaction();

    //! Reports a failed BEGIN or COMMIT; after an error nothing of the transaction is kept.
    [[nodiscard]] Result<> commit();
    //! False when BEGIN itself failed; statements would then run outside a transaction, so check
    //! first.
    [[nodiscard]] const Result<> &begun() const { return m_begun; }

private:
    Database &m_database;
    Result<> m_begun;
    bool m_open = false;
};

} // namespace companion
