// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of how the program behaves on the desktop: sleep, media keys, pausing when out of sight.
#pragma once

#include <ui/parts/card.h>

class QCheckBox;

namespace companion {

class Workspace;
struct Settings;

class DesktopCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopCard)

public:
    //! `workspace` outlives the card.
    DesktopCard(Workspace &workspace, QWidget *parent);

private:
    //! A box for one yes or no of the settings, with a sentence below it unless that is empty.
    QCheckBox *addBox(const QString &name, const QString &text, const QString &explanation,
                      bool Settings::*setting);

    Workspace &m_workspace;
};

} // namespace companion
