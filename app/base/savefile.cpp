// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/savefile.h>

#include <QFileInfo>
#include <QSaveFile>

namespace companion {

namespace {

Error::Code codeOf(const QFileDevice &file)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
        return Error::Code::Denied;
    case QFileDevice::ResourceError: // what Qt makes of ENOSPC
        return Error::Code::DiskFull;
    default:
        return Error::Code::Io;
    }
}

} // namespace

Result<> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // commit() alone does not tell of a disk that is full when the buffer is written.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.commit()) {
        return fail(codeOf(file), file.errorString(), path);
    }
    return {};
}

Result<QByteArray> loadFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound, QStringLiteral("no such file"),
                    QFileInfo(path).fileName());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(codeOf(file), file.errorString(), QFileInfo(path).fileName());
    }
    return file.readAll();
}

} // namespace companion
