// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "voicestream.h"

#include <algorithm>
#include <cmath>

namespace companion {

namespace {
constexpr int fadeFrames = SoundTrack::rate / 200;

// SoundTouch's README, "Tuning the algorithm parameters", for speech.
constexpr int sequence = 40; //!< milliseconds, as the next
constexpr int seekWindow = 15;
constexpr int overlap = 8;
}

VoiceStream::VoiceStream(std::unique_ptr<SoundTrack> track)
    : m_track(std::move(track))
{
    m_stretch.setSampleRate(SoundTrack::rate);
    m_stretch.setChannels(SoundTrack::channels);
    m_stretch.setSetting(SETTING_SEQUENCE_MS, sequence);
    m_stretch.setSetting(SETTING_SEEKWINDOW_MS, seekWindow);
    m_stretch.setSetting(SETTING_OVERLAP_MS, overlap);
}

void VoiceStream::seek(Microseconds position)
{
    m_track.seek(position);
    m_stretch.clear();
    m_faded = 0;
    m_isFlushed = false;
}

void VoiceStream::setEven(bool even) { m_track.setOn(even); }

void VoiceStream::setTempo(double tempo)
{
    if (tempo != m_tempo) {
        m_tempo = tempo;
        m_stretch.setTempo(tempo);
    }
}

Microseconds VoiceStream::position() const
{
    const double waiting
        = m_stretch.numUnprocessedSamples() + double(m_stretch.numSamples()) * m_tempo;
    // Each sequence is taken from somewhere in its window, and plays at the speed of the recording:
    // in the middle of both the place is right on average. Slow sequences repeat what the one
    // before has said; a sound is heard where it comes first, in the later half.
    const double reached = m_tempo < 1 ? 0.75 : 0.5;
    const double within = seekWindow / 2.0 + (sequence - overlap) * (1 - m_tempo) * reached;
    return m_track.position()
        + Microseconds(std::llround(within * 1e3 - waiting * 1e6 / SoundTrack::rate));
}

std::vector<float> VoiceStream::take(int frames)
{
    while (int(m_stretch.numSamples()) < frames && !m_isFlushed) {
        const std::vector<float> samples = m_track.read();
        if (samples.empty()) {
            m_stretch.flush();
            m_isFlushed = true;
        } else {
            m_stretch.putSamples(samples.data(), unsigned(samples.size() / SoundTrack::channels));
        }
    }
    std::vector<float> samples(size_t(frames) * SoundTrack::channels);
    const unsigned count = m_stretch.receiveSamples(samples.data(), unsigned(frames));
    samples.resize(size_t(count) * SoundTrack::channels);
    fadeIn(samples);
    return samples;
}

std::vector<float> VoiceStream::takeFadingOut()
{
    std::vector<float> samples = take(fadeFrames);
    for (size_t i = 0; i < samples.size(); ++i) {
        samples[i] *= 1.0F - float(i + 1) / float(samples.size());
    }
    return samples;
}

void VoiceStream::fadeIn(std::vector<float> &samples)
{
    for (size_t i = 0; i < samples.size() && m_faded < fadeFrames; i += SoundTrack::channels) {
        const float gain = float(m_faded++) / float(fadeFrames);
        samples[i] *= gain;
        samples[i + 1] *= gain;
    }
}

} // namespace companion
