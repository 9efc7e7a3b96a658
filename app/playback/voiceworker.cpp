// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "voiceworker.h"

#include "sounddevices.h"
#include "voice.h"
#include <base/logging.h>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr int chunkFrames = SoundTrack::rate / 100;
constexpr qint64 frameBytes = SoundTrack::channels * qint64(sizeof(float));

//! Short enough that stopping and changing speed are felt as immediate, long enough for a busy
//! machine.
constexpr int deviceFrames = SoundTrack::rate * 12 / 100;
constexpr std::chrono::milliseconds pumpInterval = 10ms;
constexpr std::chrono::milliseconds idleTime = 2s;
//! Until the names of devices are those of a server that came back; Qt 6.4 keeps the old ones for a
//! while, and waits for ever for one that the new server does not have.
constexpr std::chrono::milliseconds retryTime = 5s;
constexpr size_t mostWritten = 1000; //!< chunks that are remembered when the device tells nothing

//! An error that is smaller is left alone; one in between is caught up by speaking a little faster
//! or slower, which keeps its pitch; a larger one by going there.
constexpr double tolerated = 0.010; //!< seconds, as the next
constexpr double caughtUp = 0.300;
constexpr double catchUpTime = 0.4;
constexpr double mostHurry = 0.20; //!< of the tempo
constexpr double smoothing = 0.15;

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(SoundTrack::rate);
    format.setChannelCount(SoundTrack::channels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

double seconds(Microseconds duration) { return double(duration.count()) / 1e6; }

Microseconds toMicroseconds(double duration) { return Microseconds(std::llround(duration * 1e6)); }

} // namespace

VoiceWorker::VoiceWorker()
    : m_pump(this)
    , m_rest(this)
{
    m_pump.setTimerType(Qt::PreciseTimer);
    m_pump.setInterval(pumpInterval);
    connect(&m_pump, &QTimer::timeout, this, &VoiceWorker::pump);
    m_rest.setSingleShot(true);
    m_rest.setInterval(idleTime);
    connect(&m_rest, &QTimer::timeout, this, &VoiceWorker::closeSink);
}

//! By hand, because the sink of Qt 6.4 handles events while it goes.
VoiceWorker::~VoiceWorker() { closeSink(); }

void VoiceWorker::begin()
{
    m_devices = new SoundDevices(this);
    connect(m_devices, &SoundDevices::changed, this, &VoiceWorker::reopenSink);
    Q_EMIT devicePresent(!m_devices->current().isNull());
}

void VoiceWorker::open(const QString &path, int attempt)
{
    stop();
    m_stream.reset();
    if (path.isEmpty()) {
        return;
    }
    auto track = SoundTrack::open(path, [this, attempt] { return m_attempt != attempt; });
    if (track) {
        const bool isDecodable = (*track)->isDecodable();
        m_stream = std::make_unique<VoiceStream>(*std::move(track));
        m_stream->setEven(m_isEven);
        if (!isDecodable && m_attempt == attempt) {
            tellFault(path, SoundFault::Damaged, u"it is damaged"_s);
        }
    } else if (const Error &error = track.error(); error.code == Error::Code::NotFound) {
        qCInfo(lcPlayback) << "plays without sound:" << error.detail;
    } else if (m_attempt == attempt) {
        tellFault(path,
                  error.code == Error::Code::Invalid ? SoundFault::Damaged
                                                     : SoundFault::UnknownKind,
                  error.detail);
    }
}

void VoiceWorker::tellFault(const QString &path, SoundFault fault, const QString &detail)
{
    qCWarning(lcPlayback) << "the sound cannot be decoded:" << detail;
    Q_EMIT unheard(path, fault);
}

//! Goes on there with the next picture.
void VoiceWorker::reopenSink()
{
    closeSink();
    if (m_state == State::Speaking) {
        m_state = State::Waiting;
    }
    Q_EMIT devicePresent(!m_devices->current().isNull());
}

void VoiceWorker::setVolume(double linear) { m_volume = linear; }

void VoiceWorker::setRate(double rate)
{
    m_rate = rate;
    m_picture.setRate(rate);
    m_error = 0;
    if (m_stream) {
        m_stream->setTempo(rate);
    }
}

void VoiceWorker::setEven(bool even)
{
    m_isEven = even;
    if (m_stream) {
        fadeOut();
        m_stream->setEven(even);
        if (m_state == State::Speaking) {
            m_stream->seek(m_stream->position());
            m_settledAt = m_frames;
        }
    }
}

void VoiceWorker::start(Microseconds position)
{
    m_picture.expect(position);
    speakFrom(position);
}

void VoiceWorker::startWithPicture(Microseconds position)
{
    stop();
    m_picture.expect(position);
    m_from = position;
    m_state = State::Waiting;
}

void VoiceWorker::stop()
{
    fadeOut();
    m_state = State::Silent;
    setSpeaking(false);
    m_rest.start();
}

