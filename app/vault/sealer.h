// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Authenticated encryption of private text at rest.
#pragma once

#include <base/result.h>
#include <vault/secretbytes.h>

#include <QByteArray>
#include <QByteArrayView>

namespace companion {

//! XChaCha20-Poly1305 (IETF, draft-irtf-cfrg-xchacha) through libsodium. A sealed box is
//! version byte 1 | nonce (24 bytes, random) | ciphertext and tag.
//! The associated data binds a box to its place: a row copied to another id does not open.
class Sealer final {
public:
    static constexpr std::size_t keySize = 32;

    explicit Sealer(SecretBytes key);

    [[nodiscard]] QByteArray seal(QByteArrayView plain, QByteArrayView associatedData) const;
    //! Corrupt when a single bit of box or associated data differs, or the key is another one.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView box, QByteArrayView associatedData) const;

private:
    SecretBytes m_key;
};

} // namespace companion
