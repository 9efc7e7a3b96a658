// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window with every dialogue that it can open, in the pseudo-locale or another language.
#pragma once

#include "pseudotranslator.h"
#include "uifixture.h"
#include <recordings/madefilms.h>

#include <QPushButton>

namespace companion {

//! How each dialogue is reached.
enum class Way {
    Shortcuts,
    About,
    Export,
    Issue,
    Correct,
    Recovery,
    Delete,
    DeleteAgain,
    Lose,
    AddRecording,
    AddRefused,
    AddFound,
    AddZoomFolder,
    OwnRecording,
    Recordings,
    RemoveRecording,
    FindRecording,
    Chapters,
    FaultyChapters,
    AddChat,
    ReplaceChat
};

//! The column "way", with every one of them.
void addWays();

class DialogueFixture final {
    Q_DISABLE_COPY_MOVE(DialogueFixture)

public:
    DialogueFixture();
    ~DialogueFixture() { end(); }

    //! A window of its own, with a note, a reflection and everything watched.
    void start() { start(m_pseudo); }
    void start(QTranslator &words);
    void end();

    //! Ends the test program when none opens.
    QWidget *open(Way way);
    void press(const QString &name)
    {
        QTest::mouseClick(ui->part<QPushButton>(name), Qt::LeftButton);
    }
    //! What the dialogues for files answer from now on.
    void choose(const QString &path);

    std::unique_ptr<UiFixture> ui;
    TestFolder media; //!< holds ⟦live⟧.mp4
    int added = 0; //!< recordings, beside that of the course

private:
    void reach(Way way);
    void reachCertificate(Way way);
    void reachSettings(Way way);
    void reachLoss();
    void reachAdded(Way way);
    void reachChat(Way way);
    void lookInto(const QString &path, const QString &button);
    void add(const QString &film, bool link);
    void addLost();

    PseudoTranslator m_pseudo;
    QTranslator *m_translator = nullptr;
};

} // namespace companion

Q_DECLARE_METATYPE(companion::Way)
