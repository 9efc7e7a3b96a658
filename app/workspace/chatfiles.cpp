// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/zoomnames.h>
#include <workspace/chatfiles.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024; //!< more is not even read

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? Error::Code::Io : Error::Code::NotFound,
                    u"a chat file cannot be read"_s, name);
    }
    if (file.size() > largestFile) {
        return fail(Error::Code::Invalid, u"a chat file is far too large"_s, name,
                    u"the whole file"_s);
    }
    return file.readAll();
}

//! The cloud stamps the file; Zoom's program names the folder by the clock of the wall.
std::optional<QDateTime> startOf(const QFileInfo &file, ChatShape shape)
{
    if (shape == ChatShape::Cloud) {
        const auto name = readZoomCloudName(file.fileName());
        return name ? std::optional(name->start) : std::nullopt;
    }
    const auto folder = readZoomFolderName(file.dir().dirName());
    return folder ? std::optional(folder->start.toUTC()) : std::nullopt;
}

} // namespace

ReadChatFiles readChatFiles(const QStringList &paths)
{
    ReadChatFiles read;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const auto bytes = bytesOf(path);
        auto lines
            = bytes ? readChatLines(*bytes, info.fileName()) : Result<ChatLines>(failWith(bytes));
        if (!lines) {
            read.unread.append(info.fileName());
            read.trouble = lines.error();
            continue;
        }
        const auto start = startOf(info, lines->shape);
        read.files.append(
            { .chat = *std::move(lines), .folder = info.dir().absolutePath(), .startedAt = start });
    }
    return read;
}

} // namespace companion
