// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playerprivate.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds samplingInterval = 100ms;

//! A paused player has found its place by then.
constexpr Milliseconds seekTime = 500ms;

} // namespace

Player::Private::Private(Player &player, Clock machineClock)
    : face(player)
    , clock(std::move(machineClock))
    , audio(voice)
{
    sampler.setInterval(samplingInterval);
    sampler.setTimerType(Qt::PreciseTimer);
    connect(&sampler, &QTimer::timeout, this, &Private::takeTick);
    settling.setSingleShot(true);
    connect(&settling, &QTimer::timeout, this, &Private::settle);
    beginning.setSingleShot(true);
    beginning.setInterval(endTime);
    connect(&beginning, &QTimer::timeout, this, &Private::beginAgain);
    nextPicture.setSingleShot(true);
    nextPicture.setTimerType(Qt::PreciseTimer);
    connect(&nextPicture, &QTimer::timeout, this, &Private::takeNextPicture);
    connect(&gate, &PictureGate::unable, this, &Private::takeUnable);
    connect(&gate, &PictureGate::shown, this, &Private::takeStill);
    connect(&gate, &PictureGate::stands, this, &Private::takeStanding);
    connect(&gate, &PictureGate::stepped, this, [this](Milliseconds target) {
        if (state == State::Paused) {
            defer(target);
            sample();
        }
    });
    media.setVideoSink(gate.input());
    connect(&media, &QMediaPlayer::mediaStatusChanged, this, &Private::takeStatus);
    connect(&media, &QMediaPlayer::playbackStateChanged, this, &Private::takePlaybackState);
    connect(&media, &QMediaPlayer::durationChanged, this, &Private::takeDuration);
    connect(&media, &QMediaPlayer::seekableChanged, this, &Private::applyPendingSeek);
    connect(&media, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &text) { takeError(text); });
    connect(&audio, &AudioRoute::presenceChanged, &face, &Player::audioDeviceChanged);
    connect(&voice, &Voice::ranOut, this, &Private::takeVoiceEnd);
    connect(&voice, &Voice::unheard, this, &Private::takeUnheard);
}

void Player::Private::start()
{
    wantsPlay = false;
    resumesAfterScrub = false;
    settling.stop();
    if (isAlone || readsPictures || standsLong()) {
        goAlone();
        return;
    }
    if (pendingSeek && media.isSeekable()) {
        seekAnyway(*std::exchange(pendingSeek, std::nullopt));
    }
    readAt = clock.monotonic();
    lastPicture = 0; // it stood while the recording did
    gate.play();
    media.play();
    if (state == State::Failed) {
        return;
    }
    if (sought && clock.monotonic() - sought->at < seekTime) {
        voice.startWithPicture(sought->target);
    } else {
        voice.start(position);
    }
    enter(State::Playing);
}

//! Back to the beginning by hand: at the end the backends disagree about what play() does
//! (QTBUG-121355).
void Player::Private::restart()
{
    moveTo(0ms);
    start();
}

void Player::Private::enter(State next)
{
    if (state == next) {
        return;
    }
    state = next;
    if (state == State::Playing) {
        sampler.start();
    } else {
        sampler.stop();
        nextPicture.stop();
        voice.stop();
    }
    Q_EMIT face.stateChanged(state);
    sample();
}

void Player::Private::takeStatus(QMediaPlayer::MediaStatus status)
{
    switch (status) {
    case QMediaPlayer::LoadedMedia:
    case QMediaPlayer::BufferedMedia:
        if (state == State::Loading) {
            // Later, because the FFmpeg backend reports from within setSource().
            QMetaObject::invokeMethod(this, &Private::becomeReady, Qt::QueuedConnection);
        }
        return;
    case QMediaPlayer::EndOfMedia:
        finish();
        return;
    case QMediaPlayer::InvalidMedia:
        if (!reopens) {
            fail(Error::Code::Media, u"not a recording that can be played"_s);
        }
        return;
    case QMediaPlayer::NoMedia:
    case QMediaPlayer::LoadingMedia:
    case QMediaPlayer::StalledMedia:
    case QMediaPlayer::BufferingMedia:
        return;
    }
}

void Player::Private::takeDuration()
{
    const Milliseconds known(media.duration());
    // Nothing is known while a file is being opened; load() forgets the old duration.
    if (known > 0ms && state != State::Failed && known != duration) {
        duration = known;
        Q_EMIT face.durationChanged(duration);
    }
}

} // namespace companion
