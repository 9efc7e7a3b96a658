// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/watch/guidetext.h>

#include <QLocale>

using namespace std::chrono_literals;

namespace companion {

QString GuideText::duration(Milliseconds length)
{
    constexpr Milliseconds mostSeconds = 90s;
    if (length < mostSeconds) {
        return tr("%n second(s)", nullptr,
                  int(std::chrono::ceil<std::chrono::seconds>(length).count()));
    }
    return tr("%n minute(s)", nullptr,
              int(std::chrono::ceil<std::chrono::minutes>(length).count()));
}

QString GuideText::missing(const GapPlan &plan)
{
    const QString places = tr("%n place(s)", nullptr, int(plan.stretches.size()));
    //: How much is missing, and in how many places: 11 minutes in 4 places.
    return tr("%1 in %2").arg(duration(plan.missing()), places);
}

QString GuideText::playing(const GapPlan &plan)
{
    //: %1 is "11 minutes in 4 places".
    return tr("Playing what you have not seen: %1").arg(missing(plan));
}

QString GuideText::nothingMissing()
{
    return tr("Nothing is missing: you have seen everything that counts.");
}

QString GuideText::finished(const GapPlan &plan)
{
    return plan.stretches.isEmpty()
        ? tr("That was the last place. You have seen everything that counts.")
        //: %1 is "11 minutes in 4 places"; G is the key.
        : tr("That was the last place. Passed over: %1. G plays it.").arg(missing(plan));
}

QString GuideText::left(const GapPlan &plan)
{
    return plan.stretches.isEmpty()
        ? nothingMissing()
        //: %1 is "11 minutes in 4 places"; G is the key.
        : tr("You went to a place of your own. Not seen yet: %1. G goes on with it.")
              .arg(missing(plan));
}

QString GuideText::starredNote(qsizetype place, qsizetype count)
{
    return tr("Starred note %1 of %2")
        .arg(QLocale().toString(place + 1), QLocale().toString(count));
}

QString GuideText::reelFinished()
{
    return tr("That was the last starred note. You are back where you were.");
}

QString GuideText::noStars()
{
    return tr("No note is starred yet. F4 stars the note you are writing, S the one you have "
              "chosen.");
}

QString GuideText::locked()
{
    return tr("The starred notes can be played once your notes are unlocked.");
}

} // namespace companion
