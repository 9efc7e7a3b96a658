// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silencefinder.h"

#include "silencemeter.h"
#include "soundtrack.h"

#include <QThread>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds endOfAll = 100h;

qint64 frameAt(Microseconds position)
{
    return (position.count() * SoundTrack::rate + 500'000) / 1'000'000;
}

} // namespace

SilenceFinder::SilenceFinder()
{
    connect(this, &SilenceFinder::heard, this, &SilenceFinder::take, Qt::QueuedConnection);
}

SilenceFinder::~SilenceFinder() { stop(); }

void SilenceFinder::search(const QString &path, Milliseconds position)
{
    stop();
    m_thread.reset(QThread::create(
        [this, path, position, search = m_search.load()] { listen(path, position, search); }));
    m_thread->setObjectName(QStringLiteral("silences"));
    m_thread->start(QThread::IdlePriority);
}

void SilenceFinder::stop()
{
    ++m_search;
    if (m_thread) {
        if (m_thread->isRunning()) {
            m_thread->setPriority(QThread::NormalPriority); // or a busy machine makes us wait
        }
        m_thread->wait();
        m_thread.reset();
    }
}

void SilenceFinder::listen(const QString &path, Milliseconds position, int search)
{
    const auto isCancelled = [this, search] { return m_search != search; };
    const auto track = SoundTrack::open(path, isCancelled);
    if (!track) {
        return;
    }
    const auto listenTo = [&](TimeSpan part) {
        SilenceMeter meter;
        (*track)->seek(part.from);
        const auto tell = [&] {
            if (const QList<TimeSpan> silences = meter.takeFound(); !silences.isEmpty()) {
                Q_EMIT heard(search, silences, false);
            }
        };
        while ((*track)->position() < part.to) {
            const qint64 frame = frameAt((*track)->position());
            const std::vector<float> samples = (*track)->read();
            if (samples.empty()) {
                break;
            }
            if ((*track)->wasGap()) {
                meter.interrupt();
            } else {
                meter.put(frame, samples);
            }
            tell();
        }
        meter.interrupt();
        tell();
    };
    listenTo({ .from = position, .to = endOfAll });
    listenTo({ .from = 0ms, .to = position });
    Q_EMIT heard(search, {}, true);
}

void SilenceFinder::take(int search, const QList<TimeSpan> &silences, bool isAll)
{
    if (search != m_search) {
        return;
    }
    if (!silences.isEmpty()) {
        Q_EMIT found(silences);
    }
    if (isAll) {
        Q_EMIT finished();
    }
}

} // namespace companion
