// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/foundchats.h>
#include <ui/actions.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/filechooser.h>
#include <ui/room/addchatdialog.h>
#include <ui/room/broughttext.h>
#include <ui/room/roomacts.h>
#include <ui/room/roomtext.h>
#include <workspace/declinedoffers.h>
#include <workspace/workspace.h>

#include <QFileDialog>
#include <QLocale>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

RoomActs::ChooseChats systemChatDialog()
{
    return [](QWidget *parent, const QString &title) {
        return QFileDialog::getOpenFileNames(parent, title, documentsFolder(),
                                             RoomActs::tr("Saved chats (*.txt);;All files (*)"));
    };
}

} // namespace

RoomActs::RoomActs(Workspace &workspace, Actions &actions, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_window(window)
    , m_notice(new Notice(window))
    , m_choose(systemChatDialog())
{
    m_notice->setObjectName(u"roomNotice"_s);
    connect(actions[Actions::AddChat], &QAction::triggered, this, &RoomActs::askForChat);
    connect(actions[Actions::RemoveChat], &QAction::triggered, this, &RoomActs::removeChat);
    connect(actions[Actions::BringNotes], &QAction::triggered, this, &RoomActs::bringNotes);
    connect(m_notice, &Notice::actionTriggered, this, &RoomActs::act);
    connect(m_notice, &Notice::closed, this, &RoomActs::decline);
    connect(&workspace.room(), &RoomChat::changed, this, &RoomActs::enableActions);
    connect(&workspace.formerNotes(), &FormerNotes::changed, this, &RoomActs::offerNotes);
    connect(&workspace, &Workspace::notebookChanged, this, &RoomActs::enableActions);
    connect(&workspace, &Workspace::notebookChanged, this, &RoomActs::tellChat);
    offerNotes();
}

void RoomActs::enableActions()
{
    m_actions[Actions::AddChat]->setEnabled(!m_workspace.room().isLocked());
    m_actions[Actions::RemoveChat]->setEnabled(m_workspace.room().hasChat());
    m_actions[Actions::BringNotes]->setEnabled(m_workspace.formerNotes().isAnythingThere());
}

void RoomActs::askForChat()
{
    const QStringList files
        = m_choose(m_window, tr("Choose the saved chat of the session, or those of its parts"));
    if (!files.isEmpty()) {
        addChat(files);
    }
}

void RoomActs::addChat(const QStringList &files)
{
    auto *dialog = new AddChatDialog(files, m_workspace.room().hasChat(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, files] { takeChat(files, dialog->names()); });
    dialog->open();
}

void RoomActs::takeChat(const QStringList &files, ChatNames names, Milliseconds shift)
{
    m_offer = Offer::None;
    const auto added = m_workspace.room().add(files, names, delegateName, shift);
    if (!added) {
        m_notice->tell(Notice::Kind::Error, describe(added.error()));
        return;
    }
    const QString messages = tr("%n message(s)", nullptr, added->messages);
    const QString questions = tr("%n of them with a question", nullptr, added->questions);
    const QString direct = tr("%n direct message(s) left out", nullptr, added->directMessages);
    QString words =
        //: messages, questions, direct messages left out
        tr("The chat stands under the timeline: %1, %2, %3.").arg(messages, questions, direct);
    if (!added->unread.isEmpty()) {
        //: One or more whole sentences; a list of file names.
        words = tr("%1 Not read, and left out: %2.")
                    .arg(words, QLocale().createSeparatedList(added->unread));
    }
    const auto kind = added->unread.isEmpty() ? Notice::Kind::Information : Notice::Kind::Warning;
    if (const auto zone = added->likelyShift) {
        m_shiftChat = [this, files, names, zone] { takeChat(files, names, *zone); };
        m_offer = Offer::ShiftChat;
        m_notice->tell(
            kind,
            //: Whole sentences; hours such as "+5:30".
            tr("%1 Some of it lies outside the recording. If it was saved in another time "
               "zone, and its times are moved by %2 h, all of it fits.")
                .arg(words, shiftLabel(*zone)),
            //: Button; hours such as "+5:30".
            tr("Move it by %1 h").arg(shiftLabel(*zone)));
        return;
    }
    if (added->shift != Milliseconds{ 0 }) {
        //: Whole sentences; hours such as "+5:30".
        words = tr("%1 It was saved in another time zone: its times were moved by %2 h.")
                    .arg(words, shiftLabel(added->shift));
    }
    m_notice->tell(kind, words);
}

void RoomActs::removeChat()
{
    m_offer = Offer::None;
    if (const auto removed = m_workspace.room().remove(); !removed) {
        m_notice->tell(Notice::Kind::Error, describe(removed.error()));
        return;
    }
    declineChat(m_workspace);
    m_notice->tell(
        Notice::Kind::Information,
        tr("The chat was taken away. %1 brings it back.")
            .arg(m_actions[Actions::UndoChat]->shortcut().toString(QKeySequence::NativeText)));
}

void RoomActs::offerNotes()
{
    enableActions();
    if (const auto &error = m_workspace.formerNotes().error()) {
        m_offer = Offer::None;
        m_notice->tell(Notice::Kind::Error,
                       tr("Notes of former recordings cannot be read now, so that some may be "
                          "missing. %1")
                           .arg(describe(*error)));
        return;
    }
    const FormerNotes &former = m_workspace.formerNotes();
    if (!former.isAnythingThere()) {
        if (m_offer == Offer::BringNotes) {
            m_offer = Offer::None;
            m_notice->dismiss();
        }
        return;
    }
    if (m_offered || areNotesDeclined(m_workspace)) {
        return;
    }
    m_offered = true;
    m_offer = Offer::BringNotes;
    int notes = 0;
    for (const FormerRecording &offer : former.offers()) {
        notes += offer.notes;
    }
    m_notice->tell(Notice::Kind::Information, offerText(notes, int(former.marks().size())),
                   tr("Bring them along"));
}

void RoomActs::decline()
{
    switch (std::exchange(m_offer, Offer::None)) {
    case Offer::None:
    case Offer::ShowWaiting:
    case Offer::ShiftChat:
        return;
    case Offer::AddChat:
        declineChat(m_workspace);
        return;
    case Offer::BringNotes:
        declineNotes(m_workspace);
        return;
    }
}

void RoomActs::tellChat()
{
    if (const auto &error = m_workspace.room().error()) {
        m_offer = Offer::None;
        m_notice->tell(
            Notice::Kind::Error,
            tr("The chat of this recording cannot be read now. %1").arg(describe(*error)));
        return;
    }
    offerChat();
}

void RoomActs::offerChat()
{
    const auto &added = m_workspace.addedRecording();
    if (!added || m_offer != Offer::None || m_workspace.room().isLocked()
        || m_workspace.room().hasChat() || !m_foundChats.isEmpty() || isChatDeclined(m_workspace)) {
        return;
    }
    m_foundChats = findChats(*added);
    if (m_foundChats.isEmpty()) {
        return;
    }
    m_offer = Offer::AddChat;
    m_notice->tell(Notice::Kind::Information,
                   tr("A chat lies with the files of this recording. It can stand under the "
                      "timeline, without names and direct messages."),
                   tr("Add the chat…"));
}

void RoomActs::bringNotes()
{
    m_offer = Offer::None;
    const auto brought = m_workspace.formerNotes().bringAlong();
    if (!brought) {
        m_notice->tell(Notice::Kind::Error, describe(brought.error()));
        return;
    }
    leaveMarks(m_workspace, brought->staying);
    QString words =
        //: %1 is a list such as "12 notes placed by their words, and 3 notes wait to be placed".
        tr("%1. Undo takes it back.").arg(QLocale().createSeparatedList(broughtParts(*brought)));
    if (!brought->staying.isEmpty()) {
        //: Two whole sentences or more.
        words = tr("%1 %2").arg(words, stayingText(brought->staying));
    }
    if (brought->waiting == 0) {
        m_notice->tell(Notice::Kind::Information, words);
        return;
    }
    m_offer = Offer::ShowWaiting;
    m_notice->tell(Notice::Kind::Information, words, tr("Show what waits"));
}

void RoomActs::act()
{
    switch (std::exchange(m_offer, Offer::None)) {
    case Offer::None:
        break;
    case Offer::BringNotes:
        bringNotes();
        break;
    case Offer::ShowWaiting:
        m_notice->dismiss();
        Q_EMIT waitingNotesWanted();
        break;
    case Offer::AddChat:
        m_notice->dismiss();
        addChat(m_foundChats);
        break;
    case Offer::ShiftChat:
        m_shiftChat();
        break;
    }
}

} // namespace companion
