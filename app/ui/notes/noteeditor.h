// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A note being changed in its place in the list: text, kind, keep or leave.
#pragma once

#include <notes/note.h>

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QPlainTextEdit;

namespace companion {

class NoteEditor final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteEditor)

public:
    explicit NoteEditor(QWidget *parent);

    void setNote(const Note &note);
    //! The note as it stands in the editor.
    [[nodiscard]] Note note() const;

    //! Writes again in a while: the last attempt failed.
    void tryAgainLater();
    //! No signal comes after this: the view takes the editor away, and the focus with it.
    void retire();

Q_SIGNALS:
    void typed(); //!< something changed and is to be written; at most 200 ms after the key
    void keepWanted(); //!< Ctrl+Enter, the button, or the focus went elsewhere
    void cancelled(); //!< Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool holdsFocus() const;

    Note m_note;
    QPlainTextEdit *m_text;
    QButtonGroup *m_kinds;
    QTimer m_write;
    bool m_retired = false;
};

} // namespace companion
