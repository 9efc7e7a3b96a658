// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audioroute.h"

#include "voice.h"
#include <base/logging.h>

#include <QAudio>

#include <algorithm>

namespace companion {

AudioRoute::AudioRoute(Voice &voice)
    : QObject(nullptr)
    , m_voice(voice)
{
    connect(&voice, &Voice::devicePresent, this, &AudioRoute::takePresence);
}

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

void AudioRoute::takePresence(bool hasDevice)
{
    if (hasDevice != m_hasDevice) {
        m_hasDevice = hasDevice;
        qCInfo(lcPlayback) << "sound device" << (hasDevice ? "attached" : "gone");
        Q_EMIT presenceChanged(hasDevice);
    }
}

void AudioRoute::apply()
{
    const float linear = QAudio::convertVolume(float(m_volume), QAudio::LogarithmicVolumeScale,
                                               QAudio::LinearVolumeScale);
    m_voice.setVolume(m_isMuted ? 0.0 : double(linear));
}

} // namespace companion
