// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page where the recording is watched: picture, captions, timeline, transport, side pane, note
// composer.
#pragma once

#include <base/timespan.h>
#include <workspace/settings.h>

#include <QTimer>
#include <QWidget>

#include <memory>

class QSplitter;

namespace companion {

class Actions;
class EmptyState;
class MarkActs;
class MarkLine;
class MiniPlayer;
class Notice;
class RoomLane;
class RoomPane;
class RoomRows;
class SidePane;
class TimelineBar;
class TransportBar;
class WatchStage;
class WatchTroubles;
class Workspace;

class WatchPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchPage)

public:
    //! Both outlive the page. Performs the playback, view and NewNote…KindPractice actions.
    WatchPage(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);
    ~WatchPage() override;

    void seekTo(companion::Milliseconds position, bool play);
    [[nodiscard]] bool isFullScreen() const { return m_fullScreen; }
    //! What the FullScreen action toggles; also for a window whose user left it by other means.
    void setFullScreen(bool on);
    [[nodiscard]] bool isMini() const { return m_mini != nullptr; }
    //! Takes the picture back from the mini player; nothing when it is here.
    void leaveMini();
    //! The player's keys work from there.
    void focusPicture();
    //! The cursor goes to a note at this moment; shows the page first.
    void startNote();

Q_SIGNALS:
    //! The picture is in the mini player, or here again.
    void pictureLent(bool lent);
    //! The window is to be full screen (only picture, captions, transport), or not.
    void fullScreenWanted(bool on);
    //! A note in the side pane is to be shown on the notes page.
    void noteChosen(const QString &noteId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeControls();
    void connectPlayer();
    void connectWatching();
    void showPosition(Milliseconds position);

    // The chat of the session, in watchroom.cpp.
    void makeRoom();
    void arrangeRoom();

    void applySettings();
    void arrangePane();

    // What the actions do, in watchactions.cpp.
    void connectPlaybackActions();
    void connectViewActions();
    void connectMarkActions();
    void connectNoteActions();
    void enableActions();
    void setCaptionPlace(CaptionPlace place);
    void changeCaptionSize(int step);
    void changeRate(double step);
    void changeVolume(double step);
    void showPane(bool visible);
    void showItself();
    void escape();

    // The mini player, in watchmini.cpp.
    void toggleMini();
    void enterMini();
    void returnFromMini();

    Workspace &m_workspace;
    Actions &m_actions;
    Notice *m_notice;
    QSplitter *m_splitter;
    WatchStage *m_stage = nullptr;
    WatchTroubles *m_troubles = nullptr;
    QWidget *m_controls = nullptr;
    TimelineBar *m_timeline = nullptr;
    RoomRows *m_roomRows = nullptr;
    RoomLane *m_roomLane = nullptr;
    RoomPane *m_roomPane = nullptr;
    TransportBar *m_transport = nullptr;
    MarkLine *m_markLine = nullptr;
    MarkActs *m_markActs = nullptr;
    SidePane *m_pane = nullptr;
    std::unique_ptr<MiniPlayer> m_mini; //!< while it has the picture
    EmptyState *m_away = nullptr; //!< stands in for the picture meanwhile
    CaptionPlace m_lastPlace = CaptionPlace::Below; //!< when they are switched on again
    QTimer m_storeSplitter;
    bool m_fullScreen = false;
};

} // namespace companion
