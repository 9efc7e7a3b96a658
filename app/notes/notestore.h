// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes on disk, sealed, and every earlier version of each.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <notes/note.h>
#include <notes/noterelocation.h>

#include <QList>

namespace companion {

class Database;
class Sealer;

//! Associated data of a box: "note/1|<id>|<recording>", so that a row copied elsewhere does not
//! open. In clear on disk: ids, position, kind, star, times. Every call is one transaction.
class NoteStore final {
public:
    //! All three outlive the store; made anew after each unlock.
    NoteStore(Database &database, const Sealer &sealer, Clock clock);

    struct Loaded {
        QList<Note> notes; //!< by position, then by creation
        QList<NoteId> damaged; //!< rows whose box does not open: kept, listed, never overwritten
    };
    //! Everything not deleted.
    [[nodiscard]] Result<Loaded> load(const RecordingId &recording) const;
    //! Inserts or updates (a former text that stood for a minute or more, or was written before the
    //! clock was set back, is kept as a version); sets updatedAt (and createdAt when null) and
    //! returns the note as stored. Ok means committed. Corrupt when the row is a damaged one, which
    //! stays as it is.
    [[nodiscard]] Result<Note> save(const Note &note);
    //! Marks as deleted; the row stays until purge, so that undo can bring it back. NotFound, as
    //! restore(), when there is no such row.
    [[nodiscard]] Result<> remove(const NoteId &id);
    [[nodiscard]] Result<> restore(const NoteId &id);
    //! All of it or nothing, notes and their earlier texts sealed anew for their places; answers
    //! what takes it back. NotFound when a note is not where its move begins, Corrupt when its box
    //! does not open.
    [[nodiscard]] Result<NoteRelocation> relocate(const NoteRelocation &relocation);
    //! What waits to be placed on `recording`, by where it was written.
    [[nodiscard]] Result<QList<WaitingNote>> waiting(const RecordingId &recording) const;
    //! Deletes every note of every recording for good (two-step "delete all my notes").
    [[nodiscard]] Result<> purgeAll();

    [[nodiscard]] static NoteId newId();

private:
    [[nodiscard]] Result<> refuseDamaged(const Note &note);
    [[nodiscard]] Result<> keepVersion(const Note &note);
    [[nodiscard]] Result<> upsert(const Note &note);

    // Moves, in notestoremoves.cpp.
    [[nodiscard]] Result<NoteMove> moveOne(const NoteMove &move);
    [[nodiscard]] Result<QByteArray> resealed(const QByteArray &box, const NoteMove &move) const;
    [[nodiscard]] Result<> moveVersions(const NoteMove &move);
    [[nodiscard]] Result<WaitingChange> changeWaiting(const WaitingChange &change);

    Database &m_database;
    const Sealer &m_sealer;
    Clock m_clock;
};

} // namespace companion
