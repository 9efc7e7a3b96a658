// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reflection being written: kept on disk as it is typed.
#pragma once

#include <base/clock.h>
#include <base/error.h>
#include <base/ids.h>
#include <notes/reflectionstore.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace companion {

class Database;
class Sealer;

//! Same promise as NoteDraft: on disk within 300 ms of the last key, and said only after the
//! commit.
class ReflectionDraft final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReflectionDraft)

public:
    enum class State { Locked, Empty, Writing, Kept, NotKept };
    Q_ENUM(State)

    ReflectionDraft(Database &database, Clock clock, CourseId course, QObject *parent = nullptr);

    //! Loads with the new key, or (null) forgets the text. A loading error leaves it Locked.
    void setSealer(const Sealer *sealer);
    void setText(const QString &text);
    //! Writes now if something waits. True when everything is on disk.
    bool flush();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int words() const { return countWords(m_text); }
    [[nodiscard]] QDateTime keptAt() const { return m_keptAt; }
    [[nodiscard]] std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(companion::ReflectionDraft::State state);
    //! Loaded anew, or not: a view shows text() and error() now.
    void loaded();
    //! Committed: the stored word count may have changed.
    void kept();

private:
    void setState(State state);

    Database &m_database;
    Clock m_clock;
    CourseId m_course;
    const Sealer *m_sealer = nullptr;
    QString m_text;
    bool m_dirty = false;
    State m_state = State::Locked;
    QDateTime m_keptAt;
    std::optional<Error> m_error;
    QTimer m_timer;
};

} // namespace companion
