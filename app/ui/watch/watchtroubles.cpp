// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/watch/watchtroubles.h>
#include <workspace/workspace.h>

namespace companion {

WatchTroubles::WatchTroubles(Workspace &workspace, Notice &notice, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notice(notice)
{
    followPlayer();
    followKeeping();
    connect(&workspace.captionChoice(), &Captions::failed, this, [this](const Error &error) {
        m_shown = Trouble::None;
        m_notice.tell(Notice::Kind::Warning,
                      //: %1 is one or more whole sentences on what is wrong.
                      tr("Captions cannot be read, and the recording is played without them. %1")
                          .arg(describe(error)));
    });
    connect(&notice, &Notice::actionTriggered, &workspace, &Workspace::openRecording);
}

void WatchTroubles::followPlayer()
{
    Player &player = m_workspace.player();
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (state == Player::State::Loading) {
            clear(Trouble::Sound); // of the file before
        } else if (state != Player::State::Empty && state != Player::State::Failed) {
            clear(Trouble::Playback);
        }
    });
    connect(&player, &Player::failed, this, [this](const Error &error) {
        if (!m_workspace.isRecordingMissing()) { // told above every page, with a way to find it
            show(Trouble::Playback, error);
        }
    });
    connect(&player, &Player::brokeOff, this, [this](Milliseconds position) {
        if (!m_workspace.isRecordingMissing()) {
            const Recording &recording = m_workspace.recording();
            m_shown = Trouble::Playback;
            m_notice.tell(Notice::Kind::Error,
                          describeBreak(recording.media, position, recording.duration),
                          tr("Try again"));
        }
    });
    connect(&player, &Player::soundUnheard, this, [this](SoundFault fault) {
        m_shown = Trouble::Sound;
        m_notice.tell(Notice::Kind::Warning, describeUnheard(m_workspace.recording().media, fault));
    });
}

void WatchTroubles::followKeeping()
{
    const WatchSession &watch = m_workspace.watch();
    connect(&watch, &WatchSession::keepingFailed, this,
            [this](const Error &error) { show(Trouble::Keeping, error); });
    connect(&watch, &WatchSession::keepingRecovered, this, [this] { clear(Trouble::Keeping); });
}

void WatchTroubles::tell(const Error &error) { show(Trouble::None, error); }

void WatchTroubles::show(Trouble trouble, const Error &error)
{
    m_shown = trouble;
    if (trouble == Trouble::Playback) {
        m_notice.tell(Notice::Kind::Error, describe(error), tr("Try again"));
    } else {
        m_notice.tell(Notice::Kind::Warning, describe(error));
    }
}

void WatchTroubles::clear(Trouble trouble)
{
    if (m_shown == trouble) {
        m_shown = Trouble::None;
        m_notice.dismiss();
    }
}

} // namespace companion
