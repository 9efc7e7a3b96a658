// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/statement.h>
#include <support/testdatabase.h>

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

std::unique_ptr<DataFolder> openOrEnd(const QString &path)
{
    auto folder = DataFolder::open(path);
    if (!folder) {
        qFatal("test database: %s", qUtf8Printable(folder.error().detail));
    }
    return std::move(*folder);
}

} // namespace

TestDatabase::TestDatabase()
    : m_folder(openOrEnd(folderPath()))
{
}

TestDatabase::~TestDatabase() = default;

QString TestDatabase::folderPath() const { return m_directory.filePath(u"data"_s); }

QString TestDatabase::filePath() const
{
    return folderPath() + u'/' + DataFolder::databaseFileName;
}

void TestDatabase::reopen()
{
    m_folder.reset();
    m_folder = openOrEnd(folderPath());
}

QString TestDatabase::committed(const QString &sql) const
{
    auto second = Database::open(filePath());
    if (!second) {
        qFatal("second connection: %s", qUtf8Printable(second.error().detail));
    }
    Statement select(**second, sql);
    if (auto run = select.run(); !run) {
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(run.error().detail));
    }
    return select.next() ? select.value(0).toString() : QString();
}

} // namespace companion
