// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "voice.h"

#include "sounddevices.h"
#include "voiceworker.h"

namespace companion {

Voice::Voice()
    : m_worker(new VoiceWorker)
{
    connect(m_worker, &VoiceWorker::devicePresent, this, &Voice::devicePresent);
    connect(m_worker, &VoiceWorker::ranOut, this, &Voice::ranOut);
    connect(m_worker, &VoiceWorker::unheard, this, &Voice::unheard);
    m_worker->moveToThread(&soundThread());
    QMetaObject::invokeMethod(m_worker, &VoiceWorker::begin);
}

//! Not waited for: the sound server may hang.
Voice::~Voice()
{
    stop();
    m_worker->interrupt();
    m_worker->deleteLater();
}

void Voice::open(const QString &path)
{
    const int attempt = m_worker->interrupt(); // the file before may be slow
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, path, attempt] { worker->open(path, attempt); });
}

void Voice::setVolume(double linear)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, linear] { worker->setVolume(linear); });
}

void Voice::setRate(double rate)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, rate] { worker->setRate(rate); });
}

void Voice::setEven(bool even)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, even] { worker->setEven(even); });
}

void Voice::start(Microseconds position)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, position] { worker->start(position); });
}

void Voice::startWithPicture(Microseconds position)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, position] { worker->startWithPicture(position); });
}

void Voice::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

void Voice::observe(Microseconds media, Microseconds wall)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, media, wall] { worker->observe(media, wall); });
}

bool Voice::isSpeaking() const { return m_worker->isSpeaking(); }

Microseconds Voice::now()
{
    return std::chrono::duration_cast<Microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace companion
