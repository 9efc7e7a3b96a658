// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the chapters pane.
#pragma once

#include <base/timespan.h>

#include <QAbstractListModel>

#include <optional>

namespace companion {

class Workspace;

struct ListedChapter {
    int number = 0;
    QString title;
    QString contentNote; //!< or empty
    TimeSpan span;
    double percent = 0; //!< watched, of what counts
    bool met = false;
    bool optional = false;
    bool operator==(const ListedChapter &) const = default;
};

class ChaptersModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChaptersModel)

public:
    //! Outlives the model. Follows what is watched.
    ChaptersModel(Workspace &workspace, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const ListedChapter &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] std::optional<int> playingRow() const { return m_playing; }
    void setPosition(Milliseconds position);

private:
    [[nodiscard]] QList<ListedChapter> rows() const;
    void reload();

    Workspace &m_workspace;
    QList<ListedChapter> m_rows;
    std::optional<int> m_playing;
};

//! "15 min", at least one.
[[nodiscard]] QString minutesText(Milliseconds length);

} // namespace companion
