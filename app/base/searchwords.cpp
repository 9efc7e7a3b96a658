// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/foldedtext.h>
#include <base/searchwords.h>

#include <algorithm>

namespace companion {

namespace {

//! UTF-16 units of the word character that begins at `at`, or 0.
qsizetype wordUnitsAt(const QString &text, qsizetype at)
{
    const bool pair
        = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    const char32_t character = pair ? QChar::surrogateToUcs4(text.at(at), text.at(at + 1))
                                    : char32_t(text.at(at).unicode());
    if (!QChar::isLetterOrNumber(character) && !QChar::isMark(character)) {
        return 0;
    }
    return pair ? 2 : 1;
}

struct Word {
    qsizetype start = 0; //!< in the folded text
    QStringView text;
};

//! Of folded text, which outlives them.
QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        while (at < text.size()) {
            const qsizetype units = wordUnitsAt(text, at);
            if (units == 0) {
                break;
            }
            at += units;
        }
        if (at == start) {
            ++at;
            continue;
        }
        words.append({ start, QStringView(text).sliced(start, at - start) });
    }
    return words;
}

bool standsAt(qsizetype at, const QList<Word> &words, const QStringList &parts, bool isBeginning)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView word = words.at(at + i).text;
        const bool mayGoOn = isBeginning && i == parts.size() - 1;
        if (mayGoOn ? !word.startsWith(parts.at(i)) : word != parts.at(i)) {
            return false;
        }
    }
    return true;
}

//! Ascending places of the first parts.
QList<qsizetype> placesOf(const QStringList &parts, const QList<Word> &words, bool isBeginning)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at + parts.size() <= words.size(); ++at) {
        if (standsAt(at, words, parts, isBeginning)) {
            places.append(at);
        }
    }
    return places;
}

} // namespace

QList<QStringList> searchWords(const QString &query)
{
    QList<QStringList> typed;
    for (const QString &one : FoldedText(query).text().simplified().split(u' ')) {
        QStringList parts;
        for (const Word &word : wordsOf(one)) {
            parts.append(word.text.toString());
        }
        if (!parts.isEmpty()) {
            typed.append(parts);
        }
    }
    return typed;
}

QList<std::pair<qsizetype, qsizetype>> matchesIn(const QString &text, const QString &query,
                                                 Beginnings beginnings)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    const QList<QStringList> wanted = searchWords(query);
    if (wanted.isEmpty()) {
        return found;
    }
    const FoldedText folded(text);
    const QList<Word> words = wordsOf(folded.text());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isBeginning = beginnings == Beginnings::EveryWord || i == wanted.size() - 1;
        for (const qsizetype place : placesOf(wanted.at(i), words, isBeginning)) {
            const Word &last = words.at(place + wanted.at(i).size() - 1);
            const qsizetype start = words.at(place).start;
            found.append(folded.originOf(start, last.start + last.text.size() - start));
        }
    }
    std::ranges::sort(found);
    QList<std::pair<qsizetype, qsizetype>> matches;
    for (const auto &[start, length] : found) {
        if (!matches.isEmpty() && start < matches.last().first + matches.last().second) {
            auto &[lastStart, lastLength] = matches.last();
            lastLength = std::max(lastLength, start + length - lastStart);
        } else {
            matches.append({ start, length });
        }
    }
    return matches;
}

bool holdsEveryWord(const QString &text, const QString &query)
{
    const QList<QStringList> wanted = searchWords(query);
    const FoldedText folded(text);
    const QList<Word> words = wordsOf(folded.text());
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&words](const QStringList &parts) {
        return !placesOf(parts, words, true).isEmpty();
    });
}

} // namespace companion
