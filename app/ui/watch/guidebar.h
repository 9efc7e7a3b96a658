// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line above the timeline while the gap guide or the review reel has the player.
#pragma once

#include <playback/guidedplay.h>

#include <QFrame>

class QLabel;
class QToolButton;

namespace companion {

class Actions;
class ElidedLabel;
class Workspace;

//! Says what is played and what remains; after the end a calm sentence that can be dismissed.
//! Hidden when there is nothing to say. Performs GapGuide, ReviewReel, NextPlace and PreviousPlace.
class GuideBar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuideBar)

public:
    //! Both outlive the bar.
    GuideBar(Workspace &workspace, Actions &actions, QWidget *parent);

Q_SIGNALS:
    void pageWanted(); //!< begun from elsewhere
    void reelStarted(); //!< the note beside the picture is to be seen

private:
    enum class Mode { Idle, Gaps, Reel };

    QToolButton *addButton(const QString &icon, const QString &name, const QString &text);
    void build();
    void connectGuides();
    void toggleGaps();
    void toggleReel();
    void step(int direction);
    void stop();
    void showProgress();
    void endGaps(GuidedPlay::End end);
    void endReel(GuidedPlay::End end);
    void tell(const QString &sentence);
    [[nodiscard]] Mode mode() const;

    Workspace &m_workspace;
    Actions &m_actions;
    QLabel *m_icon;
    ElidedLabel *m_text;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace companion
