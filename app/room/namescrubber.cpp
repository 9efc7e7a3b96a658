// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/namescrubber.h>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! Whether a word could go on here: then a name does not end.
bool joins(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
}

constexpr qsizetype shortestWord = 3;

//! "Ana and Ben", "she/her", "Prof. van der Meer": these words name nobody, and stand everywhere.
bool isNobodys(const QString &word)
{
    static const QStringList words{ u"and"_s,  u"the"_s, u"for"_s, u"from"_s, u"she"_s, u"her"_s,
                                    u"hers"_s, u"his"_s, u"him"_s, u"they"_s, u"und"_s, u"von"_s,
                                    u"der"_s,  u"den"_s, u"die"_s, u"sie"_s,  u"ihr"_s, u"mit"_s,
                                    u"van"_s,  u"del"_s, u"dos"_s, u"them"_s, u"mrs"_s, u"prof"_s };
    return words.contains(word);
}

//! "Will", "May" and "Mark" are words of most sentences too, and mean somebody by their capital.
bool isAlsoAWord(const QString &word)
{
    static const QStringList words{
        u"april"_s,  u"art"_s,   u"august"_s, u"best"_s,   u"bill"_s,  u"black"_s,  u"bright"_s,
        u"brown"_s,  u"care"_s,  u"case"_s,   u"chance"_s, u"close"_s, u"cook"_s,   u"cross"_s,
        u"dawn"_s,   u"day"_s,   u"dean"_s,   u"drew"_s,   u"eve"_s,   u"faith"_s,  u"field"_s,
        u"fine"_s,   u"frank"_s, u"gay"_s,    u"good"_s,   u"grace"_s, u"grant"_s,  u"gray"_s,
        u"green"_s,  u"hand"_s,  u"hill"_s,   u"hope"_s,   u"iris"_s,  u"joy"_s,    u"june"_s,
        u"king"_s,   u"lane"_s,  u"little"_s, u"long"_s,   u"love"_s,  u"mark"_s,   u"may"_s,
        u"mercy"_s,  u"miles"_s, u"moody"_s,  u"moon"_s,   u"noble"_s, u"page"_s,   u"patience"_s,
        u"pat"_s,    u"peace"_s, u"pope"_s,   u"price"_s,  u"ray"_s,   u"rich"_s,   u"rob"_s,
        u"rose"_s,   u"sharp"_s, u"short"_s,  u"skye"_s,   u"small"_s, u"song"_s,   u"stone"_s,
        u"strong"_s, u"sue"_s,   u"summer"_s, u"swift"_s,  u"wade"_s,  u"walker"_s, u"ward"_s,
        u"white"_s,  u"will"_s,  u"wise"_s,   u"wood"_s,   u"young"_s
    };
    return words.contains(word);
}

} // namespace

int NameScrubber::numberOf(const QString &name)
{
    const auto known = m_numbers.constFind(name);
    if (known != m_numbers.constEnd()) {
        return *known;
    }
    const int number = int(m_numbers.size()) + 1;
    m_numbers.insert(name, number);
    static const QRegularExpression brackets(uR"(\([^)]*\)|\[[^\]]*\])"_s);
    static const QRegularExpression between(uR"([^\p{L}\p{M}\p{N}]+)"_s);
    const QString bare = QString(name).remove(brackets).simplified();
    learn(name, number, true);
    learn(bare, number, true);
    for (const QString &word : bare.split(between, Qt::SkipEmptyParts)) {
        learn(word, number, false);
    }
    return number;
}

void NameScrubber::learn(const QString &form, int number, bool isWhole)
{
    const QString folded = form.toCaseFolded();
    QHash<QString, int> &forms = isWhole ? m_wholes : m_words;
    if (forms.contains(folded) || (!isWhole && (form.size() < shortestWord || isNobodys(folded)))) {
        return;
    }
    forms.insert(folded, number);
    for (const qsizetype length : { form.size(), folded.size() }) {
        if (!m_lengths.contains(length)) {
            m_lengths.append(length);
        }
    }
    std::ranges::sort(m_lengths, std::greater<>());
}

void NameScrubber::setPseudonym(std::function<QString(int)> pseudonym)
{
    m_pseudonym = std::move(pseudonym);
}

NameScrubber::Found NameScrubber::knownNameAt(QStringView text, qsizetype at, bool mention) const
{
    for (const qsizetype length : m_lengths) {
        if (length < 2 || at + length > text.size() || joins(text, at + length)) {
            continue;
        }
        const QString name = text.sliced(at, length).toString();
        const QString folded = name.toCaseFolded();
        if (!mention && !text[at].isUpper() && isAlsoAWord(folded)) {
            continue;
        }
        for (const auto &[forms, form] :
             { std::pair(&m_numbers, name), std::pair(&m_wholes, folded),
               std::pair(&m_words, folded) }) {
            const auto found = forms->constFind(form);
            if (found != forms->constEnd() && (mention || length >= shortestWord)) {
                return { .length = length, .number = *found };
            }
        }
    }
    return {};
}

QString NameScrubber::scrub(const QString &text) const
{
    QString clean;
    for (qsizetype i = 0; i < text.size();) {
        const bool mention = i > 0 && text[i - 1] == u'@';
        const Found found
            = mention || !joins(text, i - 1) ? knownNameAt(text, i, mention) : Found();
        if (found.length > 0) {
            clean += m_pseudonym(found.number);
            i += found.length;
        } else {
            clean += text[i++];
        }
    }
    return clean;
}

} // namespace companion
