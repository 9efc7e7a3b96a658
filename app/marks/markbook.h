// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The unlocked bookmarks and loops of one recording: list model and undo, over the store.
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <marks/mark.h>
#include <marks/markstore.h>

#include <QAbstractListModel>

#include <memory>

class QUndoStack;

namespace companion {

//! Rows are marks by moment, then creation. What a row shows is on disk: a change that could not be
//! committed is not made, and its error returned. Undo and redo write to disk too. setData()
//! renames.
class MarkBook final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkBook)

public:
    enum Role { MarkRole = Qt::UserRole + 1, IdRole };
    static constexpr int longestName = 200;

    //! `database`, `sealer` and `undo` (that of the notebook: one Ctrl+Z for both) outlive the
    //! book.
    [[nodiscard]] static Result<std::unique_ptr<MarkBook>> open(Database &database,
                                                                const Sealer &sealer, Clock clock,
                                                                const RecordingId &recording,
                                                                QUndoStack &undo);
    ~MarkBook() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &name, int role) override;
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const QList<MarkId> &damaged() const { return m_damaged; }
    [[nodiscard]] const Mark *mark(const MarkId &id) const;
    //! The loop with just these ends, or null.
    [[nodiscard]] const Mark *loopOf(const TimeSpan &span) const;
    [[nodiscard]] QModelIndex indexOf(const MarkId &id) const;

    //! Each one undoable step. A bookmark without `to`, else a loop.
    [[nodiscard]] Result<Mark> add(Milliseconds from, std::optional<Milliseconds> to = {},
                                   const QString &name = {});
    [[nodiscard]] Result<> edit(const Mark &changed);
    [[nodiscard]] Result<> remove(const MarkId &id);
    //! Marks come from other recordings, or go there; the model is reset. See MarkStore::relocate.
    [[nodiscard]] Result<> relocate(const QList<MarkMove> &moves);
    //! For good, all recordings; clears the undo stack.
    [[nodiscard]] Result<> purgeAll();

Q_SIGNALS:
    //! Other ends were written for a loop, also by undo and redo.
    void loopMoved(const companion::TimeSpan &before, const companion::TimeSpan &after);
    //! By relocate(), also by undo and redo.
    void relocated();
    //! An undo, redo or renaming could not be written; the model shows what is on disk.
    void failed(const companion::Error &error);

private:
    MarkBook(MarkStore store, RecordingId recording, QUndoStack &undo);
    class Step;
    class RelocateStep;
    //! Writes what there shall be (none: it is removed) and shows it.
    [[nodiscard]] Result<Mark> write(const Mark &mark);
    [[nodiscard]] Result<> erase(const MarkId &id);
    [[nodiscard]] Result<> bringBack(const Mark &mark);
    [[nodiscard]] Result<QList<MarkMove>> move(const QList<MarkMove> &moves);
    void upsertRow(const Mark &mark);
    void removeRow(const MarkId &id);

    MarkStore m_store;
    RecordingId m_recording;
    QUndoStack &m_undo;
    QList<Mark> m_marks;
    QList<MarkId> m_damaged;
};

} // namespace companion
