// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A note being edited in place: on disk as it is typed, and one undo step when it is finished.
#pragma once

#include <base/error.h>
#include <notes/note.h>

#include <QHash>
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

    //! An editor opens on the note; finish() or cancel() ends what begins here. What comes after
    //! that changes nothing.
    void begin(const NoteId &id);
    //! Writes the state of the note now. False when it could not be kept. A blank text waits for
    //! finish(): more may be typed.
    bool type(const Note &note);
    //! Writes, and makes all changes since the first type() one undo step. A blank text deletes the
    //! note, as one step that brings the former text back. False: not kept, go on editing.
    bool finish(const Note &note);
    //! Puts back what was there before the first type().
    void cancel(const NoteId &id);
    //! An editor is open, or holds what could not be kept.
    [[nodiscard]] bool isEditing() const { return !m_before.isEmpty(); }
    //! The editor goes, whether or not the last change of the note can be kept.
    void end(const Note &note);

Q_SIGNALS:
    void begun(const companion::NoteId &id);
    void ended(const companion::NoteId &id);
    void kept(const QDateTime &utc);
    void notKept(const companion::Error &error);
    void removed(const companion::Note &note); //!< as it was before

private:
    bool remove(const NoteId &id);
    void remember(const NoteId &id);

    Workspace &m_workspace;
    QHash<NoteId, std::optional<Note>> m_before; //!< the first change, of each that is edited
};

} // namespace companion
