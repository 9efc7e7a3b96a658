// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives a QMediaPlayer an audio output while, and only while, there is a device for it.
#pragma once

#include <QAudioOutput>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

#include <memory>

class QMediaPlayer;

namespace companion {

//! Follows the default device as devices come and go.
class AudioRoute final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudioRoute)

public:
    //! `media` must outlive the route.
    explicit AudioRoute(QMediaPlayer &media);
    ~AudioRoute() override;

    [[nodiscard]] bool hasDevice() const { return m_output != nullptr; }
    [[nodiscard]] double volume() const { return m_volume; }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    void setVolume(double volume); //!< perceived, 0..1
    void setMuted(bool muted);
    //! Looks now whether the default device is another; also done every second.
    void followDefaultDevice();

Q_SIGNALS:
    //! Around every change; the media has to be closed meanwhile, because a backend that is open
    //! stays silent with its new output (FFmpeg, Qt 6.4.2).
    void aboutToChange();
    void changed();
    void presenceChanged(bool hasDevice);

private:
    void use(const QAudioDevice &device);
    void apply();

    QMediaPlayer &m_media;
    QMediaDevices m_devices;
    QTimer m_watch;
    std::unique_ptr<QAudioOutput> m_output;
    double m_volume = 1.0;
    bool m_isMuted = false;
};

} // namespace companion
