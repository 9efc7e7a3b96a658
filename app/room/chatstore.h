// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of each recording on disk, sealed as notes are.
#pragma once

#include <base/clock.h>
#include <base/ids.h>
#include <room/chatmapping.h>

#include <optional>

namespace companion {

class Database;
class Sealer;

//! A chat and the user's calibration of it.
struct StoredChat {
    ChatLog log;
    QList<ChatAnchor> anchors;
    bool operator==(const StoredChat &) const = default;
};

//! Associated data of a box: "chat/1|<recording>". Every call is one transaction.
class ChatStore final {
public:
    //! All outlive the store; made anew after each unlock.
    ChatStore(Database &database, const Sealer &sealer, Clock clock);

    //! None when the recording has no chat. Corrupt when its box does not open.
    [[nodiscard]] Result<std::optional<StoredChat>> load(const RecordingId &recording) const;
    //! In place of a chat that was there. Errors of load(): one that does not open stays as it is.
    [[nodiscard]] Result<> save(const RecordingId &recording, const StoredChat &chat);
    [[nodiscard]] Result<> saveAnchors(const RecordingId &recording,
                                       const QList<ChatAnchor> &anchors);
    [[nodiscard]] Result<> remove(const RecordingId &recording);

private:
    Database &m_database;
    const Sealer &m_sealer;
    Clock m_clock;
};

} // namespace companion
