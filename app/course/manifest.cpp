// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coursejson.h"
#include <course/manifest.h>

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! All files beside the media that a recording names, each with its place in the manifest.
QList<std::pair<QString, QString>> filesOf(const Recording &recording)
{
    QList<std::pair<QString, QString>> files;
    for (qsizetype index = 0; index < recording.captions.size(); ++index) {
        files.append({ recording.captions[index].path, placeIn(u"captions", index, u"file") });
    }
    if (!recording.handout.isEmpty()) {
        files.append({ recording.handout, u"handout"_s });
    }
    for (qsizetype index = 0; index < recording.slides.size(); ++index) {
        files.append({ recording.slides[index].image, placeIn(u"slides", index, u"image") });
    }
    return files;
}

Result<> requireFiles(const Recording &recording, const QString &folder, const QString &path)
{
    for (const auto &[file, place] : filesOf(recording)) {
        if (const auto there = requireFileBelow(folder, file, path, place); !there) {
            return failWith(there);
        }
    }
    return {};
}

} // namespace

Result<Course> readCourse(const QString &folder)
{
    const QString path = QDir(folder).absoluteFilePath(u"course.json"_s);
    const auto json = readJsonFile(path);
    if (!json) {
        return failWith(json);
    }
    auto course = parseCourse(*json, path);
    if (!course) {
        return course;
    }
    course->folder = QDir(folder).absolutePath();
    for (qsizetype index = 0; index < course->chapters.size(); ++index) {
        const auto there = requireFileBelow(
            course->folder, QDir(course->folder).filePath(course->chapters[index].script), path,
            placeIn(u"chapters", index, u"script"));
        if (!there) {
            return failWith(there);
        }
    }
    return course;
}

Result<Recording> readRecording(const Course &course)
{
    const QDir folder(course.folder);
    const QString path = folder.filePath(course.recordingPath);
    const auto named
        = requireFileBelow(course.folder, path, folder.filePath(u"course.json"_s), u"recording"_s);
    if (!named) {
        return failWith(named);
    }
    const auto json = readJsonFile(path);
    if (!json) {
        return failWith(json);
    }
    auto recording = parseRecording(*json, path, course);
    if (!recording) {
        return recording;
    }
    if (const auto there = requireFileBelow(course.folder, recording->media, path, u"media"_s);
        !there) {
        return failWith(there);
    }
    if (const auto there = requireFiles(*recording, course.folder, path); !there) {
        return failWith(there);
    }
    return recording;
}

Result<Recording> readRecordingIn(const Course &course, const QString &folder, const QString &media)
{
    Course apart = course;
    apart.folder = QDir(folder).absolutePath();
    apart.recordingPath = u"recording.json"_s;
    const QString path = QDir(folder).absoluteFilePath(apart.recordingPath);
    const auto json = readJsonFile(path);
    if (!json) {
        return failWith(json);
    }
    auto recording = parseRecording(*json, path, apart);
    if (!recording) {
        return recording;
    }
    // Without captions it can be played all the same.
    Recording needed = *recording;
    needed.captions.removeIf([](const CaptionFile &file) { return !QFileInfo::exists(file.path); });
    if (const auto there = requireFiles(needed, apart.folder, path); !there) {
        return failWith(there);
    }
    recording->media = media;
    return recording;
}

} // namespace companion
