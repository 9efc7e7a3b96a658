// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the keys for bookmarks and loops do.
#pragma once

#include <base/result.h>
#include <marks/looper.h>
#include <marks/mark.h>

#include <QObject>

namespace companion {

class Actions;
class MarkBook;
class MarkLine;
class Workspace;

//! Performs LoopPoint, KeepLoop, LoopStartHere, LoopEndHere and SetBookmark. Moving an end of a
//! loop that is kept changes it there too, as one undoable step.
class MarkActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkActs)

public:
    //! All outlive this.
    MarkActs(Workspace &workspace, Actions &actions, MarkLine &line, QObject *parent);

    //! While a recording is loaded.
    void setLoaded(bool loaded);
    //! Other ends for the loop that is repeated.
    void reshapeLoop(const companion::TimeSpan &span);

Q_SIGNALS:
    //! The mark is to be shown in its list, its name to be written.
    void nameWanted(const companion::MarkId &id);

private:
    void setBookmark();
    void keepLoop();
    void moveEndHere(LoopEnd end);
    void enableLoopActions();
    //! Null when they cannot be had; why is told then.
    [[nodiscard]] MarkBook *marksOrTell(const QString &whenLocked);
    //! Tells of the new mark and offers to name it; or what went wrong.
    void tellKept(const Result<Mark> &mark, const QString &sentence);

    Workspace &m_workspace;
    Actions &m_actions;
    MarkLine &m_line;
    bool m_loaded = false;
};

} // namespace companion
