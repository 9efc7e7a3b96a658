// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks once, when a note is first typed while the voice goes on, whether it is to wait.
#pragma once

#include <workspace/settings.h>

#include <QWidget>

namespace companion {

class Workspace;

class ThinkingOffer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThinkingOffer)

public:
    //! `workspace` outlives the offer. Hidden until it is made.
    ThinkingOffer(Workspace &workspace, QWidget *parent);

    //! A key was typed: the moment to ask, if it was never asked.
    void offer();
    //! The note is done: it is not asked again.
    void withdraw();

private:
    void choose(WhileTyping choice);

    Workspace &m_workspace;
};

} // namespace companion
