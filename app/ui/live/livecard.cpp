// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <look/theme.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/live/livecard.h>
#include <ui/live/liveclock.h>
#include <ui/parts/textlabel.h>
#include <workspace/workspace.h>

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

LiveCard::LiveCard(Workspace &workspace, QWidget *parent)
    : Card(tr("Live session"), parent)
    , m_workspace(workspace)
    , m_clock(new LiveClock(workspace, this))
    , m_headline(makeStrong({}, this))
    , m_detail(makeSecondary({}, this))
    , m_go(new QPushButton(this))
{
    setObjectName(u"liveCard"_s);
    m_headline->setObjectName(u"liveHeadline"_s);
    m_headline->setFont(tabularFont(m_headline->font()));
    m_go->setObjectName(u"goLiveButton"_s);
    body()->addWidget(m_headline);
    body()->addWidget(m_detail);
    body()->addWidget(m_go);
    connect(m_clock, &LiveClock::ticked, this, &LiveCard::showState);
    connect(&workspace.live(), &LiveNotes::changed, this, &LiveCard::showState);
    connect(m_go, &QPushButton::clicked, this, &LiveCard::liveWanted);
    showState();
}

void LiveCard::showState()
{
    const bool sits = m_workspace.live().sitting().has_value();
    const auto phase = m_clock->phase();
    const auto ended = m_workspace.live().ended();
    const int waiting = ended && !ended->isEmpty() ? ended->first().notes : 0;
    const bool isUnreadable = !ended || m_workspace.live().error();
    if (isUnreadable) {
        m_headline->setText(tr("The live session cannot be read now"));
        m_detail->setText(describe(ended ? *m_workspace.live().error() : ended.error()));
        m_go->setText(tr("Go to the live session"));
    } else if (m_workspace.live().isLeftOpen()) {
        m_headline->setText(tr("Your live session of %1 is still open")
                                .arg(dayOf(m_workspace.live().sitting()->begunAt)));
        m_detail->setText(tr("End it, and its notes line up with the recording."));
        m_go->setText(tr("Go to the live session"));
    } else if (sits) {
        m_headline->setText(tr("You are in the live session"));
        m_detail->setText(tr("Your notes keep the time of the clock on the wall."));
        m_go->setText(tr("Go on writing"));
    } else if (waiting > 0) {
        m_headline->setText(
            tr("%n note(s) of a live session wait for its recording", nullptr, waiting));
        m_detail->setText(tr("When the recording has been added, they line up with it."));
        m_go->setText(tr("Line up the notes…"));
    } else {
        m_headline->setText(m_clock->headline());
        m_detail->setText(m_clock->times());
        m_go->setText(phase == LivePhase::On ? tr("Write notes live") : tr("About live notes"));
    }
    setVisible(isUnreadable || sits || waiting > 0 || phase == LivePhase::Upcoming
               || phase == LivePhase::On);
}

} // namespace companion
