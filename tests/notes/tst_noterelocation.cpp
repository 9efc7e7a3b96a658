// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes that change their recording: all or none, in exactly one place, with their earlier texts.
#include <notes/notebook.h>
#include <notes/noteplans.h>
#include <storage/statement.h>
#include <support/fakeclock.h>
#include <support/testdatabase.h>
#include <vault/sealer.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

class TestNoteRelocation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movedNotesOpenOnlyAtTheirNewPlace();
    void earlierTextsGoAlong();
    void allOrNone();
    void theInverseTakesEverythingBack();
    void waitingNotesStayWhereTheyWere();
    void waitingEndsWithTheNote();
    void notebookMovesAsOneStep();
    void formerRecordingsAreCounted();
    void transcriptsComeBack();
    void planFollowsTheWords();
    void planWithoutWordsWaits();
    void liveNotesLineUp();
    void liveNotesLineUpPartByPart_data();
    void liveNotesLineUpPartByPart();

private:
    Note add(const RecordingId &recording, Milliseconds position, const QString &text);
    [[nodiscard]] NoteStore store()
    {
        return { m_database->database(), m_sealer, m_clock.clock() };
    }
    [[nodiscard]] QString print(const RecordingId &recording);
    [[nodiscard]] QString printWaiting(const RecordingId &recording);

    const RecordingId m_old{ u"old"_s };
    const RecordingId m_new{ u"new"_s };
    FakeClock m_clock;
    std::unique_ptr<TestDatabase> m_database;
    Sealer m_sealer{ [] {
        QByteArray key(32, 'k');
        return SecretBytes::takeFrom(key);
    }() };
};

void TestNoteRelocation::init() { m_database = std::make_unique<TestDatabase>(); }

Note TestNoteRelocation::add(const RecordingId &recording, Milliseconds position,
                             const QString &text)
{
    const auto saved = store().save(
        { .id = NoteStore::newId(), .recording = recording, .position = position, .text = text });
    return saved ? *saved : Note{};
}

QString TestNoteRelocation::print(const RecordingId &recording)
{
    const auto loaded = store().load(recording);
    if (!loaded || !loaded->damaged.isEmpty()) {
        return u"damaged"_s;
    }
    QStringList notes;
    for (const Note &note : loaded->notes) {
        notes.append(formatPosition(note.position) + u' ' + note.text);
    }
    return notes.join(u", "_s);
}

QString TestNoteRelocation::printWaiting(const RecordingId &recording)
{
    const auto waiting = store().waiting(recording);
    QStringList notes;
    for (const WaitingNote &entry : waiting.value_or(QList<WaitingNote>())) {
        notes.append(entry.note.text
                     + (entry.guess ? u" ~"_s + formatPosition(*entry.guess) : QString()));
    }
    return notes.join(u", "_s);
}

void TestNoteRelocation::movedNotesOpenOnlyAtTheirNewPlace()
{
    const Note note = add(m_old, 10s, u"first"_s);
    QVERIFY(store().relocate(
        { .moves = { { .note = note.id, .from = m_old, .to = m_new, .position = 20s } } }));
    QCOMPARE(print(m_old), QString());
    QCOMPARE(print(m_new), u"0:00:20 first"_s);
    const auto loaded = store().load(m_new);
    QCOMPARE(loaded->notes.first().createdAt, note.createdAt);
    QCOMPARE(loaded->notes.first().updatedAt, note.updatedAt);
    // The old place in the row and the new box do not fit together.
    QVERIFY(m_database->database().execute(u"UPDATE note SET recording = 'old'"_s));
    QCOMPARE(print(m_old), u"damaged"_s);
}

void TestNoteRelocation::earlierTextsGoAlong()
{
    Note note = add(m_old, 10s, u"first"_s);
    m_clock.advance(2min);
    note.text = u"second"_s;
    QVERIFY(store().save(note));
    QVERIFY(store().relocate(
        { .moves = { { .note = note.id, .from = m_old, .to = m_new, .position = 20s } } }));
    Statement select(m_database->database(), u"SELECT box FROM note_version"_s);
    QVERIFY(select.run() && select.next());
    const auto text
        = m_sealer.open(select.value(0).toByteArray(), "note/1|" + note.id.value.toUtf8() + "|new");
    QVERIFY(text);
    QCOMPARE(*text, "first");
}

