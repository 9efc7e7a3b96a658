// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of the session as rows: what stands on the recording, by its moment.
#pragma once

#include <base/timespan.h>

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace companion {

class RoomChat;

//! Answers MessageRoles. Also those before the start and after the end of the recording, so that
//! none is lost.
class RoomRows final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomRows)

public:
    //! `chat` outlives the model.
    RoomRows(const RoomChat &chat, Milliseconds duration, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! The message of a row, as RoomChat counts them.
    [[nodiscard]] qsizetype messageOf(int row) const { return m_rows.at(size_t(row)).message; }
    [[nodiscard]] Milliseconds positionOf(int row) const { return m_rows.at(size_t(row)).position; }
    [[nodiscard]] bool isOnRecording(int row) const;
    //! The last row at or before a moment; none before the first.
    [[nodiscard]] std::optional<int> rowAt(Milliseconds position) const;
    [[nodiscard]] std::optional<int> rowOf(qsizetype message) const;
    //! Which row the recording is at; -1 before the first.
    [[nodiscard]] int currentRow() const { return m_current; }
    void setPosition(Milliseconds position);

private:
    struct Row {
        Milliseconds position{ 0 };
        qsizetype message = 0;
    };
    void reload();
    [[nodiscard]] QString detail(int row) const;

    const RoomChat &m_chat;
    Milliseconds m_duration;
    std::vector<Row> m_rows;
    int m_current = -1;
};

} // namespace companion
