// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <notes/notedraft.h>

#include <QScopedValueRollback>

#include <utility>

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
    if (m_notebook) {
        m_notebook->disconnect(this);
    }
    m_notebook = notebook;
    if (notebook) {
        connect(notebook, &QAbstractItemModel::dataChanged, this, &NoteDraft::follow);
        connect(notebook, &QAbstractItemModel::rowsRemoved, this, &NoteDraft::follow);
        connect(notebook, &QAbstractItemModel::modelReset, this, &NoteDraft::follow);
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
    m_stored = false;
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
    Q_EMIT kindChanged(kind);
}

void NoteDraft::setStarred(bool starred)
{
    if (m_note.starred != starred) {
        m_note.starred = starred;
        writeIfBegun();
        Q_EMIT starChanged(starred);
    }
}

//! A stored note may be changed or taken away elsewhere: in a list, by an undo, by a move.
void NoteDraft::follow()
{
    if (!m_stored || m_writing) {
        return;
    }
    if (const Note *stored = m_notebook->note(m_note.id); !stored) {
        startOver();
    } else if (*stored != m_note) {
        adopt(*stored);
    }
}

void NoteDraft::adopt(const Note &stored)
{
    const Note former = std::exchange(m_note, stored);
    if (m_dirty) { // what is typed is not lost to an older text
        m_note.text = former.text;
        m_note.kind = former.kind;
    } else {
        m_keptAt = stored.updatedAt;
    }
    if (m_note.text != former.text) {
        Q_EMIT textAdopted();
    }
    if (m_note.kind != former.kind) {
        Q_EMIT kindChanged(m_note.kind);
    }
    if (m_note.starred != former.starred) {
        Q_EMIT starChanged(m_note.starred);
    }
    setState(m_dirty ? m_state : State::Kept);
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
    const QScopedValueRollback writing(m_writing, true);
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
    m_stored = true;
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
