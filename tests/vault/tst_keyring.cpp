// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real keyring: gnome-keyring behind QtKeychain, locked, unlocked again, and gone.
#include "keyringsession.h"
#include <notes/reflectionstore.h>
#include <storage/datafolder.h>
#include <storage/statement.h>
#include <vault/keychainkeystore.h>
#include <vault/vault.h>

#include <QDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

class TestKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storesAnyBytes();
    void lockedKeyringKeepsTheNotesSafe();
    void sessionThatBeginsLocked();
    void keyringOfAnotherMachine();
    void sessionWithoutBus();
    void firstRunWithoutBus();
    void firstRunWithoutCollection();
};

namespace {

QString vaultRow()
{
    return u"SELECT count(*) || ' ' || group_concat(key_id || hex(check_box)) FROM vault"_s;
}

QString committed(const KeyringSession &session, const QString &sql)
{
    auto database = Database::open(session.dataFolder() + u"/companion.sqlite"_s);
    if (!database) {
        qFatal("%s", qUtf8Printable(database.error().detail));
    }
    Statement select(**database, sql);
    return select.run() && select.next() ? select.value(0).toString() : u"(nothing)"_s;
}

} // namespace

void TestKeyring::storesAnyBytes()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--store"_s), u"missing: NotFound\nwritten: ok\nread: equal"_s);
}

void TestKeyring::lockedKeyringKeepsTheNotesSafe()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, wrote a text"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, read: kept text"_s);
    const QString row = committed(session, vaultRow());
    QVERIFY(row.startsWith(u"1 "_s));

    session.lock();
    QCOMPARE(session.run(u"--app"_s), u"KeyringLocked"_s); // its prompt finds no display
    QCOMPARE(session.run(u"--app"_s), u"KeyringLocked"_s);
    QCOMPARE(committed(session, vaultRow()), row);

    session.stopDaemon();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, read: kept text"_s);
    QCOMPARE(committed(session, vaultRow()), row);
}

void TestKeyring::sessionThatBeginsLocked()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, wrote a text"_s);
    session.stopDaemon();
    session.startDaemon(); // automatic login: nobody typed the password
    QCOMPARE(session.run(u"--app"_s), u"KeyringLocked"_s);
    session.stopDaemon();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, read: kept text"_s);
}

void TestKeyring::keyringOfAnotherMachine()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, wrote a text"_s);
    const QString row = committed(session, vaultRow());

    KeyringSession other;
    other.startBus();
    other.startDaemon(u"another password"_s);
    QVERIFY(QDir().mkpath(other.dataFolder()));
    QVERIFY(QFile::copy(session.dataFolder() + u"/companion.sqlite"_s,
                        other.dataFolder() + u"/companion.sqlite"_s));
    QCOMPARE(other.run(u"--app"_s), u"KeyringLocked"_s);
    QCOMPARE(committed(other, vaultRow()), row);
}

void TestKeyring::sessionWithoutBus()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, wrote a text"_s);
    const QString row = committed(session, vaultRow());
    session.stopDaemon();
    session.stopBus();
    QCOMPARE(session.run(u"--app"_s), u"KeyringAbsent"_s);
    QCOMPARE(committed(session, vaultRow()), row);
    session.startBus();
    session.startDaemon(u"login password"_s);
    QCOMPARE(session.run(u"--app"_s), u"Unlocked, read: kept text"_s);
}

void TestKeyring::firstRunWithoutBus()
{
    const KeyringSession session;
    QCOMPARE(session.run(u"--app"_s), u"NeedsNewPassphrase"_s);
    QCOMPARE(committed(session, u"SELECT count(*) FROM vault"_s), u"0"_s);
}

void TestKeyring::firstRunWithoutCollection()
{
    KeyringSession session;
    session.startBus();
    session.startDaemon();
    QCOMPARE(session.run(u"--app"_s), u"NeedsNewPassphrase"_s);
    QCOMPARE(committed(session, u"SELECT count(*) FROM vault"_s), u"0"_s);
}

namespace {

QString useReflection(Database &database, const Sealer &sealer)
{
    ReflectionStore reflections(database, sealer, Clock::system());
    const CourseId course{ u"course"_s };
    const auto stored = reflections.load(course);
    if (!stored) {
        return u"does not open"_s;
    }
    if (*stored) {
        return u"read: "_s + (*stored)->text;
    }
    return reflections.save(course, u"kept text"_s) ? u"wrote a text"_s : u"wrote nothing"_s;
}

//! One start of the application up to its unlock page, or to the first thing it reads or writes.
int runApplication(const QString &dataFolder)
{
    auto folder = DataFolder::open(dataFolder);
    if (!folder) {
        std::printf("folder: %s\n", qUtf8Printable(folder.error().detail));
        return 1;
    }
    KeychainKeyStore keys;
    Vault vault((*folder)->database(), keys, Clock::system());
    vault.unlock();
    const bool answered = QTest::qWaitFor(
        [&vault] { return vault.state() != Vault::State::WaitingForKeyring; }, 40'000);
    QString report = answered
        ? QString::fromLatin1(QMetaEnum::fromType<Vault::State>().valueToKey(int(vault.state())))
        : u"no answer"_s;
    if (vault.isUnlocked()) {
        report += u", "_s + useReflection((*folder)->database(), *vault.sealer());
    }
    std::printf("%s\n", qUtf8Printable(report));
    return 0;
}

int storeBytes()
{
    KeychainKeyStore keys;
    SecretBytes secret(256);
    for (std::size_t i = 0; i < secret.size(); ++i) {
        secret.bytes()[i] = static_cast<unsigned char>(i); // zero and every other byte
    }
    bool done = false;
    keys.read(u"never written"_s, [](const Result<SecretBytes> &read) {
        const bool missing = !read && read.error().code == Error::Code::NotFound;
        std::printf("missing: %s\n", missing ? "NotFound" : "?");
    });
    keys.write(u"entry"_s, secret, [](const Result<> &written) {
        std::printf("written: %s\n", written ? "ok" : qUtf8Printable(written.error().detail));
    });
    keys.read(u"entry"_s, [&](const Result<SecretBytes> &read) {
        const bool equal = read && std::ranges::equal(read->bytes(), secret.bytes());
        std::printf("read: %s\n", equal ? "equal" : "differs");
        done = true;
    });
    return QTest::qWaitFor([&done] { return done; }, 40'000) ? 0 : 1;
}

} // namespace

} // namespace companion

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--app"_L1) {
        return companion::runApplication(arguments.at(2));
    }
    if (arguments.size() == 3 && arguments.at(1) == "--store"_L1) {
        return companion::storeBytes();
    }
    companion::TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyring.moc"
