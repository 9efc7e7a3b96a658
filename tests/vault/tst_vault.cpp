// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault's states, and that it never makes a second key.
#include <storage/statement.h>
#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <support/testdatabase.h>
#include <vault/vault.h>

#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

using State = Vault::State;

class TestVault final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstRunPutsTheKeyIntoTheKeyring();
    void nextRunReadsTheSameKey();
    void firstRunWithoutKeyringAsksForAPassphrase_data();
    void firstRunWithoutKeyringAsksForAPassphrase();
    void keyringThatLiesIsNotTrusted();
    void rowWithoutKeyStaysLocked_data();
    void rowWithoutKeyStaysLocked();
    void lockedKeyringOpensWhenTriedAgain();
    void silentKeyringIsWaitedFor();
    void silentKeyringInAFirstRun();
    void retryDoesNotQueueASecondRequest();
    void otherKeyIsDamage_data();
    void otherKeyIsDamage();
    void alteredCheckBoxIsDamage();
    void missingRowWithSealedDataIsDamage();
    void passphraseStory();
    void passphraseTakesOverFromSilentKeyring();
    void emptyPassphraseIsRefused();
    void oversizedDerivationIsRefused();
    void tooLittleMemoryIsToldAndTriedAgain();
    void recoveryOpensAndRestoresTheKeyring();
    void recoveryOpensAPassphraseVault();
    void wrongRecoveryCodes();
    void newRecoveryCodeReplacesTheOld();
    void lockWipesAndDropsLateAnswers();
    void goingAwayWhileArgonRunsIsSafe();
    void goingAwayBeforeTheKeyringAnswersIsSafe();
    void fullDiskMakesNoHalfVault();

private:
    [[nodiscard]] std::unique_ptr<Vault> makeVault();
    //! A vault with a row in the keyring, closed again; returns a box sealed with its key.
    [[nodiscard]] QByteArray makeKeyringVault();
    [[nodiscard]] bool opens(const Vault &vault, const QByteArray &box) const;
    void execute(const QString &sql);

    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<MemoryKeyStore> m_keys;
};

namespace {

constexpr int argonTimeout = 60'000; // sanitizers make it ten times slower

SecretBytes secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return SecretBytes::takeFrom(utf8);
}

//! Nothing more can be had from the system for as long as this lives, but a thread and its needs.
class MemoryLimit final {
    Q_DISABLE_COPY_MOVE(MemoryLimit)

public:
    MemoryLimit()
    {
        QFile status(u"/proc/self/statm"_s);
        if (!status.open(QIODevice::ReadOnly) || ::getrlimit(RLIMIT_AS, &m_former) != 0) {
            qFatal("the memory in use is unknown");
        }
        const rlim_t used
            = status.readAll().split(' ').first().toULongLong() * rlim_t(::sysconf(_SC_PAGESIZE));
        const rlimit limit{ .rlim_cur = used + 128 * 1024 * 1024, .rlim_max = m_former.rlim_max };
        ::setrlimit(RLIMIT_AS, &limit);
    }
    ~MemoryLimit() { ::setrlimit(RLIMIT_AS, &m_former); }

private:
    rlimit m_former{};
};

QString rowsOf(const TestDatabase &database)
{
    return database.committed(
        u"SELECT (SELECT count(*) FROM vault) || ' vault, ' || (SELECT count(*) FROM key_wrap) || ' wraps'"_s);
}

} // namespace

void TestVault::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<TestDatabase>();
    m_keys = std::make_unique<MemoryKeyStore>();
}

void TestVault::cleanup()
{
    m_keys.reset();
    m_database.reset();
}

std::unique_ptr<Vault> TestVault::makeVault()
{
    return std::make_unique<Vault>(m_database->database(), *m_keys, m_clock.clock());
}

QByteArray TestVault::makeKeyringVault()
{
    const auto vault = makeVault();
    vault->unlock();
    if (!QTest::qWaitFor([&] { return vault->isUnlocked(); })) {
        qFatal("a fresh vault did not open");
    }
    return vault->sealer()->seal("sealed before", "test");
}

