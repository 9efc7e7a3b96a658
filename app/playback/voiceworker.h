// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The inside of Voice: sound device, stretched sound, and the lock to the picture.
#pragma once

#include "voicestream.h"
#include <playback/pictureclock.h>
#include <playback/soundfault.h>

#include <QAudioDevice>
#include <QAudioSink>
#include <QByteArray>
#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>

namespace companion {

class SoundDevices;

class VoiceWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VoiceWorker)

public:
    VoiceWorker();
    ~VoiceWorker() override;

    //! Finds the devices. First of all, in the thread of the worker, as all that follows.
    void begin();
    void open(const QString &path, int attempt);
    void setVolume(double linear);
    void setRate(double rate);
    void setEven(bool even);
    void start(Microseconds position);
    void startWithPicture(Microseconds position);
    void stop();
    void observe(Microseconds media, Microseconds wall);

    //! The file that is open, or being opened, is wanted no longer. Returns the number of the next
    //! attempt. May be called from any thread.
    int interrupt() { return ++m_attempt; }
    //! A device takes what is spoken, and the track goes on. May be called from any thread.
    [[nodiscard]] bool isSpeaking() const { return m_isSpeaking; }

Q_SIGNALS:
    void devicePresent(bool present);
    void ranOut(companion::Microseconds position);
    void unheard(const QString &path, companion::SoundFault fault);

private:
    enum class State { Silent, Waiting, Speaking };

    void tellFault(const QString &path, SoundFault fault, const QString &detail);
    void speakFrom(Microseconds position);
    void setSpeaking(bool on);
    void openSink();
    void closeSink();
    void shunDevice();
    [[nodiscard]] bool isShunned(const QAudioDevice &device) const;
    void reopenSink();
    void watchSink(QAudio::State state);
    void pump();
    void write(std::vector<float> samples);
    void fadeOut();
    void follow();
    //! What is heard now, or nothing while the device does not tell.
    [[nodiscard]] std::optional<Microseconds> heard();

    //! Sound that was handed to the device, and where in the media it lies.
    struct Written {
        qint64 frame; //!< first, counted since the device was opened
        Microseconds position;
        double tempo;
    };

    std::atomic<int> m_attempt = 0; //!< at opening a file
    std::atomic<bool> m_isSpeaking = false; //!< what m_pump does
    std::unique_ptr<VoiceStream> m_stream; //!< null without sound
    PictureClock m_picture;
    State m_state = State::Silent;
    Microseconds m_from{ 0 }; //!< where to begin when the picture is there
    double m_rate = 1.0;
    bool m_isEven = false;
    double m_volume = 1.0;
    double m_gain = 1.0; //!< goes to m_volume within some milliseconds, so that nothing clicks
    SoundDevices *m_devices = nullptr; //!< from begin() on; owned as a child
    std::unique_ptr<QAudioSink> m_sink; //!< only while needed
    QIODevice *m_out = nullptr; //!< of m_sink
    QAudioDevice m_device; //!< that m_sink was made for, or the last such
    QByteArray m_shunned; //!< the id of a device that refused, or whose server went
    QDeadlineTimer m_shunnedFor;
    std::deque<Written> m_written; //!< what may not be heard yet
    qint64 m_frames = 0; //!< handed to m_sink
    double m_error = 0; //!< smoothed: seconds of media that the voice is ahead of the picture
    qint64 m_settledAt = 0; //!< the frame from which on the error is measured
    QTimer m_pump;
    QTimer m_rest; //!< closes a device that has been idle for a while
};

} // namespace companion
