// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <support/memorykeystore.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

void MemoryKeyStore::read(const QString &name, ReadCallback done)
{
    ++m_reads;
    answer([this, name, done = std::move(done)] {
        if (readError) {
            done(tl::unexpected(*readError));
        } else if (!m_secrets.contains(name)) {
            done(fail(Error::Code::NotFound, u"no such entry"_s));
        } else {
            QByteArray copy = m_secrets.value(name);
            copy.detach();
            done(SecretBytes::takeFrom(copy));
        }
    });
}

void MemoryKeyStore::write(const QString &name, const SecretBytes &secret, WriteCallback done)
{
    ++m_writes;
    QByteArray bytes(reinterpret_cast<const char *>(secret.bytes().data()),
                     qsizetype(secret.size()));
    if (garbles) {
        bytes[0] = char(bytes[0] ^ 1);
    }
    answer([this, name, bytes, done = std::move(done)] {
        if (writeError) {
            done(tl::unexpected(*writeError));
            return;
        }
        m_secrets.insert(name, bytes);
        done({});
    });
}

void MemoryKeyStore::answerPending()
{
    for (auto &reply : std::exchange(m_pending, {})) {
        QMetaObject::invokeMethod(&m_context, std::move(reply), Qt::QueuedConnection);
    }
}

void MemoryKeyStore::answer(std::function<void()> reply)
{
    if (silent) {
        m_pending.push_back(std::move(reply));
        return;
    }
    QMetaObject::invokeMethod(&m_context, std::move(reply), Qt::QueuedConnection);
}

} // namespace companion
