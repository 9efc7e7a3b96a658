// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chat files from the disk, with what their names and folders tell.
#pragma once

#include <base/result.h>
#include <room/chatparts.h>

#include <QStringList>

#include <optional>

namespace companion {

struct ReadChatFiles {
    QList<ChatFile> files;
    QStringList unread; //!< names, without folders
    std::optional<Error> trouble; //!< of the last of those
};

[[nodiscard]] ReadChatFiles readChatFiles(const QStringList &paths);

} // namespace companion
