// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The installation's signing key, and what is signed with it.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <certificate/certificate.h>
#include <vault/secretbytes.h>

namespace companion {

class Database;
class Sealer;

struct SigningKey {
    QByteArray publicKey; //!< 32 bytes
    SecretBytes secret; //!< 64 bytes, Ed25519 (RFC 8032) as libsodium keeps it
};

//! Reads the key, or makes it when the installation has none; call inside the transaction that uses
//! it. The seed is sealed with the associated data "signing-key/1". Errors: Corrupt when the box
//! does not open or holds another key; those of the database.
[[nodiscard]] Result<SigningKey> signingKey(Database &database, const Sealer &sealer,
                                            const Clock &clock);

//! BLAKE2b-256 (RFC 7693).
[[nodiscard]] QByteArray evidenceHash(const QByteArray &evidence);
//! "8F3A 91C2 …": BLAKE2b-128 of the public key, for people to compare.
[[nodiscard]] QString keyFingerprint(const QByteArray &publicKey);

//! What Certificate::signature signs, as ASCII lines ended by \n:
//! `masterclass-companion-certificate/1`, the number, the evidence hash in lower-case hex.
//! The number and the hash stand in the QR code, so the code proves itself without the PDF.
[[nodiscard]] QByteArray evidenceMessage(const QString &number, const QByteArray &evidence);
//! What Certificate::pdfSignature signs: `masterclass-companion-pdf/1`, the number, the SHA-256 of
//! the PDF in lower-case hex.
[[nodiscard]] QByteArray pdfMessage(const QString &number, const QByteArray &pdf);

[[nodiscard]] QByteArray signMessage(const SigningKey &key, const QByteArray &message);
[[nodiscard]] bool messageIsSigned(const QByteArray &publicKey, const QByteArray &message,
                                   const QByteArray &signature);

//! `MC1 <number> <evidence hash> <public key> <signature>`, hex in capitals, so that a QR code
//! packs it in its alphanumeric mode. Also the content of the attached signature.txt.
[[nodiscard]] QByteArray signaturePayload(const Certificate &certificate);

} // namespace companion
