// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "voiceoutput.h"

#include "sounddevices.h"
#include <base/logging.h>

#include <cmath>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qint64 frameBytes = SoundTrack::channels * qint64(sizeof(float));

//! Short enough that stopping and changing speed are felt as immediate, long enough for a busy
//! machine.
constexpr int deviceFrames = SoundTrack::rate * 12 / 100;
//! Until the names of devices are those of a server that came back; Qt 6.4 keeps the old ones for a
//! while, and waits for ever for one that the new server does not have.
constexpr std::chrono::milliseconds retryTime = 5s;
constexpr size_t mostWritten = 1000; //!< chunks that are remembered when the device tells nothing

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(SoundTrack::rate);
    format.setChannelCount(SoundTrack::channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

} // namespace

VoiceOutput::VoiceOutput(QObject *parent)
    : QObject(parent)
{
}

VoiceOutput::~VoiceOutput() { close(); }

void VoiceOutput::open(const QAudioDevice &device)
{
    // Qt 6.4.2 waits for ever for a device that was pulled out, or is while it opens.
    if (!SoundDevices::isPresent(device) || isShunned(device)) {
        return;
    }
    m_device = device;
    m_sink = std::make_unique<QAudioSink>(m_device, format());
    m_sink->setBufferSize(deviceFrames * frameBytes);
    m_out = m_sink->start();
    m_frames = 0;
    m_written.clear();
    m_gain = m_volume;
    if (!m_out) {
        qCWarning(lcPlayback) << "the sound device does not open" << m_sink->error();
        m_sink.reset();
        shun();
        return;
    }
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &VoiceOutput::watch,
            Qt::QueuedConnection);
}

void VoiceOutput::close()
{
    m_out = nullptr;
    m_sink.reset();
}

void VoiceOutput::shun()
{
    m_shunned = m_device.id();
    m_shunnedFor = QDeadlineTimer(retryTime);
}

bool VoiceOutput::isShunned(const QAudioDevice &device) const
{
    return device.id() == m_shunned && !m_shunnedFor.hasExpired();
}

void VoiceOutput::watch(QAudio::State state)
{
    if (state == QAudio::StoppedState && m_sink && m_sink->state() == QAudio::StoppedState) {
        qCWarning(lcPlayback) << "the sound device stopped" << m_sink->error();
        shun();
        Q_EMIT lost();
    }
}

bool VoiceOutput::hasRoom() const
{
    return m_out && m_sink->bytesFree() >= chunkFrames * frameBytes;
}

void VoiceOutput::mark(std::chrono::microseconds position, double tempo)
{
    m_written.push_back({ m_frames, position, tempo });
}

void VoiceOutput::write(std::vector<float> samples)
{
    // A negative number is a stream that failed: writing to it would lock up Qt 6.4's sound engine.
    if (!m_out || m_sink->bytesFree() < 0) {
        return;
    }
    const double step = (m_volume - m_gain) * SoundTrack::channels / double(samples.size());
    for (size_t i = 0; i < samples.size(); i += SoundTrack::channels) {
        m_gain += step;
        samples[i] *= float(m_gain);
        samples[i + 1] *= float(m_gain);
    }
    m_gain = m_volume;
    m_out->write(reinterpret_cast<const char *>(samples.data()),
                 qint64(samples.size()) * qint64(sizeof(float)));
    m_frames += qint64(samples.size()) / SoundTrack::channels;
}

std::optional<std::chrono::microseconds> VoiceOutput::heard()
{
    if (!m_sink) {
        return std::nullopt;
    }
    const qint64 frame = m_sink->processedUSecs() * SoundTrack::rate / 1'000'000;
    while (m_written.size() > 1
           && (m_written[1].frame <= frame || m_written.size() > mostWritten)) {
        m_written.pop_front();
    }
    if (m_written.empty() || frame <= m_settledAt || frame > m_frames) {
        return std::nullopt;
    }
    const Written &now = m_written.front();
    const double since = double(frame - now.frame) / SoundTrack::rate * now.tempo;
    return now.position + std::chrono::microseconds(std::llround(since * 1e6));
}

} // namespace companion
