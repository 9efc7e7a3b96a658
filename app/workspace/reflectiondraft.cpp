// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <vault/sealer.h>
#include <workspace/reflectiondraft.h>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto writeDelay = 200ms; //!< leaves 100 ms of the promised 300 for the commit
constexpr auto retryDelay = 2s;
} // namespace

ReflectionDraft::ReflectionDraft(Database &database, Clock clock, CourseId course, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(std::move(clock))
    , m_course(std::move(course))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReflectionDraft::flush);
}

void ReflectionDraft::setSealer(const Sealer *sealer)
{
    m_timer.stop();
    m_sealer = nullptr;
    m_text.clear();
    m_dirty = false;
    m_keptAt = {};
    m_error.reset();
    if (sealer) {
        const auto stored = ReflectionStore(m_database, *sealer, m_clock).load(m_course);
        if (stored) {
            m_sealer = sealer;
            if (*stored) {
                m_text = (*stored)->text;
                m_keptAt = (*stored)->updatedAt;
            }
        } else {
            m_error = stored.error(); // stays Locked: an unreadable text must not be overwritten
        }
    }
    setState(!m_sealer ? State::Locked : m_text.isEmpty() ? State::Empty : State::Kept);
    Q_EMIT loaded();
}

void ReflectionDraft::setText(const QString &text)
{
    if (!m_sealer || text == m_text) {
        return;
    }
    m_text = text;
    if (!m_dirty) {
        m_dirty = true;
        m_timer.start(writeDelay); // not restarted: typing on never postpones the write
    }
    setState(State::Writing);
}

bool ReflectionDraft::flush()
{
    m_timer.stop();
    if (!m_dirty) {
        return true;
    }
    const auto saved = ReflectionStore(m_database, *m_sealer, m_clock).save(m_course, m_text);
    if (!saved) {
        m_error = saved.error();
        m_timer.start(retryDelay);
        setState(State::NotKept);
        return false;
    }
    m_dirty = false;
    m_error.reset();
    m_keptAt = saved->updatedAt;
    setState(State::Kept);
    Q_EMIT kept();
    return true;
}

void ReflectionDraft::setState(State state)
{
    if (m_state != state || state == State::Kept) { // Kept again carries a new time
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

} // namespace companion
