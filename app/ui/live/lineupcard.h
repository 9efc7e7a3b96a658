// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes of an ended live session, and where they go on the recording once its start is known.
#pragma once

#include <base/partclock.h>
#include <room/livesitting.h>
#include <ui/parts/card.h>

class QDateTimeEdit;
class QListView;
class QPushButton;

namespace companion {

class LiveNoteRows;
class TextLabel;
class Workspace;

class LineUpCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineUpCard)

public:
    //! `workspace` outlives the card.
    LineUpCard(Workspace &workspace, const LiveSitting &sitting, QWidget *parent);

Q_SIGNALS:
    void linedUp(int placed, int waiting);
    void failed(const companion::Error &error);

private:
    QWidget *makeStart();
    QWidget *makeActs();
    [[nodiscard]] QString aboutParts() const;
    [[nodiscard]] QDateTime probableStart() const;
    [[nodiscard]] PartClock clock() const;
    void showStart();
    void fitToPlayer();
    void lineUp();
    void rejoin();

    Workspace &m_workspace;
    LiveSitting m_sitting;
    PartClock m_parts; //!< as the recording's files tell them
    LiveNoteRows *m_rows;
    QListView *m_list;
    QDateTimeEdit *m_start = nullptr;
    QPushButton *m_fit = nullptr;
};

} // namespace companion
