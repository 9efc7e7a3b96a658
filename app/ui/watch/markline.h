// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line under the timeline: the loop that is on, or what has just been marked.
#pragma once

#include <marks/mark.h>

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace companion {

class Actions;
class Workspace;

//! Hidden while there is nothing to say. Goes along with the controls into full screen.
class MarkLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkLine)

public:
    //! Both outlive the line.
    MarkLine(Workspace &workspace, Actions &actions, QWidget *parent);

    //! For some seconds; then the loop is told again, if one is on. Empty `actText`: no button.
    //! Announced to screen readers.
    void tell(const QString &sentence, const QString &actText = {},
              const std::function<void()> &act = {});

private:
    void showLoop();
    void say(const QString &sentence);
    [[nodiscard]] QString loopSentence() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_act;
    QPushButton *m_keep;
    QToolButton *m_stop;
    std::function<void()> m_whatActs;
    QTimer m_told;
};

} // namespace companion
