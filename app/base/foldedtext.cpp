// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/foldedtext.h>

namespace companion {

namespace {

QChar asTyped(QChar letter)
{
    switch (letter.unicode()) {
    case u'‘':
    case u'’':
    case u'‚':
    case u'‛':
    case u'‹':
    case u'›':
    case u'\u2032': // prime
    case u'\u02bc': // the apostrophe that is a letter
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'«':
    case u'»':
    case u'\u2033': // double prime
        return u'"';
    case u'\u2212': // minus
        return u'-';
    default:
        return letter.category() == QChar::Punctuation_Dash ? QChar(u'-') : letter;
    }
}

//! Nothing for what is not seen and for accents of their own.
QString folded(const QString &character)
{
    const bool isPair = character.size() == 2;
    const char32_t code = isPair ? QChar::surrogateToUcs4(character.at(0), character.at(1))
                                 : char32_t(character.at(0).unicode());
    if (QChar::category(code) == QChar::Other_Format) {
        return {};
    }
    QString letters = isPair ? character : QString(asTyped(character.at(0)));
    letters = letters.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.removeIf([](QChar letter) { return letter.category() == QChar::Mark_NonSpacing; });
    for (QChar &letter : letters) {
        letter = asTyped(letter);
    }
    return letters;
}

} // namespace

FoldedText::FoldedText(const QString &original)
{
    m_text.reserve(original.size());
    m_starts.reserve(original.size());
    m_ends.reserve(original.size());
    for (qsizetype at = 0; at < original.size();) {
        const char16_t unit = original.at(at).unicode();
        if (unit < 0x80) {
            const QChar letter(unit >= u'A' && unit <= u'Z' ? char16_t(unit - u'A' + u'a') : unit);
            append(QStringView(&letter, 1), at, at + 1);
            ++at;
            continue;
        }
        const bool isPair = QChar::isHighSurrogate(unit) && at + 1 < original.size()
            && original.at(at + 1).isLowSurrogate();
        const qsizetype end = at + (isPair ? 2 : 1);
        append(folded(original.sliced(at, end - at)), at, end);
        at = end;
    }
}

//! An accent belongs to the letter before it, and so does what is not seen.
void FoldedText::append(QStringView letters, qsizetype start, qsizetype end)
{
    if (letters.isEmpty() && !m_ends.isEmpty()) {
        m_ends.last() = end;
    }
    m_text += letters;
    m_starts.resize(m_text.size(), start);
    m_ends.resize(m_text.size(), end);
}

std::pair<qsizetype, qsizetype> FoldedText::originOf(qsizetype at, qsizetype length) const
{
    const qsizetype start = m_starts.at(at);
    return { start, m_ends.at(at + length - 1) - start };
}

} // namespace companion
