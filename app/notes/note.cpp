// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/note.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QString storedName(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Note:
        return u"note"_s;
    case NoteKind::Question:
        return u"question"_s;
    case NoteKind::Practice:
        return u"practice"_s;
    }
    return {};
}

std::optional<NoteKind> kindFromStoredName(const QString &name)
{
    for (const NoteKind kind : { NoteKind::Note, NoteKind::Question, NoteKind::Practice }) {
        if (storedName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace companion
