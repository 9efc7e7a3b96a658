// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The inside of Voice: sound device, stretched sound, and the lock to the picture.
#pragma once

#include "voiceoutput.h"
#include "voicestream.h"
#include <playback/pictureclock.h>
#include <playback/soundfault.h>

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

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
    void closeOutput();
    void reopenOutput();
    void pump();
    void fadeOut();
    void follow();

    std::atomic<int> m_attempt = 0; //!< at opening a file
    std::atomic<bool> m_isSpeaking = false; //!< what m_pump does
    std::unique_ptr<VoiceStream> m_stream; //!< null without sound
    PictureClock m_picture;
    State m_state = State::Silent;
    Microseconds m_from{ 0 }; //!< where to begin when the picture is there
    double m_rate = 1.0;
    bool m_isEven = false;
    SoundDevices *m_devices = nullptr; //!< from begin() on; owned as a child
    double m_error = 0; //!< smoothed: seconds of media that the voice is ahead of the picture
    QTimer m_pump;
    QTimer m_rest; //!< closes a device that has been idle for a while
    VoiceOutput m_output; //!< open only while needed
};

} // namespace companion
