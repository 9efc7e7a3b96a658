// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of the session on the watch page: a lane under the timeline and a list beside the
// picture.
#include <ui/actions.h>
#include <ui/room/roomlane.h>
#include <ui/room/roompane.h>
#include <ui/room/roomrows.h>
#include <ui/watch/sidepane.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/watchpage.h>
#include <workspace/workspace.h>

#include <QBoxLayout>

namespace companion {

void WatchPage::makeRoom()
{
    m_roomRows = new RoomRows(m_workspace.room(), m_workspace.recording().duration, this);
    m_roomLane
        = new RoomLane(m_workspace.room(), *m_roomRows,
                       { .xOf = [this](Milliseconds position) { return m_timeline->xOf(position); },
                         .positionAt = [this](qreal x) { return m_timeline->positionAt(x); } },
                       m_controls);
    auto *column = static_cast<QVBoxLayout *>(m_controls->layout());
    column->insertWidget(column->indexOf(m_timeline) + 1, m_roomLane);
    m_roomPane = new RoomPane(m_workspace, m_actions, *m_roomRows, m_pane);
    const auto seek = [this](Milliseconds position) { seekTo(position, false); };
    connect(m_roomLane, &RoomLane::seekWanted, this, seek);
    connect(m_roomPane, &RoomPane::seekWanted, this, seek);
    connect(m_roomLane, &RoomLane::rowChosen, m_roomPane, &RoomPane::chooseRow);
    connect(&m_workspace.room(), &RoomChat::changed, this, &WatchPage::arrangeRoom);
    connect(m_timeline, &TimelineBar::rangeChanged, m_roomLane, qOverload<>(&QWidget::update));
    connect(m_actions[Actions::ToggleRoom], &QAction::triggered, this, [this] {
        m_workspace.settings().roomVisible = !m_workspace.settings().roomVisible;
        m_workspace.storeSettings();
    });
}

void WatchPage::arrangeRoom()
{
    const bool has = m_workspace.room().hasChat();
    const bool shown = has && m_workspace.settings().roomVisible;
    m_roomLane->setVisible(shown);
    m_pane->setRoom(m_roomPane, shown);
    m_actions[Actions::ToggleRoom]->setEnabled(has && isVisible());
}

} // namespace companion
