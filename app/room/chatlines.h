// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat file of a Zoom session, split into messages as they stand there.
#pragma once

#include <base/result.h>
#include <base/timespan.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace companion {

//! The shapes in which Zoom writes a chat.
enum class ChatShape {
    Cloud, //!< "00:01:05<tab>Name:<tab>text", offsets from the start
    TwoLine, //!< "10:01:05 From Name to Everyone:" and lines that begin with a tab; time of day
    OneLine //!< "10:01:05<tab> From  Name : text"; time of day
};

//! One message. Private, never logged.
struct ChatLine {
    Milliseconds time{ 0 }; //!< grows past 24 h after midnight
    QString from;
    QString to; //!< empty where the file names none
    bool direct = false; //!< not addressed to everyone
    QString text; //!< lines separated by \n
    bool operator==(const ChatLine &) const = default;
};

struct ChatLines {
    ChatShape shape = ChatShape::Cloud;
    QList<ChatLine> lines;
};

//! Whatever is addressed to a person, a group of hosts or to anybody unknown counts as direct.
//! Invalid, with file and place, when no message of any shape is found or the file is too large.
[[nodiscard]] Result<ChatLines> readChatLines(const QByteArray &bytes, const QString &fileName);

} // namespace companion
