// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text as every search compares it, and where each letter of it came from.
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace companion {

//! Without letter case, accents and compatibility forms; without what is not seen (soft hyphens,
//! characters of no width); with quotes and dashes as they are typed on a keyboard.
class FoldedText final {
public:
    explicit FoldedText(const QString &original);

    [[nodiscard]] const QString &text() const { return m_text; }
    //! Start and length in the original of the `length` letters from `at` on; one at least.
    [[nodiscard]] std::pair<qsizetype, qsizetype> originOf(qsizetype at, qsizetype length) const;

private:
    void append(QStringView letters, qsizetype start, qsizetype end);

    QString m_text;
    QList<qsizetype> m_starts; //!< in the original, of each unit of the text
    QList<qsizetype> m_ends;
};

} // namespace companion
