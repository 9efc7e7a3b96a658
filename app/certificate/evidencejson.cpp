// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/clock.h>
#include <certificate/evidence.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr auto format = "masterclass-companion-evidence/1"_L1;

//! Hundredths of a percent, rounded down: 94.999 % never reads 95. The hair undoes what a double
//! loses in 0.1 % steps.
qint64 permyriad(double percent) { return qint64(std::floor(percent * 100 + 1e-6)); }

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QJsonObject courseJson(const Course &course)
{
    return { { u"id"_s, course.id.value },
             { u"edition"_s, course.edition },
             { u"language"_s, course.language },
             { u"title"_s, course.title },
             { u"provider"_s, course.provider },
             { u"sha256"_s, hex(course.hash) },
             { u"statedCpdMinutes"_s, std::llround(course.cpdHours * 60) },
             { u"plannedSeconds"_s, std::llround(course.plannedMinutes * 60) },
             { u"editionSeconds"_s, std::llround(course.chapterMinutes() * 60) },
             { u"partial"_s, course.isPartial() } };
}

QJsonObject recordingJson(const Evidence &evidence)
{
    const Recording &recording = evidence.recording;
    QJsonArray chapters;
    for (const RecordedChapter &chapter : recording.chapters) {
        chapters.append(QJsonObject{ { u"id"_s, chapter.id.value },
                                     { u"fromMs"_s, qint64(chapter.span.from.count()) },
                                     { u"toMs"_s, qint64(chapter.span.to.count()) } });
    }
    QJsonObject json{ { u"id"_s, recording.id.value },
                      { u"title"_s, recording.title },
                      { u"sha256"_s, hex(recording.sha256) },
                      { u"durationMs"_s, qint64(recording.duration.count()) },
                      { u"synthesised"_s, recording.synthesised },
                      { u"chapters"_s, chapters } };
    if (recording.isAdded) {
        json.insert(u"chaptersSetBy"_s, u"user"_s);
        json.insert(u"outsideChaptersMs"_s, qint64(evidence.leftOutByUser().count()));
    }
    return json;
}

QJsonObject watchedJson(const Evidence &evidence)
{
    QJsonArray spans;
    for (const TimeSpan &span : evidence.coverage.spans()) {
        spans.append(QJsonArray{ qint64(span.from.count()), qint64(span.to.count()) });
    }
    return { { u"method"_s, u"union of spans played, by the media clock"_s },
             { u"spansMs"_s, spans },
             { u"uniqueMs"_s, qint64(evidence.uniqueTime().count()) },
             { u"playedMs"_s, qint64(evidence.watchedTime().count()) },
             { u"silenceSkippedMs"_s, qint64(evidence.silenceSkipped.count()) },
             { u"playingMs"_s, qint64(evidence.playingTime().count()) },
             { u"breaksMs"_s, qint64(evidence.breaks().count()) },
             { u"timeOnTaskMs"_s, qint64(evidence.timeOnTask().count()) },
             { u"percentHundredths"_s, permyriad(evidence.recordingPercent()) },
             { u"medianSpeedHundredths"_s, std::llround(evidence.medianRate * 100) } };
}

QJsonArray sittingsJson(const QList<Sitting> &sittings)
{
    QJsonArray list;
    for (const Sitting &sitting : sittings) {
        list.append(QJsonObject{ { u"id"_s, sitting.id.value },
                                 { u"from"_s, toStored(sitting.from) },
                                 { u"to"_s, toStored(sitting.to) },
                                 { u"playedMs"_s, qint64(sitting.watched.count()) },
                                 { u"silenceSkippedMs"_s, qint64(sitting.silence.count()) },
                                 { u"playingMs"_s, qint64(sitting.playing.count()) } });
    }
    return list;
}

QJsonArray rulesJson(const Completion &completion)
{
    QJsonArray list;
    for (const Requirement &rule : completion.requirements) {
        QJsonObject entry{ { u"met"_s, rule.met } };
        switch (rule.kind) {
        case Requirement::Kind::ChapterCoverage:
            entry.insert(u"kind"_s, u"chapterCoverage"_s);
            entry.insert(u"chapter"_s, rule.chapter.value);
            entry.insert(u"havePercentHundredths"_s, permyriad(rule.have));
            entry.insert(u"needPercentHundredths"_s, permyriad(rule.need));
            break;
        case Requirement::Kind::ReflectionWords:
            entry.insert(u"kind"_s, u"reflectionWords"_s);
            entry.insert(u"haveWords"_s, std::llround(rule.have));
            entry.insert(u"needWords"_s, std::llround(rule.need));
            break;
        }
        list.append(entry);
    }
    return list;
}

