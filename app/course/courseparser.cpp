// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// course.json to Course.
#include "coursejson.h"
#include <course/manifest.h>

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QList<Mode> readModes(const QJsonArray &array)
{
    QList<Mode> modes;
    for (const QJsonValue &mode : array) {
        modes.append({ .id = mode["id"_L1].toString(), .label = mode["label"_L1].toString() });
    }
    return modes;
}

QList<Outcome> readOutcomes(const QJsonArray &array)
{
    QList<Outcome> outcomes;
    for (const QJsonValue &outcome : array) {
        outcomes.append({ .id = OutcomeId{ outcome["id"_L1].toString() },
                          .text = outcome["text"_L1].toString() });
    }
    return outcomes;
}

QList<Reference> readReferences(const QJsonArray &array)
{
    QList<Reference> references;
    for (const QJsonValue &reference : array) {
        references.append({ .id = reference["id"_L1].toString(),
                            .citation = reference["citation"_L1].toString(),
                            .doi = reference["doi"_L1].toString() });
    }
    return references;
}

QList<Chapter> readChapters(const QJsonArray &array)
{
    QList<Chapter> chapters;
    for (const QJsonValue &entry : array) {
        Chapter chapter{ .id = ChapterId{ entry["id"_L1].toString() },
                         .title = entry["title"_L1].toString(),
                         .minutes = entry["minutes"_L1].toDouble(),
                         .outcomes = {},
                         .contentNote = std::nullopt,
                         .script = entry["script"_L1].toString(),
                         .optional = entry["optional"_L1].toBool() };
        for (const QString &outcome : toStringList(entry["outcomes"_L1])) {
            chapter.outcomes.append(OutcomeId{ outcome });
        }
        if (entry["contentNote"_L1].isString()) {
            chapter.contentNote = entry["contentNote"_L1].toString();
        }
        chapters.append(chapter);
    }
    return chapters;
}

Result<LiveEvent> readEvent(const QJsonObject &object, const QString &fileName)
{
    const LiveEvent event{ .date = QDate::fromString(object["date"_L1].toString(), Qt::ISODate),
                           .start = QTime::fromString(object["start"_L1].toString(), u"HH:mm"_s),
                           .end = QTime::fromString(object["end"_L1].toString(), u"HH:mm"_s),
                           .timeZone = object["timeZone"_L1].toString() };
    if (!event.date.isValid()) {
        return fail(Error::Code::Invalid, u"there is no such date"_s, fileName, u"event.date"_s);
    }
    if (!event.start.isValid() || !event.end.isValid()) {
        return fail(Error::Code::Invalid, u"there is no such time of day"_s, fileName,
                    event.start.isValid() ? u"event.end"_s : u"event.start"_s);
    }
    if (!QTimeZone(event.timeZone.toUtf8()).isValid()) {
        return fail(Error::Code::Invalid, u"there is no such time zone"_s, fileName,
                    u"event.timeZone"_s);
    }
    return event;
}

Course readPlainParts(const QJsonObject &root)
{
    const QJsonValue cpd = root["cpd"_L1];
    const QJsonValue completion = root["completion"_L1];
    const CompletionRules defaults;
    Course course;
    course.id = CourseId{ root["id"_L1].toString() };
    course.edition = root["edition"_L1].toString();
    course.language = root["language"_L1].toString();
    course.title = root["title"_L1].toString();
    course.provider = root["provider"_L1]["name"_L1].toString();
    course.summary = root["summary"_L1].toString();
    course.brief = toStringList(root["brief"_L1]);
    course.examples = toStringList(root["examples"_L1]);
    course.whyItMatters = toStringList(root["whyItMatters"_L1]);
    course.evidenceNotes = toStringList(root["evidenceNotes"_L1]);
    course.cpdHours = cpd["hours"_L1].toDouble();
    course.cpdStatement = cpd["statement"_L1].toString();
    course.standAlone = cpd["standAlone"_L1].toString();
    course.modes = readModes(root["modes"_L1].toArray());
    course.audience = root["audience"_L1].toString();
    course.accreditation = toStringList(root["accreditation"_L1]);
    course.scope = toStringList(root["scope"_L1]);
    course.privacyNotice = root["privacyNotice"_L1].toString();
    course.certificateStatement = root["certificate"_L1]["record"_L1].toString();
    course.outcomes = readOutcomes(root["outcomes"_L1].toArray());
    course.plannedMinutes = root["plan"_L1]["minutes"_L1].toDouble();
    course.chapters = readChapters(root["chapters"_L1].toArray());
    course.completion
        = { .coveragePercent = completion["coveragePercent"_L1].toDouble(defaults.coveragePercent),
            .reflectionWords = completion["reflectionWords"_L1].toInt(defaults.reflectionWords) };
    course.references = readReferences(root["references"_L1].toArray());
    const QJsonObject data = root["data"_L1].toObject();
    for (auto file = data.begin(); file != data.end(); ++file) {
        course.data.insert(file.key(), file.value().toString());
    }
    course.recordingPath = root["recording"_L1].toString();
    return course;
}

Result<> checkChapters(const Course &course, const QString &fileName)
{
    for (qsizetype index = 0; index < course.chapters.size(); ++index) {
        const Chapter &chapter = course.chapters[index];
        const QString place = placeIn(u"chapters", index);
        for (qsizetype number = 0; number < chapter.outcomes.size(); ++number) {
            const OutcomeId &wanted = chapter.outcomes[number];
            if (std::ranges::find(course.outcomes, wanted, &Outcome::id) == course.outcomes.end()) {
                return fail(Error::Code::Invalid, u"there is no outcome \"%1\""_s.arg(wanted.value),
                            fileName, placeIn(place + u".outcomes"_s, number));
            }
        }
        if (const auto inner = requireInnerPath(chapter.script, fileName, place + u".script"_s);
            !inner) {
            return inner;
        }
    }
    // The plan is that of the whole course; an edition may hold less of it, but never more.
    constexpr double rounding = 0.001;
    if (course.chapterMinutes() > course.plannedMinutes + rounding) {
        return fail(Error::Code::Invalid,
                    u"the chapters take %1 minutes together, more than the whole course"_s.arg(
                        course.chapterMinutes()),
                    fileName, u"plan.minutes"_s);
    }
    return {};
}

} // namespace

Result<Course> parseCourse(const QByteArray &json, const QString &fileName)
{
    const auto root = parseJson(json, u"course.schema.json"_s, fileName);
    if (!root) {
        return failWith(root);
    }
    for (const QString &list : { u"modes"_s, u"outcomes"_s, u"chapters"_s, u"references"_s }) {
        if (const auto unique = requireUniqueIds(*root, list, fileName); !unique) {
            return failWith(unique);
        }
    }
    Course course = readPlainParts(*root);
    course.hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    if (const auto chapters = checkChapters(course, fileName); !chapters) {
        return failWith(chapters);
    }
    if (const auto inner = requireInnerPath(course.recordingPath, fileName, u"recording"_s);
        !inner) {
        return failWith(inner);
    }
    for (const auto &[name, path] : course.data.asKeyValueRange()) {
        if (const auto inner = requireInnerPath(path, fileName, u"data."_s + name); !inner) {
            return failWith(inner);
        }
    }
    if ((*root)["event"_L1].isObject()) {
        const auto event = readEvent((*root)["event"_L1].toObject(), fileName);
        if (!event) {
            return failWith(event);
        }
        course.event = *event;
    }
    return course;
}

} // namespace companion
