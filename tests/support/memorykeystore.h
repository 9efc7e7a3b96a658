// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A keyring in memory that can be locked, fail, lie and stay silent on request.
#pragma once

#include <vault/keystore.h>

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace companion {

//! Answers from the event loop, as the real one does.
class MemoryKeyStore final : public KeyStore {
public:
    //! What every read or write reports instead of doing its work, until reset.
    std::optional<Error> readError;
    std::optional<Error> writeError;
    //! Keeps requests, as a system prompt that nobody answers does, until answerPending().
    bool silent = false;
    //! Writes report success and keep other bytes.
    bool garbles = false;

    void read(const QString &name, ReadCallback done) override;
    void write(const QString &name, const SecretBytes &secret, WriteCallback done) override;

    //! Gives the kept requests the answer they would get now.
    void answerPending();

    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int writes() const { return m_writes; }
    [[nodiscard]] qsizetype pending() const { return qsizetype(m_pending.size()); }
    [[nodiscard]] QHash<QString, QByteArray> &secrets() { return m_secrets; }

private:
    void answer(std::function<void()> reply);

    QObject m_context; //!< replies end with the store
    QHash<QString, QByteArray> m_secrets;
    std::vector<std::function<void()>> m_pending;
    int m_reads = 0;
    int m_writes = 0;
};

} // namespace companion
