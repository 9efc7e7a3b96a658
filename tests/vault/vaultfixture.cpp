// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vaultfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace companion {

SecretBytes secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return SecretBytes::takeFrom(utf8);
}

QString rowsOf(const TestDatabase &database)
{
    return database.committed(
        u"SELECT (SELECT count(*) FROM vault) || ' vault, ' || (SELECT count(*) FROM key_wrap) || ' wraps'"_s);
}

void VaultFixture::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database = std::make_unique<TestDatabase>();
    m_keys = std::make_unique<MemoryKeyStore>();
}

void VaultFixture::cleanup()
{
    m_keys.reset();
    m_database.reset();
}

std::unique_ptr<Vault> VaultFixture::makeVault()
{
    return std::make_unique<Vault>(m_database->database(), *m_keys, m_clock.clock());
}

QByteArray VaultFixture::makeKeyringVault()
{
    const auto vault = makeVault();
    vault->unlock();
    if (!QTest::qWaitFor([&] { return vault->isUnlocked(); })) {
        qFatal("a fresh vault did not open");
    }
    return vault->sealer()->seal("sealed before", "test");
}

bool VaultFixture::opens(const Vault &vault, const QByteArray &box) const
{
    const auto opened = vault.sealer() ? vault.sealer()->open(box, "test")
                                       : fail(Error::Code::Locked, u"no sealer"_s);
    return opened && *opened == "sealed before";
}

void VaultFixture::execute(const QString &sql)
{
    if (auto done = m_database->database().execute(sql); !done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

} // namespace companion
