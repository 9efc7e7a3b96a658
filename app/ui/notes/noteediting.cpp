// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <ui/notes/noteediting.h>
#include <workspace/workspace.h>

namespace companion {

namespace {
bool isBlank(const Note &note) { return note.text.trimmed().isEmpty(); }
}

NoteEditing::NoteEditing(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void NoteEditing::begin(const NoteId &id)
{
    m_before.insert(id, std::nullopt);
    Q_EMIT begun(id);
}

bool NoteEditing::type(const Note &note)
{
    const auto before = m_before.find(note.id);
    if (before == m_before.end()) {
        return true;
    }
    Notebook *notebook = m_workspace.notebook();
    const Note *stored = notebook ? notebook->note(note.id) : nullptr;
    if (!stored || isBlank(note)) {
        return true;
    }
    if (note.text == stored->text && note.kind == stored->kind) {
        return true;
    }
    if (!*before) {
        *before = *stored;
    }
    Note changed = note;
    changed.starred = stored->starred; // may have changed since the editor was opened
    const auto written = notebook->keep(changed);
    if (!written) {
        Q_EMIT notKept(written.error());
        return false;
    }
    Q_EMIT kept(written->updatedAt);
    return true;
}

bool NoteEditing::finish(const Note &note)
{
    if (isBlank(note)) {
        return remove(note.id);
    }
    if (!type(note)) {
        return false;
    }
    remember(note.id);
    return true;
}

//! What was typed before the text was blank is taken back first: the undo step is to hold the
//! whole.
bool NoteEditing::remove(const NoteId &id)
{
    Notebook *notebook = m_workspace.notebook();
    const Note *stored = notebook ? notebook->note(id) : nullptr;
    if (!stored || !m_before.contains(id)) {
        remember(id);
        return true;
    }
    const std::optional<Note> before = m_before.value(id);
    const Note whole = before.value_or(*stored);
    const auto putBack = before ? notebook->keep(whole) : Result<Note>(whole);
    const auto gone = putBack ? notebook->remove(id) : failWith(putBack);
    if (!gone) {
        Q_EMIT notKept(gone.error());
        return false;
    }
    m_before.remove(id);
    Q_EMIT ended(id);
    Q_EMIT removed(whole);
    return true;
}

void NoteEditing::cancel(const NoteId &id)
{
    const std::optional<Note> before = m_before.take(id);
    Notebook *notebook = m_workspace.notebook();
    if (notebook && before && notebook->note(id)) {
        if (const auto restored = notebook->keep(*before); !restored) {
            Q_EMIT notKept(restored.error());
        }
    }
    Q_EMIT ended(id);
}

void NoteEditing::end(const Note &note)
{
    type(note);
    remember(note.id);
}

void NoteEditing::remember(const NoteId &id)
{
    if (!m_before.contains(id)) {
        return;
    }
    const std::optional<Note> before = m_before.take(id);
    if (Notebook *notebook = m_workspace.notebook(); notebook && before) {
        notebook->rememberEdit(*before);
    }
    Q_EMIT ended(id);
}

} // namespace companion
