// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes during the live session: against the clock on the wall until there is a recording.
#pragma once

#include <base/partclock.h>
#include <course/course.h>
#include <notes/notebook.h>
#include <notes/notedraft.h>
#include <room/liveschedule.h>
#include <room/livesitting.h>

#include <QObject>

#include <memory>

namespace companion {

class LiveNotes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveNotes)

public:
    struct LinedUp {
        int placed = 0;
        int waiting = 0; //!< outside of the recording
    };

    //! Both outlive it.
    LiveNotes(Database &database, const Clock &clock, const Course &course);
    ~LiveNotes() override;

    //! Opens the notes of the open sitting; with null they are closed. `sealer` outlives its use.
    void setSealer(const Sealer *sealer);

    [[nodiscard]] const std::optional<LiveTimes> &times() const { return m_times; }
    //! The one the user sits in now.
    [[nodiscard]] const std::optional<LiveSitting> &sitting() const { return m_sitting; }
    //! Nobody ended it: it was half a day ago, or its session has been over for an hour.
    [[nodiscard]] bool isLeftOpen() const;
    //! Ended, with notes that are on no recording yet.
    [[nodiscard]] Result<QList<LiveSitting>> ended() const;
    [[nodiscard]] Result<QList<Note>> notesOf(const LiveSitting &sitting) const;
    //! Null while locked or when the user sits in none.
    [[nodiscard]] Notebook *notebook() { return m_notebook.get(); }
    [[nodiscard]] NoteDraft &draft() { return m_draft; }
    //! Why the sitting or its notes could not be read. Unlocking and joining try again.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Since the sitting began.
    [[nodiscard]] Milliseconds now() const;

    //! An open sitting goes on, also one that could not be read before; one that was left open
    //! ends.
    [[nodiscard]] Result<> join();
    //! Keeps the draft first; an error keeps the sitting open.
    [[nodiscard]] Result<> leave();
    [[nodiscard]] Result<> rejoin(const LiveSitting &sitting);
    //! After notes have come back to a sitting.
    void reload();
    //! After all notes were deleted for good: the one being typed ends too.
    void discardDraft();
    bool flush() { return m_draft.flush(); }

    //! Onto the recording of `target`, made by `clock`, as one step on its undo stack.
    [[nodiscard]] Result<LinedUp> lineUp(const LiveSitting &sitting, const PartClock &clock,
                                         Notebook &target, const Recording &recording);

Q_SIGNALS:
    void changed(); //!< sitting, notebook, or notes that left one
    void notesChanged(); //!< those of the sitting

private:
    void readSitting();
    void openNotebook();
    void closeNotebook();

    Database &m_database;
    Clock m_clock;
    const Course &m_course;
    LiveSittingStore m_store;
    std::optional<LiveTimes> m_times;
    const Sealer *m_sealer = nullptr;
    std::optional<LiveSitting> m_sitting;
    std::optional<Error> m_error;
    std::unique_ptr<Notebook> m_notebook;
    NoteDraft m_draft;
};

} // namespace companion
