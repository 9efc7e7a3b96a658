// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live session: a countdown before it, notes against the clock during it, and afterwards the
// way onto the recording.
#pragma once

#include <base/error.h>

#include <QWidget>

class QListView;
class QPushButton;
class QVBoxLayout;

namespace companion {

class Actions;
class Card;
class LiveClock;
class LiveComposer;
class LiveNoteRows;
class Notice;
class TextLabel;
class UnlockPanel;
class Workspace;

class LivePage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LivePage)

public:
    //! Both outlive the page. Performs JoinLive.
    LivePage(Workspace &workspace, Actions &actions, QWidget *parent);

    //! The keyboard begins where one goes on.
    void focusStart();
    //! True while the user sits in the session and can write: N goes to the note here.
    [[nodiscard]] bool isWriting() const;
    void focusNote();

Q_SIGNALS:
    void pageWanted(); //!< an act was begun from elsewhere

private:
    void addSession(QVBoxLayout *column, QWidget *parent);
    void addNotes(QVBoxLayout *column, QWidget *parent);
    void showState();
    void showClock();
    void showSitting();
    void showNotes();
    void showEnded();
    void join();
    void leave();
    void report(const Error &error);
    void tellUnreadable(const Error &error);
    void tellLinedUp(int placed, int waiting);

    Workspace &m_workspace;
    Actions &m_actions;
    Notice *m_notice;
    LiveClock *m_clock;
    TextLabel *m_headline = nullptr;
    TextLabel *m_times = nullptr;
    TextLabel *m_explanation = nullptr;
    QPushButton *m_join = nullptr;
    UnlockPanel *m_unlock = nullptr;
    Card *m_notes = nullptr;
    LiveComposer *m_composer = nullptr;
    LiveNoteRows *m_rows;
    QListView *m_list = nullptr;
    QVBoxLayout *m_ended = nullptr;
    QWidget *m_sheet = nullptr;
};

} // namespace companion
