// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <course/cuebounds.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr Milliseconds leadIn = 2s; //!< where no cue says better
constexpr Milliseconds leadOut = 8s;
constexpr Milliseconds stillSpoken = 3s; //!< after the end of a cue
constexpr Milliseconds farthest = 15s;
constexpr Milliseconds breath = 1s; //!< a longer silence ends a sentence
constexpr Milliseconds writingDelay = 4s; //!< between the words and the first letter on them

bool endsSentence(const QString &text)
{
    constexpr QStringView marks = u".!?…:。！？؟";
    constexpr QStringView behind = u"\"'”’»)] ";
    qsizetype last = text.size() - 1;
    while (last >= 0 && behind.contains(text[last])) {
        --last;
    }
    return last >= 0 && marks.contains(text[last]);
}

} // namespace

std::optional<Milliseconds> startOfSpoken(const CaptionTrack &track, Milliseconds position,
                                          Milliseconds earliest)
{
    for (const qsizetype index : track.cuesAt(position)) {
        const Milliseconds start = track.cues().at(index).span.from;
        if (start >= earliest) {
            return start;
        }
    }
    return std::nullopt;
}

Milliseconds beginBefore(const CaptionTrack &track, Milliseconds position)
{
    const Milliseconds earliest = position - farthest;
    if (const auto start = startOfSpoken(track, position, earliest)) {
        return std::max(*start, Milliseconds(0));
    }
    const auto startOf = [](const Cue &cue) { return cue.span.from; };
    auto cue = std::ranges::upper_bound(track.cues(), position, {}, startOf);
    while (cue != track.cues().begin() && (--cue)->span.from >= earliest) {
        if (position - cue->span.to < stillSpoken) {
            return std::max(cue->span.from, Milliseconds(0));
        }
    }
    return std::max(position - leadIn, Milliseconds(0));
}

Milliseconds endAfter(const CaptionTrack &track, Milliseconds position)
{
    const QList<Cue> &cues = track.cues();
    const Milliseconds limit = position + farthest;
    Milliseconds spoken = position;
    for (const qsizetype index : track.cuesAt(position)) {
        const Milliseconds end = cues.at(index).span.to;
        spoken = end <= limit ? std::max(spoken, end) : spoken;
    }
    auto cue
        = std::ranges::find_if(cues, [position](const Cue &it) { return it.span.to > position; });
    for (; cue != cues.end() && cue->span.from < limit; ++cue) {
        if (cue->span.to < spoken || cue->span.to <= position || cue->span.to > limit) {
            continue;
        }
        const auto next = std::find_if(std::next(cue), cues.end(),
                                       [cue](const Cue &it) { return it.span.to > cue->span.to; });
        if (endsSentence(cue->text) || next == cues.end()
            || next->span.from - cue->span.to > breath) {
            return cue->span.to;
        }
    }
    return position + leadOut;
}

TimeSpan around(const CaptionTrack &track, Milliseconds position)
{
    const Milliseconds heard = std::max(position - writingDelay, Milliseconds(0));
    return { .from = beginBefore(track, heard), .to = endAfter(track, position) };
}

} // namespace companion
