// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How captions become passages, and how words are found in them.
#include <base/foldedtext.h>
#include <ui/watch/chapterjump.h>
#include <ui/watch/transcriptmodel.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace companion {

namespace {

constexpr qsizetype longestPassage = 320; //!< letters
constexpr Milliseconds paragraphPause = 1200ms;
constexpr Milliseconds timeEvery = 30s;

bool endsSentence(const QString &text)
{
    static const QString endings = u".?!…。؟"_s;
    static const QString closing = u"\"'”’)]»"_s;
    qsizetype last = text.size() - 1;
    while (last >= 0 && closing.contains(text.at(last))) {
        --last;
    }
    return last >= 0 && endings.contains(text.at(last));
}

} // namespace

QList<Passage> passagesOf(const CaptionTrack &captions, const Course &course,
                          const Recording &recording)
{
    QList<Passage> passages;
    Milliseconds lastTime{ -1 };
    std::optional<ChapterId> chapter;
    bool open = false;
    for (qsizetype i = 0; i < captions.cues().size(); ++i) {
        const Cue &cue = captions.cues().at(i);
        const QString text = cue.text.simplified();
        const Milliseconds pause = i > 0 ? cue.span.from - captions.cues().at(i - 1).span.to : 0ms;
        const auto here = recording.chapterAt(cue.span.from);
        const bool newChapter = here && here != chapter;
        if (open && !newChapter && pause < paragraphPause
            && passages.last().text.size() + text.size() < longestPassage) {
            Passage &passage = passages.last();
            passage.cueStarts.append(passage.text.size() + 1);
            passage.text += u' ' + text;
        } else {
            Passage passage;
            passage.from = cue.span.from;
            passage.firstCue = i;
            passage.cueStarts = { 0 };
            passage.text = text;
            passage.chapter
                = newChapter ? chapterLabelAt(course, recording, cue.span.from) : QString();
            passage.beginsParagraph = passages.isEmpty() || newChapter || pause >= paragraphPause;
            passage.showsTime = passage.beginsParagraph || cue.span.from - lastTime >= timeEvery;
            lastTime = passage.showsTime ? cue.span.from : lastTime;
            passages.append(passage);
        }
        chapter = here ? here : chapter;
        open = !endsSentence(text);
    }
    return passages;
}

QList<TranscriptHit> findInPassages(const QList<Passage> &passages, const CaptionTrack &captions,
                                    const QString &phrase)
{
    const QString wanted = FoldedText(phrase.simplified()).text();
    QList<TranscriptHit> hits;
    if (wanted.isEmpty()) {
        return hits;
    }
    for (int row = 0; row < passages.size(); ++row) {
        const Passage &passage = passages.at(row);
        const FoldedText folded(passage.text);
        for (qsizetype at = folded.text().indexOf(wanted); at >= 0;
             at = folded.text().indexOf(wanted, at + wanted.size())) {
            const auto [start, length] = folded.originOf(at, wanted.size());
            const auto after = std::ranges::upper_bound(passage.cueStarts, start);
            const qsizetype cue = passage.firstCue + (after - passage.cueStarts.begin()) - 1;
            hits.append({ row, start, length, captions.cues().at(cue).span.from });
        }
    }
    return hits;
}

} // namespace companion
