// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live session on the overview: a calm countdown, and the way to its notes.
#pragma once

#include <ui/parts/card.h>

class QPushButton;

namespace companion {

class LiveClock;
class TextLabel;
class Workspace;

//! Hidden when there is nothing to wait for or to do.
class LiveCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveCard)

public:
    //! `workspace` outlives the card.
    LiveCard(Workspace &workspace, QWidget *parent);

    [[nodiscard]] LiveClock &liveClock() { return *m_clock; }

Q_SIGNALS:
    void liveWanted();

private:
    void showState();

    Workspace &m_workspace;
    LiveClock *m_clock;
    TextLabel *m_headline;
    TextLabel *m_detail;
    QPushButton *m_go;
};

} // namespace companion
