// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One SQLite connection through QtSql, opened with the settings this application relies on.
#pragma once

#include <base/result.h>

#include <QSqlDatabase>

#include <memory>

namespace companion {

//! Owns its connection and removes it again. Belongs to the thread that opened it (the GUI thread).
//! Sets and reads back: journal_mode=WAL, synchronous=FULL, foreign_keys=ON, busy_timeout=5000 ms,
//! trusted_schema=OFF, temp_store=MEMORY, secure_delete=ON.
class Database final {
    Q_DISABLE_COPY_MOVE(Database)

public:
    //! Opens or creates the file. Errors: Io, Denied, Corrupt (not a database), DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &filePath);
    //! A database that lives in memory only and is gone with the object.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openInMemory();
    //! `PRAGMA user_version` of an existing file over a read-only connection, which changes nothing
    //! in it.
    [[nodiscard]] static Result<int> peekSchemaVersion(const QString &filePath);
    ~Database();

    //! `PRAGMA quick_check` and `foreign_key_check`; Corrupt with SQLite's first finding.
    [[nodiscard]] Result<> checkIntegrity();
    //! `PRAGMA user_version`.
    [[nodiscard]] Result<int> schemaVersion();
    [[nodiscard]] QString filePath() const { return m_filePath; }

    //! Runs one statement without parameters or rows.
    [[nodiscard]] Result<> execute(const QString &sql);
    //! The connection, for Statement only.
    [[nodiscard]] QSqlDatabase connection() const;

private:
    explicit Database(QString filePath);
    [[nodiscard]] Result<> connect(const QString &options = {});
    [[nodiscard]] Result<QString> pragma(const QString &name);

    QString m_filePath;
    QString m_connectionName;
};

} // namespace companion
