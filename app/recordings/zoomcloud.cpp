// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoomfolder.h"
#include <recordings/zoomnames.h>

#include <QFile>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

struct CloudFile {
    QString path;
    ZoomCloudName name;
};

//! The film with speaker and shared screen first, then the largest.
int rankOf(const ZoomCloudName &name)
{
    static const QStringList views{ QString(), u"shared_screen"_s, u"as"_s,     u"active_speaker"_s,
                                    u"avo"_s,  u"gvo"_s,           u"gallery"_s };
    const qsizetype view = views.indexOf(name.view);
    return int(view < 0 ? views.size() : view) * 100'000 - name.width;
}

QList<CloudFile> cloudFiles(const QString &folder)
{
    QList<CloudFile> files;
    for (const QString &name : filesIn(folder)) {
        if (auto read = readZoomCloudName(name)) {
            files.append({ .path = folder + u'/' + name, .name = *std::move(read) });
        }
    }
    return files;
}

//! Of one part: the film, or else the sound.
const CloudFile *mediaOf(const QList<CloudFile> &files, const QString &stamp)
{
    const CloudFile *best = nullptr;
    for (const CloudFile &file : files) {
        const bool isMedia = file.name.kind == ZoomCloudName::Kind::Film
            || file.name.kind == ZoomCloudName::Kind::Sound;
        if (file.name.stamp == stamp && isMedia
            && (!best || isBetterMedia(file.name, best->name))) {
            best = &file;
        }
    }
    return best;
}

//! Not of Zoom's making, but named after a film of it. The chapters of a later part would begin
//! with the recording.
void addNamedAfter(const QString &path, int part, FoundRecording &found)
{
    if (!path.endsWith(u"chapters.vtt", Qt::CaseInsensitive)) {
        found.captions.append({ .kind = CaptionKind::File,
                                .path = path,
                                .language = languageInName(path.section(u'/', -1)),
                                .part = part });
    } else if (part == 0) {
        found.chaptersFile = path;
    }
}

void addCloudTexts(const QList<CloudFile> &files, const QString &stamp, int part,
                   FoundRecording &found)
{
    for (const CloudFile &file : files) {
        if (file.name.stamp != stamp) {
            continue;
        }
        switch (file.name.kind) {
        case ZoomCloudName::Kind::Transcript:
            found.captions.append(
                { .kind = CaptionKind::Transcript, .path = file.path, .part = part });
            break;
        case ZoomCloudName::Kind::Typed:
            found.captions.append({ .kind = CaptionKind::Typed, .path = file.path, .part = part });
            break;
        case ZoomCloudName::Kind::Chat:
            found.chats.append(file.path);
            break;
        case ZoomCloudName::Kind::Film:
            if (found.parts[part].media != file.path) {
                found.otherViews.append(file.path.section(u'/', -1));
            }
            break;
        case ZoomCloudName::Kind::Other:
            addNamedAfter(file.path, part, found);
            break;
        case ZoomCloudName::Kind::Sound:
            break;
        }
    }
}

//! The films of one session, one for each of its parts.
using Session = QList<const CloudFile *>;

QString topicOf(const Session &session)
{
    const auto named = std::ranges::find_if(
        session, [](const CloudFile *media) { return !media->name.topic.isEmpty(); });
    return named == session.end() ? QString() : (*named)->name.topic;
}

//! A stop within a session is a break, a meal at most, and a part runs for some hours: its next
//! part begins within eight hours of it. From one session to that of the evening, or of another
//! day, it takes longer. The day itself tells nothing, because a session may run past midnight.
bool isOfAnother(const CloudFile &media, const Session &session)
{
    constexpr Milliseconds longest = 8h;
    const QString topic = topicOf(session);
    return session.last()->name.start.msecsTo(media.name.start) >= longest.count()
        || (!topic.isEmpty() && !media.name.topic.isEmpty() && topic != media.name.topic);
}

//! In the order in which they were recorded; only the one that holds the part `only`, if not empty.
QList<Session> sessionsIn(const QList<CloudFile> &files, const QString &only)
{
    QStringList stamps;
    for (const CloudFile &file : files) {
        if (!stamps.contains(file.name.stamp) && (only.isEmpty() || only == file.name.stamp)) {
            stamps.append(file.name.stamp);
        }
    }
    stamps.sort(); // by date and time
    QList<Session> sessions;
    for (const QString &stamp : std::as_const(stamps)) {
        const CloudFile *media = mediaOf(files, stamp);
        if (!media) {
            continue;
        }
        if (sessions.isEmpty() || isOfAnother(*media, sessions.last())) {
            sessions.append(Session());
        }
        sessions.last().append(media);
    }
    return sessions;
}

QList<RecordingChoice> choicesOf(const QList<Session> &sessions)
{
    QList<RecordingChoice> choices;
    for (const Session &session : sessions) {
        QStringList films;
        for (const CloudFile *media : session) {
            films.append(media->path);
        }
        choices.append({ .start = session.first()->name.start,
                         .topic = topicOf(session),
                         .files = std::move(films) });
    }
    return choices;
}

} // namespace

bool isBetterMedia(const ZoomCloudName &one, const ZoomCloudName &other)
{
    return one.kind == other.kind ? rankOf(one) < rankOf(other)
                                  : one.kind == ZoomCloudName::Kind::Film;
}

bool hasCloudZoomFiles(const QString &folder)
{
    return std::ranges::any_of(cloudFiles(folder), [](const CloudFile &file) {
        return file.name.kind == ZoomCloudName::Kind::Film
            || file.name.kind == ZoomCloudName::Kind::Sound;
    });
}

OrRefusal<FoundRecording> findCloudZoom(const QString &folder, const QString &only)
{
    const auto wanted = only.isEmpty() ? std::nullopt : readZoomCloudName(only);
    const QString stampPattern = wanted ? wanted->stamp : u"\\d{8}-\\d{6}"_s;
    const QStringList names = filesIn(folder);
    for (const QString &name : names) {
        if (matches(name, u"GMT%1.*\\.(crdownload|part|download|tmp)"_s.arg(stampPattern))) {
            return refuse(Refusal::Reason::StillDownloading, folder + u'/' + name);
        }
    }
    const QList<CloudFile> files = cloudFiles(folder);
    const QList<Session> sessions = sessionsIn(files, wanted ? wanted->stamp : QString());
    if (sessions.isEmpty()) {
        return refuse(Refusal::Reason::NothingInFolder, folder);
    }
    if (sessions.size() > 1) {
        return tl::unexpected(Refusal{ .reason = Refusal::Reason::SeveralRecordings,
                                       .file = folder,
                                       .choices = choicesOf(sessions) });
    }
    FoundRecording found{ .origin = FoundRecording::Origin::ZoomCloud };
    for (const CloudFile *media : sessions.first()) {
        found.parts.append(
            { .media = wanted ? folder + u'/' + only : media->path, .start = media->name.start });
        addCloudTexts(files, media->name.stamp, int(found.parts.size()) - 1, found);
    }
    found.title = topicOf(sessions.first());
    for (const QString &name : names) {
        if (isSavedChat(name)) {
            found.chats.append(folder + u'/' + name);
        }
    }
    if (found.chaptersFile.isEmpty() && QFile::exists(folder + u"/chapters.vtt"_s)) {
        found.chaptersFile = folder + u"/chapters.vtt"_s;
    }
    return found;
}

} // namespace companion
