// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the film that is played is still the one that was added.
#pragma once

#include <recordings/recordingimport.h>
#include <recordings/recordingshelf.h>
#include <workspace/settings.h>

#include <QObject>

#include <optional>

namespace companion {

//! Of a film that is used where it lies, where another may take its place under its name: told by
//! its size; where it was written since it was added, by its hash, in the background. A copy of our
//! own is at most damaged.
class FilmCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilmCheck)

public:
    enum class State {
        Same,
        InDoubt, //!< is being hashed
        Other, //!< another film, or a damaged one
    };

    //! All outlive it. What was hashed once is remembered in the settings.
    FilmCheck(const RecordingShelf &shelf, const std::optional<AddedRecording> &recording,
              Settings &settings);

    [[nodiscard]] State state() const { return m_state; }
    //! Looks at the file; whenever it is opened.
    void begin();

Q_SIGNALS:
    void changed();
    //! Settings hold something new to be stored.
    void settingsChanged();

private:
    void setState(State state);
    void remember();

    const RecordingShelf &m_shelf;
    const std::optional<AddedRecording> &m_recording;
    Settings &m_settings;
    RecordingImport m_hashing;
    qint64 m_writtenAt = 0; //!< the file that is being hashed; milliseconds of the epoch
    State m_state = State::Same;
};

} // namespace companion
