// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which sound device is the user's, as devices come and go, and the thread in which all sound is
// made.
#pragma once

#include <QAudioDevice>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

class QThread;

namespace companion {

//! The one thread that talks to the sound server, so that a server which does not answer stops no
//! window. It ends with the application, however many players come and go before: the PulseAudio
//! engine of Qt 6.4 belongs to the thread that asked for a device first, and connects again to a
//! server that was restarted only while that thread lives.
[[nodiscard]] QThread &soundThread();

//! Make and use it in soundThread() only: its making waits for the sound server.
class SoundDevices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SoundDevices)

public:
    explicit SoundDevices(QObject *parent);

    [[nodiscard]] const QAudioDevice &current() const
    {
        return m_current;
    } //!< null when there is none
    [[nodiscard]] static bool isPresent(const QAudioDevice &device);

Q_SIGNALS:
    void changed();

private:
    void look();

    QMediaDevices m_devices;
    QTimer m_watch;
    QAudioDevice m_current;
};

} // namespace companion
