// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not offered again for the recording that is open, because it was declined; kept in the
// settings.
#pragma once

#include <QList>

namespace companion {

struct Mark;
class Workspace;

//! All notes and marks of former recordings that are offered now.
[[nodiscard]] bool areNotesDeclined(Workspace &workspace);
void declineNotes(Workspace &workspace);

//! Marks that found no place here were told once: they can still be fetched.
void leaveMarks(Workspace &workspace, const QList<Mark> &marks);

//! The chat that lies with the files of the recording.
[[nodiscard]] bool isChatDeclined(Workspace &workspace);
void declineChat(Workspace &workspace);

} // namespace companion
