// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/parts/modelchanges.h>
#include <ui/watch/notemark.h>
#include <ui/watch/notesontimeline.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/timelinemarks.h>
#include <workspace/workspace.h>

namespace companion {

NotesOnTimeline::NotesOnTimeline(Workspace &workspace, TimelineBar &timeline, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_timeline(timeline)
{
    connect(&workspace, &Workspace::notebookChanged, this, &NotesOnTimeline::takeNotes);
    takeNotes();
}

void NotesOnTimeline::takeNotes()
{
    if (const Notebook *notebook = m_workspace.notebook()) {
        onAnyChange(*notebook, this, [this] { showNotes(); });
    }
    showNotes();
}

void NotesOnTimeline::showNotes()
{
    QList<TimelineMark> marks;
    if (const Notebook *notebook = m_workspace.notebook()) {
        for (const Note &note : notebook->notes()) {
            marks.append(
                { .kind = markKind(note.kind), .position = note.position, .label = note.text });
        }
    }
    m_timeline.setMarks(TimelineMarks::Source::Notes, marks);
}

} // namespace companion
