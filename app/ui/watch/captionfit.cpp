// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/watch/captionfit.h>

#include <QFontMetrics>

#include <algorithm>

namespace companion {

namespace {

//! For cues at the same time: the picture is to keep most of the window.
constexpr int mostTogether = 6;
constexpr int smallestShrunk = 40; //!< percent, as the next
constexpr int shrinkStep = 5;
constexpr qsizetype samples = 60; //!< cues measured for the room to reserve

int widest(const QString &text, const QFontMetrics &metrics)
{
    int width = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    return width;
}

int heightOf(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.boundingRect(QRect(0, 0, std::max(1, width), 1 << 16), Qt::TextWordWrap, text)
        .height();
}

qsizetype lettersIn(const QStringList &texts)
{
    qsizetype letters = 0;
    for (const QString &text : texts) {
        letters += text.size();
    }
    return letters;
}

} // namespace

QStringList textsOf(const QList<Cue> &cues)
{
    QStringList texts;
    for (const Cue &cue : cues) {
        texts.append(cue.text);
    }
    return texts;
}

QList<QStringList> longestTogether(const CaptionTrack &track)
{
    QList<QStringList> longest;
    QList<Cue> together;
    for (const Cue &cue : track.cues()) {
        together.removeIf([&](const Cue &before) { return before.span.to <= cue.span.from; });
        together.append(cue);
        if (together.size() > CaptionTrack::mostAtOnce) {
            together.removeFirst();
        }
        longest.append(textsOf(together));
    }
    std::ranges::stable_sort(longest, std::ranges::greater{}, lettersIn);
    longest.resize(std::min(longest.size(), samples));
    return longest;
}

QString arrangedCues(const QStringList &texts, const QFont &letters, int width)
{
    const QFontMetrics metrics(letters);
    QStringList arranged;
    for (const QString &text : texts) {
        arranged.append(widest(text, metrics) <= width ? text : text.simplified());
    }
    return arranged.join(u'\n');
}

QFont fittingLetters(const QFont &letters, const QString &text, QSize room)
{
    QFont fitting = letters;
    for (int percent = 100; percent > smallestShrunk; percent -= shrinkStep) {
        fitting = scaledFont(letters, percent / 100.0);
        if (heightOf(text, QFontMetrics(fitting), room.width()) <= room.height()) {
            break;
        }
    }
    return fitting;
}

int linesToReserve(const QList<QStringList> &longest, const QFont &letters, int width)
{
    const QFontMetrics metrics(letters);
    int lines = fewestCaptionLines;
    for (const QStringList &texts : longest) {
        const int height = heightOf(arrangedCues(texts, letters, width), metrics, width);
        const int needed = (height + metrics.leading()) / metrics.lineSpacing();
        lines = std::max(lines, texts.size() > 1 ? std::min(needed, mostTogether) : needed);
    }
    return lines;
}

} // namespace companion
