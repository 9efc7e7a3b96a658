// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerows.h"

#include <certificate/certificateissuer.h>
#include <certificate/samples.h>
#include <marks/markstore.h>
#include <notes/notestore.h>
#include <notes/reflectionstore.h>
#include <notes/transcriptstore.h>
#include <progress/resumestore.h>
#include <recordings/recordingstore.h>
#include <room/chatstore.h>
#include <room/livesitting.h>

#include <QCryptographicHash>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

template <typename T> T must(const Result<T> &done)
{
    if (!done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *done;
    }
}

class SampleRows final {
public:
    SampleRows(Database &database, const Sealer &sealer, FakeClock &clock, int version)
        : m_database(database)
        , m_sealer(sealer)
        , m_clock(clock)
        , m_version(version)
        , m_notes(database, sealer, clock.clock())
    {
    }

    void write()
    {
        writeWatching();
        writeNotes();
        m_clock.utc = samples::march(4, 9);
        must(ReflectionStore(m_database, m_sealer, m_clock.clock())
                 .save(m_course.id, u"I shall ask what it is for. Don’t guess. "_s.repeated(8)));
        if (m_version >= 3) {
            writeMarks();
        }
        if (m_version >= 5) {
            writeRecordings();
        }
        if (m_version >= 6) {
            writeRoom();
        }
        writeCertificates();
    }

private:
    Note addNote(const RecordingId &recording, Milliseconds position, NoteKind kind,
                 const QString &text, bool starred = false)
    {
        m_clock.advance(3min);
        return must(m_notes.save({ .id = NoteStore::newId(),
                                   .recording = recording,
                                   .position = position,
                                   .kind = kind,
                                   .text = text,
                                   .starred = starred && m_version >= 4 }));
    }

    void writeWatching();
    void writeNotes();
    void writeMarks();
    void writeRecordings();
    void writeRoom();
    void writeCertificates();

    Database &m_database;
    const Sealer &m_sealer;
    FakeClock &m_clock;
    int m_version;
    NoteStore m_notes;
    Course m_course = samples::partialCourse();
    Recording m_recording = samples::recordingOf(m_course);
};

//! Two evenings; on the second a silence was passed over.
void SampleRows::writeWatching()
{
    WatchLog log(m_database);
    QList<LoggedSpan> spans{
        samples::played(u"first"_s, 0min, 12min, samples::march(2, 18)),
        samples::played(u"second"_s, 12min, 20min, samples::march(3, 18)),
        samples::played(u"second"_s, 20min, 20min + 10s, samples::march(3, 19)),
        samples::played(u"second"_s, 20min + 10s, 22min, samples::march(3, 19, 1), 1.25)
    };
    spans[2].watched.isSilence = m_version >= 2;
    for (const LoggedSpan &span : spans) {
        must(log.append(m_recording.id, span.sitting, span.watched));
    }
    m_clock.utc = samples::march(3, 19, 3);
    must(ResumeStore(m_database, m_clock.clock()).save(m_recording.id, 21min));
}