bool TestVault::opens(const Vault &vault, const QByteArray &box) const
{
    const auto opened = vault.sealer() ? vault.sealer()->open(box, "test")
                                       : fail(Error::Code::Locked, u"no sealer"_s);
    return opened && *opened == "sealed before";
}

void TestVault::execute(const QString &sql)
{
    if (auto done = m_database->database().execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

void TestVault::firstRunPutsTheKeyIntoTheKeyring()
{
    const auto vault = makeVault();
    QCOMPARE(vault->state(), State::Closed);
    QVERIFY(!vault->sealer());
    vault->unlock();
    QCOMPARE(vault->state(), State::WaitingForKeyring);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
    QTRY_COMPARE(vault->state(), State::Unlocked);

    QCOMPARE(m_keys->writes(), 1);
    QCOMPARE(m_keys->reads(), 1); // read back before the row was written
    const QString keyId = m_database->committed(u"SELECT key_id FROM vault"_s);
    QCOMPARE(m_keys->secrets().keys(), QStringList{ u"data-key-"_s + keyId });
    QCOMPARE(m_keys->secrets().value(u"data-key-"_s + keyId).size(), 32);
    QCOMPARE(m_database->committed(u"SELECT mode FROM vault"_s), u"keyring"_s);
    QVERIFY(!vault->usesPassphrase());
    QVERIFY(!vault->hasRecoveryCode());
    QVERIFY(!vault->lastError());
}

void TestVault::nextRunReadsTheSameKey()
{
    const QByteArray box = makeKeyringVault();
    m_database->reopen();
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
    QCOMPARE(m_keys->writes(), 1);
}

void TestVault::firstRunWithoutKeyringAsksForAPassphrase_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("no keyring") << Error::Code::NoKeyring;
    QTest::newRow("prompt cancelled") << Error::Code::Denied;
    QTest::newRow("locked") << Error::Code::NotFound;
    QTest::newRow("broken") << Error::Code::Io;
}

void TestVault::firstRunWithoutKeyringAsksForAPassphrase()
{
    QFETCH(Error::Code, code);
    m_keys->writeError = Error{ code, u"scripted"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    QCOMPARE(vault->lastError()->code, code);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);

    m_keys->writeError.reset(); // the user unlocks the keyring and tries again
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Unlocked);
}

void TestVault::keyringThatLiesIsNotTrusted()
{
    m_keys->garbles = true;
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
}

void TestVault::rowWithoutKeyStaysLocked_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<State>("expected");
    QTest::newRow("entry missing, or keyring locked")
        << Error::Code::NotFound << State::KeyringLocked;
    QTest::newRow("prompt cancelled") << Error::Code::Denied << State::KeyringLocked;
    QTest::newRow("keyring broken") << Error::Code::Io << State::KeyringLocked;
    QTest::newRow("no keyring in this session") << Error::Code::NoKeyring << State::KeyringAbsent;
}

void TestVault::rowWithoutKeyStaysLocked()
{
    QFETCH(Error::Code, code);
    QFETCH(State, expected);
    const QByteArray box = makeKeyringVault();
    const QString rowBefore
        = m_database->committed(u"SELECT key_id || hex(check_box) FROM vault"_s);
    m_keys->readError = Error{ code, u"scripted"_s };
    const auto vault = makeVault();
    for (int attempt = 0; attempt < 3; ++attempt) {
        vault->unlock();
        QTRY_COMPARE(vault->state(), expected);
        QVERIFY(!vault->sealer());
        QCOMPARE(vault->lastError()->code, code);
    }
    QCOMPARE(m_keys->writes(), 1); // the one of the first run: no new key
    QCOMPARE(m_database->committed(u"SELECT key_id || hex(check_box) FROM vault"_s), rowBefore);
    vault->createWithPassphrase(secretOf(u"would be a second key"_s));
    QCOMPARE(vault->state(), expected);
    QCOMPARE(rowsOf(*m_database), u"1 vault, 0 wraps"_s);
}

