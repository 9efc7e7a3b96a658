// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays only what has not been seen.
#pragma once

#include <playback/guidedplay.h>
#include <progress/gapplan.h>

#include <QObject>

#include <functional>
#include <optional>

namespace companion {

class Player;

class GapGuide final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GapGuide)

public:
    //! What is missing now: of one chapter, or of all.
    using Plan = std::function<GapPlan(const std::optional<ChapterId> &)>;

    //! `player` outlives this.
    GapGuide(Player &player, Plan plan);

    [[nodiscard]] bool isRunning() const { return m_guide.isRunning(); }
    //! What is still missing of what the run is for (of everything, when none is on).
    [[nodiscard]] GapPlan remaining() const { return m_plan(m_chapter); }
    //! Place of the stretch being played, from 0, and how many there are.
    [[nodiscard]] qsizetype current() const { return m_guide.run().current(); }
    [[nodiscard]] qsizetype count() const { return m_guide.run().spans().size(); }

    //! False when nothing is missing. Does not run while nothing can be played.
    bool start(const std::optional<ChapterId> &chapter = {});
    void next();
    void previous();
    void stop();

Q_SIGNALS:
    void moved();
    void started();
    void ended(companion::GuidedPlay::End end);

private:
    Plan m_plan;
    GuidedPlay m_guide;
    std::optional<ChapterId> m_chapter;
};

} // namespace companion
