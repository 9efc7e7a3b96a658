// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <certificate/evidence.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qint64 newSittingAfterMs = Milliseconds{ 1h }.count();

// The recorder credits a span by a clock that does not jump, so length and rate say how long it
// took better than the wall clock does.
Milliseconds playingTimeOf(const WatchedSpan &watched)
{
    return Milliseconds{ std::llround(double(watched.span.length().count()) / watched.rate) };
}

bool continues(const Sitting &sitting, const LoggedSpan &next)
{
    return sitting.id == next.sitting
        && std::abs(sitting.to.msecsTo(next.watched.utcFrom)) <= newSittingAfterMs;
}

QList<Sitting> sittingsOf(const QList<LoggedSpan> &log)
{
    QList<Sitting> sittings;
    for (const LoggedSpan &logged : log) {
        const WatchedSpan &watched = logged.watched;
        if (sittings.isEmpty() || !continues(sittings.constLast(), logged)) {
            sittings.append({ .id = logged.sitting, .from = watched.utcFrom, .to = watched.utcTo });
        }
        Sitting &sitting = sittings.last();
        sitting.from = std::min(sitting.from, watched.utcFrom);
        sitting.to = std::max(sitting.to, watched.utcTo);
        if (watched.isSilence) {
            sitting.silence += watched.span.length();
        } else {
            sitting.watched += watched.span.length();
            sitting.playing += playingTimeOf(watched);
        }
    }
    return sittings;
}

//! The speed below and above which half of the watched recording time was played.
double medianRateOf(const QList<LoggedSpan> &log)
{
    QList<std::pair<double, Milliseconds>> parts;
    Milliseconds total{ 0 };
    for (const LoggedSpan &logged : log) {
        if (!logged.watched.isSilence) {
            parts.append({ logged.watched.rate, logged.watched.span.length() });
            total += logged.watched.span.length();
        }
    }
    std::sort(parts.begin(), parts.end());
    Milliseconds passed{ 0 };
    for (const auto &[rate, length] : std::as_const(parts)) {
        passed += length;
        if (passed * 2 >= total) {
            return rate;
        }
    }
    return 1.0;
}

bool chaptersMet(const Completion &completion)
{
    return std::all_of(completion.requirements.cbegin(), completion.requirements.cend(),
                       [](const auto &rule) {
                           return rule.met || rule.kind != Requirement::Kind::ChapterCoverage;
                       });
}

//! The span of the log with which every chapter was covered. Coverage only grows along the log, so
//! the first prefix that is enough can be searched for by halving.
QDateTime chaptersMetAt(const Course &course, const Recording &recording,
                        const QList<LoggedSpan> &log)
{
    const auto enough = [&](qsizetype length) {
        return chaptersMet(evaluate(course, recording, coverageOf(log.first(length)), 0));
    };
    qsizetype low = 0;
    qsizetype high = log.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (enough(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low == 0 ? QDateTime() : log.at(low - 1).watched.utcTo;
}

QDateTime completedAtOf(const Evidence &evidence, const QList<LoggedSpan> &log,
                        const QDateTime &reflectionAt)
{
    if (!evidence.completion.complete) {
        return {};
    }
    QDateTime last = chaptersMetAt(evidence.course, evidence.recording, log);
    for (const Requirement &rule : evidence.completion.requirements) {
        const bool reflected = rule.kind == Requirement::Kind::ReflectionWords && rule.need > 0;
        if (reflected && (last.isNull() || reflectionAt > last)) {
            last = reflectionAt;
        }
    }
    return last;
}

template <typename Member> Milliseconds sumOver(const QList<Sitting> &sittings, Member member)
{
    return std::accumulate(
        sittings.cbegin(), sittings.cend(), Milliseconds{ 0 },
        [member](Milliseconds sum, const Sitting &sitting) { return sum + sitting.*member; });
}

} // namespace

Milliseconds Evidence::watchedTime() const { return sumOver(sittings, &Sitting::watched); }

Milliseconds Evidence::playingTime() const { return sumOver(sittings, &Sitting::playing); }

Milliseconds Evidence::timeOnTask() const
{
    return std::min(uniqueTime() - silenceSkipped, playingTime());
}

Milliseconds Evidence::breaks() const
{
    Milliseconds sum{ 0 };
    for (const Sitting &sitting : sittings) {
        const Milliseconds length{ sitting.from.msecsTo(sitting.to) };
        sum += std::max(Milliseconds{ 0 }, length - sitting.playing);
    }
    return sum;
}

Milliseconds Evidence::leftOutByUser() const
{
    Milliseconds sum{ 0 };
    if (recording.isAdded) {
        for (const TimeSpan &part : recording.outsideChapters()) {
            sum += part.length();
        }
    }
    return sum;
}

double Evidence::recordingPercent() const
{
    return recording.duration.count() > 0
        ? 100.0 * double(uniqueTime().count()) / double(recording.duration.count())
        : 0.0;
}

Evidence gatherEvidence(const Course &course, const Recording &recording,
                        const QList<LoggedSpan> &log, int reflectionWords,
                        const QDateTime &reflectionAt)
{
    Evidence evidence;
    evidence.course = course;
    evidence.recording = recording;
    evidence.coverage = coverageOf(log);
    evidence.completion = evaluate(course, recording, evidence.coverage, reflectionWords);
    evidence.sittings = sittingsOf(log);
    evidence.silenceSkipped = evidence.coverage.total() - playedCoverageOf(log).total();
    evidence.medianRate = medianRateOf(log);
    evidence.reflectionWords = reflectionWords;
    evidence.completedAt = completedAtOf(evidence, log, reflectionAt);
    return evidence;
}

} // namespace companion
