// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/notes/noterows.h>
#include <ui/notes/noteview.h>

#include <QKeyEvent>

namespace companion {

NoteView::NoteView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Your notes"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

std::optional<Note> NoteView::currentNote() const
{
    const QVariant note = currentIndex().data(NoteRows::NoteRole);
    return note.isValid() ? std::optional(note.value<Note>()) : std::nullopt;
}

void NoteView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        if (const auto note = currentNote()) {
            Q_EMIT jumpWanted(*note);
        }
        return;
    }
    QListView::keyPressEvent(event);
}

void NoteView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QVariant note = indexAt(event->position().toPoint()).data(NoteRows::NoteRole);
    if (event->button() == Qt::LeftButton && note.isValid()) {
        Q_EMIT jumpWanted(note.value<Note>());
        return;
    }
    QListView::mouseDoubleClickEvent(event);
}

void NoteView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentNoteChanged();
}

} // namespace companion
