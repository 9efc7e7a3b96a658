// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <workspace/declinedoffers.h>
#include <workspace/workspace.h>

#include <algorithm>

namespace companion {

bool areNotesDeclined(Workspace &workspace)
{
    const QString here = workspace.recording().id.value;
    const QStringList recordings = workspace.settings().declinedNotes.value(here);
    const QStringList marks = workspace.settings().stayingMarks.value(here);
    const FormerNotes &former = workspace.formerNotes();
    return std::ranges::all_of(former.offers(),
                               [&recordings](const FormerRecording &offer) {
                                   return recordings.contains(offer.id.value);
                               })
        && std::ranges::all_of(former.marks(), [&marks](const Mark &mark) {
               return marks.contains(mark.id.value);
           });
}

void declineNotes(Workspace &workspace)
{
    QStringList former;
    for (const FormerRecording &offer : workspace.formerNotes().offers()) {
        former.append(offer.id.value);
    }
    workspace.settings().declinedNotes.insert(workspace.recording().id.value, former);
    workspace.storeSettings();
    leaveMarks(workspace, workspace.formerNotes().marks());
}

void leaveMarks(Workspace &workspace, const QList<Mark> &marks)
{
    QStringList ids; // those of before that are still there are among them
    for (const Mark &mark : marks) {
        ids.append(mark.id.value);
    }
    const QString here = workspace.recording().id.value;
    if (workspace.settings().stayingMarks.value(here) != ids) {
        workspace.settings().stayingMarks.insert(here, ids);
        workspace.storeSettings();
    }
}

bool isChatDeclined(Workspace &workspace)
{
    return workspace.settings().declinedChats.contains(workspace.recording().id.value);
}

void declineChat(Workspace &workspace)
{
    if (!isChatDeclined(workspace)) {
        workspace.settings().declinedChats.append(workspace.recording().id.value);
        workspace.storeSettings();
    }
}

} // namespace companion
