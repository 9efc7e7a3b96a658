// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Player goes to another place: the picture first, then the backend.
#include "playerprivate.h"

#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! How far before its pictures the backend may have read.
constexpr Milliseconds readAhead = 3s;

//! A place is sought for its picture first. The backend follows when that is on screen, or after so
//! long; a recording that stands need not be followed every time.
constexpr Milliseconds settleTime = 250ms;

} // namespace

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
    if (still && !still->contains(target)) {
        still.reset(); // that of the new place is to come
    }
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

} // namespace companion