void TestNoteRelocation::allOrNone()
{
    const Note one = add(m_old, 1s, u"one"_s);
    const Note two = add(m_old, 2s, u"two"_s);
    const Note elsewhere = add(m_new, 3s, u"three"_s);
    const NoteMove good{ .note = one.id, .from = m_old, .to = m_new, .position = 9s };
    // There is no such note; it is on another recording; its box does not open.
    const QList<NoteMove> bad{
        { .note = { u"nobody"_s }, .from = m_old, .to = m_new, .position = 9s },
        { .note = elsewhere.id, .from = m_old, .to = m_new, .position = 9s },
        { .note = two.id, .from = m_old, .to = m_new, .position = -9s },
    };
    for (const NoteMove &move : bad) {
        QVERIFY(!store().relocate({ .moves = { good, move } }));
        QCOMPARE(print(m_old), u"0:00:01 one, 0:00:02 two"_s);
        QCOMPARE(print(m_new), u"0:00:03 three"_s);
    }
}

void TestNoteRelocation::theInverseTakesEverythingBack()
{
    const Note one = add(m_old, 1s, u"one"_s);
    const Note two = add(m_old, 2s, u"two"_s);
    const NoteRelocation there{
        .moves = { { .note = one.id, .from = m_old, .to = m_new, .position = 9s },
                   { .note = one.id, .from = m_new, .to = m_new, .position = 11s } },
        .waiting = { { .note = two.id, .place = WaitingPlace{ .recording = m_new, .guess = 5s } } }
    };
    const auto back = store().relocate(there);
    QVERIFY(back);
    QCOMPARE(print(m_new), u"0:00:11 one"_s);
    QCOMPARE(printWaiting(m_new), u"two ~0:00:05"_s);
    const auto again = store().relocate(*back);
    QVERIFY(again);
    QCOMPARE(print(m_old), u"0:00:01 one, 0:00:02 two"_s);
    QCOMPARE(print(m_new), QString());
    QCOMPARE(printWaiting(m_new), QString());
    QVERIFY(store().relocate(*again));
    QCOMPARE(print(m_new), u"0:00:11 one"_s);
    QCOMPARE(printWaiting(m_new), u"two ~0:00:05"_s);
}

void TestNoteRelocation::waitingNotesStayWhereTheyWere()
{
    const Note note = add(m_old, 1s, u"one"_s);
    const WaitingPlace place{ .recording = m_new, .guess = std::nullopt };
    QVERIFY(store().relocate({ .waiting = { { .note = note.id, .place = place } } }));
    QCOMPARE(print(m_old), u"0:00:01 one"_s);
    QCOMPARE(printWaiting(m_new), u"one"_s);
    const WaitingNote waiting = store().waiting(m_new)->first();
    QVERIFY(store().relocate(planKeeping(waiting, m_new, true)));
    QVERIFY(store().waiting(m_new)->first().kept);
    QVERIFY(store().relocate(planKeeping(waiting, m_new, false)));
    QVERIFY(!store().waiting(m_new)->first().kept);
    QVERIFY(store().relocate(planPlacing(note, m_new, 7s)));
    QCOMPARE(print(m_new), u"0:00:07 one"_s);
    QCOMPARE(printWaiting(m_new), QString());
}

void TestNoteRelocation::waitingEndsWithTheNote()
{
    const Note note = add(m_old, 1s, u"one"_s);
    QVERIFY(store().relocate(
        { .waiting = { { .note = note.id, .place = WaitingPlace{ .recording = m_new } } } }));
    QVERIFY(store().remove(note.id));
    QCOMPARE(printWaiting(m_new), QString());
    QVERIFY(store().restore(note.id));
    QCOMPARE(printWaiting(m_new), u"one"_s);
    QVERIFY(store().purgeAll());
    QCOMPARE(m_database->committed(u"SELECT count(*) FROM note_waiting"_s), u"0"_s);
}

