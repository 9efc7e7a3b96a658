// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoomfolder.h"
#include <recordings/foundrecording.h>
#include <recordings/mediaprobe.h>
#include <recordings/zoomnames.h>

#include <QCollator>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QStringList naturallySorted(QStringList names)
{
    QCollator collator{ QLocale(QLocale::English) }; // that of C knows no numbers
    collator.setNumericMode(true);
    std::ranges::sort(names, collator);
    return names;
}

//! Captions and chapters beside a film are named after it; chapters.vtt needs no such name.
void addTextsBeside(const QFileInfo &media, FoundRecording &found)
{
    const QString base = media.completeBaseName();
    const QStringList names
        = media.dir().entryList({ u"*.vtt"_s, u"*.srt"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = media.dir().absoluteFilePath(name);
        const bool isNamedAfter = name.startsWith(base + u'.') || name.startsWith(base + u'_');
        if (name == u"chapters.vtt" || (isNamedAfter && name.endsWith(u"chapters.vtt"))) {
            found.chaptersFile = path;
        } else if (isNamedAfter) {
            found.captions.append({ .kind = name.endsWith(u".transcript.vtt")
                                        ? CaptionKind::Transcript
                                        : CaptionKind::File,
                                    .path = path,
                                    .language = languageInName(name) });
        }
    }
}

OrRefusal<FoundRecording> findFile(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (readZoomCloudName(info.fileName())) {
        return findCloudZoom(folder, info.fileName());
    }
    if (isLocalZoomFolder(folder)) {
        return findLocalZoom(folder, info.fileName());
    }
    FoundRecording found{ .title = info.completeBaseName(),
                          .parts = { { .media = info.absoluteFilePath(), .start = {} } } };
    addTextsBeside(info, found);
    return found;
}

//! A folder of recordings: those of one meeting, begun several times, are its parts.
QStringList zoomFoldersIn(const QString &folder)
{
    QStringList folders;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (readZoomFolderName(name)) {
            folders.append(folder + u'/' + name);
        }
    }
    return folders;
}

OrRefusal<FoundRecording> findFolder(const QString &folder);

OrRefusal<FoundRecording> findPlainFolder(const QString &folder)
{
    QStringList media = QDir(folder).entryList(QDir::Files, QDir::Name);
    media.removeIf([](const QString &name) { return !hasMediaName(name); });
    if (media.size() == 1) {
        return findFile(folder + u'/' + media.first());
    }
    if (media.size() > 1) {
        return refuse(Refusal::Reason::SeveralRecordings, folder);
    }
    const QStringList inner = zoomFoldersIn(folder);
    if (inner.size() == 1) {
        return findFolder(inner.first());
    }
    return refuse(inner.isEmpty() ? Refusal::Reason::NothingInFolder
                                  : Refusal::Reason::SeveralRecordings,
                  folder);
}

OrRefusal<FoundRecording> findFolder(const QString &folder)
{
    if (hasCloudZoomFiles(folder)) {
        return findCloudZoom(folder);
    }
    return isLocalZoomFolder(folder) ? findLocalZoom(folder) : findPlainFolder(folder);
}

OrRefusal<FoundRecording> findOne(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return refuse(Refusal::Reason::NotFound, path);
    }
    return info.isDir() ? findFolder(info.absoluteFilePath()) : findFile(path);
}

//! Of several that were found, each may have parts of its own.
void append(FoundRecording &whole, FoundRecording next)
{
    const int before = int(whole.parts.size());
    for (CaptionSource &captions : next.captions) {
        captions.part += before;
    }
    whole.parts += next.parts;
    whole.captions += next.captions;
    whole.chats += next.chats;
    whole.otherViews += next.otherViews;
    whole.title = whole.title.isEmpty() ? next.title : whole.title;
    whole.chaptersFile = whole.chaptersFile.isEmpty() ? next.chaptersFile : whole.chaptersFile;
}

//! By when they began where all say it, else as they are named.
void order(QList<FoundRecording> &found)
{
    const bool allTell = std::ranges::all_of(
        found, [](const FoundRecording &one) { return one.parts.first().start.has_value(); });
    if (allTell) {
        std::ranges::stable_sort(found, {}, [](const FoundRecording &one) {
            return one.parts.first().start->toMSecsSinceEpoch();
        });
    }
}

} // namespace

OrRefusal<FoundRecording> findRecording(const QStringList &paths)
{
    QList<FoundRecording> found;
    for (const QString &path : naturallySorted(paths)) {
        auto one = findOne(path);
        if (!one) {
            Refusal refusal = one.error();
            if (paths.size() > 1) {
                refusal.choices.clear(); // one of them would leave the other paths out
            }
            return tl::unexpected(std::move(refusal));
        }
        found.append(*std::move(one));
    }
    if (found.isEmpty()) {
        return refuse(Refusal::Reason::NotFound);
    }
    order(found);
    FoundRecording whole = found.takeFirst();
    for (FoundRecording &next : found) {
        append(whole, std::move(next));
    }
    whole.chats.removeDuplicates();
    return whole;
}

} // namespace companion
