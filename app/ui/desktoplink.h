// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as a part of the desktop: awake while playing, media keys, what others may steer.
#pragma once

#include <desktop/mediacontrols.h>
#include <desktop/sleepinhibitor.h>
#include <desktop/windowsight.h>

#include <QObject>

class QWidget;

namespace companion {

class Actions;
class Workspace;

//! Follows the settings. Media keys that reach one of our windows act as well, whatever has the
//! keyboard there.
class DesktopLink final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopLink)

public:
    //! All three outlive this. `window` is the main one.
    DesktopLink(Workspace &workspace, Actions &actions, QWidget &window);

    //! The picture is in another window too, so that hiding the main one hides nothing.
    void setPictureElsewhere(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSettings();
    void followState();
    void followSight(bool seen);
    void tellTrack();
    void raise();
    [[nodiscard]] bool takeMediaKey(int key);

    Workspace &m_workspace;
    Actions &m_actions;
    QWidget &m_window;
    SleepInhibitor m_inhibitor;
    MediaControls m_controls;
    WindowSight m_sight;
    bool m_elsewhere = false;
    bool m_pausedItself = false; //!< and nobody has touched the player since
};

} // namespace companion
