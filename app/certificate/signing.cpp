// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/signing.h>
#include <storage/statement.h>
#include <vault/sealer.h>

#include <QCryptographicHash>
#include <QVariant>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr QByteArrayView associatedData = "signing-key/1";

unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

QByteArray blake2b(const QByteArray &data, std::size_t size)
{
    QByteArray hash(qsizetype(size), '\0');
    crypto_generichash(bytes(hash), size, bytes(data), std::size_t(data.size()), nullptr, 0);
    return hash;
}

SigningKey keyFromSeed(const SecretBytes &seed)
{
    SigningKey key{ .publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'),
                    .secret = SecretBytes(crypto_sign_SECRETKEYBYTES) };
    crypto_sign_seed_keypair(bytes(key.publicKey), key.secret.bytes().data(), seed.bytes().data());
    return key;
}

Result<SigningKey> makeKey(Database &database, const Sealer &sealer, const Clock &clock)
{
    const SecretBytes seed = SecretBytes::random(crypto_sign_SEEDBYTES);
    const QByteArrayView plain(seed.bytes().data(), qsizetype(seed.size()));
    SigningKey key = keyFromSeed(seed);
    Statement insert(database, uR"(
        INSERT INTO installation (id, public_key, signing_key_box, created_at)
        VALUES (1, :public_key, :box, :created_at))"_s);
    insert.bind(u":public_key"_s, key.publicKey);
    insert.bind(u":box"_s, sealer.seal(plain, associatedData));
    insert.bind(u":created_at"_s, toStored(clock.utcNow()));
    if (auto inserted = insert.run(); !inserted) {
        return failWith(inserted);
    }
    return key;
}

QByteArray messageOf(QByteArrayView kind, const QString &number, const QByteArray &hash)
{
    return kind.toByteArray() + '\n' + number.toLatin1() + '\n' + hash.toHex() + '\n';
}

} // namespace

Result<SigningKey> signingKey(Database &database, const Sealer &sealer, const Clock &clock)
{
    QByteArray publicKey;
    QByteArray box;
    {
        Statement select(database,
                         u"SELECT public_key, signing_key_box FROM installation WHERE id = 1"_s);
        if (auto run = select.run(); !run) {
            return failWith(run);
        }
        if (select.next()) {
            publicKey = select.value(0).toByteArray();
            box = select.value(1).toByteArray();
        }
    }
    if (box.isEmpty()) {
        return makeKey(database, sealer, clock);
    }
    auto opened = sealer.open(box, associatedData);
    if (!opened) {
        return failWith(opened);
    }
    const SecretBytes seed = SecretBytes::takeFrom(*opened);
    if (seed.size() != crypto_sign_SEEDBYTES) {
        return fail(Error::Code::Corrupt, u"the signing key has a wrong length"_s);
    }
    SigningKey key = keyFromSeed(seed);
    if (key.publicKey != publicKey) {
        return fail(Error::Code::Corrupt, u"the public key does not belong to the signing key"_s);
    }
    return key;
}

QByteArray evidenceHash(const QByteArray &evidence)
{
    return blake2b(evidence, crypto_generichash_BYTES);
}

QString keyFingerprint(const QByteArray &publicKey)
{
    const QString hex
        = QString::fromLatin1(blake2b(publicKey, crypto_generichash_BYTES_MIN).toHex().toUpper());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4) {
        groups.append(hex.sliced(at, 4));
    }
    return groups.join(u' ');
}

QByteArray evidenceMessage(const QString &number, const QByteArray &evidence)
{
    return messageOf("masterclass-companion-certificate/1", number, evidenceHash(evidence));
}

QByteArray pdfMessage(const QString &number, const QByteArray &pdf)
{
    return messageOf("masterclass-companion-pdf/1", number,
                     QCryptographicHash::hash(pdf, QCryptographicHash::Sha256));
}

QByteArray signMessage(const SigningKey &key, const QByteArray &message)
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(message), quint64(message.size()),
                         key.secret.bytes().data());
    return signature;
}

bool messageIsSigned(const QByteArray &publicKey, const QByteArray &message,
                     const QByteArray &signature)
{
    return publicKey.size() == qsizetype(crypto_sign_PUBLICKEYBYTES)
        && signature.size() == qsizetype(crypto_sign_BYTES)
        && crypto_sign_verify_detached(bytes(signature), bytes(message), quint64(message.size()),
                                       bytes(publicKey))
        == 0;
}

QByteArray signaturePayload(const Certificate &certificate)
{
    return QByteArray("MC1 ") + certificate.number.toLatin1() + ' '
        + evidenceHash(certificate.evidence).toHex().toUpper() + ' '
        + certificate.publicKey.toHex().toUpper() + ' ' + certificate.signature.toHex().toUpper();
}

} // namespace companion
