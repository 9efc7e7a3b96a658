// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captioncutter.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr Milliseconds linger{ 800 }; //!< how long a caption may outlast its speech
constexpr Milliseconds blink{ 1200 }; //!< shorter gaps are closed rather than flickering

struct Piece {
    QString text;
    TimeSpan spoken;
};

bool endsClause(const QString &word) { return u",;:.?!…–—"_s.contains(word.back()); }

//! Words after which a line should not break: they belong to what follows.
bool leansForward(const QString &word)
{
    static const QStringList words
        = u"a an the of to in on and or for with that is your it each not at no its "
          "his her their this by as from than be are was what when if"_s.split(u' ');
    return words.contains(word.toLower());
}

//! How unfortunate it is to break after this word, in characters of imbalance.
double breakPenalty(const QString &word)
{
    return endsClause(word) ? 0 : leansForward(word) ? 30 : 14;
}

QStringList splitWords(const QString &text)
{
    QStringList words;
    for (const QString &word : text.simplified().split(u' ')) {
        for (qsizetype at = 0; at < word.size(); at += captionlimit::lineLength) {
            words.append(word.mid(at, captionlimit::lineLength));
        }
    }
    return words;
}

bool fits(const QString &text) { return !breakCaption(text).isEmpty(); }

//! A way to divide the first words of a sentence into captions.
struct Division {
    double cost = std::numeric_limits<double>::infinity();
    qsizetype from = 0; //!< where its last caption begins
};

//! Divides the words into `count` captions at the least unfortunate places; empty if they cannot
//! fit.
QStringList divide(const QStringList &words, int count)
{
    const auto n = words.size();
    const double ideal = double(words.join(u' ').size()) / count;
    QList<QList<Division>> best(count + 1, QList<Division>(n + 1));
    best[0][0].cost = 0;
    for (qsizetype begin = 0; begin < n; ++begin) {
        QString text;
        for (qsizetype end = begin + 1; end <= n; ++end) {
            text += (text.isEmpty() ? QString() : u" "_s) + words.at(end - 1);
            if (text.size() > captionlimit::lines * (captionlimit::lineLength + 1)) {
                break;
            }
            if (!fits(text)) {
                continue;
            }
            const double cost = std::abs(double(text.size()) - ideal)
                + (end < n ? 3 * breakPenalty(words.at(end - 1)) : 0);
            for (int k = 1; k <= count; ++k) {
                const double whole = best.at(k - 1).at(begin).cost + cost;
                if (whole < best.at(k).at(end).cost) {
                    best[k][end] = { .cost = whole, .from = begin };
                }
            }
        }
    }
    QStringList pieces;
    if (std::isfinite(best.at(count).at(n).cost)) {
        qsizetype end = n;
        for (int k = count; k > 0; --k) {
            const qsizetype begin = best.at(k).at(end).from;
            pieces.prepend(words.mid(begin, end - begin).join(u' '));
            end = begin;
        }
    }
    return pieces;
}

//! A sentence as pieces that fit, each timed by its share of the characters.
QList<Piece> cutSentence(const SpokenSentence &sentence)
{
    const QStringList words = splitWords(sentence.text);
    const auto length = sentence.span.length();
    QStringList texts;
    for (int count = 1; texts.isEmpty(); ++count) {
        if (length / count <= captionlimit::longest || count >= words.size()) {
            texts = divide(words, count);
        }
    }
    const double total = double(texts.join(QString()).size());
    QList<Piece> pieces;
    double seen = 0;
    for (const QString &text : texts) {
        const auto at = [&](double characters) {
            return sentence.span.from
                + Milliseconds(std::llround(double(length.count()) * characters / total));
        };
        const double next = seen + double(text.size());
        pieces.append({ .text = text, .spoken = { at(seen), at(next) } });
        seen = next;
    }
    return pieces;
}

Milliseconds readingTime(const QString &text)
{
    const double seconds = double(text.size()) / captionlimit::charactersPerSecond;
    return std::max(captionlimit::shortest, Milliseconds(std::llround(std::ceil(seconds * 1000))));
}

//! Until when piece `i` may stand: its linger, or the next piece, whichever comes first.
Milliseconds lastMoment(const QList<Piece> &pieces, qsizetype i)
{
    const Milliseconds end = pieces.at(i).spoken.to;
    const Milliseconds wanted
        = std::max(end + linger, pieces.at(i).spoken.from + readingTime(pieces.at(i).text));
    if (i + 1 == pieces.size()) {
        return wanted;
    }
    const Milliseconds next = pieces.at(i + 1).spoken.from;
    return next - end <= blink ? next : std::min(next, wanted);
}

