// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one secret is kept outside our own files: the only seam between the vault and the system.
#pragma once

#include <base/result.h>
#include <vault/secretbytes.h>

#include <QString>

#include <functional>

namespace companion {

//! All calls are asynchronous: the callback runs later on the GUI thread, or never, when a prompt
//! stays unanswered; callers keep their own timeout. Error codes: NotFound (missing, or locked and
//! not unlocked: libsecret reports both alike), NoKeyring (none in this session), Denied, Io.
class KeyStore {
public:
    using ReadCallback = std::function<void(Result<SecretBytes>)>;
    using WriteCallback = std::function<void(Result<>)>;

    KeyStore() = default;
    virtual ~KeyStore() = default;
    Q_DISABLE_COPY_MOVE(KeyStore)

    virtual void read(const QString &name, ReadCallback done) = 0;
    virtual void write(const QString &name, const SecretBytes &secret, WriteCallback done) = 0;
};

} // namespace companion
