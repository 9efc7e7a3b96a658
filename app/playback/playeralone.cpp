// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Player goes on by its own clock where the backend cannot: in files that it does not seek,
// while a picture that was sought stands for long, and in sound that goes on after the pictures.
#include "playerprivate.h"

using namespace std::chrono_literals;

namespace companion {

namespace {

//! The FFmpeg backend begins at the picture that comes after a place: no longer than this is lost.
constexpr Milliseconds longStill = 200ms;

//! After the last picture, and in damaged parts, another is looked for after so long.
constexpr Milliseconds retryTime = 250ms;

//! Until the next picture has been read, at most.
constexpr Milliseconds nextTime = 200ms;

//! For a picture that was sought to come on screen: what the backend has to decode to follow there
//! would keep the processor from it.
constexpr Milliseconds paintTime = 15ms;

//! Nothing was seen or heard for so long: there is no more.
constexpr Milliseconds idleTime = 1s;

} // namespace

//! Of the picture that was sought, at the position.
bool Player::Private::standsLong() const
{
    if (!still) {
        return false;
    }
    const bool isHere = still->contains(position);
    return isBeyondPictures() || (isFfmpeg() && isHere && still->to - position > longStill);
}

bool Player::Private::isBeyondPictures() const
{
    const auto last = std::chrono::ceil<Milliseconds>(gate.picturesEnd());
    return (!still || still->to <= position) && (isAlone || last > 0ms) && position >= last;
}

void Player::Private::takeStill(Microseconds from, Microseconds to)
{
    still = TimeSpan{ std::chrono::floor<Milliseconds>(from), std::chrono::ceil<Milliseconds>(to) };
    const bool wasAwaited = std::exchange(awaitsStill, false);
    if (state != State::Playing) {
        return;
    }
    if (!isAlone && !((pendingSeek || sought) && standsLong())) {
        settling.start(paintTime);
        return;
    }
    if (!isAlone || wasAwaited) {
        goAlone();
    } else if (readsPictures || standsLong()) {
        schedulePicture();
    } else { // from here on the backend does
        follow(position);
        settle();
    }
}

//! No picture of that place can be had.
void Player::Private::takeUnable()
{
    if (!std::exchange(awaitsStill, false)) {
        settle();
        return;
    }
    still = TimeSpan{ position, position };
    if (state == State::Playing) {
        goAlone();
    }
}

//! Plays from the position, whose picture is on screen.
void Player::Private::goAlone()
{
    isAlone = true;
    pendingSeek.reset();
    sought.reset();
    settling.stop();
    media.pause();
    gate.stop(position);
    readAt = clock.monotonic();
    idleSince = readAt;
    if (!awaitsStill) {
        voice.start(position);
    }
    enter(State::Playing);
    schedulePicture();
}

//! The pictures have come to their end, and the voice speaks on.
void Player::Private::goOnWithSound()
{
    isAlone = true;
    still.reset();
    readAt = clock.monotonic();
    idleSince = readAt;
    gate.stop(position);
}

void Player::Private::schedulePicture()
{
    if (state != State::Playing || !isAlone || awaitsStill || !still) {
        return;
    }
    const Milliseconds left = still->to - position;
    if (left > 0ms) {
        nextPicture.start(std::chrono::ceil<Milliseconds>(left / rate));
    } else if (readsPictures) {
        nextPicture.start(retryTime);
    }
}

void Player::Private::takeNextPicture()
{
    if (state != State::Playing || !isAlone) {
        return;
    }
    readPosition();
    if (readsPictures || (still && position >= still->to && !isBeyondPictures())) {
        gate.show(position); // and what comes then is seen when it is there
    } else {
        schedulePicture();
    }
}

//! No further than there is something to see or to hear.
Milliseconds Player::Private::limitAlone() const
{
    if (soundEnd && isBeyondPictures()) {
        return *soundEnd;
    }
    return still && !voice.isSpeaking() ? std::max(position, still->to + nextTime)
                                        : Milliseconds::max();
}

bool Player::Private::hasEndedAlone()
{
    if (duration > 0ms && position >= duration) {
        return true;
    }
    const bool shows = awaitsStill || (still && position < still->to);
    const Milliseconds now = clock.monotonic();
    if (shows || (voice.isSpeaking() && !soundEnd)) {
        idleSince = now;
    }
    return now - idleSince > idleTime;
}

} // namespace companion
