// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers people in order, and takes their names out of texts.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace companion {

class NameScrubber final {
public:
    //! 1 for the first name ever asked for, 2 for the next.
    int numberOf(const QString &name);
    void setPseudonym(std::function<QString(int)> pseudonym);

    //! Replaces every known name, with or without what stands in brackets, and each of its words of
    //! three letters or more, where it stands whole, in capitals or not (but "will" only as
    //! "Will"); shorter names only as "@Name". The longest first. A word of several names becomes
    //! the first who had it.
    [[nodiscard]] QString scrub(const QString &text) const;

private:
    struct Found {
        qsizetype length = 0;
        int number = 0;
    };
    [[nodiscard]] Found knownNameAt(QStringView text, qsizetype at, bool mention) const;
    void learn(const QString &form, int number, bool isWhole);

    QHash<QString, int> m_numbers; //!< as the names were given
    QHash<QString, int> m_wholes; //!< folded, with and without brackets
    QHash<QString, int> m_words; //!< folded
    QList<qsizetype> m_lengths; //!< of all of them, longest first
    std::function<QString(int)> m_pseudonym;
};

} // namespace companion
