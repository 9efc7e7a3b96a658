// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of a recording's caption tracks is shown, and by how much it is shifted.
#pragma once

#include <base/result.h>
#include <course/captiontrack.h>
#include <course/recording.h>
#include <workspace/settings.h>

#include <QFutureWatcher>
#include <QObject>

namespace companion {

//! One track drives captions, transcript and everything that goes by cues; the shift moves them all
//! together, so that a click on a word leads to where it is said. The choice is remembered for each
//! course, the shift for each recording.
class Captions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Captions)

public:
    static constexpr Milliseconds step{ 100 };
    static constexpr Milliseconds largestDelay{ 60'000 };

    //! `shown` holds the first track of the recording, as read, or no cues where none has been
    //! read, and is replaced in its place. All outlive this. Tracks inside the film that say no
    //! language are in `language`, that of the course.
    Captions(const Recording &recording, Settings &settings, CaptionTrack &shown,
             QString language = {});
    ~Captions() override;

    [[nodiscard]] const QList<CaptionFile> &tracks() const { return m_tracks; }
    //! Index of the track that is shown; none where none has been read.
    [[nodiscard]] std::optional<qsizetype> current() const { return m_current; }
    //! How much later than in its file each cue is shown; negative: earlier.
    [[nodiscard]] Milliseconds delay() const;

    //! Takes the track chosen before, or the first that can be read; looks for tracks inside the
    //! media file, in the background.
    void begin();
    void choose(qsizetype index);
    void chooseNext();
    void setDelay(Milliseconds delay);

Q_SIGNALS:
    //! The track shown is another one, or shifted.
    void changed();
    void tracksChanged();
    //! By the user; follows changed().
    void trackChosen();
    //! Settings hold something new to be stored.
    void settingsChanged();
    void failed(const companion::Error &error);

private:
    struct Read {
        qsizetype index = 0;
        Result<CaptionTrack> track;
    };

    void takeFound(const QList<CaptionFile> &inside);
    [[nodiscard]] bool isTakenOver(const CaptionFile &file) const;
    [[nodiscard]] QList<CaptionFile> withoutTakenOver(const QList<CaptionFile> &inside) const;
    void takeRead(const Read &read);
    void chooseFirst();
    void chooseRemembered();
    void read(qsizetype index);
    void show();

    const Recording &m_recording;
    Settings &m_settings;
    CaptionTrack &m_shown;
    CaptionTrack m_unshifted;
    QString m_language; //!< of the course
    QList<CaptionFile> m_tracks;
    std::optional<qsizetype> m_current;
    std::optional<qsizetype> m_wanted; //!< is being read
    bool m_isUsersChoice = false;
    // Not continuations of the futures, which Qt 6.4 lets outlive what they belong to.
    QFutureWatcher<QList<CaptionFile>> m_finding;
    QFutureWatcher<Read> m_reading;
};

//! "Deutsch", "English · transcript": each language by its own name. Empty where nothing says.
[[nodiscard]] QString captionTrackName(const CaptionFile &file);

} // namespace companion
