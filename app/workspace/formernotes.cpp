// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <notes/notebook.h>
#include <notes/noteplans.h>
#include <notes/notestore.h>
#include <workspace/formernotes.h>

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

void FormerNotes::setNotebook(Notebook *notebook, const Sealer *sealer)
{
    m_notebook = notebook;
    m_sealer = sealer;
    if (notebook) {
        connect(notebook, &Notebook::relocated, this, &FormerNotes::reload);
        connect(notebook, &QAbstractItemModel::modelReset, this, &FormerNotes::reload);
    }
    reload();
}

void FormerNotes::reload()
{
    m_offers.clear();
    m_waiting.clear();
    m_error.reset();
    if (m_notebook) {
        take(m_transcripts.former(m_recording.course, m_recording.id), m_offers);
        take(m_notebook->waiting(), m_waiting);
        std::ranges::stable_sort(m_waiting, {}, &WaitingNote::kept);
    }
    Q_EMIT changed();
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
    if (auto done = m_notebook->relocate(plan); !done) {
        return failWith(done);
    }
    return Brought{ .placed = int(plan.moves.size()),
                    .waiting = int(plan.waiting.size() - plan.moves.size()) };
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
