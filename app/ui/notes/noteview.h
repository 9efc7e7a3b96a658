// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of notes: Enter or a double click jumps to the moment.
#pragma once

#include <notes/note.h>

#include <QListView>

namespace companion {

class NoteView final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteView)

public:
    explicit NoteView(QWidget *parent);

    [[nodiscard]] std::optional<Note> currentNote() const;

Q_SIGNALS:
    void jumpWanted(const companion::Note &note);
    void currentNoteChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace companion
