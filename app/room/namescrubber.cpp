// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <room/namescrubber.h>

#include <algorithm>

namespace companion {

namespace {

//! Whether a word could go on here: then a name does not end.
bool joins(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
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
    if (!m_lengths.contains(name.size())) {
        m_lengths.append(name.size());
        std::ranges::sort(m_lengths, std::greater<>());
    }
    return number;
}

void NameScrubber::setPseudonym(std::function<QString(int)> pseudonym)
{
    m_pseudonym = std::move(pseudonym);
}

qsizetype NameScrubber::knownNameAt(QStringView text, qsizetype at, bool mention) const
{
    for (const qsizetype length : m_lengths) {
        if (length < 2 || at + length > text.size() || joins(text, at + length)) {
            continue;
        }
        const QString name = text.sliced(at, length).toString();
        if (m_numbers.contains(name) && (mention || name.contains(u' '))) {
            return length;
        }
    }
    return 0;
}

QString NameScrubber::scrub(const QString &text) const
{
    QString clean;
    for (qsizetype i = 0; i < text.size();) {
        const bool mention = i > 0 && text[i - 1] == u'@';
        const qsizetype length = mention || !joins(text, i - 1) ? knownNameAt(text, i, mention) : 0;
        if (length > 0) {
            clean += m_pseudonym(m_numbers.value(text.sliced(i, length)));
            i += length;
        } else {
            clean += text[i++];
        }
    }
    return clean;
}

} // namespace companion
