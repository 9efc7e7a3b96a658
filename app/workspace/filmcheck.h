// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the film that is played is still the one that was added.
#pragma once

#include <recordings/recordingimport.h>
#include <recordings/recordingshelf.h>
#include <workspace/settings.h>

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace companion {

//! Another may take the place of one that is used where it lies; a copy of our own may be damaged
//! or written over. Told by size and time at once and by hash in the background, when it is opened,
//! and whenever look() is called; what lies on a share that does not answer stays in doubt.
class FilmCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilmCheck)

public:
    enum class State {
        Same,
        InDoubt, //!< is being looked at, or hashed
        Other, //!< another film, or a damaged one
    };

    //! All outlive it. What was hashed once is remembered in the settings.
    FilmCheck(const RecordingShelf &shelf, const std::optional<AddedRecording> &recording,
              Settings &settings);

    [[nodiscard]] State state() const { return m_state; }
    //! Looks at the file; whenever it is opened.
    void begin();
    //! Looks again, without waiting for the disk: it may have been written since.
    void look();
    //! Looks before anything more counts, and again and again while it is played.
    void setPlaying(bool playing);

Q_SIGNALS:
    void changed();
    //! Settings hold something new to be stored.
    void settingsChanged();

private:
    struct Look {
        bool isThere = false;
        qint64 bytes = 0;
        qint64 writtenAt = 0; //!< milliseconds of the epoch
        bool operator==(const Look &) const = default;
    };
    [[nodiscard]] static Look lookAt(const QString &path);
    void take(const Look &look);
    void setState(State state);
    void remember();

    const RecordingShelf &m_shelf;
    const std::optional<AddedRecording> &m_recording;
    Settings &m_settings;
    RecordingImport m_hashing;
    QFutureWatcher<Look> m_looking;
    QTimer m_again; //!< while it is played
    std::optional<Look> m_seen; //!< of the file that is, or was, hashed
    std::optional<Look> m_other; //!< is known to be another film
    State m_state = State::Same;
};

} // namespace companion
