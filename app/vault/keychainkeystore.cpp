// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <vault/keychainkeystore.h>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

// What QtKeychain 0.13.2 reports over libsecret, measured: no D-Bus, no secret service, and writing
// without a collection give OtherError; a locked collection whose prompt fails gives EntryNotFound;
// NoBackendAvailable came in no case.
Error::Code codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Error::Code::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error::Code::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return Error::Code::NoKeyring;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return Error::Code::Io;
}

Result<> outcomeOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError) {
        return {};
    }
    qCInfo(lcVault) << "keyring:" << int(job.error()) << job.errorString();
    return fail(codeOf(job.error()), u"keyring: "_s + job.errorString());
}

} // namespace

KeychainKeyStore::KeychainKeyStore(QString service)
    : m_service(std::move(service))
{
}

// A job has no parent and is never deleted by us: libsecret's callbacks hold a plain pointer into
// it. It deletes itself when it is finished; only the connection ends with this store.
void KeychainKeyStore::read(const QString &name, ReadCallback done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service); // NOLINT: deletes itself, see above
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, done = std::move(done)] {
        if (auto outcome = outcomeOf(*job); !outcome) {
            done(failWith(outcome));
            return;
        }
        QByteArray data = job->binaryData();
        done(SecretBytes::takeFrom(data));
    });
    job->start();
}

void KeychainKeyStore::write(const QString &name, const SecretBytes &secret, WriteCallback done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service); // NOLINT: deletes itself, see above
    job->setKey(name);
    job->setBinaryData(QByteArray(reinterpret_cast<const char *>(secret.bytes().data()),
                                  qsizetype(secret.size())));
    QObject::connect(job, &QKeychain::Job::finished, &m_context,
                     [job, done = std::move(done)] { done(outcomeOf(*job)); });
    job->start();
}

} // namespace companion
