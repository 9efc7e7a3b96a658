// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exporting notes from the question to the file.
#pragma once

#include <notes/note.h>
#include <ui/parts/filechooser.h>

#include <QObject>

namespace companion {

class NoteExportDialog;
class NoteRows;
class Notice;
class Workspace;

class NoteExporter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteExporter)

public:
    //! All outlive the exporter; `notice` tells how it went, `window` is what dialogs belong to.
    NoteExporter(Workspace &workspace, NoteRows &rows, Notice &notice, QWidget *window);

    //! Asks, and writes once the user has confirmed. Nothing happens while there are no notes.
    void start();
    void setChooser(ChooseSavePath chooser) { m_choose = std::move(chooser); }

private:
    void save(const NoteExportDialog &dialog);

    Workspace &m_workspace;
    NoteRows &m_rows;
    Notice &m_notice;
    QWidget *m_window;
    ChooseSavePath m_choose = systemSaveDialog();
};

} // namespace companion
