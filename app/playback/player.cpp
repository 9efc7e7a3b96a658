// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playerprivate.h"
#include <base/logging.h>
#include <playback/player.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr double softenedPart = 0.5; //!< of the perceived volume

bool isBackendInstalled(const QString &name)
{
    for (const QString &folder : QCoreApplication::libraryPaths()) {
        const QDir plugins(folder + u"/multimedia"_s);
        if (!plugins.entryList({ u"*%1mediaplugin*"_s.arg(name) }, QDir::Files).isEmpty()) {
            return true;
        }
    }
    return false;
}

} // namespace

Player::Player(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(clock)))
{
}

Player::~Player() = default;

void Player::preferBackend()
{
    constexpr const char *variable = "QT_MEDIA_BACKEND";
    const QString wanted = qEnvironmentVariable(variable);
    if (!wanted.isEmpty() && isBackendInstalled(wanted)) {
        return;
    }
    // Qt 6.4 ends the program when the backend that it was told to take is missing.
    qunsetenv(variable);
    if (isBackendInstalled(u"ffmpeg"_s)) {
        qputenv(variable, "ffmpeg");
    }
}

Player::State Player::state() const { return d->state; }
Milliseconds Player::position() const { return d->position; }
Milliseconds Player::duration() const { return d->duration; }
double Player::rate() const { return d->rate; }
double Player::volume() const { return d->volume; }
bool Player::isMuted() const { return d->audio.isMuted(); }
bool Player::skipsSilences() const { return d->skipper.isOn(); }
bool Player::evensVoices() const { return d->evensVoices; }
bool Player::hasAudioDevice() const { return d->audio.hasDevice(); }

void Player::setSource(const QString &path) { d->load(path); }

void Player::setVideoSink(QVideoSink *sink) { d->setVideoSink(sink); }

void Player::play()
{
    switch (d->state) {
    case State::Empty:
    case State::Failed:
    case State::Playing:
        return;
    case State::Loading:
        d->wantsPlay = true;
        return;
    case State::Ended:
        d->restart();
        return;
    case State::Paused:
        d->start();
        return;
    }
}

void Player::pause()
{
    d->wantsPlay = false;
    d->resumesAfterScrub = false;
    Q_EMIT pauseWanted();
    if (isPlaying()) {
        d->readPosition();
        d->media.pause();
        d->gate.stop(d->position);
        d->enter(State::Paused);
    }
}

void Player::togglePlay()
{
    if (isPlaying() || d->wantsPlay) {
        pause();
    } else {
        play();
    }
}

void Player::seek(Milliseconds position) { d->seek(position); }

void Player::scrub(Milliseconds position) { d->scrub(position); }

void Player::endScrub(Milliseconds position)
{
    const bool resumes = d->resumesAfterScrub;
    d->seek(position);
    if (resumes) {
        play();
    }
}

void Player::stepPicture(bool forward) { d->step(forward); }

void Player::seekBy(Milliseconds distance)
{
    if (isPlaying()) {
        d->readPosition();
    }
    d->seek(d->position + distance);
}

void Player::setRate(double rate)
{
    const double wanted = std::isfinite(rate) ? std::clamp(rate, slowest, fastest) : 1.0;
    if (wanted == d->rate) {
        return;
    }
    if (isPlaying()) {
        d->readPosition();
    }
    d->rate = wanted;
    d->media.setPlaybackRate(wanted);
    d->voice.setRate(wanted);
    d->lastPicture = 0; // what it tells holds for the former rate
    d->schedulePicture();
    // Never announced by the FFmpeg backend of Qt 6.4, so by us.
    Q_EMIT rateChanged(wanted);
    d->sample();
}

void Player::setSkipsSilences(bool on) { d->skipper.setOn(on, d->position); }

void Player::setNeverSkipped(const QList<TimeSpan> &spans) { d->skipper.setKept(spans); }

void Player::setEvensVoices(bool on)
{
    if (on != d->evensVoices) {
        d->evensVoices = on;
        d->voice.setEven(on);
    }
}

void Player::setVolume(double volume)
{
    const double wanted = std::isfinite(volume) ? std::clamp(volume, 0.0, 1.0) : d->volume;
    if (wanted != d->volume) {
        d->volume = wanted;
        d->audio.setVolume(d->isSoftened ? wanted * softenedPart : wanted);
        Q_EMIT volumeChanged(wanted);
    }
}

void Player::setSoftened(bool softened)
{
    d->isSoftened = softened;
    d->audio.setVolume(softened ? d->volume * softenedPart : d->volume);
}

void Player::setMuted(bool muted)
{
    if (muted != d->audio.isMuted()) {
        d->audio.setMuted(muted);
        Q_EMIT mutedChanged(muted);
    }
}

} // namespace companion
