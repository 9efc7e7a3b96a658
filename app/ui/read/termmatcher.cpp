// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/read/termmatcher.h>

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

TermMatcher::TermMatcher(const QList<Term> &terms)
{
    QStringList aliases;
    for (const Term &term : terms) {
        for (const QString &alias : term.aliases) {
            m_owners.insert(alias.toLower(), term.id);
            aliases.append(QRegularExpression::escape(alias));
        }
    }
    std::ranges::stable_sort(aliases, std::ranges::greater{}, &QString::size);
    if (!aliases.isEmpty()) {
        m_pattern.setPattern(uR"((?<![\w-])(?:%1)(?![\w-]))"_s.arg(aliases.join(u'|')));
        m_pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption
                                    | QRegularExpression::UseUnicodePropertiesOption);
    }
}

QList<TermMatcher::Mark> TermMatcher::firstIn(const QString &text) const
{
    QList<Mark> marks;
    if (m_owners.isEmpty()) {
        return marks;
    }
    QSet<TermId> seen;
    for (auto matches = m_pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const TermId term = m_owners.value(match.captured().toLower());
        if (!seen.contains(term)) {
            seen.insert(term);
            marks.append({ match.capturedStart(), match.capturedLength(), term });
        }
    }
    return marks;
}

} // namespace companion
