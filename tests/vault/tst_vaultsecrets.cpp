// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passphrases and recovery codes: what opens a vault beside the keyring.
#include "vaultfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

using State = Vault::State;

class TestVaultSecrets final : public VaultFixture {
    Q_OBJECT

private Q_SLOTS:
    void firstRunWithoutKeyringAsksForAPassphrase_data();
    void firstRunWithoutKeyringAsksForAPassphrase();
    void passphraseStory();
    void passphraseTakesOverFromSilentKeyring();
    void emptyPassphraseIsRefused();
    void oversizedDerivationIsRefused();
    void tooLittleMemoryIsToldAndTriedAgain();
    void recoveryOpensAndRestoresTheKeyring();
    void recoveryOpensAPassphraseVault();
    void wrongRecoveryCodes();
    void newRecoveryCodeReplacesTheOld();
    void goingAwayWhileArgonRunsIsSafe();
};

namespace {

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

} // namespace

void TestVaultSecrets::firstRunWithoutKeyringAsksForAPassphrase_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("no keyring") << Error::Code::NoKeyring;
    QTest::newRow("prompt cancelled") << Error::Code::Denied;
    QTest::newRow("locked") << Error::Code::NotFound;
    QTest::newRow("broken") << Error::Code::Io;
}

void TestVaultSecrets::firstRunWithoutKeyringAsksForAPassphrase()
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

void TestVaultSecrets::passphraseStory()
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

void TestVaultSecrets::passphraseTakesOverFromSilentKeyring()
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

void TestVaultSecrets::emptyPassphraseIsRefused()
{
    m_keys->writeError = Error{ Error::Code::NoKeyring, u"none"_s };
    const auto vault = makeVault();
    vault->unlock();
    QTRY_COMPARE(vault->state(), State::NeedsNewPassphrase);
    vault->createWithPassphrase({});
    QCOMPARE(vault->state(), State::NeedsNewPassphrase);
    QCOMPARE(vault->lastError()->code, Error::Code::Invalid);
}

void TestVaultSecrets::oversizedDerivationIsRefused()
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

void TestVaultSecrets::tooLittleMemoryIsToldAndTriedAgain()
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

void TestVaultSecrets::recoveryOpensAndRestoresTheKeyring()
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

void TestVaultSecrets::recoveryOpensAPassphraseVault()
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

void TestVaultSecrets::wrongRecoveryCodes()
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

void TestVaultSecrets::newRecoveryCodeReplacesTheOld()
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

void TestVaultSecrets::goingAwayWhileArgonRunsIsSafe()
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

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestVaultSecrets)
#include "tst_vaultsecrets.moc"
