// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbered migrations: fresh, again, newer, broken, missing.
#include <storage/database.h>
#include <storage/migrator.h>
#include <storage/statement.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {
//! What was asked to be on the disk, by the name that it had then.
QStringList synced;
} // namespace

//! Stands before the C library's, for this program and the libraries that it loads.
extern "C" int fsync(int file)
{
    synced.append(QFileInfo(QFileInfo(u"/proc/self/fd/%1"_s.arg(file)).symLinkTarget()).fileName());
    return int(::syscall(SYS_fsync, file));
}

namespace companion {

class TestMigrator final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void builtInMigrationsMakeTheSchema();
    void runningAgainChangesNothing();
    void triggersKeepTheirSemicolons();
    void laterVersionIsAddedAfterACopy();
    void freshDatabaseNeedsNoCopy();
    void brokenStepChangesNothing();
    void brokenReferenceChangesNothing();
    void missingMigrationChangesNothing_data();
    void missingMigrationChangesNothing();
    void newerSchemaIsRefused();
    void noMigrationsIsAnError();
    void copyIsOnTheDiskBeforeTheMigration();
    void leftOverCopyIsReplaced();
    void copiesAreRemovedOnRequest();
    void fullDiskWhileMigratingChangesNothing();

private:
    void writeMigration(const QString &name, const QString &sql);
    void open();
    [[nodiscard]] QString first(const QString &sql);
    //! Everything in the schema and the rows of table `t`, to compare before and after.
    [[nodiscard]] QString contents();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    QString m_migrations;
};

namespace {
QString firstMigration()
{
    return uR"(-- A comment that is no step; and a semicolon.
-- step
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT;

-- step
INSERT INTO t (a) VALUES ('from 1');
)"_s;
}
QString secondMigration()
{
    return uR"(
-- step
ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x';
-- step
UPDATE t SET b = 'from 2';
)"_s;
}
} // namespace

void TestMigrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_migrations = m_folder->filePath(u"migrations"_s);
    QVERIFY(QDir().mkpath(m_migrations));
    open();
}

void TestMigrator::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void TestMigrator::open()
{
    m_database.reset();
    auto opened = Database::open(m_folder->filePath(u"test.sqlite"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestMigrator::writeMigration(const QString &name, const QString &sql)
{
    QFile file(m_migrations + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql.toUtf8());
}

QString TestMigrator::first(const QString &sql)
{
    Statement select(*m_database, sql);
    if (auto run = select.run(); !run) {
        return u"error: "_s + run.error().detail;
    }
    return select.next() ? select.value(0).toString() : u"(no row)"_s;
}

QString TestMigrator::contents()
{
    return first(u"SELECT group_concat(coalesce(sql, ''), ' ') FROM sqlite_master"_s) + u" | "_s
        + first(u"SELECT group_concat(id || a) FROM t"_s) + u" | "_s
        + first(u"PRAGMA user_version"_s);
}

void TestMigrator::builtInMigrationsMakeTheSchema()
{
    const Migrator migrator;
    QCOMPARE_GE(migrator.latestVersion(), 1);
    QVERIFY(migrator.migrate(*m_database));
    QCOMPARE(*m_database->schemaVersion(), migrator.latestVersion());
    QCOMPARE(first(uR"(SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN
        ('vault', 'key_wrap', 'note', 'note_version', 'reflection', 'watched', 'resume', 'holder',
         'installation', 'certificate', 'mark', 'recording_part'))"_s),
             u"12"_s);
    QCOMPARE(
        first(
            u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%STRICT%'"_s),
        u"0"_s);
}

void TestMigrator::runningAgainChangesNothing()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    const Migrator migrator(m_migrations);
    QVERIFY(migrator.migrate(*m_database));
    const QString before = contents();
    QVERIFY(before.endsWith(u"| 1from 1 | 1"_s));
    QVERIFY(migrator.migrate(*m_database));
    open();
    QVERIFY(migrator.migrate(*m_database));
    QCOMPARE(contents(), before);
    QCOMPARE(QDir(m_folder->path()).entryList({ u"*.before-*"_s }), QStringList());
}

void TestMigrator::triggersKeepTheirSemicolons()
{
    writeMigration(u"0001.sql"_s, firstMigration() + uR"(
-- step
CREATE TRIGGER twice AFTER INSERT ON t WHEN new.a = 'one'
BEGIN
    INSERT INTO t (a) VALUES ('two');
    INSERT INTO t (a) VALUES ('-- step');
END;
)"_s);
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QVERIFY(m_database->execute(u"INSERT INTO t (a) VALUES ('one')"_s));
    QCOMPARE(first(u"SELECT group_concat(a) FROM t"_s), u"from 1,one,two,-- step"_s);
}

void TestMigrator::laterVersionIsAddedAfterACopy()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    const QString before = contents();
    writeMigration(u"0002.sql"_s, secondMigration());
    writeMigration(u"0003.sql"_s, u"-- step\nINSERT INTO t (a) VALUES ('from 3')"_s);
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QCOMPARE(first(u"SELECT group_concat(a || ' ' || b) FROM t"_s), u"from 1 from 2,from 3 x"_s);
    QCOMPARE(*m_database->schemaVersion(), 3);

    const QStringList copies = QDir(m_folder->path()).entryList({ u"*.before-*"_s });
    QCOMPARE(copies, QStringList{ u"test.sqlite.before-v2"_s });
    auto copy = Database::open(m_folder->filePath(copies.first()));
    QVERIFY(copy);
    QVERIFY((*copy)->checkIntegrity());
    m_database = std::move(*copy);
    QCOMPARE(contents(), before);
}

void TestMigrator::freshDatabaseNeedsNoCopy()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    writeMigration(u"0002.sql"_s, secondMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QCOMPARE(*m_database->schemaVersion(), 2);
    QCOMPARE(QDir(m_folder->path()).entryList({ u"*.before-*"_s }), QStringList());
}

void TestMigrator::brokenStepChangesNothing()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    const QString before = contents();
    writeMigration(u"0002.sql"_s,
                   secondMigration() + u"-- step\nINSERT INTO nowhere VALUES (1);\n"_s);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"migration 2 failed"_s));
    const auto migrated = Migrator(m_migrations).migrate(*m_database);
    QVERIFY(!migrated);
    QVERIFY2(migrated.error().detail.contains(u"nowhere"_s), qPrintable(migrated.error().detail));
    QCOMPARE(contents(), before);
    open();
    QCOMPARE(contents(), before);
    QVERIFY(QFile::exists(m_folder->filePath(u"test.sqlite.before-v2"_s)));

    writeMigration(u"0002.sql"_s, secondMigration()); // the corrected release
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QCOMPARE(first(u"SELECT group_concat(a || ' ' || b) FROM t"_s), u"from 1 from 2"_s);
}

