// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"

#include <base/reachdisk.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr qint64 block = 1024 * 1024;
constexpr qint64 margin = 4 * 1024 * 1024;

tl::unexpected<Refusal> refuseReading(const QFile &file)
{
    return refuse(file.exists() ? Refusal::Reason::Unreadable : Refusal::Reason::NotFound,
                  file.fileName());
}

tl::unexpected<Refusal> refuseWriting(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).path());
    const bool isFull = disk.bytesAvailable() < block;
    return tl::unexpected(
        Refusal{ .reason = isFull ? Refusal::Reason::DiskFull : Refusal::Reason::CannotWrite,
                 .file = path,
                 .freeBytes = isFull ? disk.bytesAvailable() : 0 });
}

//! The name of a file; where that cannot be done nothing is lost that was whole before.
void bringNameToDisk(const QString &path)
{
    static_cast<void>(reachDisk(QFileInfo(path).absolutePath()));
}

//! Hands the file on block by block; `take` answers whether it took it.
OrRefusal<HashedFile> readBlocks(QFile &file, WorkToken &token,
                                 const std::function<OrRefusal<>(QByteArrayView)> &take)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(block, Qt::Uninitialized);
    qint64 length = 0;
    qint64 sum = 0;
    while ((length = file.read(buffer.data(), buffer.size())) > 0) {
        const QByteArrayView read = QByteArrayView(buffer).first(length);
        hash.addData(read);
        sum += length;
        if (auto taken = take(read); !taken) {
            return refuseWith(taken);
        }
        if (!token.advance(length)) {
            return refuse(Refusal::Reason::Cancelled);
        }
    }
    return length < 0 ? OrRefusal<HashedFile>(refuseReading(file))
                      : HashedFile{ .sha256 = hash.result(), .bytes = sum };
}

} // namespace

OrRefusal<HashedFile> copyHashed(const QString &source, const QString &target, WorkToken &token)
{
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly)) {
        return refuseReading(from);
    }
    QFile to(target);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                 QFile::ReadOwner | QFile::WriteOwner)) {
        return refuseWriting(target);
    }
    auto hash = readBlocks(from, token, [&](QByteArrayView bytes) -> OrRefusal<> {
        return to.write(bytes.data(), bytes.size()) == bytes.size()
            ? OrRefusal<>()
            : OrRefusal<>(refuseWriting(target));
    });
    if (hash && !(to.flush() && reachDisk(target))) {
        return refuseWriting(target);
    }
    bringNameToDisk(target);
    return hash;
}

OrRefusal<> bringToDisk(const QString &path)
{
    if (!reachDisk(path)) {
        return refuseWriting(path);
    }
    bringNameToDisk(path);
    return {};
}

OrRefusal<HashedFile> hashFile(const QString &path, WorkToken &token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuseReading(file);
    }
    return readBlocks(file, token, [](QByteArrayView) -> OrRefusal<> { return {}; });
}

OrRefusal<> writeSmallFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // commit() alone does not tell of a disk that is full when the buffer is written.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    return isWritten ? OrRefusal<>() : OrRefusal<>(refuseWriting(path));
}

OrRefusal<> requireSpace(const QString &folder, qint64 bytes)
{
    const qint64 available = QStorageInfo(folder).bytesAvailable();
    if (available >= 0 && available < bytes + margin) {
        return tl::unexpected(Refusal{ .reason = Refusal::Reason::DiskFull,
                                       .file = folder,
                                       .neededBytes = bytes + margin,
                                       .freeBytes = available });
    }
    return {};
}

} // namespace companion
