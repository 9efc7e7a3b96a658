// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <workspace/filmcheck.h>

#include <QFileInfo>
#include <QtConcurrentRun>

#include <chrono>

using namespace std::chrono_literals;

namespace companion {

namespace {
constexpr auto betweenLooks = 30s; // while it is played; a share tells of no change by itself
}

FilmCheck::FilmCheck(const RecordingShelf &shelf, const std::optional<AddedRecording> &recording,
                     Settings &settings)
    : m_shelf(shelf)
    , m_recording(recording)
    , m_settings(settings)
    , m_hashing(shelf.folder())
{
    m_again.setInterval(betweenLooks);
    connect(&m_again, &QTimer::timeout, this, &FilmCheck::look);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] { take(m_looking.result()); });
    connect(&m_hashing, &RecordingImport::found, this, &FilmCheck::remember);
    connect(&m_hashing, &RecordingImport::refused, this, [this] {
        m_other = m_seen;
        setState(State::Other);
    });
}

FilmCheck::Look FilmCheck::lookAt(const QString &path)
{
    const QFileInfo file(path);
    return { .isThere = file.isFile(),
             .bytes = file.size(),
             .writtenAt = file.lastModified().toMSecsSinceEpoch() };
}

void FilmCheck::begin()
{
    m_hashing.stopFinding();
    m_seen.reset();
    m_other.reset();
    if (m_recording) {
        const Look look = lookAt(m_shelf.mediaPath(*m_recording));
        if (look.isThere) {
            take(look);
        } else {
            setState(State::Same);
        }
    }
}

void FilmCheck::setPlaying(bool playing)
{
    if (!playing || !m_recording) {
        m_again.stop();
        return;
    }
    m_again.start();
    if (m_state == State::Same) { // what is played until the answer is there waits for it
        setState(State::InDoubt);
    }
    look();
}

void FilmCheck::look()
{
    if (!m_recording || m_looking.isRunning()) {
        return;
    }
    m_looking.setFuture(QtConcurrent::run(&FilmCheck::lookAt, m_shelf.mediaPath(*m_recording)));
}

void FilmCheck::take(const Look &look)
{
    if (!look.isThere) { // what is open is played on; what comes in its place is looked at
        if (m_state == State::InDoubt && !m_hashing.isWorking()) {
            setState(State::Same);
        }
        return;
    }
    if (look.bytes != m_recording->bytes) {
        m_hashing.stopFinding();
        m_seen = m_other = look;
        setState(State::Other);
        return;
    }
    const bool isNew = m_seen && *m_seen != look;
    if (!isNew && m_hashing.isWorking()) {
        return; // it is found out
    }
    m_hashing.stopFinding();
    m_seen = look;
    if (look == m_other) {
        setState(State::Other);
    } else if (m_settings.hashedFilms.value(m_recording->id.value) == look.writtenAt
               || (!isNew && look.writtenAt <= m_recording->addedAt.toMSecsSinceEpoch())) {
        setState(State::Same);
    } else {
        setState(State::InDoubt);
        m_hashing.find(*m_recording, { m_shelf.mediaPath(*m_recording) });
    }
}

void FilmCheck::remember()
{
    m_settings.hashedFilms.insert(m_recording->id.value, m_seen->writtenAt);
    Q_EMIT settingsChanged();
    setState(State::Same);
}

void FilmCheck::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT changed();
    }
}

} // namespace companion
