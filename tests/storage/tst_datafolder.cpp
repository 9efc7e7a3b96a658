// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data folder as a whole: private, locked, checked, migrated, and safe on a full disk.
#include "fulldisk.h"
#include <storage/datafolder.h>
#include <storage/migrator.h>
#include <storage/statement.h>

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestDataFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isMadePrivate_data();
    void isMadePrivate();
    void opensWhatItMade();
    void secondInstanceIsRefused();
    void secondProcessIsRefused();
    void lockOfADeadProcessIsTakenOver();
    void unfinishedLockIsTakenOver_data();
    void unfinishedLockIsTakenOver();
    void newerDatabaseIsLeftUntouched();
    void foreignFileIsLeftUntouched();
    void damagedDatabaseIsRefused();
    void fileInPlaceOfTheFolder();
    void folderOfSomethingElseIsLeftAsItIs_data();
    void folderOfSomethingElseIsLeftAsItIs();
    void folderOfOursIsTaken_data();
    void folderOfOursIsTaken();
    void oldDatabaseOpensAndMigrates_data();
    void oldDatabaseOpensAndMigrates();
    void oldSchemaEqualsAFreshOne_data() { oldDatabaseOpensAndMigrates_data(); }
    void oldSchemaEqualsAFreshOne();
    void fullDisk();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a/b/data"_s); }
    [[nodiscard]] QString file() const { return path() + u"/companion.sqlite"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
    | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        qFatal("cannot be read: %s", qUtf8Printable(path));
    }
    return hash.result();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size()) {
        qFatal("cannot be written: %s", qUtf8Printable(path));
    }
}

QStringList firstColumn(Database &database, const QString &sql)
{
    Statement select(database, sql);
    if (auto run = select.run(); !run) {
        qFatal("%s", qUtf8Printable(run.error().detail));
    }
    QStringList values;
    while (select.next()) {
        values.append(select.value(0).toString());
    }
    return values;
}

//! quote() writes bytes as X'00FF', the shell as X'00ff'. Of long ones, such as documents, the
//! SHA-3 stands for them.
QString asInTheShell(const QString &line)
{
    constexpr qsizetype longest = 4096;
    static const QRegularExpression blob(u"X'([0-9A-F]*)'"_s);
    QString written;
    qsizetype from = 0;
    for (auto match = blob.globalMatch(line); match.hasNext();) {
        const auto found = match.next();
        QByteArray bytes = QByteArray::fromHex(found.captured(1).toLatin1());
        if (bytes.size() > longest) {
            bytes = QCryptographicHash::hash(bytes, QCryptographicHash::Sha3_256);
        }
        written += line.sliced(from, found.capturedStart() - from) + u"X'"_s
            + QString::fromLatin1(bytes.toHex()) + u'\'';
        from = found.capturedEnd();
    }
    return written + line.sliced(from);
}

//! Every row of every table that has any, one a line, in the quoting of the sqlite3 shell's
//! ".mode quote". A table that a later version adds shows only when its migration fills it.
QString dumpOf(Database &database)
{
    QString dump;
    for (const QString &table : firstColumn(
             database, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s)) {
        const QStringList columns
            = firstColumn(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        const QString row = u"quote("_s + columns.join(u") || ',' || quote("_s) + u')';
        const QString all = u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(row, table, columns.first());
        const QStringList lines = firstColumn(database, all);
        dump += lines.isEmpty() ? QString() : u"== "_s + table + u'\n';
        for (const QString &line : lines) {
            dump += asInTheShell(line) + u'\n';
        }
    }
    return dump;
}

QString schemaOf(Database &database)
{
    return firstColumn(database,
                       u"SELECT type || ' ' || name || ': ' || coalesce(sql, '') "
                       "FROM sqlite_master ORDER BY type, name"_s)
        .join(u'\n');
}

} // namespace

void TestDataFolder::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestDataFolder::isMadePrivate_data()
{
    QTest::addColumn<bool>("existsBefore");
    QTest::newRow("fresh, with missing parents") << false;
    QTest::newRow("was open to everybody") << true;
}

void TestDataFolder::isMadePrivate()
{
    QFETCH(bool, existsBefore);
    if (existsBefore) {
        QVERIFY(QDir().mkpath(path()));
        QVERIFY(QFile::setPermissions(path(),
                                      ownerOnly | QFile::ReadOther | QFile::ExeOther
                                          | QFile::ReadGroup | QFile::WriteGroup));
    }
    const auto folder = DataFolder::open(path());
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
    QCOMPARE(QFileInfo(path()).permissions(), ownerOnly);
    QCOMPARE((*folder)->path(), path());
}