void TestVault::lockedKeyringOpensWhenTriedAgain()
{
    const QByteArray box = makeKeyringVault();
    m_keys->readError = Error{ Error::Code::NotFound, u"locked"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::KeyringLocked);
    m_keys->readError.reset();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
}

void TestVault::silentKeyringIsWaitedFor()
{
    const QByteArray box = makeKeyringVault();
    m_keys->silent = true;
    const auto vault = makeVault();
    vault->setPatience(20ms);
    vault->unlock();
    QCOMPARE(vault->state(), State::WaitingForKeyring);
    QTRY_COMPARE(vault->state(), State::KeyringLocked);
    QCOMPARE(vault->lastError()->code, Error::Code::Locked);
    QVERIFY(!vault->sealer());
    m_keys->answerPending(); // the user came back to the prompt
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
}

void TestVault::silentKeyringInAFirstRun()
{
    m_keys->silent = true;
    const auto vault = makeVault();
    vault->setPatience(20ms);
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
    m_keys->silent = false;
    m_keys->answerPending();
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QCOMPARE(rowsOf(*m_database), u"1 vault, 0 wraps"_s);
}

void TestVault::retryDoesNotQueueASecondRequest()
{
    const QByteArray box = makeKeyringVault();
    const int before = m_keys->reads();
    m_keys->silent = true;
    const auto vault = makeVault();
    vault->setPatience(20ms);
    for (int attempt = 0; attempt < 3; ++attempt) {
        vault->unlock();
        QCOMPARE(vault->state(), State::WaitingForKeyring);
        QTRY_COMPARE(vault->state(), State::KeyringLocked);
    }
    QCOMPARE(m_keys->reads(), before + 1);
    m_keys->answerPending();
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
}

void TestVault::otherKeyIsDamage_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("another key") << QByteArray(32, 'x');
    QTest::newRow("too short") << QByteArray(31, 'x');
    QTest::newRow("too long") << QByteArray(33, 'x');
    QTest::newRow("empty") << QByteArray();
}

void TestVault::otherKeyIsDamage()
{
    QFETCH(QByteArray, entry);
    const QByteArray box = makeKeyringVault();
    for (QByteArray &secret : m_keys->secrets()) {
        secret = entry;
    }
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Damaged);
    QVERIFY(!vault->sealer());
    QCOMPARE(m_keys->writes(), 1);
    QCOMPARE(rowsOf(*m_database), u"1 vault, 0 wraps"_s);
}

void TestVault::alteredCheckBoxIsDamage()
{
    const QByteArray box = makeKeyringVault();
    execute(u"UPDATE vault SET check_box = CAST(substr(check_box, 1, 60) || x'00' AS BLOB)"_s);
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Damaged);
    QVERIFY(!vault->sealer());
}

void TestVault::missingRowWithSealedDataIsDamage()
{
    const QByteArray box = makeKeyringVault();
    execute(
        u"INSERT INTO reflection (course, box, words, updated_at) VALUES ('c', x'01', 1, 'z')"_s);
    execute(u"DELETE FROM vault"_s);
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Damaged);
    QCOMPARE(m_keys->writes(), 1);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
}

void TestVault::passphraseStory()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    QByteArray box;
    {
        const auto vault = makeVault();
        vault->unlock();
        QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
        vault->createWithPassphrase(secretOf(u"ŵyn a phont 7"_s));
        QCOMPARE(vault->state(), State::WorkingOnPassphrase);
        QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
        QVERIFY(vault->usesPassphrase());
        QCOMPARE(rowsOf(*m_database), u"1 vault, 1 wraps"_s);
        box = vault->sealer()->seal("sealed before", "test");
    }
    m_database->reopen();
    const auto vault = makeVault();
    QSignalSpy states(vault.get(), &Vault::stateChanged);
    vault->unlock();
    QCOMPARE(vault->state(), State::NeedsPassphrase);
    vault->unlockWithPassphrase(secretOf(u"ŵyn a phont 8"_s));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::WrongPassphrase, argonTimeout);
    QVERIFY(!vault->sealer());
    QCOMPARE(vault->lastError()->code, Error::Code::WrongPassphrase);
    vault->unlockWithPassphrase(secretOf(u"ŵyn a phont 7"_s));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
    QVERIFY(opens(*vault, box));
    QCOMPARE(states.size(), 5); // asks, works, wrong, works, open
    QCOMPARE(m_keys->reads(), 0);
    QCOMPARE(rowsOf(*m_database), u"1 vault, 1 wraps"_s);
}

