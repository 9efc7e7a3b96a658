// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <marks/markbook.h>
#include <notes/notebook.h>
#include <notes/noteplans.h>
#include <notes/notestore.h>
#include <workspace/formernotes.h>

#include <QUndoStack>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

FormerNotes::FormerNotes(Database &database, const Clock &clock, const Recording &recording,
                         const CaptionTrack &captions)
    : m_database(database)
    , m_clock(clock)
    , m_recording(recording)
    , m_captions(captions)
    , m_transcripts(database, clock)
{
    remember();
}

void FormerNotes::remember()
{
    const auto kept = m_transcripts.remember(m_recording, m_captions.cues());
    m_hasWords = kept && !m_captions.cues().isEmpty();
    if (!kept) {
        qCWarning(lcNotes) << "The transcript could not be kept, code" << int(kept.error().code);
    }
}

void FormerNotes::rememberWords()
{
    if (m_hasWords || m_captions.cues().isEmpty()) {
        return;
    }
    const auto known = m_transcripts.find(m_recording.id);
    m_hasWords = known && *known && !(*known)->cues.isEmpty();
    if (known && !m_hasWords) {
        remember();
    }
}

void FormerNotes::setNotebook(Notebook *notebook, MarkBook *marks, const Sealer *sealer)
{
    m_notebook = notebook;
    m_markBook = marks;
    m_sealer = sealer;
    if (notebook) {
        connect(notebook, &Notebook::relocated, this, &FormerNotes::reload);
        connect(notebook, &QAbstractItemModel::modelReset, this, &FormerNotes::reload);
    }
    if (marks) {
        connect(marks, &MarkBook::relocated, this, &FormerNotes::reload);
    }
    reload();
}

void FormerNotes::reload()
{
    m_offers.clear();
    m_marks.clear();
    m_waiting.clear();
    m_error.reset();
    if (m_notebook) {
        take(m_transcripts.former(m_recording.course, m_recording.id), m_offers);
        take(m_notebook->waiting(), m_waiting);
        std::ranges::stable_sort(m_waiting, {}, &WaitingNote::kept);
    }
    if (m_notebook && m_markBook) {
        take(readMarks(), m_marks);
    }
    Q_EMIT changed();
}

Result<QList<Mark>> FormerNotes::readMarks() const
{
    const auto others = m_transcripts.others(m_recording.course, m_recording.id);
    if (!others) {
        return failWith(others);
    }
    QList<Mark> marks;
    for (const RecordingId &other : *others) {
        auto loaded = MarkStore(m_database, *m_sealer, m_clock).load(other);
        if (!loaded) {
            return failWith(loaded);
        }
        marks += loaded->marks;
    }
    return marks;
}

template <typename T> void FormerNotes::take(Result<T> read, T &into)
{
    if (read) {
        into = *std::move(read);
    } else {
        m_error = read.error();
        qCWarning(lcNotes) << "Former notes could not be read, code" << int(m_error->code);
    }
}

int FormerNotes::undecided() const
{
    return int(std::ranges::count(m_waiting, false, &WaitingNote::kept));
}

QString FormerNotes::titleOf(const RecordingId &recording) const
{
    const auto found = m_transcripts.find(recording);
    return found && *found ? (*found)->title : QString();
}

Result<NoteRelocation> FormerNotes::planFrom(const RecordingId &former,
                                             const StoredTranscript &here) const
{
    auto loaded = NoteStore(m_database, *m_sealer, m_clock).load(former);
    if (!loaded) {
        return failWith(loaded);
    }
    // What the user has decided already stays so.
    loaded->notes.removeIf([this](const Note &note) {
        return std::ranges::any_of(
            m_waiting, [&note](const WaitingNote &waiting) { return waiting.note.id == note.id; });
    });
    const auto from = m_transcripts.find(former);
    if (!from) {
        return failWith(from);
    }
    return planMove(loaded->notes, from->value_or(StoredTranscript{ .recording = former }), here);
}

Result<MarkPlan> FormerNotes::planMarksTo(const StoredTranscript &here) const
{
    MarkPlan plan;
    for (qsizetype first = 0; first < m_marks.size();) {
        const RecordingId former = m_marks.at(first).recording;
        qsizetype end = first;
        while (end < m_marks.size() && m_marks.at(end).recording == former) {
            ++end;
        }
        const auto from = m_transcripts.find(former);
        if (!from) {
            return failWith(from);
        }
        const MarkPlan part
            = planMarks(m_marks.mid(first, end - first),
                        from->value_or(StoredTranscript{ .recording = former }), here);
        plan.moves += part.moves;
        plan.staying += part.staying;
        first = end;
    }
    return plan;
}

//! As one step to be taken back.
Result<> FormerNotes::move(const NoteRelocation &notes, const QList<MarkMove> &marks)
{
    if (marks.isEmpty()) {
        return m_notebook->relocate(notes);
    }
    QUndoStack &undo = *m_notebook->undoStack();
    undo.beginMacro(tr("Bring notes, bookmarks and loops along"));
    auto done = m_notebook->relocate(notes);
    if (done) {
        done = m_markBook->relocate(marks);
    }
    undo.endMacro();
    if (!done) {
        undo.undo(); // all of them or none
    }
    return done;
}

Result<FormerNotes::Brought> FormerNotes::bringAlong()
{
    if (!m_notebook || !m_sealer) {
        return fail(Error::Code::Locked, u"the notes are locked"_s);
    }
    const auto found = m_transcripts.find(m_recording.id);
    if (!found) {
        return failWith(found);
    }
    const StoredTranscript here = found->value_or(
        StoredTranscript{ .recording = m_recording.id, .duration = m_recording.duration });
    NoteRelocation plan;
    for (const FormerRecording &former : std::as_const(m_offers)) {
        const auto part = planFrom(former.id, here);
        if (!part) {
            return failWith(part);
        }
        plan.moves += part->moves;
        plan.waiting += part->waiting;
    }
    auto marks = planMarksTo(here);
    if (!marks) {
        return failWith(marks);
    }
    if (auto done = move(plan, marks->moves); !done) {
        return failWith(done);
    }
    return Brought{ .placed = int(plan.moves.size()),
                    .waiting = int(plan.waiting.size() - plan.moves.size()),
                    .marks = int(marks->moves.size()),
                    .staying = std::move(marks->staying) };
}

Result<> FormerNotes::place(const WaitingNote &note, Milliseconds position)
{
    if (!m_notebook) {
        return fail(Error::Code::Locked, u"the notes are locked"_s);
    }
    return m_notebook->relocate(planPlacing(
        note.note, m_recording.id, std::clamp(position, Milliseconds{ 0 }, m_recording.duration)));
}

Result<> FormerNotes::setKept(const WaitingNote &note, bool kept)
{
    if (!m_notebook) {
        return fail(Error::Code::Locked, u"the notes are locked"_s);
    }
    return m_notebook->relocate(planKeeping(note, m_recording.id, kept));
}

} // namespace companion
