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

Milliseconds beginBefore(const CaptionTrack &track, Milliseconds position)
{
    if (const auto index = track.cueBefore(position)) {
        const TimeSpan &span = track.cues().at(*index).span;
        if (position - span.to < stillSpoken && position - span.from <= farthest) {
            return std::max(span.from, Milliseconds(0));
        }
    }
    return std::max(position - leadIn, Milliseconds(0));
}

Milliseconds endAfter(const CaptionTrack &track, Milliseconds position)
{
    const QList<Cue> &cues = track.cues();
    const Milliseconds limit = position + farthest;
    const auto spoken
        = std::ranges::find_if(cues, [position](const Cue &cue) { return cue.span.to > position; });
    for (auto cue = spoken; cue != cues.end() && cue->span.to <= limit; ++cue) {
        const auto next = std::next(cue);
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
