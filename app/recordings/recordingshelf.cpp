// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlierparts.h"
#include "filework.h"
#include "recordingjson.h"
#include <course/manifest.h>
#include <recordings/recordingshelf.h>

#include <QDir>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const QString stagingPrefix = u".staging-"_s;

Result<> asResult(const OrRefusal<> &outcome)
{
    if (outcome) {
        return {};
    }
    const bool isFull = outcome.error().reason == Refusal::Reason::DiskFull;
    return fail(isFull ? Error::Code::DiskFull : Error::Code::Io, outcome.error().detail,
                outcome.error().file);
}

} // namespace

RecordingShelf::RecordingShelf(Database &database, const QString &dataFolder, const Clock &clock)
    : m_folder(QDir(dataFolder).absoluteFilePath(u"recordings"_s))
    , m_store(database, clock)
{
}

//! A folder named after a recording waits only for its last step, if its row was written: then it
//! takes the place of what is there.
Result<> RecordingShelf::tidy()
{
    const QStringList left = QDir(m_folder).entryList(
        { stagingPrefix + u'*' }, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : left) {
        const RecordingId id{ name.mid(stagingPrefix.size()) };
        const QString path = m_folder + u'/' + name;
        const auto isDue = isWaitedFor(id, path);
        if (!isDue) {
            return failWith(isDue);
        }
        if (!*isDue) {
            QDir(path).removeRecursively();
            continue;
        }
        if (QFileInfo::exists(folderOf(id))) {
            discard(folderOf(id));
        }
        QDir().rename(path, folderOf(id));
    }
    return {};
}

//! Where an older one is there, the row is of the waiting one only if both have a copy or neither.
Result<bool> RecordingShelf::isWaitedFor(const RecordingId &id, const QString &waiting) const
{
    const auto isThere = m_store.isThere(id);
    if (!isThere || !*isThere || !QFileInfo::exists(folderOf(id))) {
        return isThere;
    }
    return m_store.find(id).map([&waiting](const std::optional<AddedRecording> &row) {
        const bool hasCopy = row && QFileInfo::exists(waiting + u'/' + row->mediaName);
        return row && row->linkedMedia.has_value() != hasCopy;
    });
}

QString RecordingShelf::folderOf(const RecordingId &id) const { return m_folder + u'/' + id.value; }

//! Out of sight first: what cannot be removed now is removed at the next start.
void RecordingShelf::discard(const QString &folder) const
{
    const QString aside
        = stagingFolder(m_folder, QUuid::createUuid().toString(QUuid::WithoutBraces));
    QDir().rename(folder, aside);
    QDir(aside).removeRecursively();
}

QString RecordingShelf::mediaPath(const AddedRecording &recording) const
{
    return recording.linkedMedia.value_or(folderOf(recording.id) + u'/' + recording.mediaName);
}

MediaState RecordingShelf::stateOf(const AddedRecording &recording) const
{
    const QFileInfo media(mediaPath(recording));
    if (!media.isFile()) {
        return MediaState::Missing;
    }
    return media.size() == recording.bytes ? MediaState::There : MediaState::Changed;
}

Result<Recording> RecordingShelf::read(const Course &course, const AddedRecording &recording) const
{
    auto read = readRecordingIn(course, folderOf(recording.id), mediaPath(recording));
    if (read) {
        read->isAdded = true;
        // What was kept before there was a rule, or has been written into the file since.
        read->chapters = holdingEnough(course, read->chapters, read->duration);
    }
    return read;
}

Result<AddedRecording> RecordingShelf::publish(const StagedRecording &staged)
{
    const RecordingId &id = staged.recording.id;
    if (const auto kept = asResult(keepEarlierParts(folderOf(id), staged)); !kept) {
        QDir(staged.folder).removeRecursively();
        return failWith(kept);
    }
    const QString waiting = stagingFolder(m_folder, id.value);
    QDir(waiting).removeRecursively();
    if (!QDir().rename(staged.folder, waiting)) {
        QDir(staged.folder).removeRecursively();
        return fail(Error::Code::Io, u"the recording's folder cannot be named"_s, staged.folder);
    }
    // The row first: from here on the next start would finish what is left to do.
    auto added = m_store.add(staged.recording);
    if (!added) {
        QDir(waiting).removeRecursively();
        return added;
    }
    if (QFileInfo::exists(folderOf(id))) {
        discard(folderOf(id));
    }
    if (!QDir().rename(waiting, folderOf(id))) {
        return fail(Error::Code::Io, u"the recording's folder cannot be named"_s, folderOf(id));
    }
    return added;
}

Result<> RecordingShelf::setChapters(const Course &course, const AddedRecording &recording,
                                     const QList<PlacedChapter> &chapters)
{
    auto current = read(course, recording);
    if (!current) {
        return failWith(current);
    }
    if (faultOf(chapters, current->duration)) {
        return fail(Error::Code::Invalid, u"the chapters do not follow one another"_s);
    }
    const QList<RecordedChapter> spans = toSpans(chapters, current->duration);
    if (!shareOf(course, spans, current->duration).isEnough()) {
        return fail(Error::Code::Invalid, u"the chapters hold too little of the recording"_s);
    }
    current->chapters = spans;
    current->media = recording.mediaName;
    for (CaptionFile &captions : current->captions) {
        captions.path = QFileInfo(captions.path).fileName();
    }
    const QString path = folderOf(recording.id) + u'/' + recordingFileName;
    return asResult(writeSmallFile(path, recordingJson(*current)));
}

Result<> RecordingShelf::remove(const RecordingId &id)
{
    if (auto removed = m_store.remove(id); !removed) {
        return removed;
    }
    if (QFileInfo::exists(folderOf(id))) {
        discard(folderOf(id));
    }
    return {};
}

} // namespace companion
