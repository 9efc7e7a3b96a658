// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// recording.json to Recording.
#include "coursejson.h"
#include <course/manifest.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

Milliseconds readMilliseconds(const QJsonValue &value) { return Milliseconds(value.toInteger()); }

TimeSpan readSpan(const QJsonValue &entry)
{
    return { .from = readMilliseconds(entry["fromMs"_L1]),
             .to = readMilliseconds(entry["toMs"_L1]) };
}

//! Joins the paths of one recording.json to the folder it lies in, and remembers the first fault.
class PathReader final {
public:
    PathReader(QString folder, QString fileName)
        : m_folder(std::move(folder))
        , m_fileName(std::move(fileName))
    {
    }

    QString read(const QJsonValue &value, const QString &place)
    {
        const auto inner = requireInnerPath(value.toString(), m_fileName, place);
        m_result = m_result ? inner : m_result;
        return m_folder + u'/' + value.toString();
    }
    [[nodiscard]] const Result<> &result() const { return m_result; }

private:
    QString m_folder;
    QString m_fileName;
    Result<> m_result;
};

QList<CaptionFile> readCaptions(const QJsonArray &array, PathReader &paths)
{
    QList<CaptionFile> captions;
    for (const QJsonValue &entry : array) {
        captions.append({ .language = entry["language"_L1].toString(),
                          .path = paths.read(entry["file"_L1],
                                             placeIn(u"captions", captions.size(), u"file")) });
    }
    return captions;
}

QList<RecordedChapter> readChapters(const QJsonArray &array)
{
    QList<RecordedChapter> chapters;
    for (const QJsonValue &entry : array) {
        chapters.append({ .id = ChapterId{ entry["id"_L1].toString() }, .span = readSpan(entry) });
    }
    return chapters;
}

QList<Slide> readSlides(const QJsonArray &array, PathReader &paths)
{
    QList<Slide> slides;
    for (const QJsonValue &entry : array) {
        slides.append(
            { .id = entry["id"_L1].toString(),
              .title = entry["title"_L1].toString(),
              .alt = entry["alt"_L1].toString(),
              .image = paths.read(entry["image"_L1], placeIn(u"slides", slides.size(), u"image")),
              .span = readSpan(entry) });
    }
    return slides;
}

QList<Exercise> readExercises(const QJsonArray &array)
{
    QList<Exercise> exercises;
    for (const QJsonValue &entry : array) {
        exercises.append({ .id = entry["id"_L1].toString(),
                           .title = entry["title"_L1].toString(),
                           .task = toStringList(entry["task"_L1]),
                           .span = readSpan(entry),
                           .optional = entry["optional"_L1].toBool() });
    }
    return exercises;
}

//! Every entry of `list` has a span that begins and ends inside the recording, in this order.
template <typename Entry>
Result<> checkSpans(const QList<Entry> &list, QStringView name, Milliseconds duration,
                    const QString &fileName)
{
    for (qsizetype index = 0; index < list.size(); ++index) {
        const TimeSpan &span = list[index].span;
        if (span.from < Milliseconds{ 0 }) {
            return fail(Error::Code::Invalid, u"begins before the recording"_s, fileName,
                        placeIn(name, index, u"fromMs"));
        }
        if (span.isEmpty()) {
            return fail(Error::Code::Invalid, u"ends before it begins"_s, fileName,
                        placeIn(name, index, u"toMs"));
        }
        if (span.to > duration) {
            return fail(Error::Code::Invalid,
                        u"ends at %1 ms, after the recording of %2 ms"_s.arg(span.to.count())
                            .arg(duration.count()),
                        fileName, placeIn(name, index, u"toMs"));
        }
    }
    return {};
}