void TestDataFolder::opensWhatItMade()
{
    {
        auto folder = DataFolder::open(path());
        QVERIFY(folder);
        QVERIFY((*folder)->database().execute(
            u"INSERT INTO holder (id, name, body, registration) VALUES (1, 'Ŵyn', '', '')"_s));
    }
    auto again = DataFolder::open(path() + u"/../data/"_s);
    QVERIFY(again);
    QCOMPARE(firstColumn((*again)->database(), u"SELECT name FROM holder"_s),
             QStringList{ u"Ŵyn"_s });
}

void TestDataFolder::secondInstanceIsRefused()
{
    auto first = DataFolder::open(path());
    QVERIFY(first);
    const auto second = DataFolder::open(path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::InUse);
    first->reset();
    QVERIFY(DataFolder::open(path()));
}

void TestDataFolder::secondProcessIsRefused()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), { u"--hold"_s, path() });
    QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine() || other.waitForReadyRead(100), 20'000);
    QCOMPARE(other.readLine(), "open\n"_ba);
    const auto refused = DataFolder::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InUse);
    other.closeWriteChannel(); // asks it to end
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY(DataFolder::open(path()));
}

void TestDataFolder::lockOfADeadProcessIsTakenOver()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), { u"--hold"_s, path() });
    QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine() || other.waitForReadyRead(100), 20'000);
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFile::exists(path() + u"/companion.lock"_s));
    const auto taken = DataFolder::open(path());
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
}

void TestDataFolder::unfinishedLockIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("killed before it wrote") << QByteArray();
    QTest::newRow("half a number") << "12"_ba;
    QTest::newRow("noise") << QByteArray(100, '\xff');
}

void TestDataFolder::unfinishedLockIsTakenOver()
{
    QFETCH(QByteArray, content);
    writeFile(path() + u"/companion.lock"_s, content);
    const auto folder = DataFolder::open(path());
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
    QVERIFY(!DataFolder::open(path())); // and it is a real lock again
}

void TestDataFolder::newerDatabaseIsLeftUntouched()
{
    const int newer = Migrator().latestVersion() + 1;
    {
        auto folder = DataFolder::open(path());
        QVERIFY(folder);
        QVERIFY((*folder)->database().execute(
            u"CREATE TABLE of_the_future (x) STRICT"_s.replace(u"(x)"_s, u"(x TEXT)"_s)));
        QVERIFY((*folder)->database().execute(u"PRAGMA user_version = %1"_s.arg(newer)));
    }
    const QByteArray before = hashOf(file());
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto folder = DataFolder::open(path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().code, Error::Code::TooNew);
        QCOMPARE(folder.error().file, file());
    }
    QCOMPARE(hashOf(file()), before);
    QCOMPARE(QDir(path()).entryList({ u"*.before-*"_s }), QStringList());
}

void TestDataFolder::foreignFileIsLeftUntouched()
{
    writeFile(file(), "A shopping list.\n"_ba.repeated(200));
    const QByteArray before = hashOf(file());
    const auto folder = DataFolder::open(path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::Corrupt);
    QCOMPARE(folder.error().file, file());
    QCOMPARE(hashOf(file()), before);
}

void TestDataFolder::damagedDatabaseIsRefused()
{
    {
        auto folder = DataFolder::open(path());
        QVERIFY(folder);
        for (int i = 0; i < 50; ++i) {
            QVERIFY((*folder)->database().execute(
                u"INSERT INTO resume VALUES ('r%1', 1, hex(zeroblob(500)))"_s.arg(i)));
        }
    }
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(damaged.size() - 4096));
    damaged.write(QByteArray(4096, '\xff'));
    damaged.close();
    const auto folder = DataFolder::open(path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::Corrupt);
}

void TestDataFolder::fileInPlaceOfTheFolder()
{
    writeFile(path(), "not a folder");
    const auto folder = DataFolder::open(path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::Io);
    QCOMPARE(folder.error().file, path());
}

