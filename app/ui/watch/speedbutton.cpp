// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <playback/player.h>
#include <ui/actions.h>
#include <ui/appearance.h>
#include <ui/watch/speedbutton.h>
#include <ui/watch/speedmenu.h>
#include <ui/watch/transportbutton.h>

using namespace Qt::Literals::StringLiterals;

namespace companion {

SpeedButton::SpeedButton(Player &player, Actions &actions, QWidget *parent)
    : QToolButton(parent)
    , m_player(player)
    , m_actions(actions)
{
    setObjectName(u"speedButton"_s);
    setFont(tabularFont(font()));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMinimumHeight(transportButtonSide);
    setMenu(new SpeedMenu(player, actions, this));
    const QFontMetrics metrics(font());
    setMinimumWidth(metrics.horizontalAdvance(rateText(1.75) + u" ++"_s) + 2 * space::m);
    for (const auto id : { Actions::SkipSilences, Actions::EvenVoices }) {
        connect(actions[id], &QAction::toggled, this, &SpeedButton::showSpeed);
    }
    connect(&player, &Player::rateChanged, this, &SpeedButton::showSpeed);
    showSpeed();
}

//! The speed, and a plus for each option that is on.
void SpeedButton::showSpeed()
{
    const bool skips = m_actions[Actions::SkipSilences]->isChecked();
    const bool evens = m_actions[Actions::EvenVoices]->isChecked();
    const QString rate = rateText(m_player.rate());
    //: Name of the speed button for screen readers.
    QString name = tr("Speed %1").arg(rate);
    if (skips && evens) {
        name = tr("Speed %1, silences skipped, voices evened out").arg(rate);
    } else if (skips) {
        name = tr("Speed %1, silences skipped").arg(rate);
    } else if (evens) {
        name = tr("Speed %1, voices evened out").arg(rate);
    }
    const QString shown
        = skips || evens ? rate + u' ' + QString(int(skips) + int(evens), u'+') : rate;
    const QChar mark(0x200E); // left to right: 1×, never ×1
    setText(isRightToLeft() ? mark + shown + mark : shown);
    setAccessibleName(name);
    //: Tooltip of the speed button; %1 is "Speed 1.25×, silences skipped".
    setToolTip(tr("%1 ([ slower, ] faster); the voice keeps its pitch").arg(name));
}

} // namespace companion
