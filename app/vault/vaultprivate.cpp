// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <vault/vaultprivate.h>

#include <QUuid>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

bool equal(const SecretBytes &a, const SecretBytes &b)
{
    return a.size() == b.size() && sodium_memcmp(a.bytes().data(), b.bytes().data(), a.size()) == 0;
}

} // namespace

Vault::Private::Private(Vault &vault, Database &database, KeyStore &keyStore, Clock clock)
    : q(vault)
    , store(database, std::move(clock))
    , keys(keyStore)
{
    patience.setSingleShot(true);
    patience.setInterval(30s);
}

void Vault::Private::askForKey()
{
    asking = true;
    keys.read(row->entryName(), whileCurrent([this](Result<SecretBytes> read) {
                  asking = false;
                  patience.stop();
                  if (read) {
                      adopt(std::move(*read));
                  } else if (read.error().code == Error::Code::NoKeyring) {
                      show(State::KeyringAbsent, read.error());
                  } else {
                      show(State::KeyringLocked, read.error());
                  }
              }));
}

// A first run: the key is trusted to the keyring only when it comes back as it was given.
void Vault::Private::makeKey()
{
    asking = true;
    candidate = SecretBytes::random(Sealer::keySize);
    candidateId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString entry = VaultRow{ .keyId = candidateId }.entryName();
    keys.write(entry, candidate, whileCurrent([this](const Result<> &written) {
                   if (written) {
                       readBack();
                       return;
                   }
                   asking = false;
                   patience.stop();
                   show(State::NeedsNewPassphrase, written.error());
               }));
}

void Vault::Private::readBack()
{
    const QString entry = VaultRow{ .keyId = candidateId }.entryName();
    keys.read(entry, whileCurrent([this](const Result<SecretBytes> &read) {
                  asking = false;
                  patience.stop();
                  if (!read) {
                      show(State::NeedsNewPassphrase, read.error());
                  } else if (!equal(*read, candidate)) {
                      show(
                          State::NeedsNewPassphrase,
                          Error{ Error::Code::NoKeyring, u"the keyring gives back other bytes"_s });
                  } else {
                      insertKeyringRow();
                  }
              }));
}

void Vault::Private::insertKeyringRow()
{
    const VaultRow made = VaultRow::make(candidateId, false, Sealer(candidate.clone()));
    if (auto inserted = store.insert(made, {}); !inserted) {
        show(State::Failed, inserted.error());
        return;
    }
    row = made;
    adopt(std::move(candidate));
}

void Vault::Private::giveUpWaiting()
{
    const Error unanswered{ Error::Code::Locked, u"the keyring has not answered yet"_s };
    show(row ? State::KeyringLocked : State::NeedsNewPassphrase, unanswered);
}

void Vault::Private::derive(std::unique_ptr<Derivation> started)
{
    dropRequests();
    if (worker.joinable()) {
        worker.join(); // at its last instruction, or left over from before a lock()
    }
    derivation = std::move(started);
    show(State::WorkingOnPassphrase);
    worker = std::jthread([job = derivation.get(), vault = &q, asked = round, this] {
        job->wrappingKey = job->wrapped.derivation.derive(job->secret);
        // The vault joins this thread before it goes, and pending calls end with it.
        QMetaObject::invokeMethod(
            vault,
            [this, asked] {
                if (asked == round) {
                    finishDerivation();
                }
            },
            Qt::QueuedConnection);
    });
}

void Vault::Private::finishDerivation()
{
    const auto finished = std::move(derivation);
    if (!finished->wrappingKey) {
        const Error &error = finished->wrappingKey.error();
        show(error.code == Error::Code::Corrupt ? State::Damaged : State::Failed, error);
        return;
    }
    const SecretBytes wrappingKey = std::move(*finished->wrappingKey);
    if (finished->purpose == Derivation::Purpose::Create) {
        const QString keyId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        SecretBytes made = SecretBytes::random(Sealer::keySize);
        const VaultRow first = VaultRow::make(keyId, true, Sealer(made.clone()));
        finished->wrapped.box = wrapKey(made, wrappingKey, KeyMethod::Passphrase, keyId);
        if (auto inserted = store.insert(first, finished->wrapped); !inserted) {
            show(State::Failed, inserted.error());
            return;
        }
        row = first;
        adopt(std::move(made));
        return;
    }
    const bool recovery = finished->purpose == Derivation::Purpose::Recovery;
    auto opened = unwrapKey(finished->wrapped.box, wrappingKey,
                            recovery ? KeyMethod::Recovery : KeyMethod::Passphrase, row->keyId);
    if (!opened) {
        show(State::WrongPassphrase, opened.error());
        return;
    }
    adopt(std::move(*opened));
    if (recovery && q.isUnlocked() && !row->passphrase) {
        keys.write(row->entryName(), key, [](const Result<> &written) {
            qCInfo(lcVault) << "key written to the keyring again:" << written.has_value();
        });
    }
}

void Vault::Private::adopt(SecretBytes opened)
{
    if (opened.size() != Sealer::keySize) {
        show(State::Damaged, Error{ Error::Code::Corrupt, u"the key has another length"_s });
        return;
    }
    auto sealer = std::make_unique<Sealer>(opened.clone());
    if (!row->fits(*sealer)) {
        show(State::Damaged, Error{ Error::Code::Corrupt, u"the check box does not open"_s });
        return;
    }
    key = std::move(opened);
    q.m_sealer = std::move(sealer);
    show(State::Unlocked);
}

void Vault::Private::show(State state, std::optional<Error> error)
{
    if (error) {
        qCInfo(lcVault) << state << "because of" << int(error->code) << error->detail;
    }
    q.m_lastError = std::move(error);
    q.setState(state);
}

void Vault::Private::dropRequests()
{
    ++round;
    asking = false;
    patience.stop();
    candidate = SecretBytes();
}

} // namespace companion
