// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to the current schema by numbered SQL files.
#pragma once

#include <base/result.h>

#include <QStringList>

namespace companion {

class Database;

//! Files `NNNN.sql` in `folder` (default the built-in ones); statements are separated by lines `--
//! step`. Each file is one transaction that also writes user_version. Before the first of them an
//! existing, non-empty database is copied with VACUUM INTO beside it as `<name>.before-vN`. Errors:
//! TooNew (nothing is touched), Corrupt, Io, DiskFull; after an error the schema is as it was.
class Migrator final {
public:
    explicit Migrator(QString folder = QStringLiteral(":/migrations"));

    [[nodiscard]] int latestVersion() const;
    [[nodiscard]] Result<> migrate(Database &database) const;
    //! Removes every copy that was made before a migration of `database`, whole or not. Answers the
    //! names of those that are still there.
    [[nodiscard]] static QStringList removeCopies(const Database &database);

private:
    QString m_folder;
};

} // namespace companion
