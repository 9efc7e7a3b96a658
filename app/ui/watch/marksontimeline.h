// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bookmarks, kept loops and the stretch that is being repeated, on the timeline.
#pragma once

#include <QObject>

namespace companion {

class TimelineBar;
class Workspace;

class MarksOnTimeline final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarksOnTimeline)

public:
    //! Workspace and timeline outlive this.
    MarksOnTimeline(Workspace &workspace, TimelineBar &timeline, QObject *parent);

private:
    void takeMarks();
    void showMarks();

    Workspace &m_workspace;
    TimelineBar &m_timeline;
};

} // namespace companion
