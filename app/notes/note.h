// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A personal note at a moment of a recording.
#pragma once

#include <base/ids.h>
#include <base/timespan.h>

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace companion {

enum class NoteKind { Note, Question, Practice };

struct Note {
    NoteId id;
    RecordingId recording;
    Milliseconds position{ 0 }; //!< of the first keystroke
    NoteKind kind = NoteKind::Note;
    QString text; //!< private: never logged
    bool starred = false; //!< to be seen again
    QDateTime createdAt; //!< UTC
    QDateTime updatedAt; //!< UTC
    bool operator==(const Note &) const = default;
};

//! "note", "question", "practice": stored and exported names.
[[nodiscard]] QString storedName(NoteKind kind);
[[nodiscard]] std::optional<NoteKind> kindFromStoredName(const QString &name);

} // namespace companion

Q_DECLARE_METATYPE(companion::Note)
