// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/datafolder.h>
#include <storage/migrator.h>

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

constexpr QLatin1StringView lockFileName{ "companion.lock" };

//! Ours may hold anything beside; to take over a full one would close it to whoever keeps it.
bool belongsToSomethingElse(const QDir &folder)
{
    for (const QLatin1StringView own :
         { DataFolder::databaseFileName, lockFileName, DataFolder::settingsFileName }) {
        if (folder.exists(own)) {
            return false;
        }
    }
    return !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

Result<> makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir()) {
        return fail(Error::Code::Io, u"the data folder's name belongs to a file"_s, path);
    }
    if (info.isDir() && belongsToSomethingElse(QDir(path))) {
        return fail(Error::Code::NotOurs, u"the folder is not empty and holds no data of ours"_s,
                    path);
    }
    if (!info.exists()) {
        if (!QDir().mkpath(info.absolutePath()) || !QDir().mkdir(path, ownerOnly)) {
            const bool parentWritable = QFileInfo(info.absolutePath()).isWritable();
            return fail(parentWritable ? Error::Code::Io : Error::Code::Denied,
                        u"the data folder cannot be made"_s, path);
        }
    }
    // Again for a folder that was there before, and where a file mode mask took bits away.
    if (!QFile::setPermissions(path, ownerOnly)) {
        return fail(Error::Code::Denied, u"the data folder cannot be made private"_s, path);
    }
    return {};
}

Result<> take(QLockFile &lock, const QString &folder)
{
    lock.setStaleLockTime(0); // held until let go or its process is gone, however long that takes
    if (lock.tryLock()) {
        return {};
    }
    // A process that was killed between making the file and writing its id into it leaves a file
    // that tells nothing and would never grow stale. It goes only when nobody has it open.
    const bool tellsNothing = lock.error() == QLockFile::LockFailedError
        && !lock.getLockInfo(nullptr, nullptr, nullptr);
    if (tellsNothing && lock.removeStaleLockFile() && lock.tryLock()) {
        return {};
    }
    switch (lock.error()) {
    case QLockFile::LockFailedError:
        return fail(Error::Code::InUse, u"another instance holds the data folder"_s, folder);
    case QLockFile::PermissionError:
        return fail(Error::Code::Denied, u"the lock file cannot be written"_s, folder);
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    const bool full = QStorageInfo(folder).bytesAvailable() == 0;
    return fail(full ? Error::Code::DiskFull : Error::Code::Io,
                u"the lock file cannot be written"_s, folder);
}

Result<> refuseNewer(const QString &file, int known)
{
    if (!QFileInfo::exists(file)) {
        return {};
    }
    const auto version = Database::peekSchemaVersion(file);
    if (!version) {
        return failWith(version);
    }
    if (*version > known) {
        return fail(Error::Code::TooNew,
                    u"schema %1, this program knows %2"_s.arg(*version).arg(known));
    }
    return {};
}

Result<std::unique_ptr<Database>> openMigrated(const QString &file)
{
    const Migrator migrator;
    // Before anything that writes: opening sets the journal mode and closing may checkpoint.
    if (auto known = refuseNewer(file, migrator.latestVersion()); !known) {
        return failWith(known);
    }
    auto database = Database::open(file);
    if (!database) {
        return database;
    }
    if (auto sound = (*database)->checkIntegrity(); !sound) {
        return failWith(sound);
    }
    if (auto migrated = migrator.migrate(**database); !migrated) {
        return failWith(migrated);
    }
    return database;
}

} // namespace

DataFolder::DataFolder(QString path, std::unique_ptr<QLockFile> lock,
                       std::unique_ptr<Database> database)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (auto made = makePrivateFolder(path); !made) {
        return failWith(made);
    }
    auto lock = std::make_unique<QLockFile>(path + u'/' + lockFileName);
    if (auto taken = take(*lock, path); !taken) {
        return failWith(taken);
    }
    const QString file = path + u'/' + databaseFileName;
    auto database = openMigrated(file);
    if (!database) {
        Error error = database.error();
        error.file = file;
        return tl::unexpected(std::move(error));
    }
    return std::unique_ptr<DataFolder>(new DataFolder(path, std::move(lock), std::move(*database)));
}

} // namespace companion
