// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How Player keeps the voice with the pictures, and passes over silences.
#include "playerprivate.h"

#include <QVideoFrame>
#include <QVideoSink>

#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! A film that shows nothing new for longer is followed by the media's position instead.
constexpr Microseconds stillTime = 500ms;

} // namespace

//! See Player::preferBackend().
bool Player::Private::isFfmpeg() { return qgetenv("QT_MEDIA_BACKEND") == "ffmpeg"; }

//! The FFmpeg backend stamps pictures exactly, while its position wobbles without a sound device;
//! with GStreamer it is the other way round.
void Player::Private::setVideoSink(QVideoSink *sink)
{
    gate.setOutput(sink);
    followsPictures = sink && isFfmpeg();
    if (!followsPictures) {
        gate.setObserver({});
        return;
    }
    // In the thread that shows it, at that moment.
    gate.setObserver([this](const QVideoFrame &frame) {
        if (frame.startTime() >= 0) {
            const Microseconds now = Voice::now();
            lastPicture = now.count();
            pictureBegin = frame.startTime();
            pictureEnd = frame.endTime();
            voice.observe(Microseconds(frame.startTime()), now);
        }
    });
}

void Player::Private::takeTick()
{
    readPosition();
    askWhetherItStands();
    if (isAlone ? hasEndedAlone() : hasRunOut()) {
        media.pause();
        end();
        return;
    }
    const Microseconds now = Voice::now();
    const bool showsPictures
        = followsPictures && !isAlone && now - Microseconds(lastPicture) < stillTime;
    if (!showsPictures && !sought && !pendingSeek && !awaitsStill) {
        voice.observe(position, now);
    }
    sample();
    passOverSilence();
}

//! It may be of the file before; and one that is opened again for its sound is opened twice.
void Player::Private::takeUnheard(const QString &file, SoundFault fault)
{
    const bool isOpen = state != State::Empty && state != State::Failed;
    if (isOpen && file == path && !std::exchange(toldUnheard, true)) {
        Q_EMIT face.soundUnheard(fault);
    }
}

void Player::Private::passOverSilence()
{
    if (state != State::Playing || sought || pendingSeek || awaitsStill || !canSeek()) {
        return;
    }
    if (const auto silence = skipper.toSkip(position, rate)) {
        Q_EMIT face.aboutToPassOver(*silence);
        jump(silence->to);
    }
}

} // namespace companion
