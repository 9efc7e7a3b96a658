// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The user's notes on the timeline.
#pragma once

#include <QObject>

namespace companion {

class TimelineBar;
class Workspace;

class NotesOnTimeline final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesOnTimeline)

public:
    //! Workspace and timeline outlive this.
    NotesOnTimeline(Workspace &workspace, TimelineBar &timeline, QObject *parent);

private:
    void takeNotes();
    void showNotes();

    Workspace &m_workspace;
    TimelineBar &m_timeline;
};

} // namespace companion
