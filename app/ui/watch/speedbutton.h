// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says how fast the recording runs and how its voice is treated; opens the menu to change it.
#pragma once

#include <QToolButton>

namespace companion {

class Actions;
class Player;

class SpeedButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeedButton)

public:
    //! Both outlive the button.
    SpeedButton(Player &player, Actions &actions, QWidget *parent);

private:
    void showSpeed();

    Player &m_player;
    Actions &m_actions;
};

} // namespace companion
