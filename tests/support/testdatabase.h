// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A migrated database in a folder that goes away with the test.
#pragma once

#include <storage/datafolder.h>

#include <QTemporaryDir>

#include <memory>

namespace companion {

//! Opened the way the application opens it. Ends the test program with the error when that fails,
//! because nothing that follows would mean anything.
class TestDatabase final {
    Q_DISABLE_COPY_MOVE(TestDatabase)

public:
    TestDatabase();
    ~TestDatabase();

    [[nodiscard]] Database &database() { return m_folder->database(); }
    [[nodiscard]] QString folderPath() const;
    [[nodiscard]] QString filePath() const;
    //! Closes and opens again, as a restart of the application does. References to database() end.
    void reopen();
    //! First column of the first row over a second connection, as text: what is committed. NULL and
    //! no row give a null string.
    [[nodiscard]] QString committed(const QString &sql) const;

private:
    QTemporaryDir m_directory;
    std::unique_ptr<DataFolder> m_folder;
};

} // namespace companion
