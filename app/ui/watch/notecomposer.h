// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a note is written beside the recording: one key away, kept as it is typed.
#pragma once

#include <QFrame>

namespace companion {

class Actions;
class ComposerHead;
class DraftField;
class ElidedLabel;
class StatusLabel;
class TextLabel;
class ThinkingOffer;
class UnlockPanel;
class Workspace;

//! Shows what NoteDraft says about the disk, and nothing of its own. While the vault is not open
//! the unlock panel stands in its place; what could not be kept stays in the field until it can.
class NoteComposer final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteComposer)

public:
    //! Both outlive the composer. Performs FinishNote and the three kinds.
    NoteComposer(Workspace &workspace, Actions &actions, QWidget *parent);

    //! The cursor goes to the note, or to what has to be done before one can be written.
    void focusNote();
    [[nodiscard]] bool hasNoteFocus() const;
    //! Of the note being written, or of the one to come.
    void toggleStar();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeField();
    QWidget *makePrivacyLine();
    void takeText();
    void showThinking();
    QWidget *makeStatusLine();
    void showHeading();
    void showLock();
    void finishNote();
    void fitField();
    void enableActions();

    Workspace &m_workspace;
    Actions &m_actions;
    QWidget *m_body;
    UnlockPanel *m_unlock;
    TextLabel *m_trouble; //!< the notes could not be read
    ComposerHead *m_head = nullptr;
    DraftField *m_edit = nullptr;
    ElidedLabel *m_privacyShort = nullptr;
    TextLabel *m_privacyWhole = nullptr;
    ThinkingOffer *m_offer = nullptr;
    ElidedLabel *m_thinking = nullptr; //!< that the voice waits
    StatusLabel *m_status = nullptr;
};

} // namespace companion
