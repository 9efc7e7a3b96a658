// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Beside the picture: transcript, notes, chapters and marks behind tabs, and the note composer
// below.
#pragma once

#include <base/error.h>
#include <base/timespan.h>

#include <QFrame>

class QTabWidget;
class QVBoxLayout;

namespace companion {

class Actions;
class ChaptersPane;
class MarksPane;
class NoteComposer;
class SideNotes;
class TranscriptPane;
class Workspace;

class SidePane final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidePane)

public:
    enum class Tab { Transcript, Notes, Chapters, Marks };

    //! Both outlive the pane.
    SidePane(Workspace &workspace, Actions &actions, QWidget *parent);

    [[nodiscard]] NoteComposer *composer() { return m_composer; }
    [[nodiscard]] TranscriptPane *transcript() { return m_transcript; }
    [[nodiscard]] MarksPane *marks() { return m_marks; }
    void setPosition(Milliseconds position);
    //! One more tab at the end, shown or not; the pane takes `room` over.
    void setRoom(QWidget *room, bool isShown);
    //! Shows a tab and gives its content the keyboard.
    void showTab(Tab tab);
    //! Lends the composer to another place (full screen), or takes it back.
    [[nodiscard]] NoteComposer *lendComposer();
    void takeComposerBack();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void seekWanted(companion::Milliseconds position);
    void noteChosen(const QString &noteId);
    void failed(const companion::Error &error);

private:
    [[nodiscard]] int roomTab() const; //!< -1 while it is not shown

    Workspace &m_workspace;
    QWidget *m_room = nullptr;
    QTabWidget *m_tabs;
    TranscriptPane *m_transcript;
    SideNotes *m_notes;
    ChaptersPane *m_chapters;
    MarksPane *m_marks;
    NoteComposer *m_composer;
    QVBoxLayout *m_column;
};

} // namespace companion
