// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sounddevices.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

using namespace std::chrono_literals;

namespace companion {

namespace {

QThread *running = nullptr;

//! A server that hangs must not keep the program from ending: then the thread is left to itself.
void endSoundThread()
{
    constexpr auto farewell = 2s;
    QThread *thread = std::exchange(running, nullptr);
    thread->quit();
    if (thread->wait(QDeadlineTimer(farewell))) {
        delete thread;
    }
}

} // namespace

QThread &soundThread()
{
    if (!running) {
        running = new QThread;
        running->setObjectName(QStringLiteral("sound"));
        running->start(QThread::TimeCriticalPriority);
        qAddPostRoutine(endSoundThread);
    }
    return *running;
}

SoundDevices::SoundDevices(QObject *parent)
    : QObject(parent)
    , m_devices(this)
    , m_watch(this)
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &SoundDevices::look);
    // Qt 6.4 signals new devices late and lost ones never.
    m_watch.setInterval(250ms);
    connect(&m_watch, &QTimer::timeout, this, &SoundDevices::look);
    m_watch.start();
    m_current = QMediaDevices::defaultAudioOutput();
}

bool SoundDevices::isPresent(const QAudioDevice &device)
{
    return !device.isNull() && QMediaDevices::audioOutputs().contains(device);
}

void SoundDevices::look()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device != m_current) {
        m_current = device;
        Q_EMIT changed();
    }
}

} // namespace companion
