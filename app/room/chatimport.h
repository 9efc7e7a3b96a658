// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the messages of a chat file to what may be kept: without direct messages and, unless the
// user wants them, without names.
#pragma once

#include <room/chatlines.h>
#include <room/chatlog.h>

#include <functional>

namespace companion {

enum class ChatNames { Pseudonyms, Kept };

struct ImportedChat {
    ChatLog log;
    int directMessages = 0; //!< left out
    int reactionsWithoutTarget = 0; //!< left out, because they quote what is not there
};

//! Reactions and replies are joined to the message whose beginning they quote, and the quotation is
//! dropped. With Pseudonyms no name of a sender or recipient stays: authors are numbers, and
//! mentions ("@Name", or a full name of several words) become `pseudonym(number)`.
[[nodiscard]] ImportedChat importChat(const ChatLines &chat, ChatNames names,
                                      const std::function<QString(int)> &pseudonym);

//! A question mark that ends a word outside of web addresses.
[[nodiscard]] bool asksSomething(const QString &text);

//! Start of the recording on the clock of the wall, from the name of the folder that Zoom made
//! ("2025-11-14 09.01.30 Topic 123"); none for other folders.
[[nodiscard]] std::optional<Milliseconds> startFromFolder(const QString &folderName);

} // namespace companion
