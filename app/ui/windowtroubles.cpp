// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/errortext.h>
#include <ui/pagestack.h>
#include <ui/windowtroubles.h>
#include <workspace/workspace.h>

namespace companion {

WindowTroubles::WindowTroubles(Workspace &workspace, const PageStack &pages, Notice &notice,
                               QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pages(pages)
    , m_notice(notice)
{
    followPlayer();
    followKeeping();
    connect(&pages, &PageStack::pageShown, this, [this](PageStack::Page page) {
        if (page == PageStack::Page::Watch) {
            m_notice.dismiss(); // that page tells its own troubles
        }
    });
    connect(&notice, &Notice::actionTriggered, this, [this] {
        m_notice.dismiss();
        m_workspace.openRecording();
    });
}

void WindowTroubles::followPlayer()
{
    const Player &player = m_workspace.player();
    connect(&player, &Player::failed, this,
            [this](const Error &error) { tell(describe(error), tr("Load again")); });
    connect(&player, &Player::brokeOff, this, [this](Milliseconds position) {
        const Recording &recording = m_workspace.recording();
        tell(describeBreak(recording.media, position, recording.duration), tr("Load again"));
    });
    connect(&player, &Player::soundUnheard, this, [this](SoundFault fault) {
        tell(describeUnheard(m_workspace.recording().media, fault), {}, Notice::Kind::Warning);
    });
}

void WindowTroubles::followKeeping()
{
    const WatchSession &watch = m_workspace.watch();
    connect(&watch, &WatchSession::keepingFailed, this,
            [this](const Error &error) { tell(describe(error), {}); });
    connect(&watch, &WatchSession::keepingRecovered, &m_notice, &Notice::dismiss);
}

void WindowTroubles::tell(const QString &words, const QString &action, Notice::Kind kind)
{
    if (m_pages.page() != PageStack::Page::Watch && !m_workspace.isRecordingMissing()) {
        m_notice.tell(kind, words, action);
    }
}

} // namespace companion
