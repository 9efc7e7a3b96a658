// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast, and how the voice is treated: what opens under the speed button.
#pragma once

#include <QMenu>

class QDoubleSpinBox;
class QSlider;

namespace companion {

class Actions;
class Player;

//! "1.25×".
[[nodiscard]] QString rateText(double rate);

//! Common speeds; any other in steps of 0.05 by slider (for the mouse) and field (for keys and
//! screen readers); the options for the voice.
class SpeedMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeedMenu)

public:
    //! Both outlive the menu.
    SpeedMenu(Player &player, Actions &actions, QWidget *parent);

private:
    void addSpeeds();
    void addFine();
    void showRate(double rate);

    Player &m_player;
    QList<QAction *> m_speeds;
    QSlider *m_slider = nullptr;
    QDoubleSpinBox *m_field = nullptr;
};

} // namespace companion
