// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/chatstore.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>
#include <vault/sealer.h>

#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QByteArray boxPlace(const RecordingId &recording) { return "chat/1|" + recording.value.toUtf8(); }

using Values = std::initializer_list<std::pair<QString, QVariant>>;

Result<> runWithin(Database &database, const QString &sql, Values values)
{
    Statement statement(database, sql);
    for (const auto &[placeholder, value] : values) {
        statement.bind(placeholder, value);
    }
    return statement.run();
}

Result<> runAlone(Database &database, const QString &sql, Values values)
{
    Transaction transaction(database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (auto done = runWithin(database, sql, values); !done) {
        return done;
    }
    return transaction.commit();
}

} // namespace

ChatStore::ChatStore(Database &database, const Sealer &sealer, Clock clock)
    : m_database(database)
    , m_sealer(sealer)
    , m_clock(std::move(clock))
{
}

Result<std::optional<StoredChat>> ChatStore::load(const RecordingId &recording) const
{
    Statement select(m_database, u"SELECT box, anchors FROM chat WHERE recording = :recording"_s);
    select.bind(u":recording"_s, recording.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return std::optional<StoredChat>();
    }
    const auto json = m_sealer.open(select.value(0).toByteArray(), boxPlace(recording));
    if (!json) {
        return failWith(json);
    }
    auto log = chatFromJson(*json);
    if (!log) {
        return failWith(log);
    }
    StoredChat chat{ .log = *std::move(log) };
    chat.anchors = anchorsFromJson(select.value(1).toString().toUtf8(), chat.log);
    return std::optional(std::move(chat));
}

Result<> ChatStore::save(const RecordingId &recording, const StoredChat &chat)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    if (const auto before = load(recording); !before) {
        return failWith(before);
    }
    auto done = runWithin(m_database, uR"(
        INSERT INTO chat (recording, box, anchors, added_at)
        VALUES (:recording, :box, :anchors, :now)
        ON CONFLICT (recording) DO UPDATE SET box = excluded.box, anchors = excluded.anchors,
            added_at = excluded.added_at)"_s,
                          { { u":recording"_s, recording.value },
                            { u":box"_s, m_sealer.seal(toJson(chat.log), boxPlace(recording)) },
                            { u":anchors"_s, QString::fromUtf8(anchorsToJson(chat.anchors)) },
                            { u":now"_s, toStored(m_clock.utcNow()) } });
    return done ? transaction.commit() : done;
}

Result<> ChatStore::saveAnchors(const RecordingId &recording, const QList<ChatAnchor> &anchors)
{
    return runAlone(m_database,
                    u"UPDATE chat SET anchors = :anchors WHERE recording = :recording"_s,
                    { { u":anchors"_s, QString::fromUtf8(anchorsToJson(anchors)) },
                      { u":recording"_s, recording.value } });
}

Result<> ChatStore::remove(const RecordingId &recording)
{
    return runAlone(m_database, u"DELETE FROM chat WHERE recording = :recording"_s,
                    { { u":recording"_s, recording.value } });
}

} // namespace companion
