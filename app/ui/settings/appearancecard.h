// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of the look: scheme, language, motion.
#pragma once

#include <ui/parts/card.h>

namespace companion {

class Workspace;

class AppearanceCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceCard)

public:
    //! `workspace` outlives the card; whoever owns the look follows its settings.
    AppearanceCard(Workspace &workspace, QWidget *parent);

private:
    void addScheme();
    void addLanguage();

    Workspace &m_workspace;
};

} // namespace companion
