// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <workspace/gapguide.h>

namespace companion {

GapGuide::GapGuide(Player &player, Plan plan)
    : m_plan(std::move(plan))
    , m_guide(player)
{
    connect(&m_guide, &GuidedPlay::moved, this, &GapGuide::moved);
    connect(&m_guide, &GuidedPlay::ended, this, &GapGuide::ended);
}

bool GapGuide::start(const std::optional<ChapterId> &chapter)
{
    stop();
    m_chapter = chapter;
    const GapPlan plan = m_plan(chapter);
    if (plan.stretches.isEmpty()) {
        return false;
    }
    m_guide.start(plan.stretches);
    if (m_guide.isRunning()) {
        Q_EMIT started();
    }
    return true;
}

void GapGuide::next() { m_guide.goTo(current() + 1); }

void GapGuide::previous() { m_guide.goTo(current() - 1); }

void GapGuide::stop() { m_guide.stop(); }

} // namespace companion
