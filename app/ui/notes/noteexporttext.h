// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notes as the bytes of an export, in the user's language.
#pragma once

#include <course/course.h>
#include <course/recording.h>
#include <notes/note.h>
#include <notes/noteexport.h>
#include <ui/notes/noteexportdialog.h>

#include <QCoreApplication>

namespace companion {

class NoteExportText final {
    Q_DECLARE_TR_FUNCTIONS(companion::NoteExportText)

public:
    [[nodiscard]] static QByteArray bytes(NoteExportDialog::Format format,
                                          const ExportedNotes &exported, const Course &course,
                                          const Recording &recording);
    [[nodiscard]] static QString suggestedName(NoteExportDialog::Format format,
                                               const Course &course);
    [[nodiscard]] static QString filter(NoteExportDialog::Format format);
};

} // namespace companion
