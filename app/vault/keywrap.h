// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data key wrapped under a key that is derived from a passphrase or a recovery code.
#pragma once

#include <base/result.h>
#include <vault/secretbytes.h>

#include <QByteArray>

namespace companion {

//! What the wrapping key is derived from.
enum class KeyMethod { Passphrase, Recovery };

//! "passphrase", "recovery": as stored.
[[nodiscard]] QString storedName(KeyMethod method);

//! What Argon2id (RFC 9106) needs besides the secret.
struct KeyDerivation {
    QByteArray salt;
    quint64 operations = 0;
    quint64 memoryBytes = 0;

    //! For a passphrase: libsodium's MODERATE cost (256 MiB, about a second), fresh salt.
    [[nodiscard]] static KeyDerivation forPassphrase();
    //! For a recovery code: the lowest cost, because 150 random bits need no slowing down.
    [[nodiscard]] static KeyDerivation forRecoveryCode();

    //! Runs it: up to seconds, so call it from a worker. Errors: Corrupt (parameters out of range,
    //! as of an altered row), OutOfMemory.
    [[nodiscard]] Result<SecretBytes> derive(const SecretBytes &secret) const;
};

struct WrappedKey {
    KeyDerivation derivation;
    QByteArray box;
};

//! Method and key id are bound to the box.
[[nodiscard]] QByteArray wrapKey(const SecretBytes &dataKey, const SecretBytes &wrappingKey,
                                 KeyMethod method, const QString &keyId);
//! WrongPassphrase when the box does not open.
[[nodiscard]] Result<SecretBytes> unwrapKey(const QByteArray &box, const SecretBytes &wrappingKey,
                                            KeyMethod method, const QString &keyId);

} // namespace companion
