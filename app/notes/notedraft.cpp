// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <notes/notedraft.h>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto writeDelay = 200ms; //!< leaves 100 ms of the promised 300 for the commit
constexpr auto retryDelay = 2s;
} // namespace

NoteDraft::NoteDraft(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoteDraft::write);
}

void NoteDraft::setNotebook(Notebook *notebook, const RecordingId &recording)
{
    m_notebook = notebook;
    if (notebook) {
        connect(notebook, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &changed) { adoptStar(changed.row()); });
    }
    if (m_dirty
        && recording == m_note.recording) { // text that could not be kept waits for its notebook
        m_timer.start(writeDelay);
        return;
    }
    if (notebook) {
        startOver();
        m_note.recording = recording;
    } else if (!m_dirty) {
        startOver();
    }
}

void NoteDraft::startOver()
{
    m_timer.stop();
    const bool wasStarred = m_note.starred;
    m_note = Note{ .recording = m_note.recording, .kind = m_note.kind };
    m_dirty = false;
    m_begun = false;
    m_error.reset();
    setState(State::Empty);
    if (wasStarred) {
        Q_EMIT starChanged(false);
    }
}

void NoteDraft::setText(const QString &text, Milliseconds positionNow)
{
    if (text == m_note.text) {
        return;
    }
    m_note.text = text;
    if (!m_begun) {
        if (text.trimmed().isEmpty()) {
            return;
        }
        m_begun = true;
        m_note.id = NoteStore::newId();
        m_note.position = positionNow;
        m_note.createdAt = m_clock.utcNow();
    }
    m_dirty = true;
    // Not restarted while it runs, so that typing on never postpones the write.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > writeDelay) {
        m_timer.start(writeDelay);
    }
    setState(State::Writing);
}

void NoteDraft::setKind(NoteKind kind)
{
    if (m_note.kind == kind) {
        return;
    }
    m_note.kind = kind;
    writeIfBegun();
}

void NoteDraft::setStarred(bool starred)
{
    if (m_note.starred != starred) {
        m_note.starred = starred;
        writeIfBegun();
        Q_EMIT starChanged(starred);
    }
}

//! The star of a stored note may be changed elsewhere: in a list, by an undo.
void NoteDraft::adoptStar(int row)
{
    const Note *stored = m_begun && m_notebook ? m_notebook->note(m_note.id) : nullptr;
    if (stored && m_notebook->indexOf(stored->id).row() == row
        && stored->starred != m_note.starred) {
        m_note.starred = stored->starred;
        Q_EMIT starChanged(m_note.starred);
    }
}

void NoteDraft::writeIfBegun()
{
    if (m_begun) {
        m_dirty = true;
        write();
    }
}

void NoteDraft::write()
{
    m_timer.stop();
    if (!m_dirty) {
        return;
    }
    if (!m_notebook) {
        m_error = Error{ Error::Code::Locked, QStringLiteral("the notebook is locked") };
        setState(State::NotKept);
        return;
    }
    const auto kept = m_notebook->keep(m_note);
    if (!kept) {
        m_error = kept.error();
        m_timer.start(retryDelay);
        setState(State::NotKept);
        return;
    }
    m_dirty = false;
    m_error.reset();
    if (m_note.text.trimmed().isEmpty()) { // cleared: the next key begins anew, at its own time
        startOver();
        return;
    }
    m_note.updatedAt = kept->updatedAt;
    m_keptAt = kept->updatedAt;
    setState(State::Kept);
}

bool NoteDraft::flush()
{
    write();
    return !m_dirty;
}

bool NoteDraft::finish()
{
    if (!flush()) {
        return false;
    }
    startOver();
    return true;
}

std::optional<Milliseconds> NoteDraft::position() const
{
    return m_begun ? std::optional(m_note.position) : std::nullopt;
}

void NoteDraft::setState(State state)
{
    if (m_state != state || state == State::Kept) { // Kept again carries a new time
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

} // namespace companion