bool joins(const Piece &first, const Piece &second)
{
    return second.spoken.from - first.spoken.to <= blink
        && second.spoken.to - first.spoken.from <= captionlimit::longest
        && fits(first.text + u' ' + second.text);
}

//! Joins pieces that stand too briefly to be read to the neighbour that they fit.
void joinBriefPieces(QList<Piece> &pieces)
{
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces.at(i);
        if (lastMoment(pieces, i) - piece.spoken.from >= readingTime(piece.text)) {
            continue;
        }
        const bool forwards = i + 1 < pieces.size() && joins(piece, pieces.at(i + 1));
        const bool backwards = i > 0 && joins(pieces.at(i - 1), piece);
        if (!forwards && !backwards) {
            continue;
        }
        const qsizetype first = forwards ? i : i - 1;
        pieces[first].text += u' ' + pieces.at(first + 1).text;
        pieces[first].spoken.to = pieces.at(first + 1).spoken.to;
        pieces.removeAt(first + 1);
        i = std::max<qsizetype>(-1, first - 2);
    }
}

//! Lets a piece that still stands too briefly begin earlier or end later at its neighbour's
//! expense.
void borrowTime(QList<Cue> &cues)
{
    for (qsizetype i = 0; i < cues.size(); ++i) {
        Milliseconds missing = readingTime(cues.at(i).text) - cues.at(i).span.length();
        if (missing > Milliseconds{ 0 } && i > 0) {
            Cue &before = cues[i - 1];
            const Milliseconds gap = cues.at(i).span.from - before.span.to;
            const Milliseconds spare = before.span.length() - readingTime(before.text);
            const Milliseconds take
                = std::clamp(missing, Milliseconds{ 0 }, gap + std::max(spare, Milliseconds{ 0 }));
            cues[i].span.from -= take;
            before.span.to = std::min(before.span.to, cues.at(i).span.from);
            missing -= take;
        }
        if (missing > Milliseconds{ 0 } && i + 1 < cues.size()) {
            Cue &after = cues[i + 1];
            const Milliseconds gap = after.span.from - cues.at(i).span.to;
            const Milliseconds spare = after.span.length() - readingTime(after.text);
            const Milliseconds take
                = std::clamp(missing, Milliseconds{ 0 }, gap + std::max(spare, Milliseconds{ 0 }));
            cues[i].span.to += take;
            after.span.from = std::max(after.span.from, cues.at(i).span.to);
        }
    }
}

QByteArray timestamp(Milliseconds position)
{
    return formatPositionExact(position).rightJustified(12, u'0').toLatin1();
}

} // namespace

QString breakCaption(const QString &text)
{
    if (text.size() <= captionlimit::lineLength) {
        return text;
    }
    QString best;
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1)) {
        const auto above = double(space);
        const auto below = double(text.size() - space - 1);
        if (std::max(above, below) > captionlimit::lineLength) {
            continue;
        }
        const QString lastWord = text.left(space).section(u' ', -1);
        const double cost
            = breakPenalty(lastWord) + std::abs(above - below) * 0.5 + (above > below ? 2 : 0);
        if (cost < least) {
            least = cost;
            best = text.left(space) + u'\n' + text.mid(space + 1);
        }
    }
    return best;
}

QList<Cue> cutCaptions(const QList<SpokenSentence> &sentences)
{
    QList<Piece> pieces;
    for (const SpokenSentence &sentence : sentences) {
        pieces += cutSentence(sentence);
    }
    joinBriefPieces(pieces);
    QList<Cue> cues;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Milliseconds from = pieces.at(i).spoken.from;
        const Milliseconds to = std::min(lastMoment(pieces, i), from + captionlimit::longest);
        cues.append(Cue{ .span = { from, to }, .text = pieces.at(i).text, .speaker = {} });
    }
    borrowTime(cues);
    for (Cue &cue : cues) {
        cue.text = breakCaption(cue.text);
    }
    return cues;
}

QByteArray writeVtt(const QList<Cue> &cues, const QString &note)
{
    QByteArray out = "WEBVTT\n";
    if (!note.isEmpty()) {
        out += "\nNOTE " + note.toUtf8() + '\n';
    }
    for (const Cue &cue : cues) {
        QString text = cue.text.toHtmlEscaped();
        text.replace(u"&quot;"_s, u"\""_s);
        out += '\n' + timestamp(cue.span.from) + " --> " + timestamp(cue.span.to) + '\n'
            + text.toUtf8() + '\n';
    }
    return out;
}

} // namespace companion
