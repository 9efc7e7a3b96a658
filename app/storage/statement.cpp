// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/database.h>
#include <storage/statement.h>

#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

// Primary result codes of SQLite (https://www.sqlite.org/rescode.html); the extended code holds
// them in its low byte.
constexpr int sqlitePerm = 3;
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteConstraint = 19;
constexpr int sqliteMismatch = 20;
constexpr int sqliteAuth = 23;
constexpr int sqliteNotADatabase = 26;
// The shared-memory file could not be made longer, which is how a full disk shows there.
constexpr int sqliteIoShmSize = 10 | (19 << 8);

Error::Code codeOf(int extended)
{
    if (extended == sqliteIoShmSize) {
        return Error::Code::DiskFull;
    }
    switch (extended & 0xff) {
    case sqliteFull:
        return Error::Code::DiskFull;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return Error::Code::Corrupt;
    case sqliteBusy:
    case sqliteLocked:
        return Error::Code::InUse;
    case sqlitePerm:
    case sqliteReadOnly:
    case sqliteAuth:
        return Error::Code::Denied;
    case sqliteConstraint:
    case sqliteMismatch:
        return Error::Code::Invalid;
    default: // every other code of a foreign library
        return Error::Code::Io;
    }
}

} // namespace

Error toError(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return { .code = codeOf(code.toInt()),
             .detail = u"%1: %2 (SQLite %3)"_s.arg(error.driverText(), error.databaseText(),
                                                   code.isEmpty() ? u"-"_s : code) };
}

Statement::Statement(Database &database, const QString &sql)
    : m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
    if (!m_prepared) {
        m_prepareError = toError(m_query.lastError());
    }
}

Statement::~Statement() { m_query.finish(); }

void Statement::bind(const QString &placeholder, const QVariant &value)
{
    m_query.bindValue(placeholder, value);
}

Result<> Statement::run()
{
    if (!m_prepared) {
        return tl::unexpected(m_prepareError);
    }
    if (!m_query.exec()) {
        return tl::unexpected(toError(m_query.lastError()));
    }
    return {};
}

bool Statement::next() { return m_query.next(); }

Result<> Statement::ended() const
{
    if (m_query.lastError().isValid()) {
        return tl::unexpected(toError(m_query.lastError()));
    }
    return {};
}

QVariant Statement::value(int column) const { return m_query.value(column); }

int Statement::rowsAffected() const { return m_query.numRowsAffected(); }

} // namespace companion
