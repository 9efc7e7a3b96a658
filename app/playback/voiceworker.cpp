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

constexpr std::chrono::milliseconds pumpInterval = 10ms;
constexpr std::chrono::milliseconds restTime = 2s;
//! An error that is smaller is left alone; one in between is caught up by speaking a little faster
//! or slower, which keeps its pitch; a larger one by going there.
constexpr double tolerated = 0.010; //!< seconds, as the next
constexpr double caughtUp = 0.300;
constexpr double catchUpTime = 0.4;
constexpr double mostHurry = 0.20; //!< of the tempo
constexpr double smoothing = 0.15;

double seconds(Microseconds duration) { return double(duration.count()) / 1e6; }

Microseconds toMicroseconds(double duration) { return Microseconds(std::llround(duration * 1e6)); }

} // namespace

VoiceWorker::VoiceWorker()
    : m_pump(this)
    , m_rest(this)
    , m_output(this)
{
    m_pump.setTimerType(Qt::PreciseTimer);
    m_pump.setInterval(pumpInterval);
    connect(&m_pump, &QTimer::timeout, this, &VoiceWorker::pump);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &VoiceWorker::closeOutput);
    connect(&m_output, &VoiceOutput::lost, this, &VoiceWorker::reopenOutput);
}

//! By hand, because the sink of Qt 6.4 handles events while it goes.
VoiceWorker::~VoiceWorker() { closeOutput(); }

void VoiceWorker::begin()
{
    m_devices = new SoundDevices(this);
    connect(m_devices, &SoundDevices::changed, this, &VoiceWorker::reopenOutput);
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
void VoiceWorker::reopenOutput()
{
    closeOutput();
    if (m_state == State::Speaking) {
        m_state = State::Waiting;
    }
    Q_EMIT devicePresent(!m_devices->current().isNull());
}

void VoiceWorker::setVolume(double linear) { m_output.setVolume(linear); }

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
            m_output.settle();
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
    if (m_stream && m_devices && !m_output.isOpen()) {
        m_output.open(m_devices->current());
    }
    if (!m_stream || !m_output.isOpen()) {
        m_from = position; // for when there is a device
        return;
    }
    m_stream->setTempo(m_rate);
    m_stream->seek(position);
    m_error = 0;
    m_output.settle();
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

void VoiceWorker::closeOutput()
{
    setSpeaking(false);
    m_output.close();
}

void VoiceWorker::pump()
{
    if (!m_output.isOpen()) {
        return;
    }
    follow();
    while (m_output.hasRoom()) {
        m_output.mark(m_stream->position(), m_stream->tempo());
        std::vector<float> samples = m_stream->take(VoiceOutput::chunkFrames);
        if (samples.empty()) {
            setSpeaking(false); // the track is at its end
            Q_EMIT ranOut(m_stream->position());
            return;
        }
        m_output.write(std::move(samples));
    }
}

//! What follows can be anything, without a click.
void VoiceWorker::fadeOut()
{
    if (m_state == State::Speaking && m_stream && m_output.isOpen()) {
        if (std::vector<float> last = m_stream->takeFadingOut(); !last.empty()) {
            m_output.write(std::move(last));
        }
    }
}

//! Compares what is heard with what is seen, and brings the voice to the picture.
void VoiceWorker::follow()
{
    const auto shown = m_picture.at(Voice::now());
    const auto spoken = m_output.heard();
    if (!shown || !spoken) {
        return;
    }
    const double ahead = seconds(*spoken - *shown);
    if (std::abs(ahead) > caughtUp) {
        const double queued = seconds(m_stream->position() - *spoken);
        fadeOut();
        m_stream->seek(*shown + toMicroseconds(queued));
        m_output.settle();
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
