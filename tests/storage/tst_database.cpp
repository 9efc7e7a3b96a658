// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Connection, statements and transactions: settings, values, and what errors become.
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestDatabaseClass final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void settingsAreRead_data();
    void settingsAreRead();
    void connectionGoesWithTheObject();
    void severalCanBeOpen();
    void memoryDatabaseHasFullTextSearch();
    void notADatabaseIsCorrupt_data();
    void notADatabaseIsCorrupt();
    void damagedPageIsFound();
    void brokenReferenceIsFound();
    void nullIsNotEmpty();
    void valuesKeepTheirKind_data();
    void valuesKeepTheirKind();
    void placeholderMayComeTwice();
    void twoStatementsAreRefusedWhole();
    void statementFinishesItself();
    void faultyPrepareIsReportedByRun();
    void errorsAreMapped_data();
    void errorsAreMapped();
    void nativeCodesAreMapped_data();
    void nativeCodesAreMapped();
    void fullDatabaseIsDiskFullAndRollsBack();
    void otherWriterIsInUse();
    void transactionRollsBackUnlessCommitted();
    void failedBeginIsReported();

private:
    void execute(const QString &sql);
    [[nodiscard]] QString first(const QString &sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

namespace {

Error errorOf(Database &database, const QString &sql)
{
    const auto done = database.execute(sql);
    return done ? Error{ Error::Code::Io, u"no error"_s } : done.error();
}

} // namespace

void TestDatabaseClass::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"test.sqlite"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_database = std::move(*opened);
    execute(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE CHECK (a <> 'bad'), b ANY) STRICT"_s);
}

void TestDatabaseClass::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void TestDatabaseClass::execute(const QString &sql)
{
    if (auto done = m_database->execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

QString TestDatabaseClass::first(const QString &sql)
{
    Statement select(*m_database, sql);
    if (auto run = select.run(); !run) {
        qFatal("%s", qUtf8Printable(run.error().detail));
    }
    return select.next() ? select.value(0).toString() : u"(no row)"_s;
}

void TestDatabaseClass::settingsAreRead_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("journal_mode") << u"wal"_s;
    QTest::newRow("synchronous") << u"2"_s; // FULL
    QTest::newRow("foreign_keys") << u"1"_s;
    QTest::newRow("busy_timeout") << u"5000"_s;
    QTest::newRow("trusted_schema") << u"0"_s;
    QTest::newRow("temp_store") << u"2"_s; // MEMORY
    QTest::newRow("secure_delete") << u"1"_s;
}

void TestDatabaseClass::settingsAreRead()
{
    QFETCH(QString, value);
    QCOMPARE(first(u"PRAGMA "_s + QString::fromLatin1(QTest::currentDataTag())), value);
}

void TestDatabaseClass::connectionGoesWithTheObject()
{
    const QStringList before = QSqlDatabase::connectionNames();
    QTest::failOnWarning(QRegularExpression(u"still in use"_s));
    {
        auto second = Database::open(m_folder->filePath(u"second.sqlite"_s));
        QVERIFY(second);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
        QVERIFY((*second)->execute(u"CREATE TABLE x (y)"_s));
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void TestDatabaseClass::severalCanBeOpen()
{
    auto second = Database::open(m_database->filePath());
    QVERIFY(second);
    execute(u"INSERT INTO t (a) VALUES ('seen by both')"_s);
    Statement select(**second, u"SELECT a FROM t"_s);
    QVERIFY(select.run());
    QVERIFY(select.next());
    QCOMPARE(select.value(0).toString(), u"seen by both"_s);
}

void TestDatabaseClass::memoryDatabaseHasFullTextSearch()
{
    auto memory = Database::openInMemory();
    QVERIFY(memory);
    QVERIFY((*memory)->execute(u"CREATE VIRTUAL TABLE f USING fts5(body)"_s));
}

void TestDatabaseClass::notADatabaseIsCorrupt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << "This is a letter and not a database. "_ba.repeated(100);
    QTest::newRow("header only") << "SQLite format 3"_ba + '\0' + QByteArray(2000, 'x');
    QTest::newRow("noise") << QByteArray(10'000, '\x5a');
}

void TestDatabaseClass::notADatabaseIsCorrupt()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder->filePath(u"foreign.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto opened = Database::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Corrupt);
    const auto peeked = Database::peekSchemaVersion(path);
    QVERIFY(!peeked);
    QCOMPARE(peeked.error().code, Error::Code::Corrupt);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes); // and it was not touched
}

void TestDatabaseClass::damagedPageIsFound()
{
    execute(u"CREATE INDEX t_by_b ON t (b)"_s);
    for (int i = 0; i < 200; ++i) {
        execute(u"INSERT INTO t (a, b) VALUES ('%1', '%1')"_s.arg(i, 60, 10, QChar(u'0')));
    }
    QVERIFY(m_database->checkIntegrity());
    const QString path = m_database->filePath();
    m_database.reset(); // checkpoints
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 lastPage = file.size() - 4096;
    QVERIFY(file.seek(lastPage));
    file.write(QByteArray(4096, '\xff'));
    file.close();
    auto opened = Database::open(path);
    QVERIFY(opened);
    m_database = std::move(*opened);
    const auto sound = m_database->checkIntegrity();
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, Error::Code::Corrupt);
}

void TestDatabaseClass::brokenReferenceIsFound()
{
    execute(u"CREATE TABLE child (t INTEGER REFERENCES t (id)) STRICT"_s);
    execute(u"PRAGMA foreign_keys = OFF"_s);
    execute(u"INSERT INTO child VALUES (99)"_s);
    const auto sound = m_database->checkIntegrity();
    QVERIFY(!sound);
    QCOMPARE(sound.error().code, Error::Code::Corrupt);
    QVERIFY2(sound.error().detail.contains(u"child"_s), qPrintable(sound.error().detail));
}

void TestDatabaseClass::nullIsNotEmpty()
{
    Statement insert(*m_database, u"INSERT INTO t (a, b) VALUES (:a, :b)"_s);
    insert.bind(u":a"_s, u""_s);
    insert.bind(u":b"_s, QString());
    QVERIFY(insert.run());
    QCOMPARE(first(u"SELECT typeof(a) || ' ' || typeof(b) FROM t"_s), u"text null"_s);
    insert.bind(u":a"_s, QString());
    const auto refused = insert.run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid); // NOT NULL
}

