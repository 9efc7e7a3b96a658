// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/keywrap.h>
#include <vault/sealer.h>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

// A row that asks for more than this was not written by us; running it could exhaust the machine.
constexpr quint64 mostOperations = crypto_pwhash_OPSLIMIT_SENSITIVE;
constexpr quint64 mostMemoryBytes = crypto_pwhash_MEMLIMIT_SENSITIVE;

KeyDerivation withFreshSalt(quint64 operations, quint64 memoryBytes)
{
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    return { .salt = salt, .operations = operations, .memoryBytes = memoryBytes };
}

QByteArray wrapAssociatedData(KeyMethod method, const QString &keyId)
{
    return u"key-wrap/1|%1|%2"_s.arg(storedName(method), keyId).toUtf8();
}

} // namespace

QString storedName(KeyMethod method)
{
    switch (method) {
    case KeyMethod::Passphrase:
        return u"passphrase"_s;
    case KeyMethod::Recovery:
        return u"recovery"_s;
    }
    Q_UNREACHABLE();
}

KeyDerivation KeyDerivation::forPassphrase()
{
    return withFreshSalt(crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE);
}

KeyDerivation KeyDerivation::forRecoveryCode()
{
    return withFreshSalt(crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

Result<SecretBytes> KeyDerivation::derive(const SecretBytes &secret) const
{
    if (salt.size() != qsizetype(crypto_pwhash_SALTBYTES) || operations < crypto_pwhash_OPSLIMIT_MIN
        || operations > mostOperations || memoryBytes < crypto_pwhash_MEMLIMIT_MIN
        || memoryBytes > mostMemoryBytes) {
        return fail(Error::Code::Corrupt, u"key derivation parameters are out of range"_s);
    }
    SecretBytes derived(Sealer::keySize);
    const int done
        = crypto_pwhash(derived.bytes().data(), derived.size(),
                        reinterpret_cast<const char *>(secret.bytes().data()), secret.size(),
                        reinterpret_cast<const unsigned char *>(salt.constData()), operations,
                        std::size_t(memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (done != 0) {
        return fail(Error::Code::OutOfMemory, u"not enough memory for Argon2id"_s);
    }
    return derived;
}

QByteArray wrapKey(const SecretBytes &dataKey, const SecretBytes &wrappingKey, KeyMethod method,
                   const QString &keyId)
{
    return Sealer(wrappingKey.clone())
        .seal(QByteArrayView(dataKey.bytes().data(), qsizetype(dataKey.size())),
              wrapAssociatedData(method, keyId));
}

Result<SecretBytes> unwrapKey(const QByteArray &box, const SecretBytes &wrappingKey,
                              KeyMethod method, const QString &keyId)
{
    auto opened = Sealer(wrappingKey.clone()).open(box, wrapAssociatedData(method, keyId));
    if (!opened || opened->size() != qsizetype(Sealer::keySize)) {
        return fail(Error::Code::WrongPassphrase, u"the wrapped key does not open"_s);
    }
    return SecretBytes::takeFrom(*opened);
}

} // namespace companion
