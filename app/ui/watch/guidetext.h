// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gap guide and the review reel say.
#pragma once

#include <progress/gapplan.h>

#include <QCoreApplication>
#include <QString>

namespace companion {

class GuideText final {
    Q_DECLARE_TR_FUNCTIONS(companion::GuideText)

public:
    //! "11 minutes in 4 places".
    [[nodiscard]] static QString missing(const GapPlan &plan);
    [[nodiscard]] static QString playing(const GapPlan &plan);
    [[nodiscard]] static QString nothingMissing();
    //! After the last stretch; `plan` is what is missing then.
    [[nodiscard]] static QString finished(const GapPlan &plan);
    //! The user went to a place of their own.
    [[nodiscard]] static QString left(const GapPlan &plan);
    [[nodiscard]] static QString starredNote(qsizetype place, qsizetype count);
    [[nodiscard]] static QString reelFinished();
    [[nodiscard]] static QString noStars();
    [[nodiscard]] static QString locked();

private:
    [[nodiscard]] static QString duration(Milliseconds length);
};

} // namespace companion
