// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/guidedplay.h>
#include <playback/player.h>

#include <utility>

namespace companion {

GuidedPlay::GuidedPlay(Player &player)
    : m_player(player)
{
    connect(&player, &Player::sampled, this,
            [this](const PlaybackSample &sample) { observe(sample.position); });
    connect(&player, &Player::stateChanged, this, [this](Player::State state) {
        if (m_isRunning && (state == Player::State::Empty || state == Player::State::Failed)) {
            finish(End::Left);
        } else if (m_isRunning && state == Player::State::Ended) {
            // Media may end a moment before the recording says so.
            observe(m_run.spans().at(m_run.current()).to);
        }
    });
}

void GuidedPlay::start(const QList<TimeSpan> &spans)
{
    stop();
    m_run = SpanRun(spans);
    const Player::State state = m_player.state();
    if (m_run.isEmpty() || state == Player::State::Empty || state == Player::State::Failed) {
        return;
    }
    m_isRunning = true;
    enterCurrent();
    m_player.play();
}

void GuidedPlay::goTo(qsizetype index)
{
    if (m_isRunning && m_run.goTo(index)) {
        enterCurrent();
    }
}

void GuidedPlay::stop()
{
    if (m_isRunning) {
        finish(End::Stopped);
    }
}

void GuidedPlay::observe(Milliseconds position)
{
    if (!m_isRunning || m_isMoving) {
        return;
    }
    const qsizetype before = m_run.current();
    switch (m_run.observe(position)) {
    case SpanRun::Act::None:
        if (m_run.current() != before) {
            Q_EMIT moved(m_run.current());
        }
        return;
    case SpanRun::Act::Next:
        // Later: others have to see this sample before those of the move.
        m_isMoving = true;
        QMetaObject::invokeMethod(this, &GuidedPlay::enterCurrent, Qt::QueuedConnection);
        return;
    case SpanRun::Act::Finished:
        m_isMoving = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isMoving) { // else another run has begun meanwhile
                    m_player.pause();
                    finish(End::Finished);
                }
            },
            Qt::QueuedConnection);
        return;
    case SpanRun::Act::Left:
        finish(End::Left);
        return;
    }
}

void GuidedPlay::enterCurrent()
{
    if (!m_isRunning) {
        return; // stopped meanwhile
    }
    const bool hasEnded = m_player.state() == Player::State::Ended;
    m_isMoving = true;
    m_player.seek(m_run.spans().at(m_run.current()).from);
    m_isMoving = false;
    if (hasEnded) {
        m_player.play();
    }
    Q_EMIT moved(m_run.current());
}

void GuidedPlay::finish(End end)
{
    m_isMoving = false;
    if (std::exchange(m_isRunning, false)) {
        Q_EMIT ended(end);
    }
}

} // namespace companion