void TestDatabaseClass::valuesKeepTheirKind_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("kind");
    QTest::newRow("text") << QVariant(u"ŵ𝄞"_s) << u"text"_s;
    QTest::newRow("integer") << QVariant(qint64(1) << 60) << u"integer"_s;
    QTest::newRow("real") << QVariant(1.5) << u"real"_s;
    QTest::newRow("bytes") << QVariant("\0\xff"_ba + QByteArray(3, '\0')) << u"blob"_s;
    QTest::newRow("nothing") << QVariant() << u"null"_s;
}

void TestDatabaseClass::valuesKeepTheirKind()
{
    QFETCH(QVariant, value);
    QFETCH(QString, kind);
    Statement insert(*m_database, u"INSERT INTO t (a, b) VALUES ('a', :b)"_s);
    insert.bind(u":b"_s, value);
    QVERIFY(insert.run());
    QCOMPARE(insert.rowsAffected(), 1);
    Statement select(*m_database, u"SELECT b, typeof(b) FROM t"_s);
    QVERIFY(select.run());
    QVERIFY(select.next());
    QCOMPARE(select.value(1).toString(), kind);
    QCOMPARE(select.value(0).toByteArray(), value.toByteArray());
    QVERIFY(!select.next());
    QVERIFY(select.ended());
}

void TestDatabaseClass::placeholderMayComeTwice()
{
    Statement insert(*m_database, u"INSERT INTO t (a, b) VALUES (:x, :x)"_s);
    insert.bind(u":x"_s, u"twice"_s);
    QVERIFY(insert.run());
    QCOMPARE(first(u"SELECT a || b FROM t"_s), u"twicetwice"_s);
}

void TestDatabaseClass::twoStatementsAreRefusedWhole()
{
    QVERIFY(
        !m_database->execute(u"INSERT INTO t (a) VALUES ('1'); INSERT INTO t (a) VALUES ('2')"_s));
    QCOMPARE(first(u"SELECT count(*) FROM t"_s), u"0"_s);
}

// An open SELECT would keep the table locked.
void TestDatabaseClass::statementFinishesItself()
{
    execute(u"INSERT INTO t (a) VALUES ('1')"_s);
    execute(u"INSERT INTO t (a) VALUES ('2')"_s);
    {
        Statement select(*m_database, u"SELECT a FROM t"_s);
        QVERIFY(select.run());
        QVERIFY(select.next());
        QCOMPARE(errorOf(*m_database, u"DROP TABLE t"_s).code, Error::Code::InUse);
    }
    QVERIFY(m_database->execute(u"DROP TABLE t"_s));
}

void TestDatabaseClass::faultyPrepareIsReportedByRun()
{
    Statement wrong(*m_database, u"SELECT a FROM nowhere"_s);
    const auto run = wrong.run();
    QVERIFY(!run);
    QVERIFY2(run.error().detail.contains(u"no such table: nowhere"_s),
             qPrintable(run.error().detail));
}

void TestDatabaseClass::errorsAreMapped_data()
{
    QTest::addColumn<QString>("setUp");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    const QString none;
    QTest::newRow("NOT NULL") << none << u"INSERT INTO t (b) VALUES (1)"_s << Invalid;
    QTest::newRow("CHECK") << none << u"INSERT INTO t (a) VALUES ('bad')"_s << Invalid;
    QTest::newRow("UNIQUE") << u"INSERT INTO t (a) VALUES ('x')"_s
                            << u"INSERT INTO t (a) VALUES ('x')"_s << Invalid;
    QTest::newRow("STRICT") << none << u"INSERT INTO t (id, a) VALUES ('x', 'x')"_s << Invalid;
    QTest::newRow("foreign key") << u"CREATE TABLE c (t INTEGER REFERENCES t (id)) STRICT"_s
                                 << u"INSERT INTO c VALUES (7)"_s << Invalid;
    QTest::newRow("trigger")
        << u"CREATE TRIGGER f BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'no'); END"_s
        << u"INSERT INTO t (a) VALUES ('x')"_s << Invalid;
    QTest::newRow("read only") << u"PRAGMA query_only = ON"_s << u"INSERT INTO t (a) VALUES ('x')"_s
                               << Denied;
    QTest::newRow("syntax") << none << u"SELEKT"_s << Io;
}

