// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/cuebounds.h>
#include <progress/completion.h>
#include <progress/gapplan.h>

#include <algorithm>
#include <numeric>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds gapLeadIn = 2s;
constexpr Milliseconds longestLeadIn = 6s;
constexpr Milliseconds worthJumping = 3s; //!< less between two stretches is played on

//! A gap, and the part of the chapter that it lies in: its lead-in stays inside.
struct Gap {
    TimeSpan span;
    TimeSpan part;
};

QList<Gap> gapsOf(const Recording &recording, const TimeSpan &chapter, const Coverage &coverage)
{
    QList<Gap> gaps;
    for (const TimeSpan &part : requiredParts(recording, chapter)) {
        for (const TimeSpan &gap : coverage.gapsWithin(part)) {
            gaps.append({ .span = gap, .part = part });
        }
    }
    return gaps;
}

//! Leaves the gaps that are worth a jump, and of the slivers the longest that the rule needs.
QList<Gap> chooseGaps(QList<Gap> gaps, const Recording &recording, const ChapterId &chapter,
                      Coverage coverage, double needPercent)
{
    const auto bySize = [](const Gap &gap) { return gap.span.length(); };
    std::ranges::stable_sort(gaps, std::ranges::greater{}, bySize);
    QList<Gap> chosen;
    for (const Gap &gap : gaps) {
        if (gap.span.length() < smallestGap
            && chapterPercent(recording, chapter, coverage) >= needPercent) {
            break;
        }
        chosen.append(gap);
        coverage.add(gap.span);
    }
    std::ranges::sort(chosen, {}, [](const Gap &gap) { return gap.span.from; });
    return chosen;
}

TimeSpan withLeadIn(const Gap &gap, const CaptionTrack &captions)
{
    const Milliseconds wanted = gap.span.from - gapLeadIn;
    const Milliseconds from
        = startOfSpoken(captions, wanted, gap.span.from - longestLeadIn).value_or(wanted);
    return { .from = std::max(from, gap.part.from), .to = gap.span.to };
}

void append(QList<TimeSpan> &stretches, const TimeSpan &stretch)
{
    if (!stretches.isEmpty() && stretch.from - stretches.last().to < worthJumping) {
        stretches.last().to = std::max(stretches.last().to, stretch.to);
    } else {
        stretches.append(stretch);
    }
}

void addChapter(GapPlan &plan, const Course &course, const Recording &recording,
                const CaptionTrack &captions, const Coverage &coverage, const ChapterId &chapter)
{
    const auto span = recording.spanOf(chapter);
    if (!span) {
        return;
    }
    QList<TimeSpan> stretches;
    for (const Gap &gap : chooseGaps(gapsOf(recording, *span, coverage), recording, chapter,
                                     coverage, course.completion.coveragePercent)) {
        plan.gaps.append(gap.span);
        append(stretches, withLeadIn(gap, captions));
    }
    plan.stretches += stretches;
}

//! Chapters of a recording follow one another without a break: a gap over their border is one
//! place.
void joinAcrossChapters(GapPlan &plan)
{
    QList<TimeSpan> joined;
    for (const TimeSpan &stretch : std::as_const(plan.stretches)) {
        if (!joined.isEmpty() && joined.last().to == stretch.from) {
            joined.last().to = stretch.to;
        } else {
            joined.append(stretch);
        }
    }
    plan.stretches = joined;
}

} // namespace

Milliseconds GapPlan::missing() const
{
    return std::accumulate(
        gaps.begin(), gaps.end(), Milliseconds(0),
        [](Milliseconds sum, const TimeSpan &gap) { return sum + gap.length(); });
}

GapPlan planGaps(const Course &course, const Recording &recording, const CaptionTrack &captions,
                 const Coverage &coverage)
{
    GapPlan plan;
    for (const RecordedChapter &recorded : recording.chapters) {
        const Chapter *chapter = course.chapter(recorded.id);
        if (chapter && !chapter->optional) {
            addChapter(plan, course, recording, captions, coverage, recorded.id);
        }
    }
    joinAcrossChapters(plan);
    return plan;
}

GapPlan planGaps(const Course &course, const Recording &recording, const CaptionTrack &captions,
                 const Coverage &coverage, const ChapterId &chapter)
{
    GapPlan plan;
    addChapter(plan, course, recording, captions, coverage, chapter);
    return plan;
}

} // namespace companion
