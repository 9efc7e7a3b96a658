// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page where the recording is watched: picture, captions, timeline, transport, side pane, note
// composer.
#pragma once

#include <base/timespan.h>

#include <QWidget>

namespace companion {

class Actions;
class Workspace;

class WatchPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchPage)

public:
    //! Both outlive the page. Performs the playback, view and NewNote…KindPractice actions.
    WatchPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);
    ~WatchPage() override;

    void seekTo(companion::Milliseconds position, bool play);

Q_SIGNALS:
    //! The window is to be full screen (only picture, captions, transport), or not.
    void fullScreenWanted(bool on);
    //! A note in the side pane is to be shown on the notes page.
    void noteChosen(const QString &noteId);

private:
    struct Private;
    Private *d = nullptr;
};

} // namespace companion
