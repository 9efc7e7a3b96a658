// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unlocked notebook of one recording: list model, search, undo, over store and index.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <notes/note.h>
#include <notes/notesearch.h>
#include <notes/notestore.h>

#include <QAbstractListModel>
#include <QUndoStack>

namespace companion {

//! Rows are notes by position, then creation. What a row shows is on disk: a change that could not
//! be committed is not made, and its error returned. Undo and redo write to disk too.
class Notebook final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notebook)

public:
    enum Role {
        NoteRole = Qt::UserRole + 1,
        IdRole,
        PositionRole,
        KindRole,
        TextRole,
        ChangedAtRole,
        StarredRole
    };

    //! Loads and indexes everything. `database` and `sealer` outlive the notebook.
    [[nodiscard]] static Result<std::unique_ptr<Notebook>>
    open(Database &database, const Sealer &sealer, Clock clock, const RecordingId &recording);
    ~Notebook() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const QList<Note> &notes() const { return m_notes; }
    [[nodiscard]] const QList<NoteId> &damaged() const { return m_damaged; }
    [[nodiscard]] const Note *note(const NoteId &id) const;
    [[nodiscard]] QModelIndex indexOf(const NoteId &id) const;
    [[nodiscard]] Result<QList<NoteId>> find(const QString &query) const;
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    //! Writes the state of a note being typed, at once and without an undo step (the text field has
    //! its own).
    [[nodiscard]] Result<Note> keep(const Note &note);
    //! As one undoable step: change of text, kind or position of an existing note.
    [[nodiscard]] Result<> edit(const Note &changed);
    //! As one undoable step, which leaves the text as it is by then. NotFound when there is no such
    //! note.
    [[nodiscard]] Result<> setStarred(const NoteId &id, bool starred);
    //! Makes the changes since `before`, which keep() has written, one undoable step.
    void rememberEdit(const Note &before);
    //! As one undoable step.
    [[nodiscard]] Result<> remove(const NoteId &id);
    //! As one undoable step: notes come, go or wait; the model is reset. See NoteStore::relocate.
    [[nodiscard]] Result<> relocate(const NoteRelocation &relocation);
    //! What waits to be placed on this recording.
    [[nodiscard]] Result<QList<WaitingNote>> waiting() const
    {
        return m_store.waiting(m_recording);
    }
    //! For good, all recordings; clears the undo stack.
    [[nodiscard]] Result<> purgeAll();

Q_SIGNALS:
    //! An undo or redo could not be written; the model shows what is on disk.
    void failed(const companion::Error &error);
    //! Notes were moved or wait no longer, also by undo and redo.
    void relocated();

private:
    Notebook(NoteStore store, std::unique_ptr<NoteSearch> search, RecordingId recording);
    class EditStep;
    class RemoveStep;
    class StarStep;
    class RelocateStep;
    [[nodiscard]] Result<Note> write(const Note &note);
    [[nodiscard]] Result<> writeStar(const NoteId &id, bool starred);
    [[nodiscard]] Result<> erase(const NoteId &id);
    [[nodiscard]] Result<> bringBack(const Note &note);
    [[nodiscard]] Result<NoteRelocation> move(const NoteRelocation &relocation);
    [[nodiscard]] Result<> reload();
    void upsertRow(const Note &note);
    void removeRow(const NoteId &id);

    NoteStore m_store;
    std::unique_ptr<NoteSearch> m_search;
    RecordingId m_recording;
    QList<Note> m_notes;
    QList<NoteId> m_damaged;
    QUndoStack m_undo;
};

} // namespace companion