void TestDatabaseClass::errorsAreMapped()
{
    QFETCH(QString, setUp);
    QFETCH(QString, sql);
    QFETCH(Error::Code, code);
    if (!setUp.isEmpty()) {
        execute(setUp);
    }
    const Error error = errorOf(*m_database, sql);
    QVERIFY2(error.code == code, qPrintable(error.detail));
}

void TestDatabaseClass::nativeCodesAreMapped_data()
{
    QTest::addColumn<int>("native");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    QTest::newRow("SQLITE_FULL") << 13 << DiskFull;
    QTest::newRow("SQLITE_IOERR_SHMSIZE") << (10 | 19 << 8) << DiskFull;
    QTest::newRow("SQLITE_IOERR_WRITE") << (10 | 3 << 8) << Io;
    QTest::newRow("SQLITE_CORRUPT") << 11 << Corrupt;
    QTest::newRow("SQLITE_CORRUPT_INDEX") << (11 | 3 << 8) << Corrupt;
    QTest::newRow("SQLITE_NOTADB") << 26 << Corrupt;
    QTest::newRow("SQLITE_BUSY_SNAPSHOT") << (5 | 2 << 8) << InUse;
    QTest::newRow("SQLITE_LOCKED") << 6 << InUse;
    QTest::newRow("SQLITE_READONLY_DIRECTORY") << (8 | 6 << 8) << Denied;
    QTest::newRow("SQLITE_PERM") << 3 << Denied;
    QTest::newRow("SQLITE_CANTOPEN") << 14 << Io;
    QTest::newRow("SQLITE_CONSTRAINT_TRIGGER") << (19 | 7 << 8) << Invalid;
}

void TestDatabaseClass::nativeCodesAreMapped()
{
    QFETCH(int, native);
    QFETCH(Error::Code, code);
    const QSqlError error(u"driver"_s, u"database"_s, QSqlError::StatementError,
                          QString::number(native));
    QCOMPARE(toError(error).code, code);
}

void TestDatabaseClass::fullDatabaseIsDiskFullAndRollsBack()
{
    execute(u"INSERT INTO t (a) VALUES ('kept')"_s);
    execute(u"PRAGMA max_page_count = %1"_s.arg(first(u"PRAGMA page_count"_s)));
    {
        Transaction transaction(*m_database);
        QVERIFY(transaction.begun());
        QVERIFY(m_database->execute(u"INSERT INTO t (a) VALUES ('small')"_s));
        QCOMPARE(errorOf(*m_database, u"INSERT INTO t (a) VALUES (hex(zeroblob(50000)))"_s).code,
                 Error::Code::DiskFull);
    }
    QCOMPARE(first(u"SELECT group_concat(a) FROM t"_s), u"kept"_s);
    execute(u"PRAGMA max_page_count = 100000"_s);
    Transaction again(*m_database);
    QVERIFY(m_database->execute(u"INSERT INTO t (a) VALUES ('small')"_s));
    QVERIFY(again.commit());
    QVERIFY(m_database->checkIntegrity());
}

void TestDatabaseClass::otherWriterIsInUse()
{
    auto second = Database::open(m_database->filePath());
    QVERIFY(second);
    QVERIFY((*second)->execute(u"PRAGMA busy_timeout = 1"_s));
    Transaction first(*m_database);
    QVERIFY(first.begun());
    QCOMPARE(errorOf(**second, u"BEGIN IMMEDIATE"_s).code, Error::Code::InUse);
    QVERIFY(first.commit());
    QVERIFY((*second)->execute(u"BEGIN IMMEDIATE"_s));
}

void TestDatabaseClass::transactionRollsBackUnlessCommitted()
{
    {
        Transaction transaction(*m_database);
        execute(u"INSERT INTO t (a) VALUES ('lost')"_s);
    }
    QCOMPARE(first(u"SELECT count(*) FROM t"_s), u"0"_s);
    {
        Transaction transaction(*m_database);
        execute(u"INSERT INTO t (a) VALUES ('kept')"_s);
        QVERIFY(transaction.commit());
    }
    QCOMPARE(first(u"SELECT group_concat(a) FROM t"_s), u"kept"_s);
}

void TestDatabaseClass::failedBeginIsReported()
{
    Transaction outer(*m_database);
    Transaction inner(*m_database);
    QVERIFY(!inner.begun());
    QVERIFY(!inner.commit());
    QVERIFY(outer.commit()); // and the inner one has not ended it
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestDatabaseClass)
#include "tst_database.moc"
