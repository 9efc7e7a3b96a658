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

    //! Replaces "@Name" of every known name, and every known name of several words, where it
    //! stands whole; the longest first.
    [[nodiscard]] QString scrub(const QString &text) const;

private:
    [[nodiscard]] qsizetype knownNameAt(QStringView text, qsizetype at, bool mention) const;

    QHash<QString, int> m_numbers;
    QList<qsizetype> m_lengths; //!< of the names, longest first
    std::function<QString(int)> m_pseudonym;
};

} // namespace companion
