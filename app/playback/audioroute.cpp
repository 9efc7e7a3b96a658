// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audioroute.h"

#include <base/logging.h>

#include <QAudioDevice>
#include <QMediaPlayer>

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

AudioRoute::AudioRoute(QMediaPlayer &media)
    : QObject(nullptr)
    , m_media(media)
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this,
            &AudioRoute::followDefaultDevice);
    // On PulseAudio, Qt 6.4.2 updates its list of devices without telling.
    m_watch.setInterval(1s);
    connect(&m_watch, &QTimer::timeout, this, &AudioRoute::followDefaultDevice);
    m_watch.start();
    followDefaultDevice();
}

AudioRoute::~AudioRoute() { m_media.setAudioOutput(nullptr); }

void AudioRoute::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    apply();
}

void AudioRoute::setMuted(bool muted)
{
    m_isMuted = muted;
    apply();
}

void AudioRoute::followDefaultDevice()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device == (m_output ? m_output->device() : QAudioDevice())) {
        return;
    }
    const bool hadDevice = hasDevice();
    Q_EMIT aboutToChange();
    use(device);
    Q_EMIT changed();
    if (hasDevice() != hadDevice) {
        qCInfo(lcPlayback) << "sound device" << (hasDevice() ? "attached" : "gone");
        Q_EMIT presenceChanged(hasDevice());
    }
}

//! A new output each time: QAudioOutput stays on the device it was made with. Without a device
//! there is no output at all, because the FFmpeg backend of Qt 6.4 would write to a null device and
//! crash.
void AudioRoute::use(const QAudioDevice &device)
{
    m_media.setAudioOutput(nullptr);
    m_output.reset();
    if (!device.isNull()) {
        m_output = std::make_unique<QAudioOutput>(device);
        apply();
        m_media.setAudioOutput(m_output.get());
    }
}

void AudioRoute::apply()
{
    if (m_output) {
        const float linear = QAudio::convertVolume(float(m_volume), QAudio::LogarithmicVolumeScale,
                                                   QAudio::LinearVolumeScale);
        m_output->setVolume(static_cast<float>(linear));
        m_output->setMuted(m_isMuted);
    }
}

} // namespace companion
