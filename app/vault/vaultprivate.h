// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a vault is doing: its requests to the keyring, its worker, its key.
#pragma once

#include <vault/vault.h>
#include <vault/vaultstore.h>

#include <QPointer>
#include <QTimer>

#include <thread>

namespace companion {

//! One run of Argon2id in its own thread: a secret is never handed through a signal or a future.
struct Derivation {
    enum class Purpose { Create, Passphrase, Recovery };

    Purpose purpose;
    SecretBytes secret;
    WrappedKey wrapped; //!< for Create only its derivation, else as stored
    Result<SecretBytes> wrappingKey = {};
};

struct Vault::Private {
    Private(Vault &vault, Database &database, KeyStore &keyStore, Clock clock);

    void askForKey();
    void makeKey();
    void readBack();
    void insertKeyringRow();
    void giveUpWaiting();
    void derive(std::unique_ptr<Derivation> started);
    void finishDerivation();
    void adopt(SecretBytes opened);
    void show(State state, std::optional<Error> error = {});
    void dropRequests();
    template <typename Answer> [[nodiscard]] auto whileCurrent(Answer answer);

    Vault &q;
    VaultStore store;
    KeyStore &keys;
    std::optional<VaultRow> row;
    SecretBytes key; //!< while unlocked
    SecretBytes candidate; //!< of a first run, until its keyring entry was read back
    QString candidateId;
    QTimer patience;
    bool asking = false; //!< the keyring owes an answer
    quint64 round = 0; //!< answers to an earlier round are dropped
    std::unique_ptr<Derivation> derivation;
    std::jthread worker; //!< last: joined before what it uses goes
};

//! `answer` as a callback that does nothing once the vault has gone or asked anew.
template <typename Answer> auto Vault::Private::whileCurrent(Answer answer)
{
    return [this, alive = QPointer<Vault>(&q), asked = round,
            answer = std::move(answer)](auto &&outcome) {
        if (alive && asked == round) {
            answer(std::forward<decltype(outcome)>(outcome));
        }
    };
}

} // namespace companion
