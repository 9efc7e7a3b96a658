// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/sealer.h>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = 1 + nonceSize;

static_assert(Sealer::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

Sealer::Sealer(SecretBytes key)
    : m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == keySize);
}

QByteArray Sealer::seal(QByteArrayView plain, QByteArrayView associatedData) const
{
    QByteArray box(headSize + plain.size() + tagSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(box.data());
    box[0] = formatVersion;
    randombytes_buf(out + 1, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out + headSize, nullptr, bytes(plain), quint64(plain.size()), bytes(associatedData),
        quint64(associatedData.size()), nullptr, out + 1, m_key.bytes().data());
    return box;
}

Result<QByteArray> Sealer::open(QByteArrayView box, QByteArrayView associatedData) const
{
    if (box.size() < headSize + tagSize || box.front() != formatVersion) {
        return fail(Error::Code::Corrupt, u"not a sealed box"_s);
    }
    const qsizetype plainSize = box.size() - headSize - tagSize;
    QByteArray plain(plainSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr, bytes(box) + headSize,
        quint64(plainSize + tagSize), bytes(associatedData), quint64(associatedData.size()),
        bytes(box) + 1, m_key.bytes().data());
    if (opened != 0) {
        return fail(Error::Code::Corrupt, u"a sealed box does not open"_s);
    }
    return plain;
}

} // namespace companion