void TestDataFolder::folderOfSomethingElseIsLeftAsItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file") << u"letter.txt"_s;
    QTest::newRow("a hidden file") << u".profile"_s;
    QTest::newRow("a folder") << u"inside/letter.txt"_s;
    QTest::newRow("a database of another name") << u"companion.sqlite3"_s;
}

//! To close a folder such as /tmp to everybody else would be no small matter.
void TestDataFolder::folderOfSomethingElseIsLeftAsItIs()
{
    QFETCH(QString, name);
    writeFile(path() + u'/' + name, "Dear Ann");
    const QFile::Permissions open = ownerOnly | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(path(), open));
    const auto entries
        = [this] { return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System); };
    const QStringList before = entries();
    const auto folder = DataFolder::open(path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().file, path());
    QCOMPARE(QFileInfo(path()).permissions(), open);
    QCOMPARE(entries(), before);
}

void TestDataFolder::folderOfOursIsTaken_data()
{
    QTest::addColumn<QString>("ours");
    QTest::newRow("killed before it made the database") << u"companion.lock"_s;
    QTest::newRow("only settings are left") << u"settings.ini"_s;
}

void TestDataFolder::folderOfOursIsTaken()
{
    QFETCH(QString, ours);
    writeFile(path() + u'/' + ours, {});
    writeFile(path() + u"/letter.txt"_s, "Dear Ann");
    const auto folder = DataFolder::open(path());
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
}

void TestDataFolder::oldDatabaseOpensAndMigrates_data()
{
    QTest::addColumn<QString>("name");
    const QDir data(QStringLiteral(TEST_DATA));
    const QStringList databases = data.entryList({ u"v*.sqlite"_s });
    QCOMPARE(databases.size(), Migrator().latestVersion()); // one of each
    for (const QString &name : databases) {
        QTest::newRow(qPrintable(name)) << data.filePath(name.chopped(7));
    }
}

// The files were written once by the version that released the schema, and the text beside them by
// the sqlite3 shell (see data/README.md).
void TestDataFolder::oldDatabaseOpensAndMigrates()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkpath(path()));
    QVERIFY(QFile::copy(name + u".sqlite"_s, file()));
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner));
    auto folder = DataFolder::open(path());
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().detail));
    QCOMPARE(*(*folder)->database().schemaVersion(), Migrator().latestVersion());
    QVERIFY((*folder)->database().checkIntegrity());

    QFile expected(name + u".expected.txt"_s);
    QVERIFY(expected.open(QIODevice::ReadOnly));
    QCOMPARE(dumpOf((*folder)->database()), QString::fromUtf8(expected.readAll()));
}

void TestDataFolder::oldSchemaEqualsAFreshOne()
{
    QFETCH(QString, name);
    auto fresh = DataFolder::open(m_folder->filePath(u"fresh"_s));
    QVERIFY(fresh);
    QVERIFY(QDir().mkpath(path()));
    QVERIFY(QFile::copy(name + u".sqlite"_s, file()));
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner));
    auto old = DataFolder::open(path());
    QVERIFY(old);
    QCOMPARE(schemaOf((*old)->database()), schemaOf((*fresh)->database()));
}

// Runs in a process with a mount namespace of its own, which takes its file system of one mebibyte
// with it when it ends.
void TestDataFolder::fullDisk()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QVERIFY(QDir().mkpath(path()));
    const QStringList command{ QCoreApplication::applicationFilePath(), u"--full-disk"_s, path() };
    process.start(u"unshare"_s, QStringList{ u"--mount"_s } + command);
    QVERIFY(process.waitForFinished());
    if (process.exitCode() == int(FullDisk::cannotMount)) { // not root: as root of a user namespace
        process.start(u"unshare"_s,
                      QStringList{ u"--user"_s, u"--map-root-user"_s, u"--mount"_s } + command);
        QVERIFY(process.waitForFinished());
    }
    const QString output = QString::fromUtf8(process.readAll());
    if (process.exitCode() != 0 && !output.contains(u"mounted"_s)) {
        QSKIP("this system lets nobody mount a small file system");
    }
    QVERIFY2(process.exitCode() == 0, qPrintable(output));
}

} // namespace companion

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--full-disk"_L1) {
        return companion::FullDisk(arguments.at(2)).run();
    }
    if (arguments.size() == 3 && arguments.at(1) == "--hold"_L1) {
        return companion::holdOpen(arguments.at(2));
    }
    companion::TestDataFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_datafolder.moc"
