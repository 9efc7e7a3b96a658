// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bookmarks and loops on disk; their names sealed.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <marks/mark.h>

#include <QList>

namespace companion {

class Database;
class Sealer;

//! Associated data of a box: "mark/1|<id>|<recording>", so that a row copied elsewhere does not
//! open. In clear on disk: ids, moments, times of writing. Every call is one transaction.
class MarkStore final {
public:
    //! All three outlive the store; made anew after each unlock.
    MarkStore(Database &database, const Sealer &sealer, Clock clock);

    struct Loaded {
        QList<Mark> marks; //!< by moment, then by creation
        QList<MarkId> damaged; //!< rows whose box does not open: kept, never overwritten
    };
    //! Everything not deleted.
    [[nodiscard]] Result<Loaded> load(const RecordingId &recording) const;
    //! Inserts or updates; sets updatedAt (and createdAt when null) and returns the mark as stored.
    //! Ok means committed. Corrupt when the row is a damaged one, which stays as it is.
    [[nodiscard]] Result<Mark> save(const Mark &mark);
    //! Marks as deleted; the row stays until purge, so that undo can bring it back. NotFound, as
    //! restore(), when there is no such row.
    [[nodiscard]] Result<> remove(const MarkId &id);
    [[nodiscard]] Result<> restore(const MarkId &id);
    //! All of them or none, names and times of writing as they were; answers the moves back.
    //! NotFound when a mark is not where it shall come from, Corrupt when its name does not open.
    [[nodiscard]] Result<QList<MarkMove>> relocate(const QList<MarkMove> &moves);
    //! Deletes every mark of every recording for good.
    [[nodiscard]] Result<> purgeAll();

    [[nodiscard]] static MarkId newId();

private:
    [[nodiscard]] Result<> refuseDamaged(const Mark &mark) const;
    [[nodiscard]] Result<MarkMove> moveOne(const MarkMove &move);
    [[nodiscard]] Result<> upsert(const Mark &mark);

    Database &m_database;
    const Sealer &m_sealer;
    Clock m_clock;
};

} // namespace companion
