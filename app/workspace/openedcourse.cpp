// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <course/captionfiles.h>
#include <course/manifest.h>
#include <workspace/openedcourse.h>

#include <QFileInfo>

#include <algorithm>

namespace companion {

namespace {

void addCaptionsBeside(Recording &recording, const QString &courseLanguage)
{
    const QList<CaptionFile> known = recording.captions;
    const QString folder = QFileInfo(recording.media).absolutePath();
    for (const CaptionFile &file : captionFilesBeside(recording.media)) {
        const QString language = file.language.isEmpty() ? courseLanguage : file.language;
        const bool isNamed = std::ranges::any_of(known, [&](const CaptionFile &named) {
            // Those of a film that is used where it lies were once taken over from beside it.
            const bool isTakenOver = QFileInfo(named.path).absolutePath() != folder;
            return QFileInfo(named.path) == QFileInfo(file.path)
                || (isTakenOver && named.language == language && named.label == file.label);
        });
        if (!isNamed) {
            recording.captions.append(file);
        }
    }
}

//! Captions that cannot be read are told of when they are looked for again, in Captions::begin().
OpenedCourse withCaptions(Course course, Recording recording)
{
    CaptionTrack captions;
    if (!recording.captions.isEmpty()) {
        captions = CaptionTrack::read(recording.captions.first().path).value_or(CaptionTrack());
    }
    addCaptionsBeside(recording, course.language);
    return { std::move(course), std::move(recording), std::move(captions) };
}

Result<OpenedCourse> openOwnRecording(Course course)
{
    auto recording = readRecording(course);
    if (!recording) {
        return failWith(recording);
    }
    return withCaptions(std::move(course), *std::move(recording));
}

Result<OpenedCourse> openAdded(const Course &course, const AddedRecording &added,
                               const RecordingShelf &shelf)
{
    auto recording = shelf.read(course, added);
    if (!recording) {
        return failWith(recording);
    }
    // The handout belongs to the course, whoever speaks.
    if (const auto own = readRecording(course); own && recording->handout.isEmpty()) {
        recording->handout = own->handout;
    }
    auto opened = withCaptions(course, *std::move(recording));
    opened.added = added;
    return opened;
}

} // namespace

Result<OpenedCourse> openCourse(const QString &folder)
{
    auto course = readCourse(folder);
    return course ? openOwnRecording(*std::move(course)) : failWith(course);
}

Result<OpenedCourse> openCourse(const QString &folder, const RecordingShelf &shelf)
{
    const auto course = readCourse(folder);
    if (!course) {
        return failWith(course);
    }
    const auto active = shelf.active(course->id);
    if (!active) {
        return failWith(active);
    }
    if (!*active) {
        return openOwnRecording(*course);
    }
    auto opened = openAdded(*course, **active, shelf);
    if (opened) {
        return opened;
    }
    qCWarning(lcCourse) << "The added recording could not be opened, code"
                        << int(opened.error().code);
    auto own = openOwnRecording(*course);
    if (own) {
        own->trouble = opened.error();
    }
    return own;
}

} // namespace companion
