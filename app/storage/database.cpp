// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/database.h>
#include <storage/statement.h>

#include <QSqlError>

#include <array>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

struct Setting {
    QString name;
    QString value; //!< as written
    QString reads; //!< as read back
};

// Pragmas belong to a connection, except journal_mode, which the file keeps.
std::array<Setting, 7> fileSettings()
{
    return { {
        { u"busy_timeout"_s, u"5000"_s, u"5000"_s },
        { u"journal_mode"_s, u"WAL"_s, u"wal"_s },
        { u"synchronous"_s, u"FULL"_s, u"2"_s },
        { u"foreign_keys"_s, u"ON"_s, u"1"_s },
        { u"trusted_schema"_s, u"OFF"_s, u"0"_s },
        { u"temp_store"_s, u"MEMORY"_s, u"2"_s },
        { u"secure_delete"_s, u"ON"_s, u"1"_s },
    } };
}

QString uniqueConnectionName()
{
    static std::atomic<quint64> counter{ 0 };
    return u"companion-%1"_s.arg(++counter);
}

} // namespace

Database::Database(QString filePath)
    : m_filePath(std::move(filePath))
    , m_connectionName(uniqueConnectionName())
{
}

Database::~Database()
{
    {
        QSqlDatabase open = connection();
        open.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &filePath)
{
    std::unique_ptr<Database> database(new Database(filePath));
    if (auto connected = database->connect(); !connected) {
        return failWith(connected);
    }
    for (const Setting &setting : fileSettings()) {
        const auto set = database->execute(u"PRAGMA %1 = %2"_s.arg(setting.name, setting.value));
        if (!set) {
            return failWith(set);
        }
        const auto read = database->pragma(setting.name);
        if (!read) {
            return failWith(read);
        }
        if (*read != setting.reads) {
            return fail(Error::Code::Io,
                        u"PRAGMA %1 is '%2', not '%3'"_s.arg(setting.name, *read, setting.reads));
        }
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database(new Database(u":memory:"_s));
    if (auto connected = database->connect(); !connected) {
        return failWith(connected);
    }
    return database;
}

Result<int> Database::peekSchemaVersion(const QString &filePath)
{
    Database database(filePath);
    if (auto connected = database.connect(u"QSQLITE_OPEN_READONLY"_s); !connected) {
        return failWith(connected);
    }
    return database.schemaVersion();
}

Result<> Database::connect(const QString &options)
{
    QSqlDatabase added = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    added.setConnectOptions(options);
    added.setDatabaseName(m_filePath);
    if (!added.open()) {
        return tl::unexpected(toError(added.lastError()));
    }
    return {};
}

Result<> Database::checkIntegrity()
{
    Statement check(*this, u"PRAGMA quick_check(1)"_s);
    if (auto run = check.run(); !run) {
        return run;
    }
    if (!check.next() || check.value(0).toString() != "ok"_L1) {
        return fail(Error::Code::Corrupt, u"quick_check: "_s + check.value(0).toString());
    }
    Statement keys(*this, u"PRAGMA foreign_key_check"_s);
    if (auto run = keys.run(); !run) {
        return run;
    }
    if (keys.next()) {
        return fail(Error::Code::Corrupt,
                    u"foreign_key_check: row %1 of table %2"_s.arg(keys.value(1).toString(),
                                                                   keys.value(0).toString()));
    }
    return keys.ended();
}

Result<int> Database::schemaVersion()
{
    const auto version = pragma(u"user_version"_s);
    if (!version) {
        return failWith(version);
    }
    return version->toInt();
}

Result<QString> Database::pragma(const QString &name)
{
    Statement read(*this, u"PRAGMA "_s + name);
    if (auto run = read.run(); !run) {
        return failWith(run);
    }
    if (!read.next()) {
        return fail(Error::Code::Io, u"PRAGMA %1 gives no value"_s.arg(name));
    }
    return read.value(0).toString();
}

Result<> Database::execute(const QString &sql)
{
    Statement statement(*this, sql);
    return statement.run();
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

} // namespace companion
