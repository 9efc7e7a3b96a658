// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>
#include <vault/vaultstore.h>

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr QByteArrayView checkText("masterclass-companion");

QByteArray checkAssociatedData(const QString &keyId) { return u"vault/1|%1"_s.arg(keyId).toUtf8(); }

} // namespace

VaultRow VaultRow::make(const QString &keyId, bool passphrase, const Sealer &sealer)
{
    return { .keyId = keyId,
             .passphrase = passphrase,
             .checkBox = sealer.seal(checkText, checkAssociatedData(keyId)) };
}

bool VaultRow::fits(const Sealer &sealer) const
{
    const auto opened = sealer.open(checkBox, checkAssociatedData(keyId));
    return opened && *opened == checkText;
}

QString VaultRow::entryName() const { return u"data-key-"_s + keyId; }

VaultStore::VaultStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<std::optional<VaultRow>> VaultStore::row() const
{
    Statement select(m_database, uR"(SELECT key_id, mode, check_box FROM vault WHERE id = 1)"_s);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return std::nullopt;
    }
    return VaultRow{ .keyId = select.value(0).toString(),
                     .passphrase = select.value(1).toString() == "passphrase"_L1,
                     .checkBox = select.value(2).toByteArray() };
}

Result<bool> VaultStore::holdsSealedData() const
{
    Statement count(m_database, uR"(
        SELECT (SELECT count(*) FROM note) + (SELECT count(*) FROM reflection)
             + (SELECT count(*) FROM installation) + (SELECT count(*) FROM key_wrap))"_s);
    if (auto run = count.run(); !run) {
        return failWith(run);
    }
    if (!count.next()) {
        return fail(Error::Code::Corrupt, u"sealed rows cannot be counted"_s);
    }
    return count.value(0).toLongLong() > 0;
}

Result<std::optional<WrappedKey>> VaultStore::wrap(KeyMethod method) const
{
    Statement select(m_database, uR"(
        SELECT salt, operations, memory_bytes, box FROM key_wrap WHERE method = :method)"_s);
    select.bind(u":method"_s, storedName(method));
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return std::nullopt;
    }
    return WrappedKey{ .derivation = { .salt = select.value(0).toByteArray(),
                                       .operations = select.value(1).toULongLong(),
                                       .memoryBytes = select.value(2).toULongLong() },
                       .box = select.value(3).toByteArray() };
}

Result<> VaultStore::insert(const VaultRow &row, const std::optional<WrappedKey> &wrapped)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    Statement insert(m_database, uR"(
        INSERT INTO vault (id, key_id, mode, check_box, created_at)
        VALUES (1, :key_id, :mode, :check_box, :created_at))"_s);
    insert.bind(u":key_id"_s, row.keyId);
    insert.bind(u":mode"_s, row.passphrase ? u"passphrase"_s : u"keyring"_s);
    insert.bind(u":check_box"_s, row.checkBox);
    insert.bind(u":created_at"_s, toStored(m_clock.utcNow()));
    if (auto run = insert.run(); !run) {
        return run;
    }
    if (wrapped) {
        if (auto written = writeWrap(KeyMethod::Passphrase, *wrapped); !written) {
            return written;
        }
    }
    return transaction.commit();
}

Result<> VaultStore::putWrap(KeyMethod method, const WrappedKey &wrapped)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto written = writeWrap(method, wrapped); !written) {
        return written;
    }
    return transaction.commit();
}

Result<> VaultStore::writeWrap(KeyMethod method, const WrappedKey &wrapped)
{
    Statement upsert(m_database, uR"(
        INSERT INTO key_wrap (method, salt, operations, memory_bytes, box, created_at)
        VALUES (:method, :salt, :operations, :memory_bytes, :box, :created_at)
        ON CONFLICT (method) DO UPDATE SET salt = excluded.salt, operations = excluded.operations,
            memory_bytes = excluded.memory_bytes, box = excluded.box,
            created_at = excluded.created_at)"_s);
    upsert.bind(u":method"_s, storedName(method));
    upsert.bind(u":salt"_s, wrapped.derivation.salt);
    upsert.bind(u":operations"_s, wrapped.derivation.operations);
    upsert.bind(u":memory_bytes"_s, wrapped.derivation.memoryBytes);
    upsert.bind(u":box"_s, wrapped.box);
    upsert.bind(u":created_at"_s, toStored(m_clock.utcNow()));
    return upsert.run();
}

} // namespace companion
