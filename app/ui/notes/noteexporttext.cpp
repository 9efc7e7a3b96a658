// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/noteexport.h>
#include <ui/notes/noteexporttext.h>
#include <ui/parts/safefilename.h>
#include <ui/watch/notemark.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QByteArray NoteExportText::bytes(NoteExportDialog::Format format, const QList<Note> &notes,
                                 const Course &course, const Recording &recording)
{
    const ExportLabels labels{ .note = kindLabel(NoteKind::Note),
                               .question = kindLabel(NoteKind::Question),
                               .practice = kindLabel(NoteKind::Practice),
                               .outsideChapters = tr("Outside the chapters"),
                               .footer = tr("Training notes. Contains no client-identifying "
                                            "information."),
                               //: Five column names, separated by commas without blanks.
                               .csvHeader = tr("time,chapter,kind,text,changed") };
    return format == NoteExportDialog::Format::Markdown
        ? notesToMarkdown(notes, course, recording, labels)
        : notesToCsv(notes, course, recording, labels);
}

QString NoteExportText::suggestedName(NoteExportDialog::Format format, const Course &course)
{
    //: Suggested file name of exported notes; %1 is the course title.
    return tr("%1 – notes").arg(safeFileName(course.title))
        + (format == NoteExportDialog::Format::Markdown ? u".md"_s : u".csv"_s);
}

QString NoteExportText::filter(NoteExportDialog::Format format)
{
    return format == NoteExportDialog::Format::Markdown ? tr("Markdown files (*.md)")
                                                        : tr("CSV files (*.csv)");
}

} // namespace companion
