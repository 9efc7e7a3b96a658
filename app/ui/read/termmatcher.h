// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the words of the glossary in running text.
#pragma once

#include <course/glossary.h>

#include <QHash>
#include <QRegularExpression>

namespace companion {

class TermMatcher final {
public:
    struct Mark {
        qsizetype start = 0;
        qsizetype length = 0;
        TermId term;
        bool operator==(const Mark &) const = default;
    };

    TermMatcher() = default;
    explicit TermMatcher(const QList<Term> &terms);

    //! The first place of each term in `text`, ascending: whole words, letter case aside, the
    //! longest alias first.
    [[nodiscard]] QList<Mark> firstIn(const QString &text) const;

private:
    QRegularExpression m_pattern;
    QHash<QString, TermId> m_owners; //!< by alias, in small letters
};

} // namespace companion
