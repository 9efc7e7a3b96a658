// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <notes/spokenwords.h>

#include <QTextBoundaryFinder>

#include <algorithm>

namespace companion {

namespace {

QString plainWord(QStringView word)
{
    QString letters;
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber()) {
            letters += c.toCaseFolded();
        }
    }
    return letters;
}

} // namespace

SpokenWords Vocabulary::wordsOf(const QList<Cue> &cues)
{
    SpokenWords words;
    for (const Cue &cue : cues) {
        const auto timeAt = [&cue](qsizetype letter) {
            return cue.span.from
                + cue.span.length() * letter / std::max(qsizetype(1), cue.text.size());
        };
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, cue.text);
        for (qsizetype begin = 0, end = finder.toNextBoundary(); end >= 0;
             begin = end, end = finder.toNextBoundary()) {
            const QString word = plainWord(QStringView(cue.text).sliced(begin, end - begin));
            if (!word.isEmpty()) {
                const int id = m_ids.value(word, int(m_ids.size()));
                m_ids.insert(word, id);
                words.push_back({ .id = id, .from = timeAt(begin), .to = timeAt(end) });
            }
        }
    }
    return words;
}

} // namespace companion
