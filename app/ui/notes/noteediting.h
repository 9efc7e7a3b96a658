// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A note being edited in place: on disk as it is typed, and one undo step when it is finished.
#pragma once

#include <base/error.h>
#include <notes/note.h>

#include <QObject>

#include <optional>

namespace companion {

class Workspace;

class NoteEditing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteEditing)

public:
    //! `workspace` outlives the object.
    NoteEditing(Workspace &workspace, QObject *parent);

    //! Writes the state of the note now. False when it could not be kept. A blank text is not
    //! written: Delete is how a note goes, and that can be undone.
    bool type(const Note &note);
    //! Writes, and makes all changes since the first type() one undo step. False: not kept, go on
    //! editing.
    bool finish(const Note &note);
    //! Puts back what was there before the first type().
    void cancel();

Q_SIGNALS:
    void kept(const QDateTime &utc);
    void notKept(const companion::Error &error);

private:
    Workspace &m_workspace;
    std::optional<Note> m_before;
};

} // namespace companion
