// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"
#include "recordingjson.h"
#include <recordings/captionimport.h>
#include <recordings/mediajoin.h>
#include <recordings/recordingmaker.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

//! The same media in the same course is the same recording, also when it is added again: notes and
//! evidence find it.
RecordingId idOf(const CourseId &course, const QList<QByteArray> &hashes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(course.value.toUtf8());
    for (const QByteArray &part : hashes) {
        hash.addData(part);
    }
    return RecordingId{ u"rec-"_s + QString::fromLatin1(hash.result().toHex().first(32)) };
}

//! Removes what it was given, unless it is let go.
class Staging final {
    Q_DISABLE_COPY_MOVE(Staging)

public:
    explicit Staging(QString folder)
        : m_folder(std::move(folder))
    {
    }
    ~Staging()
    {
        if (!m_folder.isEmpty()) {
            QDir(m_folder).removeRecursively();
        }
    }

    OrRefusal<> make() const
    {
        const bool isMade = QDir().mkpath(QFileInfo(m_folder).path()) && QDir().mkdir(m_folder)
            && QFile::setPermissions(m_folder, ownerOnly);
        return isMade ? OrRefusal<>() : refuse(Refusal::Reason::CannotWrite, m_folder);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] QString release() { return std::exchange(m_folder, {}); }

private:
    QString m_folder;
};

struct MadeMedia {
    RecordingId id;
    QByteArray sha256;
    qint64 bytes = 0;
    QString name;
    std::optional<QString> linked = {};
};

bool hasOtherSize(const MediaFacts &facts)
{
    const QFileInfo now(facts.path);
    return now.exists() && now.size() != facts.bytes;
}

//! What was probed, and nothing else: a file that is still being copied or downloaded grows.
OrRefusal<HashedFile> asProbed(const MediaFacts &facts, const OrRefusal<HashedFile> &file)
{
    const bool isChanged = file && (file->bytes != facts.bytes || hasOtherSize(facts));
    return isChanged ? refuse(Refusal::Reason::StillWritten, facts.path) : file;
}

//! The tracks inside one file of which captions are made.
struct EmbeddedTracks {
    QList<int> streams;
    std::optional<OrRefusal<QList<QList<Cue>>>> cues = {}; //!< of each stream, once read
};

QHash<QString, EmbeddedTracks> embeddedIn(const QList<ChosenCaptions> &chosen)
{
    QHash<QString, EmbeddedTracks> files;
    for (const ChosenCaptions &captions : chosen) {
        for (const CaptionSource &source : captions.sources) {
            if (source.kind == CaptionKind::Embedded) {
                files[source.path].streams.append(source.stream);
            }
        }
    }
    return files;
}

//! Counted from where the film begins, with the rest of what is on there.
QList<Cue> cuesSince(Milliseconds begin, QList<Cue> cues)
{
    cues.removeIf([begin](const Cue &cue) { return cue.span.to <= begin; });
    for (Cue &cue : cues) {
        cue.span = { std::max(cue.span.from - begin, Milliseconds{ 0 }), cue.span.to - begin };
    }
    return cues;
}

class Maker final {
public:
    Maker(const RecordingToAdd &wanted, WorkToken &token, Staging &staging)
        : m_wanted(wanted)
        , m_token(token)
        , m_staging(staging)
    {
    }

    OrRefusal<MadeMedia> makeMedia()
    {
        const QList<MediaFacts> &parts = m_wanted.inspected.parts;
        const QString name = u"session."_s + QFileInfo(parts.first().path).suffix().toLower();
        if (m_wanted.inspected.isRewritten()) {
            return join(u"session."_s + joinedEnding(parts.first()));
        }
        const bool isLinked = m_wanted.keep == RecordingToAdd::Keep::Link;
        const QString &source = parts.first().path;
        const auto file = asProbed(parts.first(),
                                   isLinked ? hashFile(source, m_token)
                                            : copyHashed(source, m_staging.path(name), m_token));
        if (!file) {
            return refuseWith(file);
        }
        return MadeMedia{ .id = idOf(m_wanted.course, { file->sha256 }),
                          .sha256 = file->sha256,
                          .bytes = file->bytes,
                          .name = name,
                          .linked = isLinked ? std::optional(source) : std::nullopt };
    }

    OrRefusal<QList<CaptionFile>> makeCaptions()
    {
        QList<CaptionFile> files;
        const auto chosen = chooseCaptions(m_wanted.inspected.captions, m_wanted.courseLanguage);
        m_embedded = embeddedIn(chosen);
        for (const ChosenCaptions &captions : chosen) {
            const auto cues = cuesOf(captions);
            if (!cues) {
                return refuseWith(cues);
            }
            if (cues->isEmpty()) {
                continue; // a track in which nothing is said
            }
            const QString name = u"captions.%1.vtt"_s.arg(captions.language);
            if (auto written = writeSmallFile(m_staging.path(name), writeWebVtt(*cues)); !written) {
                return refuseWith(written);
            }
            files.append({ .language = captions.language, .path = name });
        }
        return files;
    }

private:
    //! By the hashes of the parts, so that a newer libavformat makes no other recording of them.
    OrRefusal<MadeMedia> join(const QString &name)
    {
        QList<QByteArray> hashes;
        for (const MediaFacts &part : m_wanted.inspected.parts) {
            const auto file = asProbed(part, hashFile(part.path, m_token));
            if (!file) {
                return refuseWith(file);
            }
            hashes.append(file->sha256);
        }
        const QString target = m_staging.path(name);
        if (auto joined = joinMedia(m_wanted.inspected.parts, target, m_token); !joined) {
            return refuseWith(joined);
        }
        for (const MediaFacts &part : m_wanted.inspected.parts) {
            if (hasOtherSize(part)) {
                return refuse(Refusal::Reason::StillWritten, part.path);
            }
        }
        const auto whole = hashFile(target, m_token);
        if (!whole) {
            return refuseWith(whole);
        }
        return MadeMedia{ .id = idOf(m_wanted.course, hashes),
                          .sha256 = whole->sha256,
                          .bytes = whole->bytes,
                          .name = name };
    }

