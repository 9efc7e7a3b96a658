// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes, bookmarks and loops of former recordings: brought along to the one that is open, or
// waiting to be placed on it.
#pragma once

#include <course/captiontrack.h>
#include <course/course.h>
#include <course/recording.h>
#include <marks/mark.h>
#include <notes/noterelocation.h>
#include <notes/transcriptstore.h>
#include <workspace/markplan.h>

#include <QObject>

#include <optional>

namespace companion {

class MarkBook;
class Notebook;
class Sealer;

class FormerNotes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormerNotes)

public:
    struct Brought {
        int placed = 0;
        int waiting = 0;
        int marks = 0; //!< placed
        QList<Mark> staying = {}; //!< with their recordings
    };

    //! All outlive it. Remembers what the recording says, see also rememberWords().
    FormerNotes(Database &database, const Clock &clock, const Recording &recording,
                const CaptionTrack &captions);

    //! Captions were found later, beside the film or inside it: without their words no note could
    //! be placed by them. Words that are known stay.
    void rememberWords();

    //! With null the notes are locked; `marks` alone: bookmarks and loops could not be read.
    //! `marks` shares the notebook's undo stack. All outlive their use.
    void setNotebook(Notebook *notebook, MarkBook *marks, const Sealer *sealer);

    //! Recordings whose notes could be brought along; none while locked.
    [[nodiscard]] const QList<FormerRecording> &offers() const { return m_offers; }
    //! Bookmarks and loops that are still with other recordings of the course; none while locked.
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }
    //! Whether bringAlong() has anything to look for.
    [[nodiscard]] bool isAnythingThere() const { return !m_offers.isEmpty() || !m_marks.isEmpty(); }
    //! To be placed, and then those that stay with their recording.
    [[nodiscard]] const QList<WaitingNote> &waiting() const { return m_waiting; }
    [[nodiscard]] int undecided() const; //!< of them, to be placed
    //! Why some of these could not be read and may be missing.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Title of a recording, or empty.
    [[nodiscard]] QString titleOf(const RecordingId &recording) const;

    // Each is one step on the notebook's undo stack.
    //! The notes of all offers(), and marks().
    [[nodiscard]] Result<Brought> bringAlong();
    [[nodiscard]] Result<> place(const WaitingNote &note, Milliseconds position);
    [[nodiscard]] Result<> setKept(const WaitingNote &note, bool kept);

Q_SIGNALS:
    void changed();

private:
    void reload();
    void remember();
    [[nodiscard]] Result<NoteRelocation> planFrom(const RecordingId &former,
                                                  const StoredTranscript &here) const;
    [[nodiscard]] Result<MarkPlan> planMarksTo(const StoredTranscript &here) const;
    [[nodiscard]] Result<> move(const NoteRelocation &notes, const QList<MarkMove> &marks);
    [[nodiscard]] Result<QList<Mark>> readMarks() const;
    template <typename T> void take(Result<T> read, T &into);

    Database &m_database;
    Clock m_clock;
    const Recording &m_recording;
    const CaptionTrack &m_captions;
    bool m_hasWords = false; //!< remembered, in this run or before
    TranscriptStore m_transcripts;
    Notebook *m_notebook = nullptr;
    MarkBook *m_markBook = nullptr;
    const Sealer *m_sealer = nullptr;
    QList<FormerRecording> m_offers;
    QList<Mark> m_marks;
    QList<WaitingNote> m_waiting;
    std::optional<Error> m_error;
};

} // namespace companion
