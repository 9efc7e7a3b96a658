// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <workspace/filmcheck.h>

#include <QFileInfo>

namespace companion {

FilmCheck::FilmCheck(const RecordingShelf &shelf, const std::optional<AddedRecording> &recording,
                     Settings &settings)
    : m_shelf(shelf)
    , m_recording(recording)
    , m_settings(settings)
    , m_hashing(shelf.folder())
{
    connect(&m_hashing, &RecordingImport::found, this, &FilmCheck::remember);
    connect(&m_hashing, &RecordingImport::refused, this, [this] { setState(State::Other); });
}

void FilmCheck::begin()
{
    m_hashing.stopFinding();
    if (!m_recording || !m_recording->linkedMedia) {
        return;
    }
    const MediaState there = m_shelf.stateOf(*m_recording);
    if (there != MediaState::There) {
        setState(there == MediaState::Changed ? State::Other : State::Same);
        return;
    }
    const QFileInfo file(m_shelf.mediaPath(*m_recording));
    m_writtenAt = file.lastModified().toMSecsSinceEpoch();
    if (m_writtenAt <= m_recording->addedAt.toMSecsSinceEpoch()
        || m_settings.hashedFilms.value(m_recording->id.value) == m_writtenAt) {
        setState(State::Same);
        return;
    }
    setState(State::InDoubt);
    m_hashing.find(*m_recording, { file.absoluteFilePath() });
}

void FilmCheck::remember()
{
    m_settings.hashedFilms.insert(m_recording->id.value, m_writtenAt);
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
