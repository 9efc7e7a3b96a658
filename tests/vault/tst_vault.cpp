// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The vault's states, and that it never makes a second key.
#include "vaultfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

using State = Vault::State;

class TestVault final : public VaultFixture {
    Q_OBJECT

private Q_SLOTS:
    void firstRunPutsTheKeyIntoTheKeyring();
    void nextRunReadsTheSameKey();
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
    void lockWipesAndDropsLateAnswers();
    void goingAwayBeforeTheKeyringAnswersIsSafe();
    void fullDiskMakesNoHalfVault();
};

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
