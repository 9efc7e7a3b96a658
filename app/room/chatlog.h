// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What delegates wrote during the session, as values, and as the JSON that is sealed on disk.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace companion {

struct ChatReaction {
    QString emoji;
    int count = 0;
    bool operator==(const ChatReaction &) const = default;
};

struct ChatMessage {
    Milliseconds at{ 0 }; //!< on the clock of the chat, see ChatTimes
    int author = 0; //!< 1, 2, … in order of first message
    QString name; //!< empty unless the user kept names
    QString text;
    bool question = false;
    std::optional<qsizetype> replyTo; //!< index of an earlier message
    QList<ChatReaction> reactions;
    bool operator==(const ChatMessage &) const = default;
};

enum class ChatTimes {
    FromStart, //!< offsets from the start of the recording
    WallClock //!< time of day where the file was saved; over 24 h after midnight
};

//! Private: other people's words. Never logged.
struct ChatLog {
    ChatTimes times = ChatTimes::FromStart;
    std::optional<Milliseconds> start; //!< of the recording, on the same wall clock; when known
    QList<ChatMessage> messages; //!< in the order of the file
    bool operator==(const ChatLog &) const = default;
};

[[nodiscard]] QByteArray toJson(const ChatLog &log);
//! Corrupt when it is not what toJson() wrote.
[[nodiscard]] Result<ChatLog> chatFromJson(const QByteArray &json);

} // namespace companion