void SampleRows::writeNotes()
{
    m_clock.utc = samples::march(2, 18);
    addNote(m_recording.id, 1'271'250ms, NoteKind::Practice,
            u"Ŵyn’s rail: “hold it, then one finger”"_s, true);
    Note edited = addNote(m_recording.id, 61s, NoteKind::Question, u"Which job does it do?"_s);
    addNote(m_recording.id, 0ms, NoteKind::Note, u"Ζωή, жизнь, 命\nsecond line, with \"quotes\""_s);
    const Note removed = addNote(m_recording.id, 90'500ms, NoteKind::Note, u"a slip"_s);
    m_clock.advance(10min);
    edited.text = u"Which job does it do, and who gets the credit?"_s;
    must(m_notes.save(edited));
    must(m_notes.remove(removed.id));
}

void SampleRows::writeMarks()
{
    MarkStore marks(m_database, m_sealer, m_clock.clock());
    const auto add = [&](Milliseconds from, std::optional<Milliseconds> to, const QString &name) {
        return must(marks.save({ .id = MarkStore::newId(),
                                 .recording = m_recording.id,
                                 .from = from,
                                 .to = to,
                                 .name = name }));
    };
    add(75s, {}, u"Wo fängt’s an?"_s);
    add(10min, 11min, u"the two jobs"_s);
    must(marks.remove(add(12min, {}, {}).id));
}

//! A copy that is in use, a file used where it is, and one that was taken away.
void SampleRows::writeRecordings()
{
    RecordingStore recordings(m_database, m_clock.clock());
    const auto add = [&](const QString &id, const QString &name, bool linked) {
        AddedRecording recording{
            .id = { id },
            .course = m_course.id,
            .title = name + u" – live"_s,
            .mediaName = name + u".mp4"_s,
            .bytes = 734'003'200,
            .sha256 = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256),
            .duration = 2h + 41min,
            .origin = u"/media/films/"_s + name,
        };
        if (linked) {
            recording.linkedMedia = u"/media/films/"_s + recording.mediaName;
            recording.startedAt = samples::march(1, 9, 0, 12);
            recording.parts = { { .from = 0ms, .startedAt = recording.startedAt },
                                { .from = 80min, .startedAt = samples::march(1, 10, 30, 0) } };
        }
        must(recordings.add(recording));
        m_clock.advance(1min);
    };
    add(u"added-1"_s, u"Sitzung"_s, false);
    add(u"added-2"_s, u"Zoom 2"_s, true);
    add(u"added-3"_s, u"taken away"_s, false);
    must(recordings.setActive(m_course.id, RecordingId{ u"added-1"_s }));
    must(recordings.remove({ u"added-3"_s }));
    addNote({ u"added-1"_s }, 5min, NoteKind::Note, u"on the session"_s);
}

void SampleRows::writeRoom()
{
    const RecordingId added{ u"added-1"_s };
    ChatLog chat;
    chat.messages = {
        { .at = 2s, .author = 1, .name = u"Ana Łopez"_s, .text = u"Good morning"_s },
        { .at = 66s, .author = 2, .text = u"Is breathing always one?"_s, .question = true },
        { .at = 70s,
          .author = 1,
          .text = u"It depends"_s,
          .replyTo = 1,
          .reactions = { { u"👍"_s, 2 } } },
    };
    const QList<ChatAnchor> anchors{ { .message = 1, .position = 90s } };
    must(ChatStore(m_database, m_sealer, m_clock.clock())
             .save(added, { .log = chat, .anchors = anchors }));
    TranscriptStore transcripts(m_database, m_clock.clock());
    must(transcripts.remember(
        m_recording, { { .span = { 0s, 4s }, .text = u"The same act may do two jobs."_s } }));

    LiveSittingStore sittings(m_database, m_clock.clock());
    const LiveSitting ended = must(sittings.begin(m_course.id));
    addNote(ended.id, 3min, NoteKind::Note, u"said live"_s);
    must(sittings.end(ended.id));
    const LiveSitting open = must(sittings.begin(m_course.id));
    const Note waits = addNote(open.id, 3min, NoteKind::Question, u"said later"_s);
    must(m_notes.relocate(
        { .moves = {},
          .waiting = { { .note = waits.id,
                         .place = WaitingPlace{ .recording = added, .guess = 12min } } } }));
}

void SampleRows::writeCertificates()
{
    CertificateIssuer issuer(m_database, m_clock.clock());
    m_clock.utc = samples::march(9, 12);
    CertificateIssuer::Request request{
        .holder = { .name = u"Sian Wyn"_s, .body = u"BABCP"_s, .registration = u"it's 0042"_s },
        .supersedes = {},
        .reason = {},
        .locale = QLocale(QLocale::English, QLocale::UnitedKingdom)
    };
    request.supersedes = must(issuer.issue(m_course, m_recording, request, m_sealer)).number;
    m_clock.utc = samples::march(10, 9);
    request.holder.name = u"Siân Ŵyn"_s;
    request.reason = u"name corrected"_s;
    must(issuer.issue(m_course, m_recording, request, m_sealer));
    must(issuer.rememberHolder(request.holder));
}

} // namespace

void writeSampleRows(Database &database, const Sealer &sealer, FakeClock &clock, int version)
{
    SampleRows(database, sealer, clock, version).write();
}

} // namespace companion
