// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a note is written during the live session.
#pragma once

#include <QWidget>

namespace companion {

class Actions;
class ComposerHead;
class DraftField;
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
    void takeText();
    void showHeading();
    void finishNote();
    void enableActions();

    Workspace &m_workspace;
    Actions &m_actions;
    DraftField *m_edit;
    StatusLabel *m_status;
    ComposerHead *m_head; //!< after the text, for Tab
};

} // namespace companion
