// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where in the media Player is, and how it tells.
#include "playerprivate.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! The clock of the FFmpeg backend wobbles by some milliseconds when there is no sound device.
constexpr Milliseconds wobble = 250ms;

//! After so long without a new picture it is asked how long this one stands.
constexpr Microseconds askingTime = 120ms;

} // namespace

void Player::Private::readPosition()
{
    if (pendingSeek) {
        return;
    }
    const Milliseconds now = clock.monotonic();
    const Milliseconds since = now - std::exchange(readAt, now);
    if (awaitsStill) {
        return;
    }
    const Milliseconds read = withinMedia(told(since));
    if (sought && isStale(read)) {
        return;
    }
    sought.reset();
    if (!isAlone) {
        still.reset(); // others are on screen
    }
    const bool isWobble = read < position && position - read < wobble;
    announcePosition(isWobble ? position : read);
}

//! What the backend tells, and what lies between.
Milliseconds Player::Private::told(Milliseconds since) const
{
    const auto byClock = position + std::chrono::duration_cast<Milliseconds>(since * rate);
    if (isAlone) {
        return std::min(byClock, limitAlone());
    }
    if (!media.hasVideo()) { // the backend, which shows nothing and plays nothing, stands still
        return byClock;
    }
    const Milliseconds told(media.position());
    return followsPictures && !sought ? std::max(told, byPicture(since)) : told;
}

//! The position of the FFmpeg backend is the beginning of the picture on screen, however long that
//! stands. Never beyond its end, so that what does not come is not counted.
Milliseconds Player::Private::byPicture(Milliseconds since) const
{
    const Microseconds came(lastPicture);
    const auto scaled = [this](Microseconds time) {
        return std::chrono::duration_cast<Milliseconds>(time * rate);
    };
    const Milliseconds here = came > 0us
        ? std::chrono::floor<Milliseconds>(Microseconds(pictureBegin)) + scaled(Voice::now() - came)
        : position + scaled(since);
    return std::min(here, std::chrono::floor<Milliseconds>(Microseconds(pictureEnd)));
}

//! The FFmpeg backend supposes that all stand as long, which slides do not.
void Player::Private::askWhetherItStands()
{
    const Microseconds came(lastPicture);
    if (followsPictures && !isAlone && !sought && !pendingSeek && media.hasVideo()
        && came.count() != askedFor && Voice::now() - came > askingTime) {
        askedFor = came.count();
        gate.ask(position);
    }
}

void Player::Private::takeStanding(Microseconds from, Microseconds to)
{
    if (state == State::Playing && from <= position && position < to
        && from >= Microseconds(pictureBegin)) {
        pictureEnd = to.count();
    }
}

//! Whether the backend still tells a position of before the last seek.
bool Player::Private::isStale(Milliseconds read) const
{
    return (read < sought->target - wobble || read > sought->target + seekSlack)
        && clock.monotonic() - sought->at < seekPatience;
}

//! Media that can be sought only has to find its place, and plays from there.
void Player::Private::sample()
{
    const bool plays = state == State::Playing && (!pendingSeek || canSeek());
    Q_EMIT face.sampled({ .position = position,
                          .duration = duration,
                          .rate = rate,
                          .playing = plays,
                          .monotonic = clock.monotonic() });
}

void Player::Private::announcePosition(Milliseconds next)
{
    if (next != position) {
        position = next;
        Q_EMIT face.positionChanged(position);
    }
}

Milliseconds Player::Private::withinMedia(Milliseconds target) const
{
    const Milliseconds notBefore = std::max<Milliseconds>(target, 0ms);
    return duration > 0ms ? std::min(notBefore, duration) : notBefore;
}

} // namespace companion
