// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>
#include <ui/desktoplink.h>
#include <ui/watch/chapterjump.h>
#include <workspace/workspace.h>

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

using namespace std::chrono_literals;

namespace companion {

DesktopLink::DesktopLink(Workspace &workspace, Actions &actions, QWidget &window)
    : m_workspace(workspace)
    , m_actions(actions)
    , m_window(window)
    , m_inhibitor(tr("Playing a recording"))
    , m_controls(workspace.player())
{
    Player &player = workspace.player();
    connect(&player, &Player::stateChanged, this, &DesktopLink::followState);
    connect(&player, &Player::positionChanged, this, &DesktopLink::tellTrack);
    connect(&workspace, &Workspace::settingsChanged, this, &DesktopLink::followSettings);
    connect(&m_controls, &MediaControls::raiseWanted, this, &DesktopLink::raise);
    connect(&m_controls, &MediaControls::quitWanted, &window, &QWidget::close);
    connect(&m_controls, &MediaControls::nextWanted, actions[Actions::NextChapter],
            &QAction::trigger);
    connect(&m_controls, &MediaControls::previousWanted, actions[Actions::PreviousChapter],
            &QAction::trigger);
    connect(&m_sight, &WindowSight::seenChanged, this, &DesktopLink::followSight);
    // By the user, who wants it to stay so.
    connect(&workspace.player(), &Player::pauseWanted, this, [this] { m_pausedItself = false; });
    qApp->installEventFilter(this);
    tellTrack();
    // Once the window stands: greeting the bus takes a moment.
    QMetaObject::invokeMethod(this, &DesktopLink::followSettings, Qt::QueuedConnection);
}

void DesktopLink::setPictureElsewhere(bool on) { m_elsewhere = on; }

void DesktopLink::followSettings()
{
    m_controls.setOffered(m_workspace.settings().mediaControls);
    m_sight.watch(m_workspace.settings().pauseWhenHidden ? m_window.windowHandle() : nullptr);
    followState();
}

void DesktopLink::followState()
{
    const bool playing = m_workspace.player().isPlaying();
    m_inhibitor.setActive(playing && m_workspace.settings().keepAwake);
    if (playing) {
        m_pausedItself = false;
    }
}

void DesktopLink::followSight(bool seen)
{
    Player &player = m_workspace.player();
    // What waits for somebody who types would go on unseen.
    const bool goesOn
        = player.isPlaying() || m_workspace.thinking().state() == ThinkingRule::State::Waiting;
    if (!seen && goesOn && !m_elsewhere) {
        player.pause();
        m_pausedItself = true;
    } else if (seen && std::exchange(m_pausedItself, false)
               && m_workspace.settings().resumeWhenShown
               && player.state() == Player::State::Paused) {
        player.play();
    }
}

void DesktopLink::tellTrack()
{
    const Milliseconds here = m_workspace.player().position();
    const Recording &recording = m_workspace.recording();
    const QString chapter = chapterLabelAt(m_workspace.course(), recording, here);
    const QString course = m_workspace.course().title;
    m_controls.setTrack({ .title = chapter.isEmpty() ? course : chapter,
                          .album = course,
                          .hasNext = nextChapterStart(recording, here).has_value(),
                          .hasPrevious = here > 0ms });
}

void DesktopLink::raise()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

bool DesktopLink::takeMediaKey(int key)
{
    Player &player = m_workspace.player();
    switch (key) {
    case Qt::Key_MediaPlay:
    case Qt::Key_MediaTogglePlayPause:
        m_actions[Actions::PlayPause]->trigger();
        return true;
    case Qt::Key_MediaPause:
    case Qt::Key_MediaStop:
        player.pause();
        return true;
    case Qt::Key_MediaNext:
        m_actions[Actions::NextChapter]->trigger();
        return true;
    case Qt::Key_MediaPrevious:
        m_actions[Actions::PreviousChapter]->trigger();
        return true;
    default:
        return false;
    }
}

bool DesktopLink::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (!key.isAutoRepeat() && takeMediaKey(key.key())) {
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace companion
