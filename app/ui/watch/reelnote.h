// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The note whose words are playing, beside the picture, while the review reel is on.
#pragma once

#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace companion {

class Workspace;

class ReelNote final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReelNote)

public:
    //! `workspace` outlives the card.
    ReelNote(Workspace &workspace, QWidget *parent);

private:
    void showNote();
    void fitText();

    Workspace &m_workspace;
    QLabel *m_mark;
    QLabel *m_heading;
    QPlainTextEdit *m_text;
};

} // namespace companion
