// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playerprivate.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds samplingInterval = 100ms;

//! How far before its pictures the backend may have read.
constexpr Milliseconds readAhead = 3s;

//! A paused player has found its place by then.
constexpr Milliseconds seekTime = 500ms;

//! A place is sought for its picture first. The backend follows when that is on screen, or after so
//! long; a recording that stands need not be followed every time.
constexpr Milliseconds settleTime = 250ms;

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

void Player::Private::seek(Milliseconds target)
{
    switch (state) {
    case State::Empty:
    case State::Failed:
        return;
    case State::Loading:
        pendingSeek = target;
        announcePosition(withinMedia(target));
        return;
    case State::Playing:
        readPosition();
        jump(target);
        return;
    case State::Ended:
        moveTo(target);
        enter(State::Paused);
        return;
    case State::Paused:
        moveTo(target);
        sample();
        return;
    }
}

//! While playing.
void Player::Private::jump(Milliseconds target)
{
    const PlaybackSample before{ .position = position,
                                 .duration = duration,
                                 .rate = rate,
                                 .playing = false,
                                 .monotonic = clock.monotonic() };
    // The picture is looked for while what was played is written down.
    const Milliseconds within = withinMedia(target);
    gate.show(within);
    Q_EMIT face.sampled(before);
    follow(within);
    sample();
}

void Player::Private::moveTo(Milliseconds target)
{
    const Milliseconds within = withinMedia(target);
    if (state == State::Ended && !readsPictures) {
        awakenEnded();
    }
    gate.show(within);
    follow(within);
}

//! To a place whose picture is being looked for.
void Player::Private::follow(Milliseconds target)
{
    leftEnd = { target, clock.monotonic() };
    if (gate.isExact() || readsPictures) {
        defer(target);
    } else if (media.isSeekable()) {
        seekAnyway(target);
    } else {
        pendingSeek = target;
        announcePosition(target);
    }
}

//! Two decoders at once would each slow the other, and the eye waits for the picture: it comes
//! first.
void Player::Private::defer(Milliseconds target)
{
    if (state == State::Playing) {
        voice.startWithPicture(target);
    }
    announcePosition(target);
    soundEnd.reset();
    if (readsPictures) {
        awaitsStill = true;
        return;
    }
    if (std::exchange(isAlone, false)) {
        nextPicture.stop();
        gate.play();
    }
    pendingSeek = target;
    settling.start(settleTime);
}

//! The media follows to where the picture is already.
void Player::Private::settle()
{
    const bool canFollow
        = (state == State::Paused || state == State::Playing) && !beginning.isActive();
    if (pendingSeek && canFollow && media.isSeekable()) {
        settling.stop();
        seekAnyway(*std::exchange(pendingSeek, std::nullopt));
    }
}

void Player::Private::scrub(Milliseconds target)
{
    if (state == State::Playing) {
        face.pause();
        resumesAfterScrub = true;
    }
    if (state != State::Paused || !gate.isExact()) {
        seek(target);
        return;
    }
    const Milliseconds within = withinMedia(target);
    gate.show(within, PictureReader::Haste::Wait);
    defer(within);
    sample();
}

void Player::Private::step(bool forward)
{
    if (state == State::Ended && !forward) {
        seek(position);
    }
    if (state == State::Playing) {
        face.pause();
    }
    if (state == State::Paused) {
        gate.step(position, forward);
    }
}

void Player::Private::seekAnyway(Milliseconds target)
{
    // The FFmpeg backend has read to the end by then, and would stand still at the new place.
    const bool stands = media.playbackState() != QMediaPlayer::PlayingState;
    const bool begins = state == State::Playing
        && (stands || duration - Milliseconds(media.position()) < readAhead);
    if (begins) {
        media.stop();
    }
    media.setPosition(target.count());
    if (begins) {
        media.play();
    }
    if (state == State::Playing) {
        voice.startWithPicture(target);
    }
    sought = { target, clock.monotonic() };
    announcePosition(target);
}

void Player::Private::applyPendingSeek()
{
    if (pendingSeek && canSeek() && state != State::Loading) {
        const Milliseconds target = *std::exchange(pendingSeek, std::nullopt);
        moveTo(target);
        sample();
        startIfWanted();
    }
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