void TestVault::passphraseTakesOverFromSilentKeyring()
{
    m_keys->silent = true;
    const auto vault = makeVault();
    vault->setPatience(20ms);
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase(secretOf(u"long enough"_s));
    m_keys->silent = false;
    m_keys->answerPending(); // too late: the passphrase was chosen
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
    QCOMPARE(m_database->committed(u"SELECT mode FROM vault"_s), u"passphrase"_s);
    QCOMPARE(rowsOf(*m_database), u"1 vault, 1 wraps"_s);
}

void TestVault::emptyPassphraseIsRefused()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase({});
    QCOMPARE(vault->state(), State::NeedsNewPassphrase);
    QCOMPARE(vault->lastError()->code, Error::Code::Invalid);
}

void TestVault::oversizedDerivationIsRefused()
{
    const QByteArray box = makeKeyringVault();
    execute(u"UPDATE vault SET mode = 'passphrase'"_s);
    execute(uR"(INSERT INTO key_wrap (method, salt, operations, memory_bytes, box, created_at)
                VALUES ('passphrase', zeroblob(16), 3, 1099511627776, x'01', 'z'))"_s);
    const auto vault = makeVault();
    vault->unlock();
    QCOMPARE(vault->state(), State::NeedsPassphrase);
    vault->unlockWithPassphrase(secretOf(u"anything"_s));
    QTRY_COMPARE(vault->state(), State::Damaged);
}

void TestVault::tooLittleMemoryIsToldAndTriedAgain()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    {
        const MemoryLimit limit;
        vault->createWithPassphrase(secretOf(u"long enough"_s));
        QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Failed, argonTimeout);
    }
    QCOMPARE(vault->lastError()->code, Error::Code::OutOfMemory);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase(secretOf(u"long enough"_s));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
}

void TestVault::recoveryOpensAndRestoresTheKeyring()
{
    QByteArray box;
    SecretBytes code;
    {
        const auto vault = makeVault();
        QVERIFY(!vault->createRecoveryCode()); // locked
        vault->unlock();
        QTRY_COMPARE(vault->state(), State::Unlocked);
        box = vault->sealer()->seal("sealed before", "test");
        auto made = vault->createRecoveryCode();
        QVERIFY(made.has_value());
        code = std::move(*made);
        QCOMPARE(code.size(), std::size_t(39));
        QVERIFY(vault->hasRecoveryCode());
    }
    const auto entries = m_keys->secrets();
    m_keys->secrets().clear(); // a new laptop
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::KeyringLocked);
    vault->unlockWithRecoveryCode(code.clone());
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
    QVERIFY(opens(*vault, box));
    QTRY_COMPARE(m_keys->secrets(), entries);

    const auto next = makeVault();
    next->unlock();
    QTRY_COMPARE(next->state(), State::Unlocked);
    QVERIFY(opens(*next, box));
}

void TestVault::recoveryOpensAPassphraseVault()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase(secretOf(u"soon forgotten"_s));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
    const QByteArray box = vault->sealer()->seal("sealed before", "test");
    auto code = vault->createRecoveryCode();
    QVERIFY(code.has_value());
    vault->lock();
    vault->unlock();
    QCOMPARE(vault->state(), State::NeedsPassphrase);
    const int writes = m_keys->writes();
    vault->unlockWithRecoveryCode(std::move(*code));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
    QVERIFY(opens(*vault, box));
    QCOMPARE(m_keys->writes(), writes); // no keyring asked for: the vault uses a passphrase
}

