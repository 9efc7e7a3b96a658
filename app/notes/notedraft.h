// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The note being typed: when it began, when it must be written, and whether it has been.
#pragma once

#include <base/clock.h>
#include <base/error.h>
#include <notes/note.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace companion {

class Notebook;

//! A change is on disk within 300 ms of the last key: a write follows 200 ms after the first
//! unwritten key, however fast typing goes on. Blank text is not stored, and takes a stored draft
//! away again. Once stored, the draft follows its note: what is changed elsewhere is taken over,
//! but never in place of what is still to be written; when the note goes, the draft begins anew.
class NoteDraft final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteDraft)

public:
    enum class State { Empty, Writing, Kept, NotKept };
    Q_ENUM(State)

    //! `notebook` outlives the draft or is replaced by setNotebook(nullptr).
    explicit NoteDraft(Clock clock, QObject *parent = nullptr);

    void setNotebook(Notebook *notebook, const RecordingId &recording);
    //! The text as it stands; the first that is not blank fixes the position (that of the first
    //! keystroke).
    void setText(const QString &text, Milliseconds positionNow);
    void setKind(NoteKind kind);
    //! Kept with the text, or at once when there is text already.
    void setStarred(bool starred);
    //! Writes now if something waits. True when everything is on disk.
    bool flush();
    //! Ctrl+Enter: flush, and begin the next. False (and nothing changes) when it could not be
    //! kept.
    bool finish();
    //! Forgets what is being typed, written or not: its note was deleted for good.
    void discard() { startOver(); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString text() const { return m_note.text; }
    [[nodiscard]] NoteKind kind() const { return m_note.kind; }
    [[nodiscard]] bool isStarred() const { return m_note.starred; }
    [[nodiscard]] std::optional<Milliseconds> position() const; //!< fixed at the first keystroke
    [[nodiscard]] QDateTime keptAt() const { return m_keptAt; } //!< UTC, of the last commit
    [[nodiscard]] std::optional<Error> error() const
    {
        return m_error;
    } //!< while NotKept; retried every 2 s

Q_SIGNALS:
    void stateChanged(companion::NoteDraft::State state);
    void kindChanged(companion::NoteKind kind);
    void starChanged(bool starred);
    void textAdopted(); //!< changed elsewhere: text() is to be shown

private:
    void setState(State state);
    void write();
    void writeIfBegun();
    void follow();
    void adopt(const Note &stored);
    void startOver();

    Clock m_clock;
    Notebook *m_notebook = nullptr;
    Note m_note;
    bool m_dirty = false;
    bool m_begun = false;
    bool m_stored = false; //!< some state of it is on disk
    bool m_writing = false;
    State m_state = State::Empty;
    QDateTime m_keptAt;
    std::optional<Error> m_error;
    QTimer m_timer;
};

} // namespace companion
