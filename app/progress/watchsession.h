// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One recording being watched in one run: listens to the player and keeps what was watched.
#pragma once

#include <base/clock.h>
#include <course/recording.h>
#include <progress/coverage.h>
#include <progress/resumestore.h>
#include <progress/watchlog.h>
#include <progress/watchrecorder.h>

#include <QObject>
#include <QTimer>

#include <memory>

namespace companion {

class Database;
class Player;

//! A new id; make one per run of the application and hand it to every session of that run.
[[nodiscard]] SittingId newSittingId();

//! Make it before Player::setSource, destroy it (or let the next one replace it) before the player
//! gets another source. Spans go to the watch log every 5 s of playing and at every pause, seek,
//! change of rate, end, flush() and destruction; the resume point at most once a second. A place
//! that is sought while nothing plays is a resume point too, and earns nothing. What could not be
//! written stays in memory, counts in coverage(), and is tried again every 5 s.
class WatchSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchSession)

public:
    //! Loads the log and the resume point of `recording`. `player` and `database` must outlive the
    //! session. Errors: those of WatchLog::load.
    [[nodiscard]] static Result<std::unique_ptr<WatchSession>>
    open(Player &player, Database &database, const Recording &recording, const SittingId &sitting,
         const Clock &clock);
    //! Flushes.
    ~WatchSession() override;

    //! Everything ever credited for this recording, with the span that is still open.
    [[nodiscard]] Coverage coverage() const;
    //! Where it was played last, or sought since, in this run or the one before, ready for
    //! Player::seek (resumeAt has been applied); 0 when there is nothing to resume.
    [[nodiscard]] Milliseconds resumePosition() const { return m_resumePosition; }
    [[nodiscard]] const SittingId &sitting() const { return m_sitting; }

    //! Whether what is played counts as this recording.
    enum class Crediting {
        Kept,
        Held, //!< in doubt: shown, written only once it is known to count
        Off, //!< it is another film; what was held is dropped
    };
    void setCrediting(Crediting crediting);

    //! Writes the open span and the resume point now; before quitting. Ok means it is on disk.
    Result<> flush();

    //! What Player::sampled is connected to.
    void observe(const companion::PlaybackSample &sample);
    //! What Player::aboutToPassOver is connected to.
    void passOver(const companion::TimeSpan &silence);

Q_SIGNALS:
    //! At most once a second while playing, and whenever a span has been closed.
    void coverageChanged();
    //! Writing failed (disk full, say); nothing is lost while the application runs. Once per
    //! trouble, not per attempt.
    void keepingFailed(const companion::Error &error);
    //! Everything that had to wait is on disk after all.
    void keepingRecovered();

private:
    WatchSession(Player &player, Database &database, const Recording &recording, SittingId sitting,
                 Clock clock);

    Result<> load();
    void take(const std::optional<WatchedSpan> &closed);
    void noteResumePoint(const PlaybackSample &sample);
    void noteSoughtPlace(const PlaybackSample &sample);
    void setResumePoint(Milliseconds saved);
    void dropHeld();
    void announceWhilePlaying(Milliseconds monotonic);
    Result<> keep();
    Result<> keepSpans();
    Result<> keepResumePoint();

    Player &m_player;
    Clock m_clock;
    WatchLog m_log;
    ResumeStore m_resume;
    RecordingId m_recording;
    Milliseconds m_duration;
    SittingId m_sitting;
    WatchRecorder m_recorder;
    Coverage m_credited; //!< closed spans, on disk or waiting
    QList<WatchedSpan> m_waiting; //!< closed, not yet on disk
    QList<WatchedSpan> m_held; //!< closed, not to be written yet
    Crediting m_crediting = Crediting::Kept;
    std::optional<Milliseconds> m_resumeWaiting; //!< newest resume point not yet on disk
    std::optional<Milliseconds> m_resting; //!< where it stands without playing
    QTimer m_settling; //!< one write for all places that a hand passes
    Milliseconds m_resumePosition{ 0 };
    Milliseconds m_lastCheckpoint{ 0 }; //!< monotonic, as are the next two
    Milliseconds m_lastResume{ 0 };
    Milliseconds m_lastAnnounced{ 0 };
    QTimer m_retry; //!< runs while the disk refuses
    bool m_failing = false;
};

} // namespace companion
