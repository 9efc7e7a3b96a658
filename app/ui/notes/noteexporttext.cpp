// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/notes/noteexporttext.h>
#include <ui/parts/safefilename.h>
#include <ui/watch/markshape.h>
#include <ui/watch/notemark.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

QByteArray NoteExportText::bytes(NoteExportDialog::Format format, const ExportedNotes &exported,
                                 const Course &course, const Recording &recording)
{
    const ExportLabels labels{ .note = kindLabel(NoteKind::Note),
                               .question = kindLabel(NoteKind::Question),
                               .practice = kindLabel(NoteKind::Practice),
                               .bookmark = markKindLabel(Mark{}),
                               .loop = markKindLabel(Mark{ .to = Milliseconds{ 0 } }),
                               //: Of a note, in an export: to be seen again.
                               .starred = tr("starred"),
                               .outsideChapters = tr("Outside the chapters"),
                               .footer = tr("Training notes. Contains no client-identifying "
                                            "information."),
                               //: Seven column names, separated by commas without blanks.
                               .csvHeader = tr("time,chapter,kind,text,changed,until,starred") };
    return format == NoteExportDialog::Format::Markdown
        ? notesToMarkdown(exported, course, recording, labels)
        : notesToCsv(exported, course, recording, labels);
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
