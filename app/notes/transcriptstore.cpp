// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/transcriptstore.h>
#include <storage/database.h>
#include <storage/statement.h>
#include <storage/transaction.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

QByteArray packed(const QList<Cue> &cues)
{
    QJsonArray array;
    for (const Cue &cue : cues) {
        array.append(
            QJsonArray{ qint64(cue.span.from.count()), qint64(cue.span.to.count()), cue.text });
    }
    return qCompress(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Cue> unpacked(const QByteArray &bytes)
{
    QList<Cue> cues;
    const QJsonArray array = QJsonDocument::fromJson(qUncompress(bytes)).array();
    for (const QJsonValue &value : array) {
        cues.append(
            { .span = { Milliseconds(value[0].toInteger()), Milliseconds(value[1].toInteger()) },
              .text = value[2].toString() });
    }
    return cues;
}

} // namespace

TranscriptStore::TranscriptStore(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<> TranscriptStore::remember(const Recording &recording, const QList<Cue> &cues)
{
    Transaction transaction(m_database);
    if (!transaction.begun()) {
        return transaction.begun();
    }
    {
        Statement write(m_database, uR"(
            INSERT INTO transcript (recording, course, title, duration_ms, cues, seen_at)
            VALUES (:recording, :course, :title, :duration, :cues, :now)
            ON CONFLICT (recording) DO UPDATE SET course = excluded.course,
                title = excluded.title, duration_ms = excluded.duration_ms,
                cues = CASE WHEN :has_words THEN excluded.cues ELSE transcript.cues END,
                seen_at = excluded.seen_at)"_s);
        write.bind(u":recording"_s, recording.id.value);
        write.bind(u":course"_s, recording.course.value);
        write.bind(u":title"_s, recording.title.isNull() ? u""_s : recording.title);
        write.bind(u":duration"_s, qint64(recording.duration.count()));
        write.bind(u":cues"_s, packed(cues));
        write.bind(u":has_words"_s, int(!cues.isEmpty()));
        write.bind(u":now"_s, toStored(m_clock.utcNow()));
        if (auto run = write.run(); !run) {
            return run;
        }
    }
    return transaction.commit();
}

Result<std::optional<StoredTranscript>> TranscriptStore::find(const RecordingId &id) const
{
    Statement select(m_database,
                     u"SELECT title, duration_ms, cues FROM transcript WHERE recording = :id"_s);
    select.bind(u":id"_s, id.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    if (!select.next()) {
        if (auto end = select.ended(); !end) {
            return failWith(end);
        }
        return std::optional<StoredTranscript>();
    }
    return std::optional(StoredTranscript{
        .recording = id,
        .title = select.value(0).toString(),
        .duration = Milliseconds(select.value(1).toLongLong()),
        .cues = unpacked(select.value(2).toByteArray()),
    });
}

Result<QList<FormerRecording>> TranscriptStore::former(const CourseId &course,
                                                       const RecordingId &active) const
{
    Statement select(m_database, uR"(
        SELECT transcript.recording, transcript.title, count(note.id)
        FROM transcript JOIN note ON note.recording = transcript.recording
        WHERE transcript.course = :course AND transcript.recording <> :active
            AND note.deleted_at IS NULL
            AND note.id NOT IN (SELECT note FROM note_waiting WHERE recording = :here)
        GROUP BY transcript.recording ORDER BY seen_at DESC, transcript.recording)"_s);
    select.bind(u":course"_s, course.value);
    select.bind(u":active"_s, active.value);
    select.bind(u":here"_s, active.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    QList<FormerRecording> former;
    while (select.next()) {
        former.append({ .id = { select.value(0).toString() },
                        .title = select.value(1).toString(),
                        .notes = select.value(2).toInt() });
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return former;
}

Result<QList<RecordingId>> TranscriptStore::others(const CourseId &course,
                                                   const RecordingId &active) const
{
    Statement select(m_database, uR"(
        SELECT recording FROM transcript WHERE course = :course AND recording <> :active
        ORDER BY seen_at DESC, recording)"_s);
    select.bind(u":course"_s, course.value);
    select.bind(u":active"_s, active.value);
    if (auto run = select.run(); !run) {
        return failWith(run);
    }
    QList<RecordingId> others;
    while (select.next()) {
        others.append({ select.value(0).toString() });
    }
    if (auto end = select.ended(); !end) {
        return failWith(end);
    }
    return others;
}

} // namespace companion
