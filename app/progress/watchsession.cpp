// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <playback/player.h>
#include <progress/watchsession.h>
#include <storage/database.h>

#include <QUuid>

#include <utility>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr Milliseconds checkpointInterval = 5s;
constexpr Milliseconds resumeInterval = 1s;
constexpr Milliseconds announceInterval = 1s;
constexpr Milliseconds settlingTime = 300ms;
}

SittingId newSittingId() { return { QUuid::createUuid().toString(QUuid::WithoutBraces) }; }

WatchSession::WatchSession(Player &player, Database &database, const Recording &recording,
                           SittingId sitting, Clock clock)
    : m_player(player)
    , m_clock(clock)
    , m_log(database)
    , m_resume(database, std::move(clock))
    , m_recording(recording.id)
    , m_duration(recording.duration)
    , m_sitting(std::move(sitting))
{
    m_retry.setInterval(checkpointInterval);
    connect(&m_retry, &QTimer::timeout, this, &WatchSession::keep);
    m_settling.setInterval(settlingTime);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &WatchSession::keep);
    connect(&player, &Player::sampled, this, &WatchSession::observe);
    connect(&player, &Player::aboutToPassOver, this, &WatchSession::passOver);
}

Result<std::unique_ptr<WatchSession>> WatchSession::open(Player &player, Database &database,
                                                         const Recording &recording,
                                                         const SittingId &sitting,
                                                         const Clock &clock)
{
    // Not make_unique: the constructor is private.
    std::unique_ptr<WatchSession> session(
        new WatchSession(player, database, recording, sitting, clock));
    if (const auto loaded = session->load(); !loaded) {
        return failWith(loaded);
    }
    return session;
}

WatchSession::~WatchSession()
{
    if (const auto kept = flush(); !kept) {
        qCWarning(lcProgress) << "spans that could not be kept:" << m_waiting.size();
    }
}

Result<> WatchSession::load()
{
    const auto log = m_log.load(m_recording);
    if (!log) {
        return failWith(log);
    }
    const auto point = m_resume.load(m_recording);
    if (!point) {
        return failWith(point);
    }
    m_credited = coverageOf(*log);
    m_resumePosition = *point ? resumeAt((*point)->position, m_duration) : 0ms;
    return {};
}

Coverage WatchSession::coverage() const
{
    Coverage all = m_credited;
    if (const auto open = m_recorder.openSpan()) {
        all.add(*open);
    }
    return all;
}

Result<> WatchSession::flush()
{
    take(m_recorder.checkpoint(m_clock.utcNow()));
    return keep();
}

void WatchSession::setCrediting(Crediting crediting)
{
    if (m_crediting == crediting) {
        return;
    }
    take(m_recorder.checkpoint(m_clock.utcNow())); // by the rule of before
    m_crediting = crediting;
    if (crediting == Crediting::Off) {
        dropHeld();
    } else if (crediting == Crediting::Kept) {
        m_waiting += std::exchange(m_held, {});
    }
    static_cast<void>(keep()); // told by keepingFailed
}

void WatchSession::dropHeld()
{
    m_held.clear();
    m_recorder = WatchRecorder();
    if (load()) {
        for (const WatchedSpan &waiting : std::as_const(m_waiting)) {
            m_credited.add(waiting.span);
        }
    }
    Q_EMIT coverageChanged();
}

void WatchSession::observe(const PlaybackSample &sample)
{
    if (m_crediting == Crediting::Off) {
        return;
    }
    const qsizetype before = m_waiting.size();
    if (m_player.state() == Player::State::Ended) {
        take(m_recorder.finishAtEnd(sample.duration > 0ms ? sample.duration : m_duration));
    }
    take(m_recorder.observe(sample, m_clock.utcNow()));
    if (!sample.playing) {
        m_lastCheckpoint = sample.monotonic;
    } else if (sample.monotonic - m_lastCheckpoint >= checkpointInterval) {
        take(m_recorder.checkpoint(m_clock.utcNow()));
        m_lastCheckpoint = sample.monotonic;
    }
    noteResumePoint(sample);
    noteSoughtPlace(sample);
    const bool isResumeDue = m_resumeWaiting && !m_settling.isActive()
        && (!sample.playing || sample.monotonic - m_lastResume >= resumeInterval);
    if (!m_failing && (m_waiting.size() > before || isResumeDue)) {
        m_lastResume = sample.monotonic;
        static_cast<void>(keep()); // told by keepingFailed
    }
    announceWhilePlaying(sample.monotonic);
}

//! Kept with the span that is being played, which the samples of the jump close.
void WatchSession::passOver(const TimeSpan &silence)
{
    if (m_crediting != Crediting::Off) {
        take(m_recorder.passOver(silence, m_clock.utcNow()));
    }
}

void WatchSession::take(const std::optional<WatchedSpan> &closed)
{
    if (!closed) {
        return;
    }
    (m_crediting == Crediting::Held ? m_held : m_waiting).append(*closed);
    m_credited.add(closed->span);
    m_lastAnnounced = m_clock.monotonic();
    Q_EMIT coverageChanged();
}

void WatchSession::noteResumePoint(const PlaybackSample &sample)
{
    if (sample.playing) {
        m_settling.stop();
        setResumePoint(sample.position);
    }
}

void WatchSession::noteSoughtPlace(const PlaybackSample &sample)
{
    switch (m_player.state()) {
    case Player::State::Ended:
        m_resting = sample.position;
        return;
    case Player::State::Paused:
        if (m_resting && *m_resting != sample.position) {
            setResumePoint(pointFor(sample.position));
            m_settling.start();
        }
        m_resting = sample.position; // at first where it was opened, or has been paused
        return;
    case Player::State::Empty:
    case Player::State::Loading:
    case Player::State::Playing:
    case Player::State::Failed:
        m_resting.reset();
        return;
    }
}

void WatchSession::setResumePoint(Milliseconds saved)
{
    if (m_crediting == Crediting::Kept) {
        m_resumeWaiting = saved;
    }
    m_resumePosition = resumeAt(saved, m_duration);
}

void WatchSession::announceWhilePlaying(Milliseconds monotonic)
{
    if (m_recorder.openSpan() && monotonic - m_lastAnnounced >= announceInterval) {
        m_lastAnnounced = monotonic;
        Q_EMIT coverageChanged();
    }
}

Result<> WatchSession::keep()
{
    auto kept = keepSpans();
    if (kept) {
        kept = keepResumePoint();
    }
    if (!kept && !m_failing) {
        m_failing = true;
        m_retry.start();
        qCWarning(lcProgress) << "the watch log could not be written:" << kept.error().detail;
        Q_EMIT keepingFailed(kept.error());
    } else if (kept && m_failing) {
        m_failing = false;
        m_retry.stop();
        Q_EMIT keepingRecovered();
    }
    return kept;
}

Result<> WatchSession::keepSpans()
{
    while (!m_waiting.isEmpty()) {
        if (auto appended = m_log.append(m_recording, m_sitting, m_waiting.first()); !appended) {
            return appended;
        }
        m_waiting.removeFirst();
    }
    return {};
}

Result<> WatchSession::keepResumePoint()
{
    if (m_resumeWaiting) {
        if (auto saved = m_resume.save(m_recording, *m_resumeWaiting); !saved) {
            return saved;
        }
        m_resumeWaiting.reset();
    }
    return {};
}

} // namespace companion
