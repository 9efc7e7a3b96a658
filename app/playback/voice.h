// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Speaks the sound track beside the pictures: at any speed with its own pitch, locked to what is on
// screen.
//
// Why not QMediaPlayer's own sound? Up to Qt 6.9 it changes its pitch with the speed. From 6.10 on
// there is QMediaPlayer::pitchCompensation, but it neither skips silences nor evens out voices, and
// it stays behind for as long as its buffer lasts when the speed changes. So one path, this one,
// serves every Qt, and is measured on all.
#pragma once

#include <playback/pictureclock.h>
#include <playback/soundfault.h>

#include <QObject>

namespace companion {

class VoiceWorker;

//! Works in soundThread(), so that a busy window makes no gaps, and a sound server that hangs no
//! busy window. Every call returns at once and is carried out in order. It speaks to the default
//! device, and follows it. Media without sound, or no device, is silence.
class Voice final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Voice)

public:
    Voice();
    ~Voice() override;

    void open(const QString &path); //!< silent until start(); an empty path closes
    void setVolume(double linear); //!< 0..1
    void setRate(double rate);
    void setEven(bool even); //!< quiet speakers up, loud ones down
    //! Begins at once at `position`, and stays with the pictures from then on.
    void start(companion::Microseconds position);
    //! Begins as soon as a picture of about `position` is observed.
    void startWithPicture(companion::Microseconds position);
    void stop();
    //! A picture went on screen, at a moment of now(). May be called from any thread.
    void observe(companion::Microseconds media, companion::Microseconds wall);

    //! A device takes what is spoken, and the track has not come to its end.
    [[nodiscard]] bool isSpeaking() const;

    [[nodiscard]] static Microseconds now(); //!< a clock that never goes back

Q_SIGNALS:
    //! Once the devices are known, and whenever the default one has changed.
    void devicePresent(bool present);
    //! The sound of the file ends there, while it was speaking.
    void ranOut(companion::Microseconds position);
    //! The file that was opened has sound, but hardly any that can be decoded. Once for each
    //! open().
    void unheard(const QString &path, companion::SoundFault fault);

private:
    VoiceWorker *m_worker; //!< lives in soundThread(), and deletes itself there
};

} // namespace companion