QDateTime instantOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Milliseconds lengthOf(const QJsonValue &value) { return Milliseconds(value.toInteger()); }

double percentOf(const QJsonValue &hundredths) { return double(hundredths.toInteger()) / 100; }

Coverage coverageIn(const QJsonArray &spans)
{
    Coverage coverage;
    for (const QJsonValue &span : spans) {
        coverage.add({ lengthOf(span[0]), lengthOf(span[1]) });
    }
    return coverage;
}

QList<Sitting> sittingsIn(const QJsonArray &list)
{
    QList<Sitting> sittings;
    for (const QJsonValue &entry : list) {
        sittings.append({ .id = { entry["id"_L1].toString() },
                          .from = instantOf(entry["from"_L1]),
                          .to = instantOf(entry["to"_L1]),
                          .watched = lengthOf(entry["playedMs"_L1]),
                          .silence = lengthOf(entry["silenceSkippedMs"_L1]),
                          .playing = lengthOf(entry["playingMs"_L1]) });
    }
    return sittings;
}

Completion completionIn(const QJsonArray &rules)
{
    Completion completion;
    for (const QJsonValue &entry : rules) {
        const bool isReflection = entry["kind"_L1].toString() == "reflectionWords"_L1;
        Requirement rule{ .met = entry["met"_L1].toBool() };
        if (isReflection) {
            rule.kind = Requirement::Kind::ReflectionWords;
            rule.have = entry["haveWords"_L1].toDouble();
            rule.need = entry["needWords"_L1].toDouble();
        } else {
            rule.chapter = { entry["chapter"_L1].toString() };
            rule.have = percentOf(entry["havePercentHundredths"_L1]);
            rule.need = percentOf(entry["needPercentHundredths"_L1]);
        }
        completion.requirements.append(rule);
    }
    completion.complete = !completion.requirements.isEmpty()
        && std::ranges::all_of(completion.requirements, &Requirement::met);
    return completion;
}

} // namespace

QByteArray evidenceJson(const Evidence &evidence, const Holder &holder, const QString &number,
                        const QDateTime &issuedAt, const std::optional<QString> &supersedes,
                        const QString &reason)
{
    QJsonObject root{
        { u"format"_s, format },
        { u"number"_s, number },
        { u"issuedAt"_s, toStored(issuedAt) },
        { u"completedAt"_s, toStored(evidence.completedAt) },
        { u"holder"_s,
          QJsonObject{ { u"name"_s, holder.name },
                       { u"body"_s, holder.body },
                       { u"registration"_s, holder.registration } } },
        { u"course"_s, courseJson(evidence.course) },
        { u"recording"_s, recordingJson(evidence) },
        { u"watched"_s, watchedJson(evidence) },
        { u"sittings"_s, sittingsJson(evidence.sittings) },
        { u"rules"_s, rulesJson(evidence.completion) },
        { u"reflectionWords"_s, evidence.reflectionWords },
        { u"knowledgeCheck"_s, u"not assessed"_s },
    };
    if (supersedes) {
        root.insert(u"supersedes"_s,
                    QJsonObject{ { u"number"_s, *supersedes }, { u"reason"_s, reason } });
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<Evidence> readEvidence(const QByteArray &json, const Course &course,
                              const Recording &recording)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1].toString() != format) {
        return fail(Error::Code::Corrupt, u"the stored evidence is in another form"_s);
    }
    const QJsonObject watched = root["watched"_L1].toObject();
    return Evidence{ .course = course,
                     .recording = recording,
                     .coverage = coverageIn(watched["spansMs"_L1].toArray()),
                     .completion = completionIn(root["rules"_L1].toArray()),
                     .sittings = sittingsIn(root["sittings"_L1].toArray()),
                     .silenceSkipped = lengthOf(watched["silenceSkippedMs"_L1]),
                     .medianRate = watched["medianSpeedHundredths"_L1].toDouble() / 100,
                     .reflectionWords = root["reflectionWords"_L1].toInt(),
                     .completedAt = instantOf(root["completedAt"_L1]) };
}

} // namespace companion
