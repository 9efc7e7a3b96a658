// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/database.h>
#include <storage/transaction.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_begun(database.execute(u"BEGIN IMMEDIATE"_s))
    , m_open(m_begun.has_value())
{
}

Transaction::~Transaction()
{
    if (m_open) {
        // After a full disk or an I/O error SQLite has rolled back by itself, and this one reports
        // that there is nothing left to undo.
        std::ignore = m_database.execute(u"ROLLBACK"_s);
    }
}

Result<> Transaction::commit()
{
    if (!m_begun) {
        return m_begun;
    }
    const auto committed = m_database.execute(u"COMMIT"_s);
    if (committed) {
        m_open = false;
    }
    return committed;
}

} // namespace companion
