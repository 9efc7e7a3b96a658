// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoomfolder.h"

#include <recordings/zoomnames.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! By the number in the name: zoom_2 before zoom_10.
void sortByNumber(QStringList &names)
{
    static const QRegularExpression number(u"(\\d+)\\D*$"_s);
    const auto numberIn = [](const QString &name) {
        return number.match(name.section(u'.', 0, -2)).captured(1).toULongLong();
    };
    std::ranges::stable_sort(names, {}, numberIn);
}

struct Configuration {
    QStringList films;
    QStringList sounds;
    QString missingFilm; //!< the first that is named and not there
    bool isConverting = false;
};

//! recording.conf, as far as there is one. A name with a folder in it is none of Zoom's.
Configuration readConfiguration(const QString &folder)
{
    Configuration read;
    QFile file(folder + u"/recording.conf"_s);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1024 * 1024) {
        return read;
    }
    const QJsonArray items = QJsonDocument::fromJson(file.readAll())["items"_L1].toArray();
    for (const QJsonValue &item : items) {
        read.isConverting = read.isConverting || item["process"_L1].toInt(100) < 100;
        for (const auto &[key, list] :
             { std::pair{ "video"_L1, &read.films }, std::pair{ "audio"_L1, &read.sounds } }) {
            const QString name = item[key].toString();
            if (name.isEmpty() || name.contains(u'/') || name.contains(u'\\')) {
                continue;
            }
            if (QFile::exists(folder + u'/' + name)) {
                list->append(name);
            } else if (list == &read.films && read.missingFilm.isEmpty()) {
                read.missingFilm = name;
            }
        }
    }
    return read;
}

//! As Zoom names it, or with a file that only Zoom leaves; other folders are shared with others.
bool isZoomsOwn(const QString &folder)
{
    return readZoomFolderName(QDir(folder).dirName())
        || QFile::exists(folder + u"/recording.conf"_s);
}

//! What Zoom has not finished; elsewhere than in its own folders only by its own names.
QString firstUnconverted(const QString &folder, const QStringList &names)
{
    const QString pattern = isZoomsOwn(folder)
        ? u".*\\.(zoom|(mp4|m4a)\\.tmp)"_s
        : u"double_click_to_convert.*\\.zoom|"
          "(video\\d*|zoom_\\d+|audio\\d+|audio_only(_\\d+)?)\\.(mp4|m4a)\\.tmp"_s;
    const auto found = std::ranges::find_if(
        names, [&pattern](const QString &name) { return matches(name, pattern); });
    return found == names.end() ? QString() : *found;
}

QStringList localMedia(const QStringList &names, const Configuration &configuration)
{
    QStringList films = configuration.films;
    if (films.isEmpty()) {
        films = names.filter(QRegularExpression(u"^(video\\d+|zoom_\\d+|video)\\.mp4$"_s));
        sortByNumber(films);
    }
    if (!films.isEmpty()) {
        return films;
    }
    QStringList sounds = configuration.sounds;
    if (sounds.isEmpty()) {
        // One voice alone, "audioAna Lima11.m4a", is none of the session.
        sounds = names.filter(QRegularExpression(u"^(audio\\d+|audio_only(_\\d+)?)\\.m4a$"_s));
        sortByNumber(sounds);
    }
    return sounds;
}

void addLocalTexts(const QStringList &names, const QString &folder, FoundRecording &found)
{
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (matches(name, u"(meeting_saved_)?closed_caption\\.txt"_s)) {
            found.captions.append({ .kind = CaptionKind::Live, .path = path });
        } else if (isSavedChat(name)) {
            found.chats.append(path);
        } else if (matches(name, u"chapters\\.vtt"_s)) {
            found.chaptersFile = path;
        } else if (matches(name, u".*\\.transcript\\.vtt|transcript\\.vtt"_s)) {
            found.captions.append({ .kind = CaptionKind::Transcript, .path = path });
        } else if (matches(name, u".*\\.cc\\.vtt|cc\\.vtt"_s)) {
            found.captions.append({ .kind = CaptionKind::Typed, .path = path });
        } else if (matches(name, u".*\\.(vtt|srt)"_s)) {
            found.captions.append(
                { .kind = CaptionKind::File, .path = path, .language = languageInName(name) });
        }
    }
}

} // namespace

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

bool matches(const QString &name, const QString &pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern),
                                        QRegularExpression::CaseInsensitiveOption);
    return expression.match(name).hasMatch();
}

bool isSavedChat(const QString &name)
{
    return matches(name, u"(meeting_saved_(new_)?)?chat\\.txt"_s);
}

QString languageInName(const QString &fileName)
{
    static const QRegularExpression pattern(
        uR"(\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})\.(?:vtt|srt)$)"_s);
    const QString tag = pattern.match(fileName).captured(1);
    static const QStringList none{ u"cc"_s, u"sub"_s, u"vtt"_s, u"srt"_s };
    return none.contains(tag) ? QString() : tag;
}

bool isLocalZoomFolder(const QString &folder)
{
    const QStringList names = filesIn(folder);
    return !firstUnconverted(folder, names).isEmpty()
        || std::ranges::any_of(names,
                               [](const QString &name) {
                                   return name == u"recording.conf"
                                       || matches(name, u"zoom_\\d+\\.mp4"_s)
                                       || matches(name, u"double_click_to_convert.*"_s);
                               })
        || (readZoomFolderName(QDir(folder).dirName()) && !localMedia(names, {}).isEmpty());
}

OrRefusal<FoundRecording> findLocalZoom(const QString &folder, const QString &only)
{
    const QStringList names = filesIn(folder);
    const Configuration configuration = readConfiguration(folder);
    const QString unconverted = firstUnconverted(folder, names);
    if (configuration.isConverting || !unconverted.isEmpty()) {
        return refuse(Refusal::Reason::StillConverting,
                      folder + u'/' + (unconverted.isEmpty() ? u"recording.conf"_s : unconverted));
    }
    // Without one of its parts the session would be shorter, and nobody told.
    if (only.isEmpty() && !configuration.films.isEmpty() && !configuration.missingFilm.isEmpty()) {
        return refuse(Refusal::Reason::NotFound, folder + u'/' + configuration.missingFilm);
    }
    FoundRecording found{ .origin = FoundRecording::Origin::ZoomLocal };
    const auto folderName = readZoomFolderName(QDir(folder).dirName());
    std::optional<QDateTime> start;
    if (folderName) {
        found.title = folderName->topic;
        start = folderName->start;
    }
    const QStringList media
        = only.isEmpty() ? localMedia(names, configuration) : QStringList{ only };
    for (const QString &name : media) {
        // The folder's name tells only when the first of them began.
        found.parts.append({ .media = folder + u'/' + name,
                             .start = found.parts.isEmpty() ? start : std::nullopt });
    }
    if (found.parts.isEmpty()) {
        return refuse(Refusal::Reason::NothingInFolder, folder);
    }
    addLocalTexts(names, folder, found);
    return found;
}

} // namespace companion