void TestNoteRelocation::notebookMovesAsOneStep()
{
    const Note one = add(m_old, 1s, u"one"_s);
    const Note two = add(m_old, 2s, u"two"_s);
    add(m_new, 5s, u"mine"_s);
    auto notebook = Notebook::open(m_database->database(), m_sealer, m_clock.clock(), m_new);
    QVERIFY(notebook);
    const QAbstractItemModelTester tester(notebook->get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy relocated(notebook->get(), &Notebook::relocated);
    QVERIFY((*notebook)->relocate(
        { .moves = { { .note = one.id, .from = m_old, .to = m_new, .position = 9s } },
          .waiting = { { .note = two.id, .place = WaitingPlace{ .recording = m_new } } } }));
    QCOMPARE((*notebook)->rowCount(), 2);
    QCOMPARE((*notebook)->find(u"one"_s)->size(), 1);
    QCOMPARE((*notebook)->waiting()->size(), 1);
    QCOMPARE((*notebook)->undoStack()->count(), 1);
    (*notebook)->undoStack()->undo();
    QCOMPARE((*notebook)->rowCount(), 1);
    QCOMPARE((*notebook)->find(u"one"_s)->size(), 0);
    QCOMPARE((*notebook)->waiting()->size(), 0);
    QCOMPARE(print(m_old), u"0:00:01 one, 0:00:02 two"_s);
    (*notebook)->undoStack()->redo();
    QCOMPARE((*notebook)->rowCount(), 2);
    QCOMPARE(relocated.count(), 3);
    // Nothing to do is no step.
    QVERIFY((*notebook)->relocate({}));
    QCOMPARE((*notebook)->undoStack()->count(), 1);
}

void TestNoteRelocation::formerRecordingsAreCounted()
{
    TranscriptStore transcripts(m_database->database(), m_clock.clock());
    const CourseId course{ u"course"_s };
    QVERIFY(transcripts.remember({ .id = m_old, .course = course, .title = u"First cut"_s }, {}));
    QVERIFY(transcripts.remember({ .id = m_new, .course = course }, {}));
    QVERIFY(transcripts.remember({ .id = { u"x"_s }, .course = { u"other"_s } }, {}));
    add({ u"x"_s }, 1s, u"of another course"_s);
    add(m_new, 1s, u"here already"_s);
    QCOMPARE(*transcripts.former(course, m_new), QList<FormerRecording>());
    const Note one = add(m_old, 1s, u"one"_s);
    const Note two = add(m_old, 2s, u"two"_s);
    const Note three = add(m_old, 3s, u"three"_s);
    QVERIFY(store().remove(three.id));
    QCOMPARE(*transcripts.former(course, m_new),
             (QList<FormerRecording>{ { .id = m_old, .title = u"First cut"_s, .notes = 2 } }));
    QVERIFY(store().relocate(
        { .waiting = { { .note = one.id, .place = WaitingPlace{ .recording = m_new } } } }));
    QCOMPARE(transcripts.former(course, m_new)->first().notes, 1);
    // Yet another cut: what still waits is offered again.
    QCOMPARE(transcripts.former(course, { u"third"_s })->last().notes, 2);
    QVERIFY(store().relocate(planPlacing(two, m_new, 1s)));
    QCOMPARE(*transcripts.former(course, m_new), QList<FormerRecording>());
}

void TestNoteRelocation::transcriptsComeBack()
{
    TranscriptStore transcripts(m_database->database(), m_clock.clock());
    const QList<Cue> cues{ { .span = { 1s, 2s }, .text = u"Šafety\nfirst"_s },
                           { .span = { 3s, 4s }, .text = u"then"_s } };
    const Recording recording{
        .id = m_old, .course = { u"course"_s }, .title = u"T"_s, .duration = 9s
    };
    QVERIFY(transcripts.remember(recording, cues));
    const auto found = transcripts.find(m_old);
    QVERIFY(found && *found);
    QCOMPARE(
        **found,
        (StoredTranscript{ .recording = m_old, .title = u"T"_s, .duration = 9s, .cues = cues }));
    QVERIFY(transcripts.remember(recording, {})); // its captions are gone, its words are not
    QCOMPARE((*transcripts.find(m_old))->cues, cues);
    QVERIFY(transcripts.remember(recording, cues.first(1)));
    QCOMPARE((*transcripts.find(m_old))->cues, cues.first(1));
    QCOMPARE(*transcripts.find(m_new), std::nullopt);
}

void TestNoteRelocation::planFollowsTheWords()
{
    const QStringList lines{ u"Safety behaviours prevent a feared outcome, so we learn nothing"_s,
                             u"Coping strategies help people to approach what matters to them"_s,
                             u"Nobody can tell the two apart by looking at the form alone"_s };
    StoredTranscript from{ .recording = m_old, .duration = 30s };
    StoredTranscript to{ .recording = m_new, .duration = 25s };
    for (int i = 0; i < 3; ++i) {
        from.cues.append({ .span = { 10s * i, 10s * i + 9s }, .text = lines[i] });
    }
    to.cues
        = { { .span = { 2s, 11s }, .text = lines[0] }, { .span = { 12s, 21s }, .text = lines[2] } };
    QList<Note> notes;
    for (int i = 0; i < 3; ++i) {
        notes.append(add(m_old, 10s * i + 4s, QString::number(i)));
    }
    QVERIFY(store().relocate(planMove(notes, from, to)));
    QCOMPARE(print(m_new), u"0:00:06 0, 0:00:16 2"_s);
    QCOMPARE(print(m_old), u"0:00:14 1"_s);
    QCOMPARE(printWaiting(m_new), u"1 ~0:00:14"_s);
}

void TestNoteRelocation::planWithoutWordsWaits()
{
    const QList<Note> notes{ add(m_old, 10s, u"one"_s), add(m_old, 90s, u"two"_s) };
    QVERIFY(store().relocate(
        planMove(notes, { .recording = m_old }, { .recording = m_new, .duration = 60s })));
    QCOMPARE(printWaiting(m_new), u"one ~0:00:10, two ~0:01:00"_s);
}

void TestNoteRelocation::liveNotesLineUp()
{
    const RecordingId live{ u"live-1"_s };
    const QList<Note> notes{ add(live, 30s, u"before"_s), add(live, 60s, u"first"_s),
                             add(live, 100s, u"last"_s), add(live, 200s, u"after"_s) };
    const QDateTime begun = m_clock.utc;
    const PartClock clock = PartClock().beginningAt(begun.addSecs(60));
    QVERIFY(store().relocate(planLineUp(notes, begun, clock, m_new, 50s)));
    QCOMPARE(print(m_new), u"0:00:00 first, 0:00:40 last"_s);
    QCOMPARE(printWaiting(m_new), u"before ~0:00:00, after ~0:00:50"_s);
    QCOMPARE(print(live), u"0:00:30 before, 0:03:20 after"_s);
}

void TestNoteRelocation::liveNotesLineUpPartByPart_data()
{
    using Starts = QList<std::optional<Milliseconds>>; // after the sitting began, a minute each
    QTest::addColumn<Starts>("starts");
    QTest::addColumn<QString>("placed");
    QTest::addColumn<QString>("waiting");
    QTest::newRow("stopped twice")
        << Starts{ 60s, 300s, 600s }
        << u"0:00:10 first, 0:01:00 stop, 0:01:10 second, 0:02:00 break, 0:02:10 third"_s
        << u"after ~0:03:00, before ~0:00:00"_s;
    QTest::newRow("the first alone is known")
        << Starts{ 60s, std::nullopt, std::nullopt } << u"0:00:10 first, 0:01:30 stop"_s
        << u"after ~0:03:00, before ~0:00:00, break ~0:03:00, second ~0:03:00, third ~0:03:00"_s;
    QTest::newRow("the second is not known")
        << Starts{ 60s, std::nullopt, 600s }
        << u"0:00:10 first, 0:01:30 stop, 0:02:00 break, 0:02:00 second, 0:02:10 third"_s
        << u"after ~0:03:00, before ~0:00:00"_s;
}

void TestNoteRelocation::liveNotesLineUpPartByPart()
{
    QFETCH(const QList<std::optional<Milliseconds>>, starts);
    QFETCH(const QString, placed);
    QFETCH(const QString, waiting);
    const QDateTime begun = m_clock.utc;
    QList<RecordedPart> parts;
    for (const auto &start : starts) {
        parts.append({ .from = 60s * parts.size() });
        if (start) {
            parts.last().startedAt = begun.addMSecs(start->count());
        }
    }
    const RecordingId live{ u"live-1"_s };
    const QList<Note> notes{ add(live, 30s, u"before"_s), add(live, 70s, u"first"_s),
                             add(live, 150s, u"stop"_s),  add(live, 310s, u"second"_s),
                             add(live, 500s, u"break"_s), add(live, 610s, u"third"_s),
                             add(live, 900s, u"after"_s) };
    QVERIFY(store().relocate(planLineUp(notes, begun, PartClock(parts), m_new, 180s)));
    QStringList printed = print(m_new).split(u", "_s);
    printed.sort(); // two at one place have no order
    QCOMPARE(printed.join(u", "_s), placed);
    printed = printWaiting(m_new).split(u", "_s);
    printed.sort();
    QCOMPARE(printed.join(u", "_s), waiting);
}

} // namespace companion

QTEST_GUILESS_MAIN(companion::TestNoteRelocation)
#include "tst_noterelocation.moc"
