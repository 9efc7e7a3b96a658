// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small pictures over the timeline: made ahead while nothing plays, first where the marks are.
#pragma once

#include <playback/thumbnails.h>

#include <QTimer>

namespace companion {

class TimelineBar;
class Workspace;

class TimelinePictures final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelinePictures)

public:
    //! Workspace and timeline outlive this.
    TimelinePictures(Workspace &workspace, TimelineBar &timeline, QObject *parent);

private:
    void open();
    void prepare();

    Workspace &m_workspace;
    TimelineBar &m_timeline;
    Thumbnails m_thumbnails;
    QTimer m_preparing;
    bool m_isNew = false; //!< the recording that is being loaded
};

} // namespace companion
