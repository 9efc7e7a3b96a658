// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <workspace/notestar.h>
#include <workspace/workspace.h>

namespace companion {

Result<bool> toggleStar(Workspace &workspace, const NoteId &id)
{
    Notebook *notebook = workspace.notebook();
    const Note *note = notebook ? notebook->note(id) : nullptr;
    if (!note) {
        return fail(Error::Code::NotFound, QStringLiteral("no such note to star"));
    }
    const bool starred = !note->starred;
    if (const auto done = notebook->setStarred(id, starred); !done) {
        return failWith(done);
    }
    return starred;
}

} // namespace companion
