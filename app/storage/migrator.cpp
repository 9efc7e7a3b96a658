// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <base/reachdisk.h>
#include <storage/database.h>
#include <storage/migrator.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool isBlankOrComment(QStringView step)
{
    for (const QStringView line : step.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith("--"_L1)) {
            return false;
        }
    }
    return true;
}

// Not split at semicolons: triggers hold some, and the driver runs one statement per call.
QStringList stepsOf(const QString &sql)
{
    static const QRegularExpression marker(u"^-- step[ \\t]*$"_s,
                                           QRegularExpression::MultilineOption);
    QStringList steps = sql.split(marker);
    steps.removeIf([](const QString &step) { return isBlankOrComment(step); });
    return steps;
}

Result<QStringList> readSteps(const QString &folder, int version)
{
    const QString name = QString::number(version).rightJustified(4, u'0') + u".sql"_s;
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, u"migration is missing: "_s + file.errorString(), name);
    }
    QStringList steps = stepsOf(QString::fromUtf8(file.readAll()));
    if (steps.isEmpty()) {
        return fail(Error::Code::Invalid, u"migration holds no statement"_s, name);
    }
    return steps;
}

Result<> apply(Database &database, const QStringList &steps, int version)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    for (const QString &step : steps) {
        if (auto done = database.execute(step); !done) {
            return done;
        }
    }
    Statement keys(database, u"PRAGMA foreign_key_check"_s);
    if (auto checked = keys.run(); !checked) {
        return checked;
    }
    if (keys.next()) {
        return fail(Error::Code::Corrupt,
                    u"migration leaves a broken reference in table "_s + keys.value(0).toString());
    }
    if (auto done = database.execute(u"PRAGMA user_version = %1"_s.arg(version)); !done) {
        return done;
    }
    return transaction.commit();
}

Result<bool> isEmpty(Database &database)
{
    Statement tables(database, u"SELECT count(*) FROM sqlite_master"_s);
    if (auto done = tables.run(); !done) {
        return failWith(done);
    }
    if (!tables.next()) {
        return fail(Error::Code::Corrupt, u"sqlite_master cannot be counted"_s);
    }
    return tables.value(0).toInt() == 0;
}

QString copyPath(const QString &databasePath) { return databasePath + u".before-v"_s; }

// Written under another name first, so that a copy with the final name is always whole. SQLite does
// not wait for the disk here.
Result<> copyBefore(Database &database, int version)
{
    const QString target = copyPath(database.filePath()) + QString::number(version);
    const QString part = target + u".part"_s;
    QFile::remove(part);
    Statement copy(database, u"VACUUM INTO :file"_s);
    copy.bind(u":file"_s, part);
    if (auto done = copy.run(); !done) {
        QFile::remove(part);
        return done;
    }
    if (auto kept = reachDisk(part); !kept) {
        QFile::remove(part);
        return kept;
    }
    std::error_code error;
    std::filesystem::rename(part.toStdU16String(), target.toStdU16String(), error);
    if (error) {
        return fail(Error::Code::Io,
                    u"copy cannot be renamed: "_s + QString::fromStdString(error.message()));
    }
    return reachDisk(QFileInfo(target).absolutePath());
}

} // namespace

Migrator::Migrator(QString folder)
    : m_folder(std::move(folder))
{
}

int Migrator::latestVersion() const
{
    static const QRegularExpression numbered(u"^(\\d{4})\\.sql$"_s);
    int latest = 0;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        if (const auto match = numbered.match(name); match.hasMatch()) {
            latest = std::max(latest, match.captured(1).toInt());
        }
    }
    return latest;
}

QStringList Migrator::removeCopies(const Database &database)
{
    const QFileInfo copy(copyPath(database.filePath()));
    const QDir folder = copy.dir();
    QStringList left
        = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    left.removeIf([&](const QString &name) {
        return !name.startsWith(copy.fileName()) || QFile::remove(folder.filePath(name));
    });
    return left;
}

Result<> Migrator::migrate(Database &database) const
{
    const int latest = latestVersion();
    if (latest == 0) {
        return fail(Error::Code::Io, u"no migrations in "_s + m_folder);
    }
    const auto found = database.schemaVersion();
    if (!found) {
        return failWith(found);
    }
    if (*found > latest) {
        return fail(Error::Code::TooNew,
                    u"schema %1, this program knows %2"_s.arg(*found).arg(latest));
    }
    // All of them are read before the first is applied: a missing one then changes nothing.
    QList<QStringList> pending;
    for (int version = *found + 1; version <= latest; ++version) {
        auto steps = readSteps(m_folder, version);
        if (!steps) {
            return failWith(steps);
        }
        pending.append(std::move(*steps));
    }
    if (pending.isEmpty()) {
        return {};
    }
    const auto empty = isEmpty(database);
    if (!empty) {
        return failWith(empty);
    }
    if (!*empty) {
        if (auto copied = copyBefore(database, *found + 1); !copied) {
            return copied;
        }
    }
    for (int version = *found + 1; version <= latest; ++version) {
        if (auto applied = apply(database, pending.at(version - *found - 1), version); !applied) {
            qCCritical(lcStorage) << "migration" << version << "failed:" << applied.error().detail;
            return applied;
        }
        qCInfo(lcStorage) << "schema is now version" << version;
    }
    return {};
}

} // namespace companion
