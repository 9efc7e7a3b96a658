// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/errortext.h>
#include <ui/parts/requirementtext.h>

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! Rounded so that an unmet rule never reads as met: 94.96 of 95 is shown as 94.9.
QString percent(double value)
{
    const double shown = std::floor(value * 10) / 10;
    const int decimals = shown == std::floor(shown) ? 0 : 1;
    return QLocale().toString(shown, 'f', decimals);
}

bool isOptional(const Recording &recording, const TimeSpan &gap)
{
    return std::ranges::any_of(recording.exercises, [&gap](const Exercise &exercise) {
        return exercise.optional && exercise.span.from <= gap.from && gap.to <= exercise.span.to;
    });
}

} // namespace

QString RequirementText::chapterNumber(const Course &course, const ChapterId &id)
{
    const auto found = std::ranges::find(course.chapters, id, &Chapter::id);
    return QLocale().toString(std::distance(course.chapters.begin(), found) + 1);
}

RequirementRow::Content RequirementText::describe(const Requirement &requirement,
                                                  const Course &course)
{
    RequirementRow::Content content;
    content.met = requirement.met;
    content.fraction
        = requirement.need > 0 ? std::clamp(requirement.have / requirement.need, 0.0, 1.0) : 1.0;
    switch (requirement.kind) {
    case Requirement::Kind::ChapterCoverage: {
        const Chapter *chapter = course.chapter(requirement.chapter);
        content.name = tr("%1 · %2").arg(chapterNumber(course, requirement.chapter),
                                         chapter ? chapter->title : requirement.chapter.value);
        content.detail = tr("%1 % watched, %2 % needed")
                             .arg(percent(requirement.have), percent(requirement.need));
        content.action = requirement.met ? QString()
            : requirement.have > 0       ? tr("Play what is missing")
                                         : tr("Watch this chapter");
        break;
    }
    case Requirement::Kind::ReflectionWords: {
        const int have = int(requirement.have);
        const int need = int(requirement.need);
        content.name = tr("Reflection");
        content.detail = requirement.met
            ? tr("%n word(s) written", nullptr, have)
            : tr("%1 of %2 words written").arg(QLocale().toString(have), QLocale().toString(need));
        content.action = requirement.met ? QString()
            : have > 0                   ? tr("Go on writing")
                                         : tr("Write the reflection");
        break;
    }
    }
    return content;
}

QString RequirementText::summary(const Result<Completion> &completion)
{
    if (!completion) {
        return companion::describe(completion.error());
    }
    if (completion->complete) {
        return tr("Everything for the certificate is done.");
    }
    const auto met = std::ranges::count_if(completion->requirements, &Requirement::met);
    return tr("%1 of %2 requirements are met.")
        .arg(QLocale().toString(met), QLocale().toString(completion->requirements.size()));
}

double overallFraction(const Completion &completion)
{
    if (completion.requirements.isEmpty()) {
        return 0;
    }
    double sum = 0;
    for (const Requirement &requirement : completion.requirements) {
        sum += requirement.need > 0 ? std::min(1.0, requirement.have / requirement.need) : 1.0;
    }
    return completion.complete ? 1.0 : sum / double(completion.requirements.size());
}

Milliseconds firstGap(const Recording &recording, const ChapterId &chapter,
                      const Coverage &coverage)
{
    const auto span = recording.spanOf(chapter);
    if (!span) {
        return 0ms;
    }
    for (const TimeSpan &gap : coverage.gapsWithin(*span)) {
        if (gap.length() >= 1s && !isOptional(recording, gap)) {
            return gap.from;
        }
    }
    return span->from;
}

} // namespace companion
