// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes as Markdown and CSV, with times; bookmarks and loops among them.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <marks/mark.h>
#include <notes/note.h>

#include <QByteArray>
#include <QList>

namespace companion {

//! Words of an export in the user's language; the footer is the one the privacy rules ask for.
struct ExportLabels {
    QString note, question, practice, bookmark, loop;
    QString starred; //!< "starred": in the last column of a starred note
    QString outsideChapters; //!< heading for notes in no chapter
    QString footer; //!< "Training notes. Contains no client-identifying information."
    QString csvHeader; //!< seven names: time, chapter, kind, text, changed, until, starred
};

//! What is exported: each list by moment.
struct ExportedNotes {
    QList<Note> notes;
    QList<Mark> marks;
};

//! UTF-8, grouped by chapter; text is escaped so that it reads as it was typed.
[[nodiscard]] QByteArray notesToMarkdown(const ExportedNotes &exported, const Course &course,
                                         const Recording &recording, const ExportLabels &labels);
//! RFC 4180, UTF-8 with byte order mark (spreadsheets); a cell that begins with = + - @ is guarded
//! by an apostrophe, so that a spreadsheet never runs it as a formula.
[[nodiscard]] QByteArray notesToCsv(const ExportedNotes &exported, const Course &course,
                                    const Recording &recording, const ExportLabels &labels);

} // namespace companion
