// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a note is written during the live session.
#pragma once

#include <notes/notedraft.h>

#include <QWidget>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace companion {

class Actions;
class StatusLabel;
class Workspace;

//! As beside the recording: on disk as it is typed, and saying so. Its moment is the clock's.
class LiveComposer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveComposer)

public:
    //! Both outlive it. Performs FinishNote and the kinds while it is seen.
    LiveComposer(Workspace &workspace, Actions &actions, QWidget *parent);

    void focusNote();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    void takeText();
    void showText();
    void showDraft(NoteDraft::State state);
    void showHeading();
    void showKind();
    void chooseKind(NoteKind kind);
    void finishNote();
    void enableActions();

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_heading = nullptr;
    std::vector<QToolButton *> m_kinds; //!< in the order of NoteKind
    QPlainTextEdit *m_edit;
    StatusLabel *m_status;
};

} // namespace companion
