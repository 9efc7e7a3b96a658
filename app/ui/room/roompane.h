// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of the session as a list beside the picture, and how it is aligned with the recording.
#pragma once

#include <base/timespan.h>
#include <room/chatlog.h>

#include <QWidget>

#include <optional>

class QListView;
class QModelIndex;
class QPushButton;

namespace companion {

class Actions;
class RoomRows;
class TextLabel;
class Workspace;

class RoomPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomPane)

public:
    //! All outlive the pane. Performs PlaceMessage and UndoChat.
    RoomPane(Workspace &workspace, Actions &actions, RoomRows &rows, QWidget *parent);

    void setPosition(Milliseconds position);
    void chooseRow(int row);

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rememberChosen(const QModelIndex &row);
    void chooseRemembered();
    [[nodiscard]] QString aboutFiles() const;
    void showState();
    void placeMessage();
    void undo();
    void choose(int row);

    Workspace &m_workspace;
    Actions &m_actions;
    RoomRows &m_rows;
    QListView *m_list;
    TextLabel *m_state;
    TextLabel *m_trouble;
    std::optional<qsizetype> m_chosen; //!< the message, also while the rows are made anew
    ChatMessage m_chosenMessage; //!< another chat has another one at its place
    int m_followed = -1; //!< the row that was last scrolled to by the recording
};

} // namespace companion
