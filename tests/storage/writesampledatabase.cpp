// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a database of the current schema with something in every table, to be kept as the sample
// of a release (see data/README.md). No test runs it.
#include <notes/notestore.h>
#include <notes/reflectionstore.h>
#include <storage/datafolder.h>
#include <support/fakeclock.h>
#include <support/memorykeystore.h>
#include <vault/vault.h>

#include <QCoreApplication>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

const Note &must(const Result<Note> &saved)
{
    if (!saved) {
        qFatal("%s", qUtf8Printable(saved.error().detail));
    }
    return *saved;
}

void must(const Result<> &done)
{
    if (!done) {
        qFatal("%s", qUtf8Printable(done.error().detail));
    }
}

void writeNotes(Database &database, const Sealer &sealer, FakeClock &clock)
{
    using std::chrono::minutes;
    NoteStore store(database, sealer, clock.clock());
    const RecordingId recording{ u"sample-recording"_s };
    const auto add = [&](Milliseconds position, NoteKind kind, const QString &text) {
        clock.advance(minutes(3));
        return must(store.save({ .id = NoteStore::newId(),
                                 .recording = recording,
                                 .position = position,
                                 .kind = kind,
                                 .text = text }));
    };
    add(Milliseconds(2'471'250), NoteKind::Practice, u"Ŵyn’s rail: “hold it, then one finger”"_s);
    Note edited = add(Milliseconds(61'000), NoteKind::Question, u"Which job does it do?"_s);
    add(Milliseconds(0), NoteKind::Note, u"Ζωή, жизнь, 命\nsecond line, with \"quotes\""_s);
    const Note removed = add(Milliseconds(90'500), NoteKind::Note, u"a slip"_s);
    clock.advance(minutes(10));
    edited.text = u"Which job does it do, and who gets the credit?"_s;
    must(store.save(edited));
    must(store.remove(removed.id));
    must(ReflectionStore(database, sealer, clock.clock())
             .save({ u"sample-course"_s }, u"I shall ask what it is for. Don’t guess."_s)
             .map([](const Reflection &) {}));
}

void writeTheRest(Database &database)
{
    for (const QString &sql : {
             uR"(INSERT INTO watched (recording, sitting, from_ms, to_ms, rate, utc_from, utc_to)
                 VALUES ('sample-recording', 'sitting-1', 0, 5000, 1.0, '2026-03-02T18:00:00.000Z', '2026-03-02T18:00:05.000Z')
             )"_s,
             uR"(INSERT INTO watched (recording, sitting, from_ms, to_ms, rate, utc_from, utc_to)
                 VALUES ('sample-recording', 'sitting-2', 4000, 14000, 1.25, '2026-03-09T07:30:00.000Z', '2026-03-09T07:30:08.000Z')
             )"_s,
             uR"(INSERT INTO resume (recording, position_ms, saved_at)
                 VALUES ('sample-recording', 13250, '2026-03-09T07:30:08.000Z'))"_s,
             uR"(INSERT INTO holder (id, name, body, registration)
                 VALUES (1, 'Siân Ŵyn-Łukasiewicz', 'BABCP', 'it''s 0042'))"_s,
             uR"(INSERT INTO installation (id, public_key, signing_key_box, created_at)
                 VALUES (1, x'00ff10', x'01a0b0', '2026-03-09T07:31:00.000Z'))"_s,
             uR"(INSERT INTO certificate (number, course, recording, holder_name, holder_body,
                 holder_registration, completed_at, issued_at, evidence, signature, public_key, pdf,
                 pdf_signature)
                 VALUES ('MC-0001', 'sample-course', 'sample-recording', 'Sian Wyn', 'BABCP', '',
                 '2026-03-09T07:30:08.000Z', '2026-03-09T07:31:00.000Z', x'7b2261223a317d', x'5100', x'00ff10',
                 x'255044462d', x'5200'))"_s,
             uR"(INSERT INTO certificate (number, course, recording, holder_name, holder_body,
                 holder_registration, completed_at, issued_at, evidence, signature, public_key, pdf,
                 pdf_signature, supersedes, reason)
                 VALUES ('MC-0002', 'sample-course', 'sample-recording', 'Siân Ŵyn-Łukasiewicz', 'BABCP',
                 'it''s 0042', '2026-03-09T07:30:08.000Z', '2026-03-10T09:00:00.000Z', x'7b7d', x'5101',
                 x'00ff10', x'255044462d31', x'5201', 'MC-0001', 'name corrected'))"_s,
         }) {
        must(database.execute(sql));
    }
}

