// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coursejson.h"
#include <course/manifest.h>

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! All files that a recording names, each with its place in the manifest.
QList<std::pair<QString, QString>> filesOf(const Recording &recording)
{
    QList<std::pair<QString, QString>> files{ { recording.media, u"media"_s } };
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
    for (const auto &[file, place] : filesOf(*recording)) {
        if (const auto there = requireFileBelow(course.folder, file, path, place); !there) {
            return failWith(there);
        }
    }
    return recording;
}

} // namespace companion
