// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the reader stands: one ring for the whole, one button to go on, and what is still missing.
#pragma once

#include <base/timespan.h>
#include <ui/parts/card.h>

class QPushButton;

namespace companion {

class ProgressRing;
class TextLabel;
class Workspace;

class ProgressCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressCard)

public:
    //! `workspace` outlives the card.
    ProgressCard(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void watchWanted(companion::Milliseconds position);
    void reflectionWanted();
    void certificateWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void reload();

    Workspace &m_workspace;
    ProgressRing *m_ring;
    TextLabel *m_summary;
    TextLabel *m_watched;
    QPushButton *m_continue;
    QPushButton *m_certificate;
};

} // namespace companion