void writeSessions(Database &database)
{
    for (
        const QString &sql : {
            uR"(INSERT INTO added_recording (id, course, title, media_name, media_bytes, media_sha256,
                 duration_ms, started_at, origin, added_at)
                 VALUES ('rec-1', 'sample-course', 'Séance of 14 November', 'session.mp4', 1234567890,
                 x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 9000000,
                 '2025-11-14T09:00:12.000Z', '/sample/2025-11-14 09.00.12', '2025-11-15T08:00:00.000Z'))"_s,
            uR"(INSERT INTO added_recording (id, course, title, media_name, linked_media, media_bytes,
                 media_sha256, duration_ms, origin, added_at, removed_at)
                 VALUES ('rec-2', 'sample-course', 'it''s gone', 'session.mkv', '/sample/b.mkv', 42,
                 x'1f0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e00', 60000, '',
                 '2025-11-16T08:00:00.000Z', '2025-11-17T08:00:00.000Z'))"_s,
            uR"(INSERT INTO recording_part (recording, number, from_ms, started_at)
                 VALUES ('rec-1', 0, 0, '2025-11-14T09:00:12.000Z')
             )"_s,
            uR"(INSERT INTO recording_part (recording, number, from_ms)
                 VALUES ('rec-1', 1, 5400000)
             )"_s,
            uR"(INSERT INTO active_recording (course, recording) VALUES ('sample-course', 'rec-1'))"_s,
            uR"(INSERT INTO chat (recording, box, anchors, added_at)
                 VALUES ('rec-1', x'01ab', '[{"message":0,"position":5000}]', '2025-11-15T08:05:00.000Z')
             )"_s,
            uR"(INSERT INTO transcript (recording, course, title, duration_ms, cues, seen_at)
                 VALUES ('rec-1', 'sample-course', 'Séance of 14 November', 9000000, x'5b5d',
                 '2025-11-15T08:06:00.000Z'))"_s,
            uR"(INSERT INTO live_sitting (id, course, begun_at, ended_at)
                 VALUES ('live-1', 'sample-course', '2025-11-14T08:58:00.000Z', '2025-11-14T12:01:00.000Z')
             )"_s,
            uR"(INSERT INTO mark (id, recording, from_ms, to_ms, box, created_at, updated_at)
                 VALUES ('mark-1', 'rec-1', 1000, 9000, x'01cd', '2025-11-15T08:07:00.000Z',
                 '2025-11-15T08:07:00.000Z'))"_s,
            uR"(INSERT INTO note_waiting (note, recording, guess_ms, kept)
                 SELECT id, 'rec-1', 62000, 1 FROM note WHERE position_ms = 61000)"_s,
        }) {
        must(database.execute(sql));
    }
}

} // namespace

int writeSample(const QString &path)
{
    FakeClock clock;
    MemoryKeyStore keys;
    keys.writeError = Error{ Error::Code::NoKeyring, u"a sample has a passphrase"_s };
    auto folder = DataFolder::open(path);
    if (!folder) {
        qFatal("%s", qUtf8Printable(folder.error().detail));
    }
    Vault vault((*folder)->database(), keys, clock.clock());
    vault.unlock();
    QByteArray passphrase = u"ŵy pasg 1984"_s.toUtf8();
    if (!QTest::qWaitFor([&] { return vault.state() == Vault::State::NeedsNewPassphrase; })) {
        return 1;
    }
    vault.createWithPassphrase(SecretBytes::takeFrom(passphrase));
    if (!QTest::qWaitFor([&] { return vault.isUnlocked(); }, 60'000)) {
        return 1;
    }
    const auto code = vault.createRecoveryCode();
    if (!code) {
        return 1;
    }
    std::printf("recovery code: %.*s\n", int(code->size()),
                reinterpret_cast<const char *>(code->bytes().data()));
    writeNotes((*folder)->database(), *vault.sealer(), clock);
    writeTheRest((*folder)->database());
    writeSessions((*folder)->database());
    return 0;
}

} // namespace companion

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: write_sample_database FOLDER\n", stderr);
        return 2;
    }
    return companion::writeSample(QString::fromLocal8Bit(argv[1]));
}
