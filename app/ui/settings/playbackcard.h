// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings of playback: speed, volume, and what typing does.
#pragma once

#include <ui/parts/card.h>

namespace companion {

class Workspace;

class PlaybackCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaybackCard)

public:
    //! `workspace` outlives the card.
    PlaybackCard(Workspace &workspace, QWidget *parent);

private:
    void addSpeed();
    void addVoiceOptions();
    void addVolume();
    void addTyping();

    Workspace &m_workspace;
};

} // namespace companion
