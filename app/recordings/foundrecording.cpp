// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoomfolder.h"
#include <recordings/foundrecording.h>
#include <recordings/mediaprobe.h>
#include <recordings/zoomnames.h>

#include <QCollator>
#include <QDir>
#include <QFileInfo>
#include <QHash>

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

//! Zoom's cloud lets all files of a session be downloaded at once: those beside the media are found
//! with it, and of several views of a part the one that shows most stands for all.
QStringList mediaAmong(const QStringList &paths)
{
    QStringList chosen;
    QHash<QString, qsizetype> places; // of parts, in chosen
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const auto name = readZoomCloudName(info.fileName());
        if (!info.isDir() && info.exists() && !hasMediaName(path)) {
            continue;
        }
        const QString part = name ? info.absolutePath() + u'/' + name->stamp : QString();
        if (!name || !places.contains(part)) {
            places.insert(part, chosen.size());
            chosen.append(path);
            continue;
        }
        QString &before = chosen[places.value(part)];
        if (isBetterMedia(*name, *readZoomCloudName(QFileInfo(before).fileName()))) {
            before = path;
        }
    }
    return chosen.isEmpty() ? paths : chosen;
}

//! The first that was pointed at and belongs to none of what was found; empty where there is none.
QString strayAmong(const QStringList &paths, const FoundRecording &found)
{
    QStringList texts = found.chats + QStringList{ found.chaptersFile };
    for (const CaptionSource &captions : found.captions) {
        texts.append(captions.path);
    }
    const auto stray = std::ranges::find_if(paths, [&texts](const QString &path) {
        const QFileInfo info(path);
        return info.isFile() && !hasMediaName(path) && !texts.contains(info.absoluteFilePath());
    });
    return stray == paths.end() ? QString() : *stray;
}

QString folderOf(const FoundPart &part) { return QFileInfo(part.media).absolutePath(); }

//! Of several that were found, each may have parts of its own. What lies in one folder with those
//! before belongs to all of them: its texts count once, and its name tells when the first began.
void append(FoundRecording &whole, FoundRecording next)
{
    const int before = int(whole.parts.size());
    next.captions.removeIf([&whole](const CaptionSource &captions) {
        return captions.kind != CaptionKind::Embedded
            && std::ranges::find(whole.captions, captions.path, &CaptionSource::path)
            != whole.captions.end();
    });
    for (CaptionSource &captions : next.captions) {
        captions.part += before;
    }
    if (next.origin == FoundRecording::Origin::ZoomLocal
        && std::ranges::find(whole.parts, folderOf(next.parts.first()), &folderOf)
            != whole.parts.end()) {
        next.parts.first().start.reset();
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
    const QStringList media = mediaAmong(naturallySorted(paths));
    for (const QString &path : media) {
        auto one = findOne(path);
        if (!one) {
            Refusal refusal = one.error();
            if (media.size() > 1) {
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
    const QString stray = media == paths ? QString() : strayAmong(paths, whole);
    return stray.isEmpty() ? OrRefusal<FoundRecording>(std::move(whole))
                           : refuse(Refusal::Reason::NotMedia, stray);
}

} // namespace companion
