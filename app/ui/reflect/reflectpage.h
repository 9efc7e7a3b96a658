// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reflection on the course: one private text, with prompts beside it.
#pragma once

#include <workspace/reflectiondraft.h>

#include <QWidget>

class QPlainTextEdit;
class QLabel;

namespace companion {

class Notice;
class StatusLabel;
class Workspace;

class ReflectPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReflectPage)

public:
    //! `workspace` outlives the page.
    ReflectPage(Workspace &workspace, QWidget *parent);

    void focusText();

private:
    void build();
    [[nodiscard]] QWidget *buildWriting(QWidget *parent);
    [[nodiscard]] QWidget *buildPrompts(QWidget *parent);
    void takeText();
    void showLoaded();
    void readAgain();
    void showDraft(ReflectionDraft::State state);
    void showWords();

    Workspace &m_workspace;
    Notice *m_notice;
    QWidget *m_writing = nullptr;
    QWidget *m_locked = nullptr;
    QPlainTextEdit *m_text;
    QLabel *m_words;
    StatusLabel *m_status;
};

} // namespace companion
