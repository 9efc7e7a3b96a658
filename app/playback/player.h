// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QMediaPlayer behind one face that behaves the same on both of Qt 6.4's backends.
#pragma once

#include <base/clock.h>
#include <base/error.h>
#include <playback/playbacksample.h>
#include <playback/soundfault.h>

#include <QList>
#include <QObject>

#include <memory>

class QVideoSink;

namespace companion {

//! What it repairs (Qt 6.4.2): a seek before the media is seekable is kept and applied; the rate is
//! announced; positions after the end are ignored; play at the end starts over; the sound, which is
//! a Voice of its own, keeps its pitch and follows the default device; playback never starts by
//! itself.
class Player final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Player)

public:
    enum class State { Empty, Loading, Paused, Playing, Ended, Failed };
    Q_ENUM(State)

    static constexpr double slowest = 0.5;
    static constexpr double fastest = 2.5;

    explicit Player(Clock clock, QObject *parent = nullptr);
    ~Player() override;

    //! Before QGuiApplication makes the first player: picks the FFmpeg backend unless
    //! QT_MEDIA_BACKEND names another that is installed (exact seeks p95 136 ms against GStreamer's
    //! 438, and 50 MB less memory, on Qt 6.4.2).
    static void preferBackend();

    [[nodiscard]] State state() const;
    [[nodiscard]] Milliseconds position() const;
    [[nodiscard]] Milliseconds duration() const; //!< 0 while unknown
    [[nodiscard]] double rate() const;
    [[nodiscard]] double volume() const; //!< 0..1, perceived (logarithmic) scale
    [[nodiscard]] bool isMuted() const;
    [[nodiscard]] bool hasAudioDevice() const;
    [[nodiscard]] bool skipsSilences() const;
    [[nodiscard]] bool evensVoices() const;
    [[nodiscard]] bool isPlaying() const { return state() == State::Playing; }

    void setSource(const QString &path);
    void setVideoSink(QVideoSink *sink); //!< not owned; null detaches
    void play();
    void pause();
    void togglePlay();
    void seek(companion::Milliseconds position); //!< clamped to the media; exact to a frame
    void seekBy(companion::Milliseconds distance);
    //! While a hand moves: pictures follow it, and the sound waits until endScrub().
    void scrub(companion::Milliseconds position);
    void endScrub(companion::Milliseconds position); //!< goes on if it was playing
    void stepPicture(bool forward); //!< pauses, and shows the next picture or the one before
    void setRate(double rate); //!< slowest..fastest, else the nearest of them
    //! Pauses in speech are passed over but for a breath; see SilenceSkipper.
    void setSkipsSilences(bool on);
    //! Where silence means something: exercises.
    void setNeverSkipped(const QList<companion::TimeSpan> &spans);
    void setEvensVoices(bool on); //!< quiet speakers up, loud ones down
    void setVolume(double volume);
    void setMuted(bool muted);
    //! Quieter for a while; volume() stays what the user has set.
    void setSoftened(bool softened);

Q_SIGNALS:
    //! pause() was called, whether or not there was anything to pause.
    void pauseWanted();
    void stateChanged(companion::Player::State state);
    void positionChanged(companion::Milliseconds position);
    void durationChanged(companion::Milliseconds duration);
    void rateChanged(double rate);
    void volumeChanged(double volume);
    void mutedChanged(bool muted);
    void audioDeviceChanged(bool present);
    //! Ten times a second while playing, and once at every change of state, rate or source, before
    //! a seek (old position, playing = false) and after it.
    void sampled(const companion::PlaybackSample &sample);
    //! Playback is about to go from one end of `silence` to the other; the samples of that follow.
    void aboutToPassOver(const companion::TimeSpan &silence);
    //! The file was cut off, or is gone: nothing comes after `position`, though it should. The
    //! state is Ended.
    void brokeOff(companion::Milliseconds position);
    //! The recording has sound, but none that can be heard. Once for each file that is opened; the
    //! pictures play on, and nothing else changes.
    void soundUnheard(companion::SoundFault fault);
    void failed(const companion::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace companion
