// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/transportbutton.h>

#include <QToolButton>

namespace companion {

namespace {
constexpr QSize transportIcon(20, 20);
}

void dressTransportButton(QToolButton *button)
{
    button->setIconSize(transportIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(transportButtonSide, transportButtonSide);
}

} // namespace companion
