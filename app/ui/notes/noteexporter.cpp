// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/savefile.h>
#include <notes/notebook.h>
#include <ui/errortext.h>
#include <ui/notes/noteexportdialog.h>
#include <ui/notes/noteexporter.h>
#include <ui/notes/noteexporttext.h>
#include <ui/notes/noterows.h>
#include <ui/notice.h>
#include <workspace/workspace.h>

#include <QFileInfo>

namespace companion {

NoteExporter::NoteExporter(Workspace &workspace, NoteRows &rows, Notice &notice, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_rows(rows)
    , m_notice(notice)
    , m_window(window)
{
}

void NoteExporter::start()
{
    const Notebook *notebook = m_workspace.notebook();
    if (!notebook) {
        return;
    }
    auto *dialog
        = new NoteExportDialog(int(m_rows.shownNotes().size()), int(notebook->notes().size()),
                               m_workspace.course().privacyNotice, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { save(*dialog); });
    dialog->open();
}

void NoteExporter::save(const NoteExportDialog &dialog)
{
    const Notebook *notebook = m_workspace.notebook();
    if (!notebook) {
        return;
    }
    const Course &course = m_workspace.course();
    const MarkBook *marks = m_workspace.marks(); // none when they cannot be read
    // Bookmarks and loops go along with the whole; a choice of notes is only those.
    const ExportedNotes exported = dialog.onlyShown()
        ? ExportedNotes{ .notes = m_rows.shownNotes(), .marks = {} }
        : ExportedNotes{ .notes = notebook->notes(),
                         .marks = marks ? marks->marks() : QList<Mark>() };
    const QString path = m_choose(m_window, tr("Export notes"),
                                  NoteExportText::suggestedName(dialog.format(), course),
                                  NoteExportText::filter(dialog.format()));
    if (path.isEmpty()) {
        return;
    }
    const QByteArray bytes
        = NoteExportText::bytes(dialog.format(), exported, course, m_workspace.recording());
    if (const auto saved = saveFile(path, bytes); !saved) {
        m_notice.tell(Notice::Kind::Error, describe(saved.error()));
    } else {
        const QString words = exported.notes.isEmpty()
            ? tr("Bookmarks and loops exported to %1. The file is not sealed.")
            : tr("%n note(s) exported to %1. The file is not sealed.", nullptr,
                 int(exported.notes.size()));
        m_notice.tell(Notice::Kind::Information, words.arg(QFileInfo(path).fileName()));
    }
}

} // namespace companion
