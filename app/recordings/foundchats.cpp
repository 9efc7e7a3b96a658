// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoomfolder.h"
#include <recordings/foundchats.h>
#include <recordings/zoomnames.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

bool isStartOfPart(const AddedRecording &recording, const QDateTime &start)
{
    return start == recording.startedAt
        || std::ranges::any_of(recording.parts, [&start](const RecordedPart &part) {
               return part.startedAt == start;
           });
}

//! Files of the cloud, by their stamps.
QStringList chatsOfParts(const AddedRecording &recording, const QString &folder)
{
    QStringList chats;
    for (const QString &name : filesIn(folder)) {
        const auto read = readZoomCloudName(name);
        if (read && read->kind == ZoomCloudName::Kind::Chat
            && isStartOfPart(recording, read->start)) {
            chats.append(folder + u'/' + name);
        }
    }
    return chats;
}

//! Folders of the same meeting, one for each time that it was recorded.
QStringList chatsOfSiblings(const AddedRecording &recording, const QString &folder)
{
    QStringList chats;
    const QDir above = QFileInfo(folder).dir();
    if (!readZoomFolderName(QFileInfo(folder).fileName())) {
        return chats;
    }
    const QStringList siblings = above.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &sibling : siblings) {
        const auto name = readZoomFolderName(sibling);
        if (!name || !isStartOfPart(recording, name->start.toUTC())) {
            continue;
        }
        for (const QString &file : filesIn(above.filePath(sibling))) {
            if (isSavedChat(file)) {
                chats.append(above.filePath(sibling) + u'/' + file);
            }
        }
    }
    return chats;
}

} // namespace

QStringList findChats(const AddedRecording &recording)
{
    const QFileInfo origin(recording.origin);
    if (!origin.exists()) {
        return {};
    }
    const QString folder = origin.isDir() ? origin.absoluteFilePath() : origin.absolutePath();
    const auto found = findRecording({ recording.origin });
    QStringList chats = found ? found->chats : QStringList();
    chats += chatsOfParts(recording, folder);
    chats += chatsOfSiblings(recording, folder);
    chats.removeDuplicates();
    return chats;
}

} // namespace companion
