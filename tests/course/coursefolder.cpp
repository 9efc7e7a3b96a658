// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coursefolder.h"

#include <QFileInfo>

namespace companion {

namespace {

QJsonObject fromJson(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "CourseFolder", "test data is no JSON");
    return document.object();
}

const char courseJson[] = R"({
    "format": 1, "id": "small-course", "edition": "2026.1", "language": "en-GB",
    "title": "A small course", "provider": { "name": "A provider" }, "summary": "It is small.",
    "brief": ["One.", "Two."], "examples": ["An example."], "whyItMatters": ["It does."],
    "cpd": { "hours": 1, "statement": "One hour.", "standAlone": "Alone." },
    "modes": [{ "id": "live", "label": "Live" }, { "id": "recording", "label": "Recorded" }],
    "event": { "date": "2025-11-14", "start": "09:00", "end": "12:00", "timeZone": "Europe/London" },
    "audience": "Everybody.", "accreditation": ["None."], "scope": ["Small."],
    "privacyNotice": "Private.", "certificate": { "record": "A record." },
    "outcomes": [{ "id": "LO1", "text": "Know." }, { "id": "LO2", "text": "Do." }],
    "plan": { "minutes": 10 },
    "chapters": [
        { "id": "C01", "title": "First", "minutes": 1, "outcomes": ["LO1"],
          "contentNote": "Mentions panic.", "script": "session/C01.md", "optional": false },
        { "id": "C02", "title": "Second", "minutes": 2, "outcomes": ["LO1", "LO2"],
          "contentNote": null, "script": "session/C02.md", "optional": false }],
    "completion": { "coveragePercent": 90, "reflectionWords": 30 },
    "references": [{ "id": "R01", "citation": "A (2001).", "doi": "10.1000/1" },
                   { "id": "R02", "citation": "B (2002).", "doi": "10.1000/2" }],
    "recording": "recording/recording.json" })";

const char recordingJson[] = R"({
    "format": 1, "id": "recording-1", "course": "small-course", "title": "Recorded",
    "synthesised": true, "voice": "a voice", "notice": "Synthesised.",
    "media": "session.mp4",
    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "durationMs": 20000, "captions": [{ "language": "en-GB", "file": "captions.en.vtt" }],
    "handout": "handout.pdf",
    "chapters": [{ "id": "C01", "fromMs": 0, "toMs": 8000 },
                 { "id": "C02", "fromMs": 8000, "toMs": 20000 }],
    "slides": [
        { "id": "S01", "title": "One", "alt": "A one.", "image": "slides/S01.png",
          "fromMs": 0, "toMs": 4000 },
        { "id": "S02", "title": "Two", "alt": "A two.", "image": "slides/S02.png",
          "fromMs": 4000, "toMs": 20000 }],
    "exercises": [{ "id": "C02-sort", "title": "Sort", "task": ["Sort it."],
                    "fromMs": 10000, "toMs": 15000, "optional": true }] })";

} // namespace

QJsonValue withValue(const QJsonValue &into, const QStringList &steps, const QJsonValue &value)
{
    if (steps.isEmpty()) {
        return value;
    }
    const QStringList rest = steps.sliced(1);
    bool isIndex = false;
    const int index = steps.first().toInt(&isIndex);
    if (isIndex) {
        QJsonArray array = into.toArray();
        array[index] = withValue(array[index], rest, value);
        return array;
    }
    QJsonObject object = into.toObject();
    object[steps.first()] = withValue(object.value(steps.first()), rest, value);
    return object;
}

CourseFolder::CourseFolder()
    : m_course(fromJson(courseJson))
    , m_recording(fromJson(recordingJson))
{
    for (const QString &name :
         { u"session/C01.md"_s, u"session/C02.md"_s, u"recording/session.mp4"_s,
           u"recording/captions.en.vtt"_s, u"recording/handout.pdf"_s,
           u"recording/slides/S01.png"_s, u"recording/slides/S02.png"_s }) {
        write(name, "content of " + name.toUtf8());
    }
    save();
}

void CourseFolder::writeTo(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    if (!isWritten) {
        qFatal("cannot write the test's course");
    }
}

void CourseFolder::write(const QString &name, const QByteArray &content) const
{
    writeTo(m_folder.filePath(name), content);
}

void CourseFolder::setCourse(const QString &place, const QJsonValue &value)
{
    m_course = withValue(m_course, place.split(u'.'), value).toObject();
    save();
}

void CourseFolder::setRecording(const QString &place, const QJsonValue &value)
{
    m_recording = withValue(m_recording, place.split(u'.'), value).toObject();
    save();
}

void CourseFolder::removeRecordedChapter(int index)
{
    QJsonArray chapters = m_recording["chapters"_L1].toArray();
    chapters.removeAt(index);
    m_recording["chapters"_L1] = chapters;
    save();
}

void CourseFolder::addSlides(int count)
{
    QJsonArray slides = m_recording["slides"_L1].toArray();
    for (int number = 3; number < count + 3; ++number) {
        const QString id = u"S%1"_s.arg(number, 2, 10, QChar(u'0'));
        slides.append(QJsonObject{ { u"id"_s, id },
                                   { u"title"_s, u"A title of a usual length, number "_s + id },
                                   { u"alt"_s, QString(300, u'x') },
                                   { u"image"_s, u"slides/S01.png"_s },
                                   { u"fromMs"_s, 19'000 },
                                   { u"toMs"_s, 20'000 } });
    }
    m_recording["slides"_L1] = slides;
    save();
}

void CourseFolder::save() const
{
    write(u"course.json"_s, QJsonDocument(m_course).toJson());
    write(u"recording/recording.json"_s, QJsonDocument(m_recording).toJson());
}

} // namespace companion
