// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of the watch page in the mini player, and back.

#include <ui/actions.h>
#include <ui/parts/emptystate.h>
#include <ui/watch/captionpane.h>
#include <ui/watch/miniplayer.h>
#include <ui/watch/timelinebar.h>
#include <ui/watch/videoview.h>
#include <ui/watch/watchpage.h>
#include <ui/watch/watchstage.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

void WatchPage::toggleMini()
{
    if (!m_mini) {
        enterMini();
    } else if (m_mini->isActiveWindow()) {
        returnFromMini();
    } else {
        leaveMini();
    }
}

void WatchPage::enterMini()
{
    setFullScreen(false);
    m_mini = std::make_unique<MiniPlayer>(m_workspace, m_actions, *window());
    connect(m_mini.get(), &MiniPlayer::backWanted, this, &WatchPage::returnFromMini);
    connect(m_mini.get(), &MiniPlayer::activeChanged, this, &WatchPage::enableActions);
    m_away = new EmptyState(u"mini-player"_s, tr("The picture is in the mini player."),
                            tr("Bring it back"), m_stage);
    connect(m_away, &EmptyState::actionTriggered, this, &WatchPage::leaveMini);
    m_mini->take(m_stage->video(), m_stage->captions());
    m_stage->lendPicture(m_away);
    m_mini->show();
    m_stage->video()->setFocus(Qt::OtherFocusReason);
    Q_EMIT pictureLent(true);
}

void WatchPage::leaveMini()
{
    if (!m_mini) {
        return;
    }
    m_mini->keepPlace();
    m_mini->hide();
    m_stage->takePictureBack();
    m_away->hide();
    m_away->deleteLater(); // its own button may have led here
    m_away = nullptr;
    m_mini.release()->deleteLater(); // as may the other's
    enableActions();
    if (isVisible()) {
        window()->activateWindow(); // the mini player had the keyboard
        m_stage->video()->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT pictureLent(false);
}

//! From the mini player: the page is shown as well.
void WatchPage::returnFromMini()
{
    leaveMini();
    m_actions[Actions::ShowWatch]->trigger();
    QWidget *main = window();
    main->setWindowState(main->windowState() & ~Qt::WindowMinimized);
    main->raise();
    main->activateWindow();
}

void WatchPage::focusPicture()
{
    (m_mini ? static_cast<QWidget *>(m_timeline) : m_stage->video())
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace companion