void TestMigrator::brokenReferenceChangesNothing()
{
    writeMigration(
        u"0001.sql"_s,
        firstMigration()
            + u"-- step\nCREATE TABLE c (t INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED) STRICT"_s);
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    const QString before = contents();
    writeMigration(u"0002.sql"_s, u"-- step\nINSERT INTO c (t) VALUES (99)"_s);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"migration 2 failed"_s));
    const auto migrated = Migrator(m_migrations).migrate(*m_database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, Error::Code::Corrupt);
    QCOMPARE(contents(), before);
}

void TestMigrator::missingMigrationChangesNothing_data()
{
    QTest::addColumn<QString>("second");
    QTest::newRow("not there") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("only comments") << u"-- nothing here\n-- step\n-- nor here\n"_s;
}

void TestMigrator::missingMigrationChangesNothing()
{
    QFETCH(QString, second);
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    const QString before = contents();
    if (!second.isNull()) {
        writeMigration(u"0002.sql"_s, second);
    }
    writeMigration(u"0003.sql"_s, secondMigration());
    const auto migrated = Migrator(m_migrations).migrate(*m_database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().file, u"0002.sql"_s);
    QCOMPARE(contents(), before);
}

void TestMigrator::newerSchemaIsRefused()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QVERIFY(m_database->execute(u"PRAGMA user_version = 2"_s));
    const QString before = contents();
    const auto migrated = Migrator(m_migrations).migrate(*m_database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, Error::Code::TooNew);
    QCOMPARE(contents(), before);
}

void TestMigrator::noMigrationsIsAnError()
{
    const Migrator migrator(m_migrations);
    QCOMPARE(migrator.latestVersion(), 0);
    const auto migrated = migrator.migrate(*m_database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, Error::Code::Io);
}

//! A copy that a power cut leaves empty would be none; so it and its name are there first.
void TestMigrator::copyIsOnTheDiskBeforeTheMigration()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    writeMigration(u"0002.sql"_s, u"-- step\nINSERT INTO nowhere VALUES (1);\n"_s);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"migration 2 failed"_s));
    synced.clear();
    QVERIFY(!Migrator(m_migrations).migrate(*m_database));
    QCOMPARE(
        synced,
        (QStringList{ u"test.sqlite.before-v2.part"_s, QFileInfo(m_folder->path()).fileName() }));
}

void TestMigrator::leftOverCopyIsReplaced()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    for (const QString &name : { u"test.sqlite.before-v2"_s, u"test.sqlite.before-v2.part"_s }) {
        QFile leftOver(m_folder->filePath(name));
        QVERIFY(leftOver.open(QIODevice::WriteOnly));
        leftOver.write("half a copy of an attempt that was killed");
    }
    writeMigration(u"0002.sql"_s, secondMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    QVERIFY(!QFile::exists(m_folder->filePath(u"test.sqlite.before-v2.part"_s)));
    auto copy = Database::open(m_folder->filePath(u"test.sqlite.before-v2"_s));
    QVERIFY(copy);
    QCOMPARE(*(*copy)->schemaVersion(), 1);
}

void TestMigrator::copiesAreRemovedOnRequest()
{
    const QDir folder(m_folder->path());
    for (const QString &name : { u"test.sqlite.before-v2"_s, u"test.sqlite.before-v12"_s,
                                 u"test.sqlite.before-v13.part"_s, u"other.sqlite.before-v2"_s }) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(
        folder.mkpath(u"test.sqlite.before-v3/inside"_s)); // is in the way, and cannot be removed
    QCOMPARE(Migrator::removeCopies(*m_database), QStringList{ u"test.sqlite.before-v3"_s });
    QCOMPARE(folder.entryList({ u"*.before-*"_s }),
             (QStringList{ u"other.sqlite.before-v2"_s, u"test.sqlite.before-v3"_s }));
    QVERIFY(m_database->schemaVersion()); // the database itself stays
}

void TestMigrator::fullDiskWhileMigratingChangesNothing()
{
    writeMigration(u"0001.sql"_s, firstMigration());
    QVERIFY(Migrator(m_migrations).migrate(*m_database));
    const QString before = contents();
    writeMigration(u"0002.sql"_s,
                   u"-- step\nCREATE TABLE big AS SELECT hex(zeroblob(60000)) AS b"_s);
    QVERIFY(
        m_database->execute(u"PRAGMA max_page_count = %1"_s.arg(first(u"PRAGMA page_count"_s))));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"migration 2 failed"_s));
    const auto migrated = Migrator(m_migrations).migrate(*m_database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().code, Error::Code::DiskFull);
    QCOMPARE(contents(), before);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestMigrator)
#include "tst_migrator.moc"
