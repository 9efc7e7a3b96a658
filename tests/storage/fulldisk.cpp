// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fulldisk.h"

#include <storage/datafolder.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QFile>

#include <sys/mount.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

Result<> writeRow(Database &database, int id, int bytes)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    Statement insert(database, uR"(
        INSERT INTO resume (recording, position_ms, saved_at)
        VALUES (:id, 0, hex(zeroblob(:bytes))))"_s);
    insert.bind(u":id"_s, QString::number(id));
    insert.bind(u":bytes"_s, bytes);
    if (auto run = insert.run(); !run) {
        return run;
    }
    return transaction.commit();
}

qint64 rows(Database &database)
{
    Statement count(database, u"SELECT count(*) FROM resume"_s);
    return count.run() && count.next() ? count.value(0).toLongLong() : -1;
}

bool isFull(const Result<> &outcome)
{
    if (!outcome) {
        std::printf("  %s\n", qUtf8Printable(outcome.error().detail));
    }
    return !outcome && outcome.error().code == Error::Code::DiskFull;
}

} // namespace

FullDisk::FullDisk(QString mountPoint)
    : m_mountPoint(std::move(mountPoint))
{
}

int FullDisk::run()
{
    if (::mount("tmpfs", QFile::encodeName(m_mountPoint).constData(), "tmpfs", 0, "size=1m") != 0) {
        return cannotMount;
    }
    std::printf("mounted\n");
    const QString path = m_mountPoint + u"/data"_s;

    fill();
    const auto refused = DataFolder::open(path);
    expect(!refused && refused.error().code == Error::Code::DiskFull,
           "a first start says DiskFull");
    freeSpace();

    auto opened = DataFolder::open(path);
    expect(opened.has_value(), "with space it opens");
    if (!opened) {
        return 1;
    }
    Database &database = (*opened)->database();
    expect(writeRow(database, 1, 10).has_value(), "with space it writes");
    fill();
    expect(isFull(writeRow(database, 2, 100'000)), "a big row says DiskFull");
    // Small ones go into what the log file has already taken, until that is used up too.
    int id = 3;
    Result<> small;
    while (small && id < 10'000) {
        small = writeRow(database, id, 10);
        id += small ? 1 : 0;
    }
    expect(isFull(small), "small rows end with DiskFull");
    expect(rows(database) == id - 2, "what was acknowledged is there, and nothing else");
    expect(database.checkIntegrity().has_value(), "it stays sound");

    freeSpace();
    expect(writeRow(database, id, 10).has_value(), "with space it writes again");
    const qint64 expected = rows(database);
    opened->reset();
    opened = DataFolder::open(path);
    expect(opened && rows((*opened)->database()) == expected,
           "everything is there after a restart");
    return m_failures == 0 ? 0 : 1;
}

void FullDisk::expect(bool holds, const char *what)
{
    std::printf("%s: %s\n", holds ? "ok" : "FAILED", what);
    m_failures += holds ? 0 : 1;
}

void FullDisk::fill()
{
    QFile filler(fillerPath());
    if (filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        while (filler.write(QByteArray(4096, 'f')) > 0) { }
    }
}

void FullDisk::freeSpace() { QFile::remove(fillerPath()); }

QString FullDisk::fillerPath() const { return m_mountPoint + u"/filler"_s; }

int holdOpen(const QString &path)
{
    const auto folder = DataFolder::open(path);
    std::puts(folder ? "open" : "refused");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return folder ? 0 : 1;
}

} // namespace companion
