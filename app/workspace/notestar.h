// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stars a note, wherever it is shown.
#pragma once

#include <base/ids.h>
#include <base/result.h>

namespace companion {

class Workspace;

//! As one undoable step. True when it is starred now. Errors: those of Notebook::setStarred.
[[nodiscard]] Result<bool> toggleStar(Workspace &workspace, const NoteId &id);

} // namespace companion