void TestVault::wrongRecoveryCodes()
{
    const QByteArray box = makeKeyringVault();
    m_keys->readError = Error{ Error::Code::NotFound, u"locked"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::KeyringLocked);
    QSignalSpy states(vault.get(), &Vault::stateChanged);
    vault->unlockWithRecoveryCode(secretOf(u"not a code"_s));
    QCOMPARE(vault->state(), State::WrongPassphrase);
    QCOMPARE(vault->lastError()->code, Error::Code::Invalid);
    vault->unlockWithRecoveryCode(secretOf(u"not a code"_s));
    QCOMPARE(states.size(), 4); // told twice
    QVERIFY(!vault->sealer());
    m_keys->readError.reset();
    vault->unlock(); // back to the keyring
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
}

void TestVault::newRecoveryCodeReplacesTheOld()
{
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::Unlocked);
    auto first = vault->createRecoveryCode();
    auto second = vault->createRecoveryCode();
    QVERIFY(first && second);
    m_keys->readError = Error{ Error::Code::NotFound, u"locked"_s };
    vault->lock();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::KeyringLocked);
    vault->unlockWithRecoveryCode(std::move(*first));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::WrongPassphrase, argonTimeout);
    QCOMPARE(vault->lastError()->code, Error::Code::WrongPassphrase);
    vault->unlockWithRecoveryCode(std::move(*second));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Unlocked, argonTimeout);
}

void TestVault::lockWipesAndDropsLateAnswers()
{
    const QByteArray box = makeKeyringVault();
    const auto vault = makeVault();
    m_keys->silent = true;
    vault->unlock();
    vault->lock();
    QCOMPARE(vault->state(), State::Closed);
    m_keys->silent = false;
    m_keys->answerPending();
    QSignalSpy warned(vault.get(), &Vault::aboutToLock);
    vault->unlock(); // its answer comes after the late one
    QTRY_COMPARE(vault->state(), State::Unlocked);
    QVERIFY(opens(*vault, box));
    QCOMPARE(warned.size(), 0);
    vault->lock();
    QCOMPARE(warned.size(), 1);
    QCOMPARE(vault->state(), State::Closed);
    QVERIFY(!vault->sealer());
    QVERIFY(!vault->createRecoveryCode());
}

void TestVault::goingAwayWhileArgonRunsIsSafe()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase(secretOf(u"never finished"_s));
    QCOMPARE(vault->state(), State::WorkingOnPassphrase);
    vault.reset();
    QCoreApplication::processEvents(); // whatever it left behind
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
}

void TestVault::goingAwayBeforeTheKeyringAnswersIsSafe()
{
    m_keys->silent = true;
    auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(m_keys->pending(), 1);
    vault.reset();
    m_keys->silent = false;
    m_keys->answerPending();
    QTRY_COMPARE(m_keys->secrets().size(), 1);
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
}

void TestVault::fullDiskMakesNoHalfVault()
{
    const int pages = m_database->committed(u"PRAGMA page_count"_s).toInt();
    execute(u"PRAGMA max_page_count = %1"_s.arg(pages));
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    // Every table still has room on its page, so something big is made to come with the second row.
    execute(uR"(CREATE TEMP TRIGGER full BEFORE INSERT ON main.key_wrap BEGIN
                INSERT INTO resume (recording, position_ms, saved_at)
                VALUES (hex(randomblob(200000)), 0, ''); END)"_s);
    vault->createWithPassphrase(secretOf(u"long enough"_s));
    QTRY_COMPARE_WITH_TIMEOUT(vault->state(), State::Failed, argonTimeout);
    QCOMPARE(vault->lastError()->code, Error::Code::DiskFull);
    QVERIFY(!vault->sealer());
    QCOMPARE(rowsOf(*m_database), u"0 vault, 0 wraps"_s);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestVault)
#include "tst_vault.moc"
