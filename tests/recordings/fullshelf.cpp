// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fullshelf.h"

#include "madefilms.h"
#include "smallcourse.h"
#include <recordings/recordingmaker.h>

#include <QDir>
#include <QStorageInfo>

#include <sys/mount.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

int failures = 0;

void expect(bool holds, const char *what)
{
    std::printf("%s: %s\n", holds ? "ok" : "FAILED", what);
    failures += holds ? 0 : 1;
}

void fill(const QString &path)
{
    QFile filler(path);
    if (filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        while (filler.write(QByteArray(4096, 'f')) > 0) { }
    }
}

bool isEmpty(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty();
}

} // namespace

int runOnFullDisk(const QString &place, const QString &film)
{
    if (::mount("tmpfs", QFile::encodeName(place).constData(), "tmpfs", 0, "size=8m") != 0) {
        return cannotMount;
    }
    std::printf("mounted\n");
    const QString shelf = place + u"/recordings"_s;
    const RecordingToAdd wanted = toAdd({ film });
    const auto staged = stageRecording(wanted, shelf);
    expect(staged.has_value(), "with room it is made");
    QDir(shelf).removeRecursively();

    fill(place + u"/filler"_s);
    const auto refused = stageRecording(wanted, shelf);
    expect(!refused
               && (refused.error().reason == Refusal::Reason::DiskFull
                   || refused.error().reason == Refusal::Reason::CannotWrite),
           "a full disk refuses");
    QFile::remove(place + u"/filler"_s);
    QDir().mkpath(shelf);
    fill(place + u"/filler"_s);
    const auto early = stageRecording(wanted, shelf);
    expect(!early && early.error().reason == Refusal::Reason::DiskFull
               && early.error().neededBytes > early.error().freeBytes,
           "it says before how much is needed and free");
    expect(isEmpty(shelf), "and has written nothing");

    // The room goes while it is being copied: something else fills the disk.
    QFile::remove(place + u"/filler"_s);
    const auto late = stageRecording(wanted, shelf, WorkToken([&place](qint64) {
                                         fill(place + u"/filler"_s);
                                         return true;
                                     }));
    expect(!late && late.error().reason == Refusal::Reason::DiskFull,
           "a disk that fills up meanwhile says so");
    expect(isEmpty(shelf), "and nothing is left behind");
    return failures == 0 ? 0 : 1;
}

} // namespace companion
