// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes of a live session as rows: the time of day in the margin, and where they would stand.
#pragma once

#include <base/partclock.h>
#include <notes/note.h>

#include <QAbstractListModel>
#include <QDateTime>

namespace companion {

//! Answers MessageRoles.
class LiveNoteRows final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveNoteRows)

public:
    explicit LiveNoteRows(QObject *parent);

    //! Positions of `notes` count from `begunAt`.
    void setNotes(const QList<Note> &notes, const QDateTime &begunAt);
    //! Where a recording made by `clock` puts them; by an empty one no place is shown.
    void setClock(const PartClock &clock, Milliseconds duration);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QDateTime instantOf(int row) const;

private:
    [[nodiscard]] QString place(int row) const;

    QList<Note> m_notes;
    QDateTime m_begunAt;
    PartClock m_clock;
    Milliseconds m_duration{ 0 };
};

} // namespace companion
