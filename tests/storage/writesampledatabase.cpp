// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a database with something in every table of a schema, to be kept as the sample of a
// release (see data/README.md). No test runs it. QT_QPA_PLATFORM=offscreen will do.
#include "samplerows.h"
#include <storage/datafolder.h>
#include <storage/migrator.h>
#include <storage/statement.h>
#include <support/memorykeystore.h>
#include <vault/vault.h>

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

void must(const Result<> &done)
{
    if (!done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

QStringList firstColumn(Database &database, const QString &sql)
{
    Statement select(database, sql);
    must(select.run());
    QStringList values;
    while (select.next()) {
        values.append(select.value(0).toString());
    }
    return values;
}

//! What the program leaves there today, by its own stores.
void fill(const QString &folder, int version)
{
    FakeClock clock;
    MemoryKeyStore keys;
    keys.writeError = Error{ Error::Code::NoKeyring, u"a sample has a passphrase"_s };
    auto data = DataFolder::open(folder);
    if (!data) {
        qFatal("%s", qUtf8Printable(data.error().detail));
    }
    Vault vault((*data)->database(), keys, clock.clock());
    vault.unlock();
    QByteArray passphrase = u"ŵy pasg 1984"_s.toUtf8();
    if (!QTest::qWaitFor([&] { return vault.state() == Vault::State::NeedsNewPassphrase; })) {
        qFatal("the vault asks for no passphrase");
    }
    vault.createWithPassphrase(SecretBytes::takeFrom(passphrase));
    if (!QTest::qWaitFor([&] { return vault.isUnlocked(); }, 60'000)) {
        qFatal("the vault does not open");
    }
    const auto code = vault.createRecoveryCode();
    if (!code) {
        qFatal("%s", qUtf8Printable(code.error().detail));
    }
    std::printf("recovery code: %.*s\n", int(code->size()),
                reinterpret_cast<const char *>(code->bytes().data()));
    writeSampleRows((*data)->database(), *vault.sealer(), clock, version);
}

//! The columns that schema `version` has, of every table that it has.
void copy(const QString &whole, const QString &path, int version)
{
    const QTemporaryDir migrations;
    for (int step = 1; step <= version; ++step) {
        const QString name = QString::number(step).rightJustified(4, u'0') + u".sql"_s;
        if (!QFile::copy(u":/migrations/"_s + name, migrations.filePath(name))) {
            qFatal("there is no migration %d", step);
        }
    }
    auto old = Database::open(path);
    if (!old) {
        qFatal("%s", qUtf8Printable(old.error().detail));
    }
    Database &database = **old;
    must(Migrator(migrations.path()).migrate(database));
    must(database.execute(u"ATTACH '%1' AS whole"_s.arg(whole)));
    // In the order in which they were made, which is that of their references.
    for (const QString &table : firstColumn(
             database,
             u"SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY rowid"_s)) {
        const QString columns
            = firstColumn(database,
                          u"SELECT name FROM pragma_table_info('%1', 'main')"_s.arg(table))
                  .join(u", "_s);
        must(database.execute(
            u"INSERT INTO main.%1 (%2) SELECT %2 FROM whole.%1 ORDER BY rowid"_s.arg(table,
                                                                                     columns)));
    }
    must(database.execute(u"DETACH whole"_s));
}

} // namespace

int writeSample(const QString &folder, int version)
{
    const QTemporaryDir whole;
    fill(whole.path(), version);
    if (!QDir().mkpath(folder)) {
        return 1;
    }
    copy(whole.filePath(u"companion.sqlite"_s), QDir(folder).filePath(u"v%1.sqlite"_s.arg(version)),
         version);
    return 0;
}

} // namespace companion

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: write_sample_database FOLDER VERSION\n", stderr);
        return 2;
    }
    return companion::writeSample(QString::fromLocal8Bit(argv[1]),
                                  QString::fromLatin1(argv[2]).toInt());
}
