// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where on the recording a chat message belongs, and how the user corrects it with one or two of
// them.
#pragma once

#include <room/chatlog.h>

#include <QList>

#include <optional>

namespace companion {

//! "This message belongs to this moment."
struct ChatAnchor {
    qsizetype message = 0;
    Milliseconds position{ 0 };
    bool operator==(const ChatAnchor &) const = default;
};

struct ChatMapping {
    double scale = 1;
    double offset = 0; //!< milliseconds
    [[nodiscard]] Milliseconds positionOf(Milliseconds at) const;
    bool operator==(const ChatMapping &) const = default;
};

//! None: by the known start, and else the first message at 0. One anchor: shifted. Two: shifted and
//! stretched.
[[nodiscard]] ChatMapping mappingOf(const ChatLog &log, const QList<ChatAnchor> &anchors);

//! With one more anchor: it takes the place of one on the same message, or of the older of two.
//! Invalid when two anchors are closer than a minute, run backwards or stretch the chat by more
//! than a quarter: then one of them is a mistake, and nothing is changed.
[[nodiscard]] Result<QList<ChatAnchor>> withAnchor(const ChatLog &log, QList<ChatAnchor> anchors,
                                                   const ChatAnchor &added);

[[nodiscard]] QByteArray anchorsToJson(const QList<ChatAnchor> &anchors);
//! Anything else than what anchorsToJson() wrote for this chat is no anchor.
[[nodiscard]] QList<ChatAnchor> anchorsFromJson(const QByteArray &json, const ChatLog &log);

} // namespace companion
