// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat of the room beside the recording that is open: read when the notes are unlocked, aligned
// by the user.
#pragma once

#include <base/clock.h>
#include <base/partclock.h>
#include <course/recording.h>
#include <room/chatimport.h>
#include <room/chatstore.h>

#include <QObject>
#include <QStringList>

#include <optional>

namespace companion {

class Database;
class Sealer;

class RoomChat final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomChat)

public:
    struct Added {
        int messages = 0;
        int questions = 0;
        int directMessages = 0; //!< left out
        Milliseconds shift{ 0 }; //!< by which times of another time zone were moved
        std::optional<Milliseconds> likelyShift = {}; //!< by which more of it would fit
        QStringList unread; //!< names of files that could not be read and were left out
    };

    //! `database` outlives it. `parts` are those that `recording` was joined of, where known.
    RoomChat(Database &database, Clock clock, const Recording &recording,
             QList<RecordedPart> parts);

    //! Reads the chat; with null it is forgotten. `sealer` outlives its use.
    void setSealer(const Sealer *sealer);

    [[nodiscard]] bool hasChat() const { return m_chat.has_value(); } //!< never while locked
    [[nodiscard]] bool isLocked() const { return m_sealer == nullptr; }
    //! Why there is none although one is stored.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Empty without a chat.
    [[nodiscard]] const QList<ChatMessage> &messages() const;
    [[nodiscard]] const QList<ChatAnchor> &anchors() const;
    //! On the recording; may lie before its start or after its end.
    [[nodiscard]] Milliseconds positionOf(qsizetype message) const;
    //! Whether it is more than a guess: the file tells it, or the user has.
    [[nodiscard]] bool isAligned() const;
    //! Aligned by the start of the first part alone: what was written after a stop comes too late.
    [[nodiscard]] bool ignoresStops() const;

    //! The fullest of the chats that `files` make (see chatCandidates, also for `shift`), in place
    //! of one that was there. Errors: those of the files, and Locked.
    [[nodiscard]] Result<Added> add(const QStringList &files, ChatNames names,
                                    const std::function<QString(int)> &pseudonym,
                                    Milliseconds shift = Milliseconds{ 0 });
    //! "This message belongs to this moment": see withAnchor.
    [[nodiscard]] Result<> place(qsizetype message, Milliseconds position);
    [[nodiscard]] Result<> clearPlaces();
    [[nodiscard]] Result<> remove();
    //! Takes the last of add, place, clearPlaces and remove back.
    [[nodiscard]] Result<> undo();
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<> write(const std::optional<StoredChat> &chat);
    void show(std::optional<StoredChat> chat);

    Database &m_database;
    Clock m_clock;
    RecordingId m_recording;
    QList<RecordedPart> m_parts;
    Milliseconds m_duration;
    const Sealer *m_sealer = nullptr;
    std::optional<StoredChat> m_chat;
    ChatMapping m_mapping;
    std::optional<Error> m_error;
    QList<std::optional<StoredChat>> m_before; //!< what undo brings back, the newest last
};

} // namespace companion
