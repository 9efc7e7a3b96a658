// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audioroute.h"

#include <base/logging.h>

#include <QAudioDevice>
#include <QMediaPlayer>

#include <algorithm>

namespace companion {

AudioRoute::AudioRoute(QMediaPlayer &media)
    : QObject(nullptr)
    , m_media(media)
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this,
            &AudioRoute::followDefaultDevice);
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
    const bool hadDevice = hasDevice();
    if (device.isNull()) {
        detach();
    } else if (!m_output || m_output->device() != device) {
        attach(device);
    }
    if (hasDevice() != hadDevice) {
        qCInfo(lcPlayback) << "sound device" << (hasDevice() ? "attached" : "gone");
        Q_EMIT deviceChanged(hasDevice());
    }
}

//! A new output each time: with one kept from the device before, QAudioOutput of Qt 6.4 stays on
//! that device.
void AudioRoute::attach(const QAudioDevice &device)
{
    detach();
    m_output = std::make_unique<QAudioOutput>(device);
    apply();
    m_media.setAudioOutput(m_output.get());
}

//! The FFmpeg backend of Qt 6.4.2 and 6.4.3 writes to a null device, and crashes, when an output
//! without device is attached; so there is none at all then.
void AudioRoute::detach()
{
    m_media.setAudioOutput(nullptr);
    m_output.reset();
}

void AudioRoute::apply()
{
    if (m_output) {
        m_output->setVolume(static_cast<float>(QAudio::convertVolume(
            m_volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale)));
        m_output->setMuted(m_isMuted);
    }
}

} // namespace companion
