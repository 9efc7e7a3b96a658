// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Guards the data key: gets it from the keyring or a passphrase, and never makes a second one.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <vault/keystore.h>
#include <vault/sealer.h>

#include <QObject>

#include <memory>
#include <optional>

namespace companion {

class Database;

//! The `vault` row decides: no row means first run (a key may be made); a row whose key cannot be
//! read means locked, and stays so until the key is there again. After a key was read, the row's
//! check box must open with it before it is trusted.
class Vault final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Vault)

public:
    enum class State {
        Closed, //!< nothing asked yet
        WaitingForKeyring, //!< asked; a system prompt may be open
        KeyringLocked, //!< the row exists, the keyring did not give the key: locked, cancelled or
                       //!< missing
        KeyringAbsent, //!< the row says keyring, and none answers: this session has none, or its
                       //!< prompt was cancelled
        NeedsNewPassphrase, //!< first run and no usable keyring: the user chooses a passphrase
        NeedsPassphrase, //!< the row says passphrase
        WorkingOnPassphrase, //!< Argon2id runs (about a second)
        WrongPassphrase, //!< the last one did not open the vault; ask again
        Damaged, //!< the key was read and does not open the check box: another key, or an altered
                 //!< row
        Failed, //!< the database could not be read or written; see lastError()
        Unlocked,
    };
    Q_ENUM(State)

    //! `database` and `keys` outlive the vault.
    Vault(Database &database, KeyStore &keys, Clock clock, QObject *parent = nullptr);
    ~Vault() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isUnlocked() const { return m_state == State::Unlocked; }
    //! True once a recovery code has been made, and as long as there is a row that it opens.
    [[nodiscard]] bool hasRecoveryCode() const;
    //! What the row says; neither when there is none.
    [[nodiscard]] bool usesPassphrase() const;
    [[nodiscard]] bool usesKeyring() const;
    //! Null unless unlocked; valid until lock().
    [[nodiscard]] const Sealer *sealer() const { return m_sealer.get(); }
    [[nodiscard]] std::optional<Error> lastError() const { return m_lastError; }

    //! Starts, or tries again: reads the row, then the keyring. When the keyring has not answered
    //! in time, KeyringLocked (or NeedsNewPassphrase in a first run) is shown; the request stays,
    //! and its late answer is still used.
    void unlock();
    //! How long the keyring may take before that; 30 s unless set.
    void setPatience(std::chrono::milliseconds patience);
    //! From NeedsNewPassphrase. `passphrase` is UTF-8 in normal form KC and not empty. Makes the
    //! key, wraps it with Argon2id (RFC 9106) of the passphrase.
    void createWithPassphrase(SecretBytes passphrase);
    //! From NeedsPassphrase or WrongPassphrase.
    void unlockWithPassphrase(SecretBytes passphrase);
    //! From KeyringLocked, KeyringAbsent, NeedsPassphrase, WrongPassphrase, Damaged: opens with the
    //! recovery code, and writes the key to the keyring again where the row says keyring. A code
    //! that is mistyped leads to WrongPassphrase with lastError() Invalid.
    void unlockWithRecoveryCode(SecretBytes code);
    //! Makes a new recovery code, which replaces an earlier one: shown once, never stored in clear.
    //! Eight groups of four letters and digits. Only while unlocked.
    [[nodiscard]] Result<SecretBytes> createRecoveryCode();
    //! Wipes the key from memory.
    void lock();

Q_SIGNALS:
    //! lock() was called; the sealer is still good: write what waits now.
    void aboutToLock();
    void stateChanged(companion::Vault::State state);

private:
    struct Private;
    void setState(State state);

    std::unique_ptr<Private> d;
    State m_state = State::Closed;
    std::unique_ptr<Sealer> m_sealer;
    std::optional<Error> m_lastError;
};

} // namespace companion
