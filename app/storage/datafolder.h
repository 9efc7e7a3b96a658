// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The folder that holds everything a user has written: made, locked, opened, checked and migrated
// in one step.
#pragma once

#include <base/result.h>
#include <storage/database.h>

#include <QLockFile>

namespace companion {

//! Owns the lock and the database. The folder is readable by its owner only (0700).
class DataFolder final {
    Q_DISABLE_COPY_MOVE(DataFolder)

public:
    //! Name of the database inside the folder.
    static constexpr QLatin1StringView databaseFileName{ "companion.sqlite" };
    //! Name of the settings beside it.
    static constexpr QLatin1StringView settingsFileName{ "settings.ini" };

    //! Errors: InUse (a second instance; nothing was opened), NotOurs (a folder of something else;
    //! left as it is), TooNew, Corrupt, Io, DiskFull, Denied.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> open(const QString &folder);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] QString path() const { return m_path; }

private:
    DataFolder(QString path, std::unique_ptr<QLockFile> lock, std::unique_ptr<Database> database);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; //!< before the database: released after it is closed
    std::unique_ptr<Database> m_database;
};

} // namespace companion