void VoiceWorker::observe(Microseconds media, Microseconds wall)
{
    m_picture.observe(media, wall);
    if (m_state == State::Waiting) {
        if (const auto shown = m_picture.at(Voice::now())) {
            const bool isNear = std::abs(seconds(*shown - m_from)) < caughtUp;
            speakFrom(isNear ? m_from : *shown);
        }
    }
}

void VoiceWorker::speakFrom(Microseconds position)
{
    m_rest.stop();
    m_state = State::Waiting;
    if (!m_sink) {
        openSink();
    }
    if (!m_stream || !m_out) {
        m_from = position; // for when there is a device
        return;
    }
    m_stream->setTempo(m_rate);
    m_stream->seek(position);
    m_error = 0;
    m_settledAt = m_frames;
    m_state = State::Speaking;
    setSpeaking(true);
    pump();
}

void VoiceWorker::setSpeaking(bool on)
{
    m_isSpeaking = on;
    if (on) {
        m_pump.start();
    } else {
        m_pump.stop();
    }
}

void VoiceWorker::openSink()
{
    // Qt 6.4.2 waits for ever for a device that was pulled out, or is while it opens.
    if (!m_stream || !m_devices || !SoundDevices::isPresent(m_devices->current())
        || isShunned(m_devices->current())) {
        return;
    }
    m_device = m_devices->current();
    m_sink = std::make_unique<QAudioSink>(m_device, format());
    m_sink->setBufferSize(deviceFrames * frameBytes);
    m_out = m_sink->start();
    m_frames = 0;
    m_written.clear();
    m_gain = m_volume;
    if (!m_out) {
        qCWarning(lcPlayback) << "the sound device does not open" << m_sink->error();
        m_sink.reset();
        shunDevice();
        return;
    }
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &VoiceWorker::watchSink,
            Qt::QueuedConnection);
}

void VoiceWorker::shunDevice()
{
    m_shunned = m_device.id();
    m_shunnedFor = QDeadlineTimer(retryTime);
}

bool VoiceWorker::isShunned(const QAudioDevice &device) const
{
    return device.id() == m_shunned && !m_shunnedFor.hasExpired();
}

void VoiceWorker::closeSink()
{
    setSpeaking(false);
    m_out = nullptr;
    m_sink.reset();
}

//! The sound server went away, or threw us out.
void VoiceWorker::watchSink(QAudio::State state)
{
    if (state == QAudio::StoppedState && m_sink && m_sink->state() == QAudio::StoppedState) {
        qCWarning(lcPlayback) << "the sound device stopped" << m_sink->error();
        shunDevice();
        reopenSink();
    }
}

void VoiceWorker::pump()
{
    if (!m_out) {
        return;
    }
    follow();
    while (m_out && m_sink->bytesFree() >= chunkFrames * frameBytes) {
        m_written.push_back({ m_frames, m_stream->position(), m_stream->tempo() });
        std::vector<float> samples = m_stream->take(chunkFrames);
        if (samples.empty()) {
            setSpeaking(false); // the track is at its end
            Q_EMIT ranOut(m_stream->position());
            return;
        }
        write(std::move(samples));
    }
}

void VoiceWorker::write(std::vector<float> samples)
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

//! What follows can be anything, without a click.
void VoiceWorker::fadeOut()
{
    if (m_state == State::Speaking && m_stream && m_out) {
        if (std::vector<float> last = m_stream->takeFadingOut(); !last.empty()) {
            write(std::move(last));
        }
    }
}

std::optional<Microseconds> VoiceWorker::heard()
{
    const qint64 frame = m_sink->processedUSecs() * SoundTrack::rate / 1'000'000;
    while (m_written.size() > 1
           && (m_written[1].frame <= frame || m_written.size() > mostWritten)) {
        m_written.pop_front();
    }
    if (m_written.empty() || frame <= m_settledAt || frame > m_frames) {
        return std::nullopt;
    }
    const Written &now = m_written.front();
    const double since = double(frame - now.frame) / SoundTrack::rate;
    return now.position + toMicroseconds(since * now.tempo);
}

//! Compares what is heard with what is seen, and brings the voice to the picture.
void VoiceWorker::follow()
{
    const auto shown = m_picture.at(Voice::now());
    const auto spoken = heard();
    if (!shown || !spoken) {
        return;
    }
    const double ahead = seconds(*spoken - *shown);
    if (std::abs(ahead) > caughtUp) {
        const double queued = seconds(m_stream->position() - *spoken);
        fadeOut();
        m_stream->seek(*shown + toMicroseconds(queued));
        m_settledAt = m_frames;
        m_error = 0;
        return;
    }
    m_error += smoothing * (ahead - m_error);
    const double hurry = std::abs(m_error) < tolerated * m_rate
        ? 0.0
        : std::clamp(-m_error / m_rate / catchUpTime, -mostHurry, mostHurry);
    m_stream->setTempo(m_rate * (1 + hurry));
}

} // namespace companion
