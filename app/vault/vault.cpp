// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/recoverycode.h>
#include <vault/vaultprivate.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

Vault::Vault(Database &database, KeyStore &keys, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, database, keys, std::move(clock)))
{
    connect(&d->patience, &QTimer::timeout, this, [this] { d->giveUpWaiting(); });
}

Vault::~Vault() = default;

bool Vault::hasRecoveryCode() const
{
    const auto row = d->store.row();
    const auto wrapped = d->store.wrap(KeyMethod::Recovery);
    return row && row->has_value() && wrapped && wrapped->has_value();
}

bool Vault::usesPassphrase() const
{
    const auto row = d->store.row();
    return row && row->has_value() && (*row)->passphrase;
}

bool Vault::usesKeyring() const
{
    const auto row = d->store.row();
    return row && row->has_value() && !(*row)->passphrase;
}

void Vault::setPatience(std::chrono::milliseconds patience) { d->patience.setInterval(patience); }

void Vault::unlock()
{
    if (m_state == State::Unlocked || m_state == State::WorkingOnPassphrase) {
        return;
    }
    auto row = d->store.row();
    if (!row) {
        d->show(State::Failed, row.error());
        return;
    }
    d->row = *row;
    if (d->row && d->row->passphrase) {
        d->show(State::NeedsPassphrase);
        return;
    }
    if (!d->row) {
        const auto sealed = d->store.holdsSealedData();
        if (!sealed) {
            d->show(State::Failed, sealed.error());
            return;
        }
        if (*sealed) {
            d->show(State::Damaged,
                    Error{ Error::Code::Corrupt, u"sealed rows and no vault row"_s });
            return;
        }
    }
    d->patience.start();
    d->show(State::WaitingForKeyring);
    if (d->asking) {
        return; // jobs queue up behind an unanswered prompt: a second would never be asked
    }
    if (d->row) {
        d->askForKey();
    } else {
        d->makeKey();
    }
}

void Vault::createWithPassphrase(SecretBytes passphrase)
{
    if (m_state != State::NeedsNewPassphrase) {
        return;
    }
    if (passphrase.isEmpty()) {
        d->show(State::WorkingOnPassphrase);
        d->show(State::NeedsNewPassphrase, Error{ Error::Code::Invalid, u"an empty passphrase"_s });
        return;
    }
    d->derive(std::make_unique<Derivation>(
        Derivation{ .purpose = Derivation::Purpose::Create,
                    .secret = std::move(passphrase),
                    .wrapped = { .derivation = KeyDerivation::forPassphrase(), .box = {} } }));
}

void Vault::unlockWithPassphrase(SecretBytes passphrase)
{
    if (!d->row || !d->row->passphrase
        || (m_state != State::NeedsPassphrase && m_state != State::WrongPassphrase)) {
        return;
    }
    auto wrapped = d->store.wrap(KeyMethod::Passphrase);
    if (!wrapped) {
        d->show(State::Failed, wrapped.error());
        return;
    }
    if (!*wrapped) {
        d->show(State::Damaged, Error{ Error::Code::Corrupt, u"no wrapped key"_s });
        return;
    }
    d->derive(std::make_unique<Derivation>(Derivation{ .purpose = Derivation::Purpose::Passphrase,
                                                       .secret = std::move(passphrase),
                                                       .wrapped = std::move(**wrapped) }));
}

void Vault::unlockWithRecoveryCode(SecretBytes code)
{
    if (!d->row || m_state == State::Unlocked || m_state == State::WorkingOnPassphrase) {
        return;
    }
    auto wrapped = d->store.wrap(KeyMethod::Recovery);
    if (!wrapped) {
        d->show(State::Failed, wrapped.error());
        return;
    }
    auto read = readRecoveryCode(code);
    if (!read || !*wrapped) {
        // Through this state, so that the same answer twice is told twice.
        d->show(State::WorkingOnPassphrase);
        d->show(State::WrongPassphrase,
                read ? Error{ Error::Code::NotFound, u"no recovery code was made"_s }
                     : read.error());
        return;
    }
    d->derive(std::make_unique<Derivation>(Derivation{ .purpose = Derivation::Purpose::Recovery,
                                                       .secret = std::move(*read),
                                                       .wrapped = std::move(**wrapped) }));
}

Result<SecretBytes> Vault::createRecoveryCode()
{
    if (!isUnlocked()) {
        return fail(Error::Code::Locked, u"a recovery code needs the key"_s);
    }
    SecretBytes code = makeRecoveryCode();
    const auto secret = readRecoveryCode(code);
    WrappedKey wrapped{ .derivation = KeyDerivation::forRecoveryCode(), .box = {} };
    const auto wrappingKey = wrapped.derivation.derive(*secret);
    if (!wrappingKey) {
        return failWith(wrappingKey);
    }
    wrapped.box = wrapKey(d->key, *wrappingKey, KeyMethod::Recovery, d->row->keyId);
    if (auto stored = d->store.putWrap(KeyMethod::Recovery, wrapped); !stored) {
        return failWith(stored);
    }
    return code;
}

void Vault::lock()
{
    if (isUnlocked()) {
        Q_EMIT aboutToLock();
    }
    d->dropRequests();
    d->key = SecretBytes();
    d->row.reset();
    m_lastError.reset();
    setState(State::Closed); // those who hold the sealer let go of it now
    m_sealer.reset();
}

void Vault::setState(State state)
{
    if (m_state == state) {
        return;
    }
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace companion