Result<> checkChapters(const Recording &recording, const Course &course, const QString &fileName)
{
    for (qsizetype index = 0; index < recording.chapters.size(); ++index) {
        const RecordedChapter &chapter = recording.chapters[index];
        if (!course.chapter(chapter.id)) {
            return fail(Error::Code::Invalid,
                        u"the course has no chapter \"%1\""_s.arg(chapter.id.value), fileName,
                        placeIn(u"chapters", index, u"id"));
        }
        if (index > 0 && chapter.span.from < recording.chapters[index - 1].span.to) {
            return fail(Error::Code::Invalid,
                        u"\"%1\" begins before \"%2\" has ended"_s.arg(
                            chapter.id.value, recording.chapters[index - 1].id.value),
                        fileName, placeIn(u"chapters", index, u"fromMs"));
        }
    }
    for (const Chapter &chapter : course.chapters) {
        if (!chapter.optional && !recording.spanOf(chapter.id)) {
            return fail(Error::Code::Invalid,
                        u"chapter \"%1\" is needed for completion and not in the recording"_s.arg(
                            chapter.id.value),
                        fileName, u"chapters"_s);
        }
    }
    return {};
}

Result<> checkTimes(const Recording &recording, const QString &fileName)
{
    if (recording.duration <= Milliseconds{ 0 }) {
        return fail(Error::Code::Invalid, u"a recording lasts longer than nothing"_s, fileName,
                    u"durationMs"_s);
    }
    auto fine = checkSpans(recording.chapters, u"chapters", recording.duration, fileName);
    if (fine) {
        fine = checkSpans(recording.slides, u"slides", recording.duration, fileName);
    }
    if (fine) {
        fine = checkSpans(recording.exercises, u"exercises", recording.duration, fileName);
    }
    return fine;
}

} // namespace

Result<Recording> parseRecording(const QByteArray &json, const QString &fileName,
                                 const Course &course)
{
    const auto root = parseJson(json, u"recording.schema.json"_s, fileName);
    if (!root) {
        return failWith(root);
    }
    for (const QString &list : { u"chapters"_s, u"slides"_s, u"exercises"_s }) {
        if (const auto unique = requireUniqueIds(*root, list, fileName); !unique) {
            return failWith(unique);
        }
    }
    PathReader paths(QFileInfo(QDir(course.folder).filePath(course.recordingPath)).path(),
                     fileName);
    const QByteArray hash = (*root)["sha256"_L1].toString().toLatin1();
    const Recording recording{
        .id = RecordingId{ (*root)["id"_L1].toString() },
        .course = CourseId{ (*root)["course"_L1].toString() },
        .title = (*root)["title"_L1].toString(),
        .synthesised = (*root)["synthesised"_L1].toBool(),
        .notice = (*root)["notice"_L1].toString(),
        .media = paths.read((*root)["media"_L1], u"media"_s),
        .sha256 = QByteArray::fromHex(hash),
        .duration = readMilliseconds((*root)["durationMs"_L1]),
        .chapters = readChapters((*root)["chapters"_L1].toArray()),
        .captions = readCaptions((*root)["captions"_L1].toArray(), paths),
        .handout = (*root)["handout"_L1].isString()
            ? paths.read((*root)["handout"_L1], u"handout"_s)
            : QString(),
        .slides = readSlides((*root)["slides"_L1].toArray(), paths),
        .exercises = readExercises((*root)["exercises"_L1].toArray()),
    };
    if (recording.course != course.id) {
        return fail(Error::Code::Invalid,
                    u"belongs to the course \"%1\", not to \"%2\""_s.arg(recording.course.value,
                                                                         course.id.value),
                    fileName, u"course"_s);
    }
    if (recording.sha256.size() != 32 || recording.sha256.toHex() != hash.toLower()) {
        return fail(Error::Code::Invalid, u"not a SHA-256 in hexadecimal"_s, fileName, u"sha256"_s);
    }
    if (!paths.result()) {
        return failWith(paths.result());
    }
    if (const auto times = checkTimes(recording, fileName); !times) {
        return failWith(times);
    }
    if (const auto chapters = checkChapters(recording, course, fileName); !chapters) {
        return failWith(chapters);
    }
    return recording;
}

} // namespace companion
