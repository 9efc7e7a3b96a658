// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Player comes to an end, and goes on after one.
#include "playerprivate.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

//! An end further from the duration than this is a file that was cut off.
constexpr Milliseconds cutOff = 5s;

//! This little may have been played since the position was read.
constexpr Milliseconds endSlack = 500ms;

} // namespace

//! The backend stopped by itself.
void Player::Private::takePlaybackState(QMediaPlayer::PlaybackState playback)
{
    if (state == State::Playing && playback == QMediaPlayer::StoppedState) {
        if (media.mediaStatus() == QMediaPlayer::EndOfMedia) {
            finish();
        }
    }
}

void Player::Private::finish()
{
    if ((state != State::Playing && state != State::Paused) || isAlone || readsPictures) {
        return;
    }
    if (isEndOfBefore()) {
        pendingSeek = position;
        leftEnd.reset(); // a second end is that of a film that was cut off
    }
    if (pendingSeek) { // it went on where it was, and came to the end before it could follow
        beginning.start();
        return;
    }
    if (state == State::Playing && voice.isSpeaking()
        && (duration <= 0ms || duration - position > endSlack)) {
        goOnWithSound();
        return;
    }
    end();
}

void Player::Private::end()
{
    if (!isAlone && isBehindCut()) {
        announcePosition(still->to);
    }
    const bool isCutOff = duration - position > cutOff;
    gate.stop(position);
    if (duration > 0ms && !isCutOff) {
        announcePosition(duration);
    }
    isAlone = false;
    enter(State::Ended);
    if (isCutOff) {
        Q_EMIT face.brokeOff(position);
    }
}

//! Nothing else tells that sound alone was cut off, or is gone, or how long it is.
void Player::Private::takeVoiceEnd(Microseconds end)
{
    const auto told = std::chrono::duration_cast<Milliseconds>(end);
    const bool isOfHere = std::chrono::abs(position - told) < seekSlack;
    if (state != State::Playing || !isOfHere) {
        return;
    }
    soundEnd = told;
    if (!media.hasVideo() && (duration <= 0ms || duration - told > cutOff)) {
        media.pause();
        this->end();
    }
}

//! A place was sought where no picture can be had any more.
bool Player::Private::isBehindCut() const { return still && still->to < position; }

//! The backends tell of the end from another thread: it may have been on its way when a place was
//! sought, and stops them there. Begun again behind a cut, that of FFmpeg may not tell it once
//! more.
bool Player::Private::isEndOfBefore() const
{
    return !pendingSeek && !isBehindCut() && leftEnd
        && clock.monotonic() - leftEnd->at < seekPatience && position - leftEnd->target < endSlack
        && duration - position > endSlack;
}

//! After the end, at a place that was sought before.
void Player::Private::beginAgain()
{
    if (pendingSeek && (state == State::Playing || state == State::Paused)) {
        awakenEnded();
        settle();
    }
}

//! Sound alone: the FFmpeg backend, which shows nothing and plays nothing, does not tell its end.
bool Player::Private::hasRunOut() const
{
    return duration > 0ms && position >= duration && !pendingSeek && !media.hasVideo();
}

//! A stopped player does not seek, and one that was only paused at the end shows no picture. One
//! that is to play is begun anew by the seek.
void Player::Private::awakenEnded()
{
    if (state != State::Playing) {
        media.play();
        media.pause();
    }
}

} // namespace companion
