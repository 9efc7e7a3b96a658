// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a user can do about the room from anywhere: add or take away a chat, bring notes along.
#pragma once

#include <room/chatimport.h>

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace companion {

class Actions;
class Notice;
class Workspace;

//! Belongs to one window.
class RoomActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomActs)

public:
    //! The paths of chat files, or none.
    using ChooseChats = std::function<QStringList(QWidget *parent, const QString &title)>;

    //! Workspace and actions outlive it.
    RoomActs(Workspace &workspace, Actions &actions, QWidget *window);

    //! Offers and results; seen on every page.
    [[nodiscard]] Notice *notice() { return m_notice; }
    void setChooser(const ChooseChats &chooser) { m_choose = chooser; }
    void addChat(const QStringList &files);

Q_SIGNALS:
    void waitingNotesWanted(); //!< show what could not be placed

private:
    enum class Offer { None, BringNotes, ShowWaiting, AddChat, ShiftChat };

    void askForChat();
    void takeChat(const QStringList &files, ChatNames names, Milliseconds shift = {});
    void removeChat();
    void offerNotes();
    void tellChat(); //!< that it cannot be read, or where one can be had
    //! A chat that lies with the files that the recording was made from.
    void offerChat();
    void bringNotes();
    //! What is offered now is not offered for this recording again.
    void decline();
    void act();
    void enableActions();

    Workspace &m_workspace;
    Actions &m_actions;
    QWidget *m_window;
    Notice *m_notice;
    ChooseChats m_choose;
    Offer m_offer = Offer::None;
    QStringList m_foundChats;
    std::function<void()> m_shiftChat; //!< what is offered then
    bool m_offered = false; //!< once a run is enough; the notes page keeps the way open
};

} // namespace companion
