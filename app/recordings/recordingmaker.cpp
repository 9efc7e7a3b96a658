// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filework.h"
#include "recordingjson.h"
#include <recordings/captionmaker.h>
#include <recordings/mediajoin.h>
#include <recordings/recordingmaker.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
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
    [[nodiscard]] const QString &folder() const { return m_folder; }
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

    const RecordingToAdd &m_wanted;
    WorkToken &m_token;
    Staging &m_staging;
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
    // What is rewritten is hashed, joined, and the whole is hashed.
    return wanted.inspected.bytes() * (wanted.inspected.isRewritten() ? 3 : 1)
        + CaptionMaker::workOf(wanted.inspected, wanted.courseLanguage);
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
    CaptionMaker captionMaker(wanted.inspected, wanted.courseLanguage, token);
    auto captions = captionMaker.write(staging.folder());
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
