// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/notebook.h>
#include <ui/notes/noteediting.h>
#include <workspace/workspace.h>

namespace companion {

NoteEditing::NoteEditing(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

bool NoteEditing::type(const Note &note)
{
    Notebook *notebook = m_workspace.notebook();
    const Note *stored = notebook ? notebook->note(note.id) : nullptr;
    if (!stored || note.text.trimmed().isEmpty()) {
        return true;
    }
    if (note.text == stored->text && note.kind == stored->kind) {
        return true;
    }
    if (!m_before || m_before->id != note.id) {
        m_before = *stored;
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
    if (!type(note)) {
        return false;
    }
    if (Notebook *notebook = m_workspace.notebook(); notebook && m_before) {
        notebook->rememberEdit(*m_before);
    }
    m_before.reset();
    return true;
}

void NoteEditing::cancel()
{
    Notebook *notebook = m_workspace.notebook();
    if (!notebook || !m_before) {
        return;
    }
    if (const auto restored = notebook->keep(*m_before); !restored) {
        Q_EMIT notKept(restored.error());
    }
    m_before.reset();
}

} // namespace companion
