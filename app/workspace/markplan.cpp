// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <marks/looper.h>
#include <notes/transcriptalignment.h>
#include <workspace/markplan.h>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace companion {

MarkPlan planMarks(const QList<Mark> &marks, const StoredTranscript &from,
                   const StoredTranscript &to)
{
    if (marks.isEmpty()) {
        return {};
    }
    const TranscriptAlignment alignment(from.cues, to.cues);
    const auto place = [&](Milliseconds moment) -> std::optional<Milliseconds> {
        const auto placed = alignment.place(moment);
        return placed ? std::optional(std::clamp(placed->position, 0ms, to.duration))
                      : std::nullopt;
    };
    MarkPlan plan;
    for (const Mark &mark : marks) {
        const auto start = place(mark.from);
        const auto end = mark.to ? place(*mark.to) : std::nullopt;
        const bool isFound
            = start && (!mark.isLoop() || (end && *end - *start >= Looper::shortest));
        if (isFound) {
            plan.moves.append({ .mark = mark.id,
                                .from = mark.recording,
                                .to = to.recording,
                                .start = *start,
                                .end = end });
        } else {
            plan.staying.append(mark);
        }
    }
    return plan;
}

} // namespace companion