    OrRefusal<QList<Cue>> cuesOf(const ChosenCaptions &captions)
    {
        QList<Cue> all;
        for (const CaptionSource &source : captions.sources) {
            // Those beside a film that begins late count from where players begin.
            const auto cues = source.kind == CaptionKind::Embedded
                ? embeddedCues(source)
                : readCaptionSource(source, m_wanted.inspected.found.parts[source.part].start,
                                    m_token);
            if (!cues && cues.error().reason == Refusal::Reason::Cancelled) {
                return cues;
            }
            const Milliseconds before = m_wanted.inspected.startOf(source.part);
            for (Cue cue : cues.value_or(QList<Cue>())) {
                cue.span = { cue.span.from + before, cue.span.to + before };
                all.append(std::move(cue));
            }
        }
        std::ranges::stable_sort(all, {}, [](const Cue &cue) { return cue.span.from; });
        return all;
    }

    //! With those of the first track of a file all others are read that are wanted of it.
    OrRefusal<QList<Cue>> embeddedCues(const CaptionSource &source)
    {
        EmbeddedTracks &tracks = m_embedded[source.path];
        if (!tracks.cues) {
            tracks.cues = readEmbeddedCaptions(source.path, tracks.streams, m_token);
        }
        const Milliseconds begin = m_wanted.inspected.parts[source.part].begin;
        return tracks.cues->map([&](const QList<QList<Cue>> &cues) {
            return cuesSince(begin, cues.value(tracks.streams.indexOf(source.stream)));
        });
    }

    const RecordingToAdd &m_wanted;
    WorkToken &m_token;
    Staging &m_staging;
    QHash<QString, EmbeddedTracks> m_embedded; //!< by their file
};

OrRefusal<> check(const RecordingToAdd &wanted, const QString &shelf)
{
    const bool isLinked = wanted.keep == RecordingToAdd::Keep::Link;
    if (faultOf(wanted.chapters, wanted.inspected.duration)
        || (isLinked && wanted.inspected.isRewritten())) {
        return refuse(Refusal::Reason::WrongChapters);
    }
    if (wanted.inspected.apart) {
        return tl::unexpected(*wanted.inspected.apart);
    }
    return requireSpace(shelf, isLinked ? 0 : wanted.inspected.bytes());
}

QList<RecordedPart> partsOf(const InspectedRecording &inspected)
{
    QList<RecordedPart> parts;
    for (const FoundPart &found : inspected.found.parts) {
        const auto &start = found.start;
        parts.append({ .from = inspected.startOf(int(parts.size())),
                       .startedAt = start ? std::optional(start->toUTC()) : std::nullopt });
    }
    return parts;
}

} // namespace

QString stagingFolder(const QString &shelf, const QString &name)
{
    return shelf + u"/.staging-"_s + name;
}

qint64 workOf(const RecordingToAdd &wanted)
{
    const auto embedded
        = embeddedIn(chooseCaptions(wanted.inspected.captions, wanted.courseLanguage));
    // What is rewritten is hashed, joined, and the whole is hashed.
    qint64 work = wanted.inspected.bytes() * (wanted.inspected.isRewritten() ? 3 : 1);
    for (const MediaFacts &part : wanted.inspected.parts) {
        work += embedded.contains(part.path) ? part.bytes : 0;
    }
    return work;
}

OrRefusal<StagedRecording> stageRecording(const RecordingToAdd &wanted, const QString &shelf,
                                          WorkToken token)
{
    if (!QDir().mkpath(shelf)) {
        return refuse(Refusal::Reason::CannotWrite, shelf);
    }
    if (auto fine = check(wanted, shelf); !fine) {
        return refuseWith(fine);
    }
    Staging staging(stagingFolder(shelf, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (auto made = staging.make(); !made) {
        return refuseWith(made);
    }
    Maker maker(wanted, token, staging);
    auto media = maker.makeMedia();
    if (!media) {
        return refuseWith(media);
    }
    auto captions = maker.makeCaptions();
    if (!captions) {
        return refuseWith(captions);
    }
    Recording recording{ .id = media->id,
                         .course = wanted.course,
                         .title = wanted.title,
                         .media = media->name,
                         .sha256 = media->sha256,
                         .duration = wanted.inspected.duration,
                         .chapters = toSpans(wanted.chapters, wanted.inspected.duration),
                         .captions = *std::move(captions) };
    if (auto written = writeSmallFile(staging.path(recordingFileName), recordingJson(recording));
        !written) {
        return refuseWith(written);
    }
    if (!token.advance(0)) {
        return refuse(Refusal::Reason::Cancelled);
    }
    const QList<RecordedPart> parts = partsOf(wanted.inspected);
    return StagedRecording{ .recording = { .id = media->id,
                                           .course = wanted.course,
                                           .title = wanted.title,
                                           .linkedMedia = media->linked,
                                           .mediaName = media->name,
                                           .bytes = media->bytes,
                                           .sha256 = media->sha256,
                                           .duration = wanted.inspected.duration,
                                           .startedAt = parts.first().startedAt,
                                           .parts = parts,
                                           .origin = wanted.origin,
                                           .addedAt = {} },
                            .folder = staging.release(),
                            .bringsChapters
                            = !std::ranges::all_of(wanted.chapters, [](const PlacedChapter &one) {
                                  return one.source == PlacedChapter::Source::Plan;
                              }) };
}

} // namespace companion
